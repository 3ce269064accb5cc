#include "ui/workspaces/landscape/landscape_painter.h"

#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/workspaces/landscape/landscape_lines.h"

namespace hopscope::ui {

namespace {

constexpr qreal memoryRadius = 11.5;
constexpr qreal pointRadius = 5;

QPainterPath diamond(QPointF centre, qreal radius) {
  QPainterPath path(centre + QPointF(0, -radius));
  path.lineTo(centre + QPointF(radius, 0));
  path.lineTo(centre + QPointF(0, radius));
  path.lineTo(centre + QPointF(-radius, 0));
  path.closeSubpath();
  return path;
}

double stepOf(double span, int ticks) {
  const double raw = span / ticks;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= raw) return factor * power;
  }
  return 10.0 * power;
}

}  // namespace

LandscapePainter::LandscapePainter(const LandscapeView& view, QPainter& painter) : view_(view), painter_(painter) {}

bool LandscapePainter::fits() const {
  return view_.scene_ != nullptr && scene().spec.landscape.plane == view_.landscape_.plane;
}

QColor LandscapePainter::ink(double alpha) const {
  QColor colour = sceneColours().ink;
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

void LandscapePainter::paint() {
  painter_.fillRect(view_.rect(), Theme::instance().colour(Colour::Canvas));
  painter_.setRenderHint(QPainter::Antialiasing);
  if (fits()) {
    paintBackdrop();
  }
  paintCircle();
  if (fits()) {
    paintTrajectories();
    paintFixedPoints();
  }
  paintMemories();
  paintAxes();
  paintBadges();
  paintLegend();
  paintNotes();
  paintTip();
}

void LandscapePainter::paintBackdrop() {
  const PlaneRange range = scene().spec.range();
  const QRectF target(at({range.xLow, range.yHigh}), at({range.xHigh, range.yLow}));
  // What was painted for this screen is taken as it is; paper and larger pictures get lines as such.
  const bool screen = DevicePixels(painter_).ratio() == scene().spec.ratio;
  painter_.setRenderHint(QPainter::SmoothPixmapTransform, target.size() != QSizeF(scene().spec.size));
  if (screen && !scene().backdrop.isNull()) {
    painter_.drawImage(target, scene().backdrop);
    return;
  }
  const LandscapeSpec& show = scene().spec.landscape;
  painter_.setRenderHint(QPainter::SmoothPixmapTransform);
  if (show.showBasins || show.showSteps) painter_.drawImage(target, scene().image);
  const QPointF origin = at({0, 0});
  const qreal unit = at({1, 0}).x() - origin.x();
  paintSceneLines(painter_, scene(), QTransform(unit, 0, 0, -unit, origin.x(), origin.y()));
}

void LandscapePainter::paintCircle() {
  if (view_.pictures() || !view_.landscape_.keepOnCircle) return;
  const qreal radius = at({1, 0}).x() - at({0, 0}).x();
  QPen pen(ink(0.34), 1.2);
  pen.setDashPattern({1.5, 4});
  painter_.setPen(pen);
  painter_.setBrush(Qt::NoBrush);
  painter_.drawEllipse(at({0, 0}), radius, radius);
}

void LandscapePainter::paintTrajectories() {
  const Theme& theme = Theme::instance();
  for (int i = 0; i < scene().trajectories.size(); ++i) {
    const Trajectory& trajectory = scene().trajectories[i];
    const bool chosen = view_.selection_ == LandscapeSelection{LandscapeSelection::Kind::Trajectory, i};
    QPolygonF line;
    for (const QPointF place : trajectory.places) line << at(place);
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(QPen(theme.colour(Colour::Canvas), chosen ? 5 : 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter_.drawPolyline(line);
    const QColor colour = chosen ? theme.colour(Colour::Accent) : ink(0.85);
    painter_.setPen(QPen(colour, chosen ? 2.4 : 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter_.drawPolyline(line);
    for (int step = 1; step < line.size(); ++step) {
      painter_.setPen(QPen(colour, 1.4));
      painter_.setBrush(theme.colour(Colour::Canvas));
      painter_.drawEllipse(line[step], 2.6, 2.6);
    }
    painter_.setPen(QPen(theme.colour(Colour::Canvas), 1));
    painter_.setBrush(colour);
    painter_.drawRect(QRectF(line.first() - QPointF(5, 5), QSizeF(10, 10)));
    if (!chosen) continue;
    const int step = std::clamp(view_.step_, 0, static_cast<int>(line.size()) - 1);
    if (step == 0) continue;
    painter_.setPen(QPen(colour, 2));
    painter_.setBrush(Qt::white);
    painter_.drawEllipse(line[step], 6, 6);
  }
}

void LandscapePainter::paintFixedPoints() {
  if (!view_.landscape_.showFixedPoints || view_.pictures()) return;
  const Theme& theme = Theme::instance();
  const QColor front = theme.isDark() ? QColor(Qt::white) : theme.colour(Colour::Text1);
  const QColor back = theme.isDark() ? theme.colour(Colour::Canvas) : QColor(Qt::white);
  for (int i = 0; i < scene().fixedPlaces.size(); ++i) {
    const QPointF centre = at(scene().fixedPlaces[i]);
    const FixedPointKind kind = scene().fixedPoints[static_cast<std::size_t>(i)].kind;
    if (view_.selection_ == LandscapeSelection{LandscapeSelection::Kind::FixedPoint, i}) {
      painter_.setPen(QPen(theme.colour(Colour::Accent), 2));
      painter_.setBrush(Qt::NoBrush);
      painter_.drawEllipse(centre, pointRadius + 6, pointRadius + 6);
    }
    if (isStable(kind)) {
      painter_.setPen(QPen(back, 2));
      painter_.setBrush(front);
      painter_.drawEllipse(centre, pointRadius + 1, pointRadius + 1);
    } else {
      painter_.setPen(QPen(front, 1.6));
      painter_.setBrush(back);
      if (kind == FixedPointKind::Saddle) {
        painter_.drawPath(diamond(centre, pointRadius + 2));
      } else {
        painter_.drawEllipse(centre, pointRadius, pointRadius);
      }
    }
  }
}

void LandscapePainter::paintMemories() {
  const Theme& theme = Theme::instance();
  const QVector<QPointF> places = view_.memoryPlaces();
  painter_.setFont(theme.font(12, QFont::DemiBold));
  const SceneColours colours = sceneColours();
  for (int i = 0; i < places.size(); ++i) {
    const QPointF centre = at(places[i]);
    const bool chosen = view_.selection_ == LandscapeSelection{LandscapeSelection::Kind::Memory, i};
    const Index stored = view_.pictures() ? view_.landscape_.pictures.at(static_cast<std::size_t>(i)) : i;
    const int colour = fits() && stored >= 0 ? scene().memoryColour(static_cast<int>(stored)) : -1;
    const QString text = stored < 0 ? QStringLiteral("?") : QString::number(stored + (view_.pictures() ? 0 : 1));
    const qreal radius = std::max(memoryRadius, painter_.fontMetrics().horizontalAdvance(text) / 2.0 + 5);
    const bool lit = view_.pictures() && stored >= 0 && stored == view_.highlighted_;
    if (chosen || lit) {
      painter_.setPen(QPen(theme.colour(chosen ? Colour::Accent : Colour::SelectedEdge), 2));
      painter_.setBrush(Qt::NoBrush);
      painter_.drawEllipse(centre, radius + 4, radius + 4);
    }
    painter_.setPen(QPen(basinColour(colours, colour), 2.4));
    painter_.setBrush(theme.isDark() ? QColor(0x12, 0x14, 0x18) : QColor(Qt::white));
    painter_.drawEllipse(centre, radius, radius);
    painter_.setPen(theme.isDark() ? QColor(Qt::white) : theme.colour(Colour::Text1));
    painter_.drawText(QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)), Qt::AlignCenter, text);
  }
}

void LandscapePainter::paintAxes() {
  const Theme& theme = Theme::instance();
  painter_.setFont(theme.font(11));
  const PlaneView& seen = view_.view();
  const double step = stepOf(2.0 * seen.halfHeight, 4);
  const auto each = [&](double low, double high, const auto& draw) {
    for (double value = std::ceil(low / step) * step; value <= high; value += step) {
      draw(std::abs(value) < 1e-9 ? 0.0 : value);
    }
  };
  const QPointF low = view_.toPlane({0, static_cast<qreal>(view_.height())});
  const QPointF high = view_.toPlane({static_cast<qreal>(view_.width()), 0});
  const QColor text = ink(0.62);
  const qreal bottom = view_.height();
  each(low.x(), high.x(), [&](double value) {
    const qreal x = at({value, 0}).x();
    painter_.setPen(QPen(ink(0.4), 1));
    painter_.drawLine(QPointF(x, bottom - 5), QPointF(x, bottom));
    const QString number = formatGeneral(value);
    const qreal width = tabularWidth(painter_.font(), number);
    if (x < 40 || x + width / 2 > view_.width() - 4) return;
    painter_.setPen(text);
    drawTabular(painter_, QRectF(x - width / 2, bottom - 22, width + 1, 16), number);
  });
  each(low.y(), high.y(), [&](double value) {
    const qreal y = at({0, value}).y();
    painter_.setPen(QPen(ink(0.4), 1));
    painter_.drawLine(QPointF(0, y), QPointF(5, y));
    if (y > bottom - 26 || y < 46) return;
    painter_.setPen(text);
    drawTabular(painter_, QRectF(9, y - 8, 60, 16), formatGeneral(value));
  });
}

}  // namespace hopscope::ui
