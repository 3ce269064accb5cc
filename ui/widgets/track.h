#pragma once

#include "ui/widgets/painted_widget.h"
#include "ui/widgets/slider_scale.h"

namespace hopscope::ui {

/// A slider's groove and handle over a SliderScale. The value may lie outside of the scale: the handle then stands at
/// the end.
///
/// While a drag lasts valueChanging() tells every value; valueChanged() tells the last one, and every value set by keys
/// or wheel (which turns only a focused slider, so that scrolling past one changes nothing).
class Track : public PaintedWidget {
  Q_OBJECT

 public:
  explicit Track(QWidget* parent = nullptr);

  [[nodiscard]] const SliderScale& scale() const { return scale_; }
  void setScale(const SliderScale& scale);
  [[nodiscard]] double value() const { return value_; }
  /// Shows a value without telling anybody.
  void setValue(double value);
  /// Text of the value for the accessible description.
  void setValueText(const QString& text);
  /// Key steps one press of an arrow moves; Shift moves a fifth of it, a page key ten times it.
  void setKeyStep(double keySteps) { keyStep_ = keySteps; }
  /// Moves by `count` presses of an arrow key.
  void stepBy(double count);
  [[nodiscard]] bool isDragging() const { return dragging_; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  /// Centre of the handle for a value, px.
  [[nodiscard]] double positionOf(double value) const;

 signals:
  void valueChanging(double value);
  void valueChanged(double value);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

  /// Vertical centre of the groove.
  [[nodiscard]] virtual double trackY() const { return height() / 2.0; }
  void paintTrack(QPainter& painter) const;

 private:
  void moveTo(double position);
  void commit(double value);

  SliderScale scale_;
  double value_ = 0.0;
  double keyStep_ = 1.0;
  bool dragging_ = false;
  bool moved_ = false;
};

}  // namespace hopscope::ui
