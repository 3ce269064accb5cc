#include "ui/workspaces/experiment/experiment_models.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/model_menu.h"
#include "ui/panels/model_row.h"
#include "ui/panels/parameter_form.h"
#include "ui/text/engine_text.h"
#include "ui/text/model_names.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

ExperimentModels::ExperimentModels(QWidget* parent)
    : QWidget(parent), form_(new ParameterForm), list_(new QVBoxLayout), add_(new QPushButton(tr("Add model"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  list_->setSpacing(6);
  column->addLayout(list_);
  column->addWidget(add_, 0, Qt::AlignLeft);
  form_->setParent(this);  // it is in the list only while a model is chosen
  form_->hide();
  add_->setIcon(Theme::instance().icon(QStringLiteral("plus")));
  add_->setMenu(modelMenu(this, [this](const std::string& id) {
    models_.push_back({id, {}});
    chosen_ = static_cast<int>(models_.size()) - 1;
    rebuild();
    emit edited();
  }));
  connect(form_, &ParameterForm::edited, this, [this](const std::string& id, const ParameterValue& value) {
    if (chosen_ < 0) return;
    ModelSpec& chosen = models_[static_cast<std::size_t>(chosen_)];
    // A field may be read when it loses the focus, after another model was chosen.
    const auto& specs = model(chosen.id).parameters;
    if (std::ranges::find(specs, id, &ParameterSpec::id) == specs.end()) return;
    chosen.values[id] = value;
    refreshNames();
    emit this->edited();
  });
}

void ExperimentModels::setModels(const std::vector<ModelSpec>& models) {
  models_ = models;
  chosen_ = -1;
  rebuild();
}

void ExperimentModels::rebuild() {
  list_->removeWidget(form_);
  form_->setVisible(false);
  // A row may be asking for its own removal: it must live until its event has been handled.
  for (ModelRow* row : rows_) {
    row->hide();
    row->deleteLater();
  }
  rows_.clear();
  for (int i = 0; i < static_cast<int>(models_.size()); ++i) {
    auto* row = new ModelRow;
    row->setRemovable(models_.size() > 1, tr("An experiment needs a model"));
    connect(row, &ModelRow::activated, this, [this, i] { choose(i == chosen_ ? -1 : i); });
    connect(row, &ModelRow::removed, this, [this, i] { remove(i); });
    list_->addWidget(row);
    rows_.push_back(row);
  }
  add_->setEnabled(models_.size() < maxCount);
  add_->setToolTip(add_->isEnabled() ? QString() : tr("At most %1 models").arg(maxCount));
  choose(chosen_);
  refreshNames();
}

void ExperimentModels::refreshNames() {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i]->setModel(QString::fromStdString(models_[i].id), engineText(model(models_[i].id).name),
                       parametersText(models_[i]));
  }
}

void ExperimentModels::choose(int index) {
  chosen_ = index;
  for (int i = 0; i < static_cast<int>(rows_.size()); ++i) rows_[static_cast<std::size_t>(i)]->setSelected(i == index);
  list_->removeWidget(form_);
  form_->setVisible(false);
  if (index < 0) return;
  const ModelSpec& spec = models_[static_cast<std::size_t>(index)];
  form_->setSpecs(model(spec.id).parameters);
  form_->setValues(spec.values);
  list_->insertWidget(index + 1, form_);
  form_->setVisible(true);
}

void ExperimentModels::remove(int index) {
  models_.erase(models_.begin() + index);
  if (chosen_ == index) chosen_ = -1;
  if (chosen_ > index) --chosen_;
  rebuild();
  emit edited();
}

}  // namespace hopscope::ui
