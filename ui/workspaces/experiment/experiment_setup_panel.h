#pragma once

#include <QWidget>
#include <memory>

#include "core/experiments/sweep.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hopscope::ui {

class AxisForm;
class ExperimentModels;
class FormRow;
class Session;
class SweepQueue;
class ValueSlider;

/// Sets up an experiment and puts it in the list. Everything on offer comes from the catalogs; what cannot be run is
/// said, and Run is off.
class ExperimentSetupPanel : public QWidget {
  Q_OBJECT

 public:
  ExperimentSetupPanel(Session& session, SweepQueue& queue, QWidget* parent = nullptr);

  /// What would be run now, with the data, the encoding, the seed and, when asked for, the damage of the session.
  [[nodiscard]] SweepSpec spec() const;
  void setSpec(const SweepSpec& spec);
  /// Sets up a built-in experiment.
  void openExperiment(const std::string& id);
  /// Why this cannot be run; empty when it can.
  [[nodiscard]] QString problem() const;
  /// Puts the experiment in the list; does nothing while there is a problem().
  void run();

 signals:
  void added(int index);

 private:
  void build();
  void connectFields();
  void showSpec();
  void readFields();
  void readThreshold();
  void followSession();
  void refreshProblem();
  [[nodiscard]] std::shared_ptr<const Dataset> source() const;

  Session& session_;
  SweepQueue& queue_;
  SweepSpec spec_;  ///< as the form says, but for what the session gives
  QString thresholdProblem_;

  QComboBox* experiment_;
  QLabel* summary_;
  ExperimentModels* models_;
  QComboBox* source_;
  QSpinBox* dimension_;
  FormRow* dimensionRow_;
  QSpinBox* count_;
  FormRow* countRow_;
  AxisForm* first_;
  AxisForm* second_;
  QSpinBox* trials_;
  QSpinBox* networks_;
  QComboBox* damage_;
  ValueSlider* level_;
  FormRow* levelRow_;
  QSpinBox* steps_;
  QComboBox* metric_;
  QLineEdit* threshold_;
  FormRow* thresholdRow_;
  QLabel* problem_;
  QPushButton* run_;
};

}  // namespace hopscope::ui
