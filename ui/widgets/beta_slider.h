#pragma once

#include <QVector>
#include <vector>

#include "ui/widgets/track.h"

namespace hopscope::ui {

/// Below `beta` the memory and its nearest one share a fixed point: for unit norm 2/(1−c) for softmax, 1/(1−c) for
/// sparsemax, c the cosine of the two (Ramsauer et al. 2021; Hu et al. 2023).
struct MergeTick {
  double beta = 0.0;
  int memory = 0;  ///< number as it is shown
  int nearest = 0;
  double cosine = 0.0;
};

/// The inverse temperature on a logarithmic scale with powers of two, and a rug of the merge ticks: strong where β is
/// above the tick (the two are apart), the target's tick in the accent with an arrow.
///
/// Arrow keys move by 2^¼, with Shift by 2^(1/20).
class BetaSlider : public Track {
  Q_OBJECT

 public:
  explicit BetaSlider(QWidget* parent = nullptr);

  /// 0 < low < high
  void setSpan(double low, double high);
  void setTicks(const QVector<MergeTick>& ticks);
  /// The memory whose tick is marked; −1 for none.
  void setTarget(int memory);

  /// The tick nearest to a position in the rug, at most 4 px away; null when there is none.
  [[nodiscard]] const MergeTick* tickAt(QPointF position) const;
  [[nodiscard]] QSize sizeHint() const override;

 signals:
  /// The memory of the tick under the mouse, −1 when there is none.
  void tickHovered(int memory);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  [[nodiscard]] double trackY() const override { return 10; }

 private:
  void paintRug(QPainter& painter) const;
  void paintNumbers(QPainter& painter) const;

  QVector<MergeTick> ticks_;  ///< by β
  int target_ = -1;
  int hovered_ = -1;
};

}  // namespace hopscope::ui
