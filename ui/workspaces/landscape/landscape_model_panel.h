#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace hopscope::ui {

class BetaSlider;
class LandscapeControl;
class ParameterForm;

/// The model of the active lane as far as a landscape depends on it: family, β with the ticks where the memories of the
/// plane merge, the other parameters, step size.
class LandscapeModelPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LandscapeModelPanel(LandscapeControl& control, QWidget* parent = nullptr);

 private:
  void build();
  void refresh();
  void refreshTicks();

  LandscapeControl& control_;
  QComboBox* family_;
  QWidget* betaTitle_;
  BetaSlider* beta_;
  QLabel* betaProblem_;
  ParameterForm* form_;
};

}  // namespace hopscope::ui
