#include "ui/plots/heaviest_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/text/picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr qreal heaviestTile = 40;
constexpr qreal heaviestTileGap = 6;
constexpr qreal tileTextHeight = 18;

}  // namespace

HeaviestPlot::HeaviestPlot(QWidget* parent) : PlotFrame(parent) {}

void HeaviestPlot::show(const QString& title, const QString& modelId, const QVector<Bar>& bars) {
  modelId_ = modelId;
  bars_ = bars;
  QStringList spoken;
  for (const Bar& bar : bars_) spoken << bar.text;
  setAccessibleName(title);
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
  setTitles({}, title);
  PlotAxis ranks;
  ranks.high = static_cast<double>(std::max<qsizetype>(1, bars_.size()));
  setAxes(ranks, PlotAxis());
}

QMarginsF HeaviestPlot::extraMargins() const {
  return {0.0, tileTextHeight, 0.0, heaviestTile + heaviestTileGap - tileTextHeight};
}

QRectF HeaviestPlot::barRect(int bar) const {
  const double value = std::isfinite(bars_[bar].value) ? std::clamp(bars_[bar].value, 0.0, 1.0) : 0.0;
  const double left = xPosition(bar);
  const double wide = std::min(heaviestTile, xPosition(bar + 1) - left - heaviestTileGap);
  const double top = yPosition(value);
  return {left, top, wide, plotRect().bottom() - top};
}

void HeaviestPlot::paintBelow(QPainter& painter, Output /*output*/) const {
  const QColor colour = Theme::instance().modelStyle(modelId_).colour;
  for (int bar = 0; bar < bars_.size(); ++bar) fillSharp(painter, barRect(bar), colour);
}

void HeaviestPlot::paintAbove(QPainter& painter, Output /*output*/) const {
  const Theme& theme = Theme::instance();
  const DevicePixels device(painter);
  for (int bar = 0; bar < bars_.size(); ++bar) {
    const QRectF rect = barRect(bar);
    painter.setFont(theme.font(12));
    painter.setPen(theme.colour(bar == 0 ? Colour::Text1 : Colour::Text2));
    const qreal room = xPosition(bar + 1) - rect.left() - heaviestTileGap / 2;
    drawTabular(painter, QRectF(rect.left(), plotRect().top() - tileTextHeight, room, tileTextHeight),
                elideTabular(painter.font(), bars_[bar].text, room));
    const QRectF place =
        device.rect(QRectF(rect.left(), plotRect().bottom() + heaviestTileGap, rect.width(), rect.width()));
    painter.drawImage(place, thumbnailImage(bars_[bar].picture, qRound(place.width() * device.ratio())));
    ui::drawFrame(painter, place, 1, theme.colour(Colour::LineStrong));
  }
}

}  // namespace hopscope::ui
