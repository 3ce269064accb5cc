#include "ui/plots/score_histogram.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {
constexpr int bins = 32;
constexpr qreal histogramHeadHeight = 16;  // of the number that fail, above the bars
constexpr qreal knob = 4;
constexpr qreal histogramLabelGap = 10;
constexpr double shortestBar = 2.0;  // px: a single score among thousands is still seen
constexpr double dragSteps = 200.0;  // of the axis: a drag gives numbers a person would write
}  // namespace

ScoreHistogram::ScoreHistogram(QWidget* parent) : PlotFrame(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::SizeHorCursor);
  setAccessibleName(tr("Scores of the trials, with the threshold"));
  refit();
}

void ScoreHistogram::setScores(const std::vector<float>& scores, const MetricInfo& metric) {
  scores_ = scores;
  metric_ = &metric;
  refit();
}

void ScoreHistogram::setThreshold(double threshold) {
  threshold_ = threshold;
  refit();
}

int ScoreHistogram::failing() const {
  if (metric_ == nullptr) return 0;
  const auto limit = static_cast<double>(static_cast<float>(threshold_));
  return static_cast<int>(
      std::ranges::count_if(scores_, [&](float score) { return !metric_->passes(static_cast<double>(score), limit); }));
}

void ScoreHistogram::refit() {
  AxisRequest request;
  request.maxTicks = 4;
  for (const float score : scores_) request.values += static_cast<double>(score);
  request.values += threshold_;
  request.values += 0.0;
  if (metric_ != nullptr && metric_->better == Better::Higher && metric_->threshold <= 1.0) request.values += 1.0;
  // Counts have no axis of their own: the highest bar fills the plot.
  PlotAxis shares;
  setAxes(fitAxis(request), shares);
  setAccessibleDescription(tr("%1 of %2 do not pass %3").arg(failing()).arg(scores_.size()).arg(threshold_));
}

QMarginsF ScoreHistogram::extraMargins() const { return {0.0, histogramHeadHeight, 0.0, 0.0}; }

std::vector<int> ScoreHistogram::counts() const {
  std::vector<int> counts(bins, 0);
  for (const float score : scores_) {
    const double place = (static_cast<double>(score) - xAxis().low) / (xAxis().high - xAxis().low);
    if (!std::isfinite(place)) continue;
    ++counts[static_cast<std::size_t>(std::clamp(static_cast<int>(place * bins), 0, bins - 1))];
  }
  return counts;
}

void ScoreHistogram::paintBelow(QPainter& painter, Output /*output*/) const {
  const Theme& theme = Theme::instance();
  const std::vector<int> high = counts();
  const int most = std::max(1, *std::ranges::max_element(high));
  const QRectF plot = plotRect();
  const double wide = plot.width() / bins;
  for (int bin = 0; bin < bins; ++bin) {
    const int count = high[static_cast<std::size_t>(bin)];
    if (count == 0) continue;
    const double middle = xAxis().low + (bin + 0.5) / bins * (xAxis().high - xAxis().low);
    const double tall = std::max(shortestBar, plot.height() * count / most);
    const bool pass = metric_ != nullptr && metric_->passes(middle, threshold_);
    fillSharp(painter, QRectF(plot.left() + bin * wide, plot.bottom() - tall, wide - 1, tall),
              theme.colour(pass ? Colour::Text2 : Colour::Mark));
  }
}

void ScoreHistogram::paintAbove(QPainter& painter, Output /*output*/) const {
  const Theme& theme = Theme::instance();
  const double line = linePosition();
  painter.setPen(QPen(theme.colour(Colour::Accent), 2));
  painter.drawLine(QPointF(line, plotRect().top() - knob), QPointF(line, plotRect().bottom()));
  painter.setBrush(theme.colour(Colour::Accent));
  painter.drawEllipse(QPointF(line, plotRect().top() - knob), knob, knob);
  const QString label = tr("%1 fail").arg(failing());
  painter.setFont(theme.font(11));
  painter.setPen(theme.colour(Colour::Text2));
  const double need = tabularWidth(painter.font(), label);
  const double left = line - need - histogramLabelGap > 0 ? line - need - histogramLabelGap : line + histogramLabelGap;
  drawTabular(painter, QRectF(left, 2, need + 2, histogramHeadHeight), label);
  paintFocus(painter);
}

void ScoreHistogram::drag(double x) {
  const double place = std::clamp((x - plotRect().left()) / plotRect().width(), 0.0, 1.0);
  const double wanted = xAxis().low + std::round(place * dragSteps) / dragSteps * (xAxis().high - xAxis().low);
  if (wanted != threshold_) emit thresholdDragged(wanted);
}

void ScoreHistogram::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) drag(event->position().x());
}

void ScoreHistogram::mouseMoveEvent(QMouseEvent* event) {
  if ((event->buttons() & Qt::LeftButton) != 0) drag(event->position().x());
}

void ScoreHistogram::keyPressEvent(QKeyEvent* event) {
  const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  if (step == 0) return event->ignore();
  drag(linePosition() + step * plotRect().width() / 100.0);
}

}  // namespace hopscope::ui
