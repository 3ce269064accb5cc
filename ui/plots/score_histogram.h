#pragma once

#include <vector>

#include "core/metrics/metrics.h"
#include "ui/plots/plot_axis.h"
#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// The raw scores of a row as a histogram, with the threshold as a line that can be dragged: what fails is grey. Arrow
/// keys move it by a hundredth of the axis.
class ScoreHistogram : public PaintedWidget {
  Q_OBJECT

 public:
  explicit ScoreHistogram(QWidget* parent = nullptr);

  void setScores(const std::vector<float>& scores, const MetricInfo& metric);
  void setThreshold(double threshold);
  [[nodiscard]] double threshold() const { return threshold_; }
  /// How many scores do not pass.
  [[nodiscard]] int failing() const;
  /// Where the line stands, px.
  [[nodiscard]] double linePosition() const;

  [[nodiscard]] QSize sizeHint() const override { return {240, 112}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {120, 96}; }

 signals:
  void thresholdDragged(double threshold);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void themeChanged() override { layOut(); }

 private:
  void layOut();
  void drag(double x);
  [[nodiscard]] double xOf(double score) const;

  std::vector<float> scores_;
  const MetricInfo* metric_ = nullptr;
  double threshold_ = 0.0;
  PlotAxis axis_;
  QRectF area_;
};

}  // namespace hopscope::ui
