#include "ui/panels/dynamics_form.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <stdexcept>

#include "core/base/limits.h"
#include "core/models/model.h"
#include "ui/document/session.h"
#include "ui/panels/form_row.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/value_slider.h"

namespace hopscope::ui {

namespace {

/// RetrievalSpec::damping as the forms know parameters.
ParameterSpec dampingSpec() {
  ParameterSpec spec = realParameter(
      "damping", "η", DynamicsForm::tr("step size").toStdString(), 1.0, 0.0, 1.99,
      DynamicsForm::tr("x ← x + η (T(x) − x). At 1 a step goes all the way; between 0 and 2 the energy of "
                       "a real-valued model never rises.")
          .toStdString());
  spec.minimumExcluded = true;
  spec.sliderMinimum = 0.05;
  spec.sliderMaximum = 1.95;
  return spec;
}

}  // namespace

DynamicsForm::DynamicsForm(Session& session, Rows rows, QWidget* parent)
    : QWidget(parent), session_(session), damping_(new ValueSlider), tolerance_(new QLineEdit), steps_(new QSpinBox) {
  damping_->setSpec(dampingSpec());
  dampingRow_ = new FormRow(tr("Step size η"), damping_);
  connect(damping_, &ValueSlider::problemChanged, dampingRow_, &FormRow::setError);
  tolerance_->setAccessibleName(tr("Stop when the state changes by less than"));
  tolerance_->setAlignment(Qt::AlignRight);
  steps_->setAccessibleName(tr("Largest number of steps"));
  steps_->setRange(0, limits::updates);
  steps_->setSuffix(tr(" steps"));
  steps_->setAlignment(Qt::AlignRight);
  steps_->setMinimumWidth(Theme::instance().scaled(72));
  steps_->setKeyboardTracking(false);

  auto* stop = new QWidget;
  auto* line = new QHBoxLayout(stop);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(6);
  line->addWidget(new QLabel(QStringLiteral("|Δx| <")));
  line->addWidget(tolerance_, 2);
  line->addWidget(new QLabel(tr("or")));
  line->addWidget(steps_, 3);
  for (QLabel* word : stop->findChildren<QLabel*>()) word->setProperty("role", "caption");
  stopRow_ = new FormRow(tr("Stop at"), stop);
  stopRow_->setHelp(
      tr("A run ends when the state moves by less than the tolerance or after so many steps; a tolerance "
         "of 0 takes all steps."));

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(dampingRow_);
  column->addWidget(stopRow_);
  stopRow_->setVisible(rows == Rows::All);

  const auto writeDamping = [this](double damping) {
    if (damping == session_.spec().retrieval.damping) return;
    session_.edit(
        tr("Step size %1").arg(formatFixed(damping, 2)), [damping](RunSpec& spec) { spec.retrieval.damping = damping; },
        QStringLiteral("damping"));
  };
  connect(damping_, &ValueSlider::valueChanging, this, writeDamping);
  connect(damping_, &ValueSlider::valueChanged, this, [this, writeDamping](double damping) {
    writeDamping(damping);
    session_.endMerge();
  });
  connect(tolerance_, &QLineEdit::editingFinished, this, &DynamicsForm::readTolerance);
  connect(steps_, &QSpinBox::valueChanged, this, [this](int steps) {
    session_.edit(
        tr("At most %1 steps").arg(steps), [steps](RunSpec& spec) { spec.retrieval.maxSteps = steps; },
        QStringLiteral("steps"));
  });
  connect(&session_, &Session::specChanged, this, &DynamicsForm::refresh);
  connect(&session_, &Session::activeLaneChanged, this, &DynamicsForm::refresh);
  refresh();
}

void DynamicsForm::refresh() {
  const RunSpec& spec = session_.spec();
  const QSignalBlocker steps(steps_);
  damping_->setValue(spec.retrieval.damping);
  steps_->setValue(spec.retrieval.maxSteps);
  if (!tolerance_->hasFocus() || !tolerance_->isModified()) {
    tolerance_->setText(formatGeneral(spec.retrieval.tolerance));
    markIllegal(tolerance_, false);
    stopRow_->setError({});
  }
  const auto lane = static_cast<std::size_t>(session_.activeLane());
  const bool bipolar = lane < spec.lanes.size() && model(spec.lanes[lane].id).domain == StateDomain::Bipolar;
  dampingRow_->setEnabled(!bipolar);
  dampingRow_->setHelp(bipolar ? tr("Neurons of ±1 flip or stay: they have no step size.")
                               : QString::fromStdString(dampingSpec().help));
}

void DynamicsForm::readTolerance() {
  if (!tolerance_->isModified()) return;
  bool legal = false;
  RetrievalSpec wanted = session_.spec().retrieval;
  wanted.tolerance = parseNumber(tolerance_->text(), &legal);
  QString problem = legal ? QString() : tr("“%1” is not a number").arg(tolerance_->text());
  try {
    if (legal) wanted.validate();
  } catch (const std::invalid_argument& error) {
    problem = QString::fromUtf8(error.what());
  }
  markIllegal(tolerance_, !problem.isEmpty());
  stopRow_->setError(problem);
  if (!problem.isEmpty()) return;
  tolerance_->setModified(false);
  if (wanted.tolerance == session_.spec().retrieval.tolerance) {
    refresh();
    return;
  }
  session_.edit(tr("Tolerance %1").arg(formatGeneral(wanted.tolerance)),
                [&](RunSpec& spec) { spec.retrieval.tolerance = wanted.tolerance; });
}

}  // namespace hopscope::ui
