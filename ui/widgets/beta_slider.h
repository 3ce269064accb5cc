#pragma once

#include "ui/widgets/value_slider.h"

namespace hopscope::ui {

class MergeRug;

/// The slider of β: logarithmic, with the merge ticks of the memories below it.
class BetaSlider : public QWidget {
  Q_OBJECT

 public:
  explicit BetaSlider(QWidget* parent = nullptr);

  void setSpec(const ParameterSpec& spec);
  [[nodiscard]] double value() const { return slider_->value(); }
  void setValue(double value);
  /// @param ticks β of each memory; @param target the accented one, −1 = none; @param first what the first is called
  void setTicks(const QVector<double>& ticks, int target, int first = 0);
  [[nodiscard]] ValueSlider& slider() { return *slider_; }

 signals:
  void valueChanging(double value);
  void valueChanged(double value);
  void problemChanged(const QString& problem);

 private:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void placeRug();

  ValueSlider* slider_;
  MergeRug* rug_;
};

}  // namespace hopscope::ui
