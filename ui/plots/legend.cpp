#include "ui/plots/legend.h"

#include <algorithm>

#include "ui/plots/plot_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {
namespace {

constexpr double swatchWidth = 24.0;
constexpr double swatchGap = 5.0;
constexpr double entryGap = 14.0;

}  // namespace

void drawSwatch(QPainter& painter, const QRectF& box, const ModelStyle& style, bool second) {
  painter.setPen(second ? secondRunPen(style) : modelPen(style, 2.0));
  const QPointF middle = box.center();
  painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()));
  if (!second) drawPlotMarker(painter, style, middle, 7.0);
}

void drawLegend(QPainter& painter, const QVector<LegendEntry>& entries, const QRectF& row) {
  if (entries.isEmpty()) return;
  const Theme& theme = Theme::instance();
  const QFont font = theme.font(11);
  const double count = static_cast<double>(entries.size());
  double names = 0.0;
  for (const LegendEntry& entry : entries) names += tabularWidth(font, entry.label);
  const double fixed = count * (swatchWidth + swatchGap) + (count - 1.0) * entryGap;
  const double share = names > 0.0 ? std::min(1.0, std::max(0.0, row.width() - fixed) / names) : 1.0;

  double x = row.right() - fixed - share * names;
  for (const LegendEntry& entry : entries) {
    drawSwatch(painter, QRectF(x, row.top(), swatchWidth, row.height()), entry.style, entry.second);
    x += swatchWidth + swatchGap;
    const double width = share * tabularWidth(font, entry.label);
    painter.setFont(font);
    painter.setPen(theme.colour(Colour::Text2));
    const QString text = share < 1.0 ? elideTabular(font, entry.label, width) : entry.label;
    drawTabular(painter, QRectF(x, row.top(), width + 1.0, row.height()), text);
    x += width + entryGap;
  }
}

}  // namespace hopscope::ui
