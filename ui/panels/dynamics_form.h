#pragma once

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace hopscope::ui {

class FormRow;
class Session;
class ValueSlider;

/// Step size and stopping rule of the dynamics, shared by all lanes.
class DynamicsForm : public QWidget {
  Q_OBJECT

 public:
  enum class Rows { All, StepSize };

  explicit DynamicsForm(Session& session, Rows rows = Rows::All, QWidget* parent = nullptr);

 private:
  void refresh();
  void readTolerance();

  Session& session_;
  ValueSlider* damping_;
  FormRow* dampingRow_;
  QLineEdit* tolerance_;
  QSpinBox* steps_;
  FormRow* stopRow_;
};

}  // namespace hopscope::ui
