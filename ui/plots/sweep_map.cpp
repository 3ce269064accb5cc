#include "ui/plots/sweep_map.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/text/colour_maps.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr qreal mapHeadHeight = 24;
constexpr qreal footHeight = 38;
constexpr qreal scaleWidth = 72;
constexpr double half = 0.5;

}  // namespace

SweepMap::SweepMap(QWidget* parent) : PaintedWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SweepMap::start(const SweepMapSetup& setup) {
  setup_ = setup;
  values_.assign(static_cast<std::size_t>(columns() * rows()), std::numeric_limits<double>::quiet_NaN());
  hovered_ = -1;
  chosen_ = -1;
  setAccessibleName(setup_.title);
  layOut();
}

void SweepMap::setValues(const std::vector<double>& values) {
  values_ = values;
  low_ = 0.0;
  high_ = 1.0;
  if (!setup_.share) {
    low_ = std::numeric_limits<double>::infinity();
    high_ = -low_;
    for (const double value : values_) {
      if (!std::isfinite(value)) continue;
      low_ = std::min(low_, value);
      high_ = std::max(high_, value);
    }
    if (!(low_ < high_)) {
      low_ = std::isfinite(low_) ? low_ - half : 0.0;
      high_ = low_ + 1.0;
    }
  }
  const auto done = std::ranges::count_if(values_, [](double value) { return std::isfinite(value); });
  setAccessibleDescription(tr("%1 of %2 cells").arg(done).arg(values_.size()));
  update();
}

void SweepMap::setChosen(int cell) {
  chosen_ = cell;
  update();
}

void SweepMap::layOut() {
  qreal left = tabularWidth(Theme::instance().font(11), setup_.yTitle) > 40 ? 48 : 44;
  for (const QString& value : setup_.yValues) {
    left = std::max(left, tabularWidth(Theme::instance().font(11), value) + 14);
  }
  area_ = QRectF(0, 0, width(), height()).adjusted(left, mapHeadHeight + 20, -scaleWidth, -footHeight);
  update();
}

QRectF SweepMap::cellRect(int cell) const {
  const qreal wide = area_.width() / columns();
  const qreal high = area_.height() / rows();
  return {area_.left() + cell % columns() * wide, area_.bottom() - (cell / columns() + 1) * high, wide, high};
}

void SweepMap::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  paintPicture(painter);
  if (hovered_ >= 0) drawFrame(painter, cellRect(hovered_), 1, Theme::instance().colour(Colour::Accent));
}

void SweepMap::paintPicture(QPainter& painter) {
  if (values_.empty() || area_.width() < 20 || area_.height() < 20) return;
  painter.setRenderHint(QPainter::Antialiasing);
  paintCells(painter);
  if (setup_.share && setup_.contour) paintContour(painter);
  paintAxes(painter);
  paintScale(painter);
  if (chosen_ >= 0) {
    drawFrame(painter, cellRect(chosen_).adjusted(-1, -1, 1, 1), 3, Theme::instance().colour(Colour::Plot));
    drawFrame(painter, cellRect(chosen_), 2, Theme::instance().colour(Colour::Accent));
  }
}

void SweepMap::paintCells(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.fillRect(area_, theme.colour(Colour::Panel));
  painter.fillRect(area_, QBrush(theme.colour(Colour::LineStrong), Qt::BDiagPattern));
  const DevicePixels pixels(painter);
  for (int cell = 0; cell < static_cast<int>(values_.size()); ++cell) {
    const double value = values_[static_cast<std::size_t>(cell)];
    if (!std::isfinite(value)) continue;
    const int index = tableIndex(static_cast<float>(value), static_cast<float>(low_), static_cast<float>(high_));
    painter.fillRect(pixels.rect(cellRect(cell)), QColor(cividisTable()[static_cast<std::size_t>(index)]));
  }
  drawFrame(painter, area_.adjusted(-1, -1, 1, 1), 1, theme.colour(Colour::Axis));
}

/// Where the values between the centres of four neighbouring cells pass one half (marching squares).
void SweepMap::paintContour(QPainter& painter) const {
  QPainterPath path;
  const auto value = [&](int x, int y) { return values_[static_cast<std::size_t>(y * columns() + x)]; };
  const auto centre = [&](int x, int y) { return cellRect(y * columns() + x).center(); };
  for (int y = 0; y + 1 < rows(); ++y) {
    for (int x = 0; x + 1 < columns(); ++x) {
      const int corners[4][2] = {{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}};
      QVector<QPointF> crossings;
      bool whole = true;
      for (int side = 0; side < 4; ++side) {
        const auto& from = corners[side];
        const auto& to = corners[(side + 1) % 4];
        const double a = value(from[0], from[1]);
        const double b = value(to[0], to[1]);
        whole = whole && std::isfinite(a) && std::isfinite(b);
        if ((a < half) == (b < half)) continue;
        const double place = (half - a) / (b - a);
        crossings.append(centre(from[0], from[1]) * (1.0 - place) + centre(to[0], to[1]) * place);
      }
      if (!whole) continue;
      for (int i = 0; i + 1 < crossings.size(); i += 2) {
        path.moveTo(crossings[i]);
        path.lineTo(crossings[i + 1]);
      }
    }
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Qt::white, 3, Qt::SolidLine, Qt::RoundCap));
  painter.drawPath(path);
  painter.setPen(QPen(QColor(0x12, 0x14, 0x18), 1.5, Qt::SolidLine, Qt::FlatCap));
  painter.drawPath(path);
}

