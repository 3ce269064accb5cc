#pragma once

#include <QWidget>

#include "ui/workspaces/experiment_setup.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace hopscope::ui {

class FormRow;

/// How many patterns are stored at each point: a range in even steps or equal ratios, or a list.
class ExperimentCounts : public QWidget {
  Q_OBJECT

 public:
  explicit ExperimentCounts(QWidget* parent = nullptr);

  /// Takes the counts of `setup`.
  void show(const ExperimentSetup& setup);
  /// Writes the counts into `setup`; an unreadable list leaves its list as it was.
  void store(ExperimentSetup& setup) const;
  /// Why the counts cannot be used; empty when they can.
  [[nodiscard]] QString problem() const;

 signals:
  void edited();

 private:
  void followSpacing();
  void readList();

  QComboBox* spacing_;
  QSpinBox* from_;
  QSpinBox* to_;
  QSpinBox* points_;
  QLineEdit* list_;
  FormRow* rangeRow_;
  FormRow* listRow_;
};

}  // namespace hopscope::ui
