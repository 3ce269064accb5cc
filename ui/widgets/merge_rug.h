#pragma once

#include <QVector>

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// The marks below a β slider: where each memory merges with its nearest (a rug of ticks, stronger left of the handle),
/// the target's tick in the accent with a small arrow, and the powers of two.
class MergeRug : public PaintedWidget {
  Q_OBJECT

 public:
  using PaintedWidget::PaintedWidget;

  /// @param low, high what the slider spans, above 0
  void setSpan(double low, double high);
  /// β of each memory (infinite ones are not drawn); @param target index of the accented one, −1 = none; @param first
  /// what the first memory is called
  void setTicks(const QVector<double>& ticks, int target, int first = 0);
  void setValue(double value);
  /// Left and right ends of the handle's way, px from the edges of this widget.
  void setInsets(int left, int right);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] qreal xOf(double beta) const;

  double low_ = 1.0;
  double high_ = 64.0;
  double value_ = 8.0;
  QVector<double> ticks_;
  int target_ = -1;
  int first_ = 0;
  int left_ = 6;
  int right_ = 6;
};

}  // namespace hopscope::ui
