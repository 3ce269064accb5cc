#include "ui/theme/model_style.h"

#include <QPainterPath>
#include <QPolygonF>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <vector>

#include "core/base/random.h"
#include "core/models/model.h"

namespace hopscope::ui {
namespace {

struct Hue {
  QRgb dark;
  QRgb light;
};
constexpr Hue kBlue{0xFF56B4E9, 0xFF0072B2};
constexpr Hue kVermillion{0xFFF0803C, 0xFFE05A0A};
constexpr Hue kGreen{0xFF1FB98A, 0xFF00805C};
constexpr Hue kAmber{0xFFE6A817, 0xFF6B4700};
constexpr Hue kPurple{0xFFCC79A7, 0xFFA84C82};
constexpr Hue kYellow{0xFFF0E442, 0xFF8F8600};
constexpr Hue kNeutral{0xFFC9CED8, 0xFF3C434F};

enum class Line { Solid, Dash, LongDash, DashDot, DashDotDot, Dot };

QVector<qreal> dashesOf(Line line) {
  switch (line) {
    case Line::Solid:
      return {};
    case Line::Dash:
      return {7, 4};
    case Line::LongDash:
      return {14, 4};
    case Line::DashDot:
      return {9, 3, 2, 3};
    case Line::DashDotDot:
      return {9, 3, 2, 3, 2, 3};
    case Line::Dot:
      return {2, 4};
  }
  return {};
}

struct Slot {
  Hue hue;
  Line line;
  Marker marker;
  bool hollow;
};

// By ModelEntry::styleSlot.
constexpr std::array kSlots{
    Slot{kBlue, Line::Solid, Marker::Circle, false},      Slot{kBlue, Line::Dot, Marker::Hexagon, false},
    Slot{kVermillion, Line::Dash, Marker::Square, false}, Slot{kGreen, Line::DashDot, Marker::Triangle, false},
    Slot{kGreen, Line::Dot, Marker::TriangleDown, false}, Slot{kAmber, Line::LongDash, Marker::Diamond, false},
    Slot{kPurple, Line::Dot, Marker::Cross, false},       Slot{kPurple, Line::Dash, Marker::Plus, false},
    Slot{kYellow, Line::Solid, Marker::Star, false},      Slot{kYellow, Line::Dash, Marker::Pentagon, false},
    Slot{kNeutral, Line::Dot, Marker::Bar, false},        Slot{kNeutral, Line::Solid, Marker::Circle, true},
    Slot{kBlue, Line::Dash, Marker::Square, true},        Slot{kGreen, Line::DashDot, Marker::Triangle, true},
    Slot{kAmber, Line::LongDash, Marker::Diamond, true},  Slot{kPurple, Line::DashDotDot, Marker::Star, true},
};

// Hue, line and marker of a model without a slot: always the same for one id, and those of no slot.
Slot slotFor(std::string_view id, bool hollow) {
  constexpr std::array hues{kVermillion, kBlue, kGreen, kAmber, kPurple, kYellow};
  constexpr std::array lines{Line::DashDotDot, Line::LongDash, Line::DashDot, Line::Dash, Line::Dot, Line::Solid};
  constexpr std::array markers{Marker::Hexagon, Marker::Pentagon, Marker::TriangleDown, Marker::Diamond,
                               Marker::Square,  Marker::Triangle, Marker::Star,         Marker::Circle};
  std::vector<Slot> choices;
  for (const Hue& hue : hues) {
    for (const Line line : lines) {
      for (const Marker marker : markers) {
        const bool taken = std::ranges::any_of(kSlots, [&](const Slot& slot) {
          return slot.hue.dark == hue.dark && (slot.line == line || slot.marker == marker);
        });
        if (!taken) choices.push_back({hue, line, marker, hollow});
      }
    }
  }
  return choices[streamId(id) % choices.size()];
}

// Corners on a circle, the first at `start` (0 = right, clockwise); every second one pulled in to `inner` of the
// radius.
QPolygonF corners(int count, qreal start, qreal radius, qreal inner = 1.0) {
  QPolygonF polygon;
  for (int i = 0; i < count; ++i) {
    const qreal angle = start + 2.0 * std::numbers::pi * i / count;
    const qreal r = i % 2 == 1 ? radius * inner : radius;
    polygon << QPointF(r * std::cos(angle), r * std::sin(angle));
  }
  return polygon;
}

// Outline centred at the origin, about `size` across, sized so that all markers look equally heavy.
QPainterPath outline(Marker marker, qreal size) {
  const qreal r = size / 2.0;
  const qreal up = -std::numbers::pi / 2.0;
  QPainterPath path;
  switch (marker) {
    case Marker::Circle:
      path.addEllipse(QPointF(0, 0), r, r);
      break;
    case Marker::Square:
      path.addRect(QRectF(-0.92 * r, -0.92 * r, 1.84 * r, 1.84 * r));
      break;
    case Marker::Triangle:
      path.addPolygon(QPolygonF({{0, -1.12 * r}, {1.15 * r, 0.88 * r}, {-1.15 * r, 0.88 * r}}));
      break;
    case Marker::TriangleDown:
      path.addPolygon(QPolygonF({{0, 1.12 * r}, {1.15 * r, -0.88 * r}, {-1.15 * r, -0.88 * r}}));
      break;
    case Marker::Diamond:
      path.addPolygon(corners(4, up, 1.22 * r));
      break;
    case Marker::Star:
      path.addPolygon(corners(10, up, 1.3 * r, 0.46));
      break;
    case Marker::Pentagon:
      path.addPolygon(corners(5, up, 1.12 * r));
      break;
    case Marker::Hexagon:
      path.addPolygon(corners(6, 0, 1.1 * r));
      break;
    case Marker::Bar:
      path.addRoundedRect(QRectF(-0.3 * r, -1.2 * r, 0.6 * r, 2.4 * r), 0.25 * r, 0.25 * r);
      break;
    case Marker::Cross:
    case Marker::Plus:
      break;
  }
  path.closeSubpath();
  return path;
}

void drawStrokes(QPainter& painter, Marker marker, qreal size, const QColor& colour) {
  const qreal r = size / 2.0;
  painter.setPen(QPen(colour, std::max(1.2, size * 0.24), Qt::SolidLine, Qt::RoundCap));
  if (marker == Marker::Cross) {
    const qreal e = 0.86 * r;
    painter.drawLine(QPointF(-e, -e), QPointF(e, e));
    painter.drawLine(QPointF(-e, e), QPointF(e, -e));
  } else {
    painter.drawLine(QPointF(-1.1 * r, 0), QPointF(1.1 * r, 0));
    painter.drawLine(QPointF(0, -1.1 * r), QPointF(0, 1.1 * r));
  }
}

}  // namespace

ModelStyle modelStyleFor(const ModelEntry& entry, bool dark) {
  const bool known = entry.styleSlot >= 0 && entry.styleSlot < static_cast<int>(kSlots.size());
  const Slot slot = known ? kSlots[static_cast<std::size_t>(entry.styleSlot)]
                          : slotFor(entry.id, entry.domain == StateDomain::Bipolar);
  return {QColor::fromRgb(dark ? slot.hue.dark : slot.hue.light), dashesOf(slot.line), slot.marker, slot.hollow};
}

ModelStyle modelStyleFor(const QString& modelId, bool dark) {
  const std::string id = modelId.toStdString();
  const auto it = std::ranges::find(models(), id, &ModelEntry::id);
  if (it != models().end()) return modelStyleFor(**it, dark);
  ModelEntry unknown;
  unknown.id = id;
  return modelStyleFor(unknown, dark);
}

void drawMarker(QPainter& painter, Marker marker, QPointF centre, qreal size, const QColor& colour, bool hollow) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(centre);
  if (marker == Marker::Cross || marker == Marker::Plus) {
    drawStrokes(painter, marker, size, colour);
  } else if (hollow) {
    const qreal stroke = std::max(1.2, size * 0.2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter.drawPath(outline(marker, size - stroke * 0.5));
  } else {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(outline(marker, size));
  }
  painter.restore();
}

QPen modelPen(const ModelStyle& style, qreal width) {
  QPen pen(style.colour, width, Qt::SolidLine, style.dashes.isEmpty() ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
  if (!style.dashes.isEmpty()) {
    // QPen counts dashes in pen widths.
    QVector<qreal> pattern = style.dashes;
    for (qreal& length : pattern) length /= width;
    pen.setDashPattern(pattern);
  }
  return pen;
}

}  // namespace hopscope::ui
