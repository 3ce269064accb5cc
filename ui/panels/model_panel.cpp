#include "ui/panels/model_panel.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>
#include <iterator>

#include "core/models/model.h"
#include "ui/document/session.h"
#include "ui/panels/beta_control.h"
#include "ui/panels/dynamics_form.h"
#include "ui/panels/encoding_row.h"
#include "ui/panels/form_row.h"
#include "ui/panels/formula_strip.h"
#include "ui/panels/model_menu.h"
#include "ui/panels/nearest_cosines.h"
#include "ui/panels/parameter_form.h"
#include "ui/text/engine_text.h"

namespace hopscope::ui {

ModelPanel::ModelPanel(Session& session, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      session_(session),
      cosines_(new NearestCosines(session, jobs, QStringLiteral("model"), this)),
      family_(new QComboBox),
      formula_(new FormulaStrip),
      form_(new ParameterForm),
      energy_(captionLabel()) {
  build();
  connect(family_, &QComboBox::activated, this, [this](int row) {
    const std::string id = family_->itemData(row).toString().toStdString();
    const int lane = session_.activeLane();
    if (session_.spec().lanes.at(static_cast<std::size_t>(lane)).id != id) session_.setModel(lane, id);
  });
  connect(form_, &ParameterForm::edited, this, [this](const std::string& id, const ParameterValue& value) {
    session_.setModelParameter(session_.activeLane(), id, value);
  });
  connect(form_, &ParameterForm::settled, &session_, &Session::endMerge);
  connect(&session_, &Session::specChanged, this, &ModelPanel::refresh);
  connect(&session_, &Session::activeLaneChanged, this, &ModelPanel::refresh);
  connect(&session_, &Session::runChanged, this, &ModelPanel::refreshEnergy);
  refresh();
}

void ModelPanel::build() {
  fillModels(*family_);
  QVBoxLayout* column = panelLayout(this);
  column->addWidget(new FormRow(tr("Family"), family_));
  column->addWidget(formula_);
  column->addWidget(new BetaControl(session_, *cosines_, BetaControl::Scope::ActiveLane));
  column->addWidget(new EncodingRow(session_, EncodingRow::Scope::ActiveLane));
  column->addWidget(form_);
  column->addWidget(new DynamicsForm(session_));
  column->addWidget(energy_);
  column->addStretch();
}

void ModelPanel::refresh() {
  const RunSpec& spec = session_.spec();
  const auto lane = static_cast<std::size_t>(session_.activeLane());
  setEnabled(lane < spec.lanes.size());
  if (!isEnabled()) return;
  const ModelEntry& entry = model(spec.lanes[lane].id);
  family_->setCurrentIndex(family_->findData(QString::fromStdString(entry.id)));
  formula_->setFormula(QString::fromStdString(entry.formula), QString::fromStdString(entry.citation));
  formula_->setToolTip(
      QStringLiteral("<p>%1</p><p>%2</p>")
          .arg(engineText(entry.summary).toHtmlEscaped(), QString::fromStdString(entry.reference).toHtmlEscaped()));
  std::vector<ParameterSpec> others;
  std::ranges::copy_if(entry.parameters, std::back_inserter(others), [](const ParameterSpec& parameter) {
    return parameter.role != ParameterRole::InverseTemperature;
  });
  form_->setSpecs(others);
  form_->setValues(spec.lanes[lane].values);
  refreshEnergy();
}

void ModelPanel::refreshEnergy() {
  const auto& run = session_.run();
  const auto lane = static_cast<std::size_t>(session_.activeLane());
  if (run == nullptr || lane >= run->traces.size()) return;
  const RetrievalTrace& trace = *run->traces[lane];
  const ModelEntry& entry = trace.model->entry();
  if (trace.energies.front().has_value()) {
    energy_->setText(tr("Energy: %1").arg(QString::fromStdString(entry.energy)));
  } else if (entry.energy.empty()) {
    energy_->setText(tr("Energy: none. This model has no energy function."));
  } else {
    energy_->setText(tr("Energy: none with these parameters."));
  }
}

}  // namespace hopscope::ui
