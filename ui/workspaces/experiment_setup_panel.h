#pragma once

#include <QWidget>
#include <memory>

#include "ui/workspaces/experiment_setup.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hopscope::ui {

class ExperimentCounts;
class ExperimentModels;
class ExperimentRunner;
class FormRow;
class Session;
class ValueSlider;

/// Sets up the capacity experiment, starts and stops it. What cannot be run is said, and Run is off.
class ExperimentSetupPanel : public QWidget {
  Q_OBJECT

 public:
  ExperimentSetupPanel(Session& session, ExperimentRunner& runner, QWidget* parent = nullptr);

  [[nodiscard]] const ExperimentSetup& setup() const { return setup_; }
  void setSetup(const ExperimentSetup& setup);
  /// Why this cannot be run; empty when it can.
  [[nodiscard]] QString problem() const;
  /// Starts the experiment; does nothing while there is a problem().
  void run();

 private:
  void build();
  void connectFields();
  void showSetup();
  void readFields();
  void readThreshold();
  void followSession();
  void refreshProblem();
  [[nodiscard]] std::shared_ptr<const Dataset> source() const;

  Session& session_;
  ExperimentRunner& runner_;
  ExperimentSetup setup_ = ExperimentSetup::opening();
  QString thresholdProblem_;

  ExperimentModels* models_;
  QComboBox* source_;
  QSpinBox* dimension_;
  FormRow* dimensionRow_;
  ExperimentCounts* counts_;
  QSpinBox* trials_;
  QSpinBox* networks_;
  QComboBox* damage_;
  ValueSlider* flips_;
  FormRow* flipsRow_;
  QComboBox* metric_;
  QLineEdit* threshold_;
  FormRow* thresholdRow_;
  QLabel* problem_;
  QPushButton* run_;
  QPushButton* stop_;
};

}  // namespace hopscope::ui
