#pragma once

#include <vector>

#include "core/metrics/metrics.h"
#include "ui/plots/plot_frame.h"

namespace hopscope::ui {

/// The raw scores of a row as a histogram, with the threshold as a line that can be dragged: what fails is grey. Arrow
/// keys move it by a hundredth of the axis.
class ScoreHistogram : public PlotFrame {
  Q_OBJECT

 public:
  explicit ScoreHistogram(QWidget* parent = nullptr);

  void setScores(const std::vector<float>& scores, const MetricInfo& metric);
  void setThreshold(double threshold);
  [[nodiscard]] double threshold() const { return threshold_; }
  /// How many scores do not pass.
  [[nodiscard]] int failing() const;
  /// Where the line stands, px.
  [[nodiscard]] double linePosition() const { return xPosition(threshold_); }

  [[nodiscard]] QSize sizeHint() const override { return {240, 112}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {120, 96}; }

 signals:
  void thresholdDragged(double threshold);

 protected:
  [[nodiscard]] QMarginsF extraMargins() const override;
  void paintBelow(QPainter& painter, Output output) const override;
  void paintAbove(QPainter& painter, Output output) const override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void refit();
  void drag(double x);
  [[nodiscard]] std::vector<int> counts() const;

  std::vector<float> scores_;
  const MetricInfo* metric_ = nullptr;
  double threshold_ = 0.0;
};

}  // namespace hopscope::ui
