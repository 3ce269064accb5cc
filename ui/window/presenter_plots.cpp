#include "ui/window/presenter_plots.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr int shownMemories = 6;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Presenter)
};

}  // namespace

QFont PresenterPlot::font(int size) const { return Theme::instance().font(std::max(8, qRound(size * unit))); }

void PresenterPlot::text(const QRectF& rect, const QString& text, int size, bool strong,
                         Qt::Alignment alignment) const {
  painter.setFont(font(size));
  painter.setPen(Theme::instance().colour(strong ? Colour::Text1 : Colour::Text2));
  drawTabular(painter, rect, elideTabular(painter.font(), text, rect.width()), alignment | Qt::AlignVCenter);
}

void PresenterPlot::paintWeights(const QRectF& area) const {
  const Theme& theme = Theme::instance();
  const Association& association = run.traces[lane]->associations[static_cast<std::size_t>(step)];
  const bool weighted = association.weights.size() > 0;
  const Vector values = weighted ? association.weights : Vector(association.similarity.cwiseAbs());
  text(QRectF(area.left(), area.top(), area.width(), 28 * unit),
       weighted ? Texts::tr("Association weights") : Texts::tr("Overlaps"), 20, false, Qt::AlignLeft);
  std::vector<Index> order(static_cast<std::size_t>(values.size()));
  std::iota(order.begin(), order.end(), Index{0});
  const auto shown = std::min<std::size_t>(shownMemories, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
                    [&](Index a, Index b) { return values[a] != values[b] ? values[a] > values[b] : a < b; });

  const qreal column = area.width() / shownMemories;
  const qreal side = std::min(column - 32 * unit, 66 * unit);
  const qreal floor = area.bottom() - side - 10 * unit;
  const qreal top = area.top() + 68 * unit;
  const DevicePixels device(painter);
  for (std::size_t i = 0; i < shown; ++i) {
    const Index memory = order[i];
    const double value = static_cast<double>(values[memory]);
    const QRectF cell(area.left() + static_cast<qreal>(i) * column, area.top() + 32 * unit, column, 28 * unit);
    text(cell.adjusted(0, 0, -8 * unit, 0), formatWeight(value), 20, i == 0, Qt::AlignLeft);
    const qreal height = std::max(0.0, std::min(value, 1.0)) * (floor - top);
    fillSharp(painter, QRectF(cell.left(), floor - height, side, height),
              theme.modelStyle(QString::fromStdString(run.spec.lanes[lane].id)).colour);
    fillSharp(painter, QRectF(cell.left() - 3 * unit, floor, side + 6 * unit, 1), theme.colour(Colour::Axis));
    const QRectF tile = device.rect(QRectF(cell.left(), floor + 10 * unit, side, side));
    painter.drawImage(tile, thumbnailImage(pictureImage(memoryPicture(run, memory), theme.isDark()),
                                           qRound(tile.width() * device.ratio())));
    drawFrame(painter, tile, 1, theme.colour(Colour::LineStrong));
  }
}

void PresenterPlot::paintCourse(const QRectF& area) const {
  const Theme& theme = Theme::instance();
  const RetrievalTrace& trace = *run.traces[lane];
  const bool mixes = trace.associations.front().weights.size() > 0;
  text(QRectF(area.left() - 40 * unit, area.top(), area.width() + 40 * unit, 28 * unit),
       mixes ? Texts::tr("Memories in the mix, by step") : Texts::tr("Overlap, by step"), 20, false, Qt::AlignLeft);
  const QVector<double> values = quantityValues(run, lane, mixes ? Quantity::EffectiveMemories : Quantity::Overlap);
  const int steps = std::max(1, trace.steps());
  double high = mixes ? 1.0 : 1.0;
  double low = mixes ? 1.0 : 0.0;
  for (const double value : values) {
    if (!std::isfinite(value)) continue;
    high = std::max(high, value);
    low = std::min(low, value);
  }
  if (mixes) high = std::max(high, 2.0);
  const QRectF plot = area.adjusted(16 * unit, 48 * unit, -12 * unit, -36 * unit);
  const auto height = [&](double value) {
    const double share =
        mixes ? std::log(std::max(value, 1.0)) / std::log(high) : (value - low) / std::max(high - low, 1e-9);
    return plot.bottom() - share * plot.height();
  };
  const auto place = [&](int at) { return plot.left() + plot.width() * at / steps; };
  const QVector<double> ticks =
      mixes ? QVector<double>{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000} : QVector<double>{0, 0.5, 1};
  qreal lastTick = plot.bottom() + 100;
  for (const double tick : ticks) {
    if (tick > high * 1.001 || lastTick - height(tick) < 24 * unit) continue;
    lastTick = height(tick);
    fillSharp(painter, QRectF(plot.left(), lastTick, plot.width(), 1), theme.colour(Colour::Grid));
    text(QRectF(plot.left() - 66 * unit, lastTick - 14 * unit, 56 * unit, 28 * unit), formatGeneral(tick), 18, false,
         Qt::AlignRight);
  }
  fillSharp(painter, QRectF(place(step), plot.top(), 2, plot.height()), theme.colour(Colour::Accent));
  const QColor colour = theme.modelStyle(QString::fromStdString(run.spec.lanes[lane].id)).colour;
  const int every = std::max(1, steps / 6);
  for (int at = 0; at <= trace.steps(); ++at) {
    if (at % every == 0 || at == step) {
      const bool crowded = at != step && std::abs(at - step) < every && step % every != 0;
      if (!crowded)
        text(QRectF(place(at) - 30 * unit, plot.bottom() + 8 * unit, 60 * unit, 26 * unit), QString::number(at), 18,
             at == step, Qt::AlignHCenter);
    }
    const double value = values.value(at);
    if (!std::isfinite(value)) continue;
    const QPointF point(place(at), height(value));
    if (at > 0 && std::isfinite(values[at - 1])) {
      painter.setPen(QPen(colour, 3 * unit, at <= step ? Qt::SolidLine : Qt::DotLine));
      painter.drawLine(QPointF(place(at - 1), height(values[at - 1])), point);
    }
  }
  for (int at = 0; at <= trace.steps(); ++at) {
    if (!std::isfinite(values.value(at))) continue;
    painter.setPen(QPen(colour, 3 * unit));
    painter.setBrush(at <= step ? colour : theme.colour(Colour::Canvas));
    const qreal radius = (at == step ? 9 : 6) * unit;
    painter.drawEllipse(QPointF(place(at), height(values[at])), radius, radius);
  }
  painter.setBrush(Qt::NoBrush);
}

}  // namespace hopscope::ui