void SweepMap::paintAxes(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text2));
  drawTabular(painter, QRectF(0, 0, width(), mapHeadHeight - 6), setup_.title);
  painter.setFont(theme.font(11));
  drawTabular(painter, QRectF(0, mapHeadHeight - 2, width(), 16), setup_.yTitle);
  drawTabular(painter, QRectF(area_.left(), area_.bottom() + 20, area_.width(), 16), setup_.xTitle,
              Qt::AlignRight | Qt::AlignVCenter);
  painter.setPen(theme.colour(Colour::Text3));
  // As many numbers as there is room for.
  const auto every = [](int count, qreal room, qreal need) {
    return std::max(1, static_cast<int>(std::ceil(count * need / std::max(1.0, room))));
  };
  for (int x = 0; x < columns(); x += every(columns(), area_.width(), 48)) {
    const QRectF cell = cellRect(x);
    drawTabular(painter, QRectF(cell.center().x() - 40, area_.bottom() + 4, 80, 14), setup_.xValues[x],
                Qt::AlignCenter);
  }
  for (int y = 0; y < rows(); y += every(rows(), area_.height(), 22)) {
    const QRectF cell = cellRect(y * columns());
    drawTabular(painter, QRectF(0, cell.center().y() - 8, area_.left() - 8, 16), setup_.yValues[y],
                Qt::AlignRight | Qt::AlignVCenter);
  }
}

void SweepMap::paintScale(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const QRectF bar(area_.right() + 16, area_.top(), 12, std::min<qreal>(area_.height(), 160));
  const QImage strip = tableStrip(cividisTable(), 64);
  for (int i = 0; i < 64; ++i) {
    const qreal high = bar.height() / 64;
    fillSharp(painter, QRectF(bar.left(), bar.bottom() - (i + 1) * high, bar.width(), high + 0.5),
              QColor(strip.pixel(i, 0)));
  }
  painter.setFont(theme.font(11));
  painter.setPen(theme.colour(Colour::Text3));
  for (const double place : {0.0, half, 1.0}) {
    drawTabular(painter, QRectF(bar.right() + 6, bar.bottom() - place * bar.height() - 8, 60, 16),
                formatGeneral(low_ + place * (high_ - low_), 3));
  }
}

void SweepMap::resizeEvent(QResizeEvent* event) {
  PaintedWidget::resizeEvent(event);
  layOut();
}

int SweepMap::cellAt(QPointF position) const {
  if (values_.empty() || !area_.contains(position)) return -1;
  const int x = static_cast<int>((position.x() - area_.left()) / area_.width() * columns());
  const int y = static_cast<int>((area_.bottom() - position.y()) / area_.height() * rows());
  return std::clamp(y, 0, rows() - 1) * columns() + std::clamp(x, 0, columns() - 1);
}

void SweepMap::mouseMoveEvent(QMouseEvent* event) {
  const int cell = cellAt(event->position());
  if (cell == hovered_) return;
  hovered_ = cell;
  update();
  emit hovered(cell);
}

void SweepMap::mousePressEvent(QMouseEvent* event) {
  const int cell = cellAt(event->position());
  if (cell >= 0 && event->button() == Qt::LeftButton) emit chosen(cell);
}

void SweepMap::keyPressEvent(QKeyEvent* event) {
  if (values_.empty()) return PaintedWidget::keyPressEvent(event);
  int x = chosen_ < 0 ? 0 : chosen_ % columns();
  int y = chosen_ < 0 ? 0 : chosen_ / columns();
  switch (event->key()) {
    case Qt::Key_Left:
      --x;
      break;
    case Qt::Key_Right:
      ++x;
      break;
    case Qt::Key_Up:
      ++y;
      break;
    case Qt::Key_Down:
      --y;
      break;
    default:
      return PaintedWidget::keyPressEvent(event);
  }
  emit chosen(std::clamp(y, 0, rows() - 1) * columns() + std::clamp(x, 0, columns() - 1));
}

void SweepMap::leaveEvent(QEvent* /*event*/) {
  if (hovered_ < 0) return;
  hovered_ = -1;
  update();
  emit hovered(-1);
}

}  // namespace hopscope::ui
