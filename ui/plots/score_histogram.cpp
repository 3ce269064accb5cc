#include "ui/plots/score_histogram.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {
constexpr int bins = 32;
constexpr qreal headHeight = 24;
constexpr qreal footHeight = 22;
constexpr qreal knob = 4;
}  // namespace

ScoreHistogram::ScoreHistogram(QWidget* parent) : PaintedWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::SizeHorCursor);
  setAccessibleName(tr("Scores of the trials, with the threshold"));
}

void ScoreHistogram::setScores(const std::vector<float>& scores, const MetricInfo& metric) {
  scores_ = scores;
  metric_ = &metric;
  layOut();
}

void ScoreHistogram::setThreshold(double threshold) {
  threshold_ = threshold;
  layOut();
}

int ScoreHistogram::failing() const {
  if (metric_ == nullptr) return 0;
  const auto limit = static_cast<double>(static_cast<float>(threshold_));
  return static_cast<int>(
      std::ranges::count_if(scores_, [&](float score) { return !metric_->passes(static_cast<double>(score), limit); }));
}

void ScoreHistogram::layOut() {
  AxisRequest request;
  request.mostTicks = 4;
  for (const float score : scores_) request.values += static_cast<double>(score);
  request.values += threshold_;
  request.values += 0.0;
  if (metric_ != nullptr && metric_->better == Better::Higher && metric_->threshold <= 1.0) request.values += 1.0;
  axis_ = fitAxis(request);
  area_ = QRectF(0, 0, width(), height()).adjusted(8, headHeight, -8, -footHeight);
  setAccessibleDescription(tr("%1 of %2 do not pass %3").arg(failing()).arg(scores_.size()).arg(threshold_));
  update();
}

double ScoreHistogram::xOf(double score) const {
  return area_.left() + area_.width() * (score - axis_.low) / (axis_.high - axis_.low);
}

double ScoreHistogram::linePosition() const { return xOf(threshold_); }

void ScoreHistogram::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  std::vector<int> counts(bins, 0);
  for (const float score : scores_) {
    const double place = (static_cast<double>(score) - axis_.low) / (axis_.high - axis_.low);
    if (std::isfinite(place))
      ++counts[static_cast<std::size_t>(std::clamp(static_cast<int>(place * bins), 0, bins - 1))];
  }
  const int most = std::max(1, *std::ranges::max_element(counts));
  const double wide = area_.width() / bins;
  for (int bin = 0; bin < bins; ++bin) {
    const int count = counts[static_cast<std::size_t>(bin)];
    if (count == 0) continue;
    const double middle = axis_.low + (bin + 0.5) / bins * (axis_.high - axis_.low);
    const double high = std::max(2.0, area_.height() * count / most);
    const bool pass = metric_ != nullptr && metric_->passes(middle, threshold_);
    fillSharp(painter, QRectF(area_.left() + bin * wide, area_.bottom() - high, wide - 1, high),
              theme.colour(pass ? Colour::Text2 : Colour::Mark));
  }
  fillSharp(painter, QRectF(area_.left(), area_.bottom(), area_.width(), 1), theme.colour(Colour::Axis));
  painter.setFont(theme.font(11));
  painter.setPen(theme.colour(Colour::Text3));
  for (const AxisTick& tick : axis_.ticks) {
    const double x = area_.left() + area_.width() * (tick.at - axis_.low) / (axis_.high - axis_.low);
    const double need = tabularWidth(painter.font(), tick.label);
    const double left = std::clamp(x - need / 2, 0.0, width() - need);
    drawTabular(painter, QRectF(left, area_.bottom() + 4, need + 1, 16), tick.label);
  }
  const double line = linePosition();
  painter.setPen(QPen(theme.colour(Colour::Accent), 2));
  painter.drawLine(QPointF(line, area_.top() - 4), QPointF(line, area_.bottom()));
  painter.setBrush(theme.colour(Colour::Accent));
  painter.drawEllipse(QPointF(line, area_.top() - 4), knob, knob);
  const QString label = tr("%1 fail").arg(failing());
  painter.setPen(theme.colour(Colour::Text2));
  const double need = tabularWidth(painter.font(), label);
  const double left = line - need - 10 > 0 ? line - need - 10 : line + 10;
  drawTabular(painter, QRectF(left, 2, need + 2, 16), label);
  if (hasFocus()) drawRoundFrame(painter, QRectF(rect()), 5, 2, theme.colour(Colour::Accent));
}

void ScoreHistogram::resizeEvent(QResizeEvent* event) {
  PaintedWidget::resizeEvent(event);
  layOut();
}

void ScoreHistogram::drag(double x) {
  const double place = std::clamp((x - area_.left()) / area_.width(), 0.0, 1.0);
  const double steps = 200.0;  // a drag gives numbers a person would write
  const double wanted = axis_.low + std::round(place * steps) / steps * (axis_.high - axis_.low);
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
  if (step == 0) return PaintedWidget::keyPressEvent(event);
  drag(linePosition() + step * area_.width() / 100.0);
}

}  // namespace hopscope::ui
