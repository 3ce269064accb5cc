#pragma once

#include <QWidget>
#include <vector>

#include "core/models/model.h"

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace hopscope::ui {

class ModelRow;
class ParameterForm;

/// The models of an experiment: added from a menu, taken out with a cross; the chosen one shows its parameters.
class ExperimentModels : public QWidget {
  Q_OBJECT

 public:
  static constexpr int maxCount = 6;  ///< curves a plot can tell apart

  explicit ExperimentModels(QWidget* parent = nullptr);

  void setModels(const std::vector<ModelSpec>& models);
  [[nodiscard]] const std::vector<ModelSpec>& models() const { return models_; }

 signals:
  void edited();

 private:
  void rebuild();
  void refreshNames();
  void choose(int index);
  void remove(int index);

  std::vector<ModelSpec> models_;
  int chosen_ = -1;
  std::vector<ModelRow*> rows_;
  ParameterForm* form_;
  QVBoxLayout* list_;
  QPushButton* add_;
};

}  // namespace hopscope::ui
