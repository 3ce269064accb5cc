#include "ui/widgets/score_bars.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr int scoreRowHeight = 24;
constexpr qreal scoreBarHeight = 8;
constexpr qreal labelShare = 0.44;
constexpr qreal numberWidth = 52;

}  // namespace

void ScoreBars::setBars(const QVector<ScoreBar>& bars) {
  if (bars == bars_) return;
  const bool resized = bars.size() != bars_.size();
  bars_ = bars;
  QStringList spoken;
  for (const ScoreBar& bar : bars_) spoken << bar.label + QLatin1Char(' ') + formatFixed(bar.value);
  setAccessibleName(spoken.join(QStringLiteral(", ")));
  if (resized) updateGeometry();
  update();
}

QSize ScoreBars::sizeHint() const {
  return {280, static_cast<int>(bars_.size()) * Theme::instance().scaled(scoreRowHeight)};
}

void ScoreBars::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  double largest = 0.0;
  for (const ScoreBar& bar : bars_) {
    if (std::isfinite(bar.value)) largest = std::max(largest, bar.value);
  }
  const qreal row = theme.scaled(scoreRowHeight);
  const qreal left = width() * labelShare;
  const qreal length = width() - left - numberWidth;
  for (qsizetype i = 0; i < bars_.size(); ++i) {
    const ScoreBar& bar = bars_[i];
    const bool own = !bar.modelId.isEmpty();
    const qreal top = row * static_cast<qreal>(i);
    painter.setFont(theme.font(12, own ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme.colour(own ? Colour::Text1 : Colour::Text2));
    drawTabular(painter, QRectF(0, top, left - 8, row), elideTabular(painter.font(), bar.label, left - 8));
    const QRectF groove(left, top + (row - scoreBarHeight) / 2, length, scoreBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Colour::Groove));
    painter.drawRoundedRect(groove, 2, 2);
    if (largest > 0.0 && std::isfinite(bar.value)) {
      QRectF filled = groove;
      filled.setWidth(groove.width() * std::clamp(bar.value / largest, 0.0, 1.0));
      painter.setBrush(own ? theme.modelStyle(bar.modelId).colour : theme.colour(Colour::Mark));
      painter.drawRoundedRect(filled, 2, 2);
    }
    painter.setPen(theme.colour(own ? Colour::Text1 : Colour::Text2));
    drawTabular(painter, QRectF(width() - numberWidth, top, numberWidth, row), formatFixed(bar.value),
                Qt::AlignRight | Qt::AlignVCenter);
  }
}

}  // namespace hopscope::ui
