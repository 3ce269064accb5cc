#include "ui/workspaces/landscape/landscape_model_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "ui/document/session.h"
#include "ui/panels/dynamics_form.h"
#include "ui/panels/form_row.h"
#include "ui/panels/model_menu.h"
#include "ui/panels/parameter_form.h"
#include "ui/widgets/beta_slider.h"
#include "ui/workspaces/landscape/landscape_control.h"

namespace hopscope::ui {

LandscapeModelPanel::LandscapeModelPanel(LandscapeControl& control, QWidget* parent)
    : QWidget(parent),
      control_(control),
      family_(new QComboBox),
      betaTitle_(new QWidget),
      beta_(new BetaSlider),
      betaProblem_(new QLabel),
      form_(new ParameterForm) {
  build();
  Session& session = control_.session();
  connect(family_, &QComboBox::activated, this, [this, &session](int row) {
    const std::string id = family_->itemData(row).toString().toStdString();
    if (control_.computer().model().id != id) session.setModel(session.activeLane(), id);
  });
  connect(beta_, &BetaSlider::valueChanging, &control_, &LandscapeControl::setBeta);
  connect(beta_, &BetaSlider::valueChanged, this, [this](double beta) {
    if (beta != control_.beta()) control_.setBeta(beta);
    control_.endMerge();
  });
  connect(beta_, &BetaSlider::problemChanged, this, [this](const QString& problem) {
    betaProblem_->setText(problem);
    betaProblem_->setVisible(!problem.isEmpty());
  });
  connect(form_, &ParameterForm::edited, this, [&session](const std::string& id, const ParameterValue& value) {
    session.setModelParameter(session.activeLane(), id, value);
  });
  connect(form_, &ParameterForm::settled, &session, &Session::endMerge);
  connect(&session, &Session::specChanged, this, &LandscapeModelPanel::refresh);
  connect(&session, &Session::activeLaneChanged, this, &LandscapeModelPanel::refresh);
  connect(&control_, &LandscapeControl::landscapeChanged, this, &LandscapeModelPanel::refreshTicks);
  connect(&control_, &LandscapeControl::selectionChanged, this, &LandscapeModelPanel::refreshTicks);
  refresh();
}

void LandscapeModelPanel::build() {
  fillModels(*family_);
  auto* symbol = new QLabel(QStringLiteral("\u03b2"));
  symbol->setProperty("role", "heading");
  auto* name = new QLabel(tr("inverse temperature"));
  name->setProperty("role", "label");
  auto* title = new QHBoxLayout(betaTitle_);
  title->setContentsMargins(0, 0, 0, 0);
  title->setSpacing(8);
  title->addWidget(symbol);
  title->addWidget(name, 1);
  title->addWidget(&beta_->slider().field());
  betaProblem_->setProperty("role", "error");
  betaProblem_->setWordWrap(true);
  betaProblem_->hide();
  QVBoxLayout* column = panelLayout(this);
  column->addWidget(new FormRow(tr("Family"), family_));
  column->addWidget(betaTitle_);
  column->addWidget(beta_);
  column->addWidget(betaProblem_);
  column->addWidget(form_);
  column->addWidget(new DynamicsForm(control_.session(), DynamicsForm::Rows::StepSize));
  column->addStretch();
}

void LandscapeModelPanel::refresh() {
  const ModelSpec shown = control_.computer().model();
  const ModelEntry& entry = model(shown.id);
  family_->setCurrentIndex(family_->findData(QString::fromStdString(entry.id)));
  std::vector<ParameterSpec> others;
  std::ranges::copy_if(entry.parameters, std::back_inserter(others), [](const ParameterSpec& parameter) {
    return parameter.role != ParameterRole::InverseTemperature;
  });
  form_->setSpecs(others);
  form_->setValues(shown.values);
  const ParameterSpec* beta = parameterOf(entry.parameters, ParameterRole::InverseTemperature);
  const bool warm = beta != nullptr;
  betaTitle_->setVisible(warm);
  beta_->setVisible(warm);
  if (warm) {
    beta_->setSpec(*beta);
    beta_->setValue(control_.beta());
  }
  refreshTicks();
}

void LandscapeModelPanel::refreshTicks() {
  QVector<double> ticks;
  if (!control_.pictures()) {
    ticks.fill(std::numeric_limits<double>::infinity(), static_cast<qsizetype>(control_.spec().points.size()));
    // The highest β of all pairs of a memory is that of its nearest.
    for (const PairMerge& merge : control_.merges()) {
      for (const Index memory : {merge.first, merge.second}) {
        if (!std::isfinite(ticks[memory])) ticks[memory] = merge.beta;
      }
    }
  }
  const LandscapeSelection& selection = control_.selection();
  const bool memory = selection.kind == LandscapeSelection::Kind::Memory && !control_.pictures();
  beta_->setTicks(ticks, memory ? selection.index : -1, 1);
}

}  // namespace hopscope::ui
