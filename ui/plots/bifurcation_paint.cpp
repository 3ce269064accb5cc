#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/plots/bifurcation_strip.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

QPen penOf(BranchKind kind, const QColor& colour) {
  QPen pen(colour, kind == BranchKind::Stable ? 2.0 : 1.2);
  pen.setJoinStyle(Qt::RoundJoin);
  if (kind == BranchKind::Saddle) pen.setDashPattern({4.5, 3});
  if (kind == BranchKind::Maximum) pen.setDashPattern({1.5, 3});
  return pen;
}

}  // namespace

void BifurcationStrip::paintAxes(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const QRectF plot = area();
  painter.setFont(theme.font(11));
  QVector<double> ticks;
  if (quantity_ == StripQuantity::Angle) {
    ticks = {0, 90, 180, 270};
  } else {
    const double step = reach_ > 1.2 ? std::ceil(reach_) / 2.0 : 0.5;
    const double bottom = quantity_ == StripQuantity::Radius ? 0.0 : -std::floor(1.08 * reach_ / step) * step;
    for (double value = bottom; value <= 1.08 * reach_; value += step) ticks.append(value);
  }
  for (const double tick : ticks) {
    const qreal y = yOf(tick);
    fillSharp(painter, QRectF(plot.left(), y, plot.width(), 1), theme.colour(Colour::Grid));
    painter.setPen(theme.colour(Colour::Text3));
    const QString text = quantity_ == StripQuantity::Angle
                             ? QString::number(static_cast<int>(tick)) + QStringLiteral("\u00b0")
                             : formatGeneral(tick);
    drawTabular(painter, QRectF(0, y - 8, plot.left() - 8, 16), text, Qt::AlignRight | Qt::AlignVCenter);
  }
  fillSharp(painter, QRectF(plot.left(), plot.bottom(), plot.width(), 1), theme.colour(Colour::Axis));
  painter.setPen(theme.colour(Colour::Text3));
  for (double power = std::exp2(std::ceil(std::log2(low()))); power <= high() * 1.001; power *= 2.0) {
    const QString text = formatGeneral(power);
    const qreal width = tabularWidth(painter.font(), text);
    fillSharp(painter, QRectF(xOf(power), plot.bottom(), 1, 4), theme.colour(Colour::Axis));
    drawTabular(painter, QRectF(xOf(power) - width / 2, plot.bottom() + 5, width + 1, 16), text);
  }
}

void BifurcationStrip::paintBranches(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  // Stable branches on top of the others.
  for (const bool stable : {false, true}) {
    for (const Branch& branch : bifurcation_->branches) {
      if ((branch.kind == BranchKind::Stable) != stable) continue;
      const QColor colour = !stable             ? theme.colour(Colour::Text3)
                            : branch.memory < 0 ? theme.colour(Colour::Text2)
                                                : colourOf_(static_cast<int>(branch.memory));
      painter.setPen(penOf(branch.kind, colour));
      QPolygonF line;
      double before = 0.0;
      const auto draw = [&] {
        if (line.size() > 1) painter.drawPolyline(line);
        if (line.size() == 1) painter.drawPoint(line.first());
        line.clear();
      };
      for (const Branch::Point& point : branch.points) {
        const double value = valueOf(point.at);
        const bool jump = quantity_ == StripQuantity::Angle && !line.isEmpty() && std::abs(value - before) > 180.0;
        if (jump || !std::isfinite(value)) draw();
        if (!std::isfinite(value)) continue;
        line << QPointF(xOf(bifurcation_->betas[static_cast<std::size_t>(point.index)]), yOf(value));
        before = value;
      }
      draw();
    }
  }
}

void BifurcationStrip::paintSweeps(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const auto draw = [&](const std::vector<PlanePoint>& path, bool up) {
    QPolygonF line;
    QColor colour = theme.colour(Colour::Text2);
    colour.setAlphaF(0.75F);
    painter.setPen(QPen(colour, 1.0));
    for (std::size_t i = 0; i < path.size(); ++i) {
      const double value = valueOf(path[i]);
      const QPointF place(xOf(bifurcation_->betas[i]), yOf(value));
      const bool jump =
          !line.isEmpty() && std::isfinite(value) && std::abs(place.y() - line.last().y()) > area().height() / 2;
      if (!std::isfinite(value) || (jump && quantity_ == StripQuantity::Angle)) {
        painter.drawPolyline(line);
        line.clear();
      }
      if (!std::isfinite(value)) continue;
      // A jump of the state itself carries an arrow.
      if (!line.isEmpty() && std::abs(place.y() - line.last().y()) > 12 &&
          !(jump && quantity_ == StripQuantity::Angle)) {
        const QPointF middle = (place + line.last()) / 2;
        const qreal sign = ((place.y() < line.last().y()) == up) ? -1.0 : 1.0;
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF(
            {middle + QPointF(0, 5 * sign), middle + QPointF(4, -3 * sign), middle + QPointF(-4, -3 * sign)}));
        painter.setBrush(Qt::NoBrush);
      }
      line << place;
    }
    painter.drawPolyline(line);
  };
  if (!bifurcation_->up.empty()) draw(bifurcation_->up, true);
  for (const auto& path : bifurcation_->down) draw(path, false);
}

void BifurcationStrip::paintEnds(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.setFont(theme.font(11, QFont::DemiBold));
  QVector<std::pair<qreal, int>> ends;
  const int last = static_cast<int>(bifurcation_->betas.size()) - 1;
  for (const Branch& branch : bifurcation_->branches) {
    if (branch.kind != BranchKind::Stable || branch.memory < 0 || branch.points.back().index != last) continue;
    const double value = valueOf(branch.points.back().at);
    if (std::isfinite(value)) ends.append({yOf(value), static_cast<int>(branch.memory)});
  }
  std::ranges::sort(ends);
  qreal lowest = -1e9;
  for (auto& [y, memory] : ends) {
    y = std::max(y, lowest + 19);
    lowest = y;
    const QPointF centre(area().right() + 18, y);
    painter.setPen(QPen(colourOf_(memory), 2));
    painter.setBrush(theme.colour(Colour::Plot));
    painter.drawEllipse(centre, 8.5, 8.5);
    painter.setPen(theme.colour(Colour::Text1));
    painter.drawText(QRectF(centre - QPointF(9, 9), QSizeF(18, 18)), Qt::AlignCenter, QString::number(memory + 1));
  }
}

void BifurcationStrip::paintLaws(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.setFont(theme.font(11));
  qreal free = area().left();
  QVector<Law> sorted = laws_;
  std::ranges::sort(sorted, {}, &Law::beta);
  for (const Law& law : sorted) {
    if (!(law.beta >= low() && law.beta <= high())) continue;
    const qreal x = xOf(law.beta);
    fillSharp(painter, QRectF(x, area().bottom() - 9, 1, 9), theme.colour(Colour::Text1));
    const qreal width = tabularWidth(painter.font(), law.text);
    if (x + 4 < free || x + 4 + width > area().right()) continue;
    const QRectF box(x + 4, area().bottom() - 17, width + 2, 14);
    QColor ground = theme.colour(Colour::Plot);
    ground.setAlphaF(0.8F);
    painter.fillRect(box, ground);
    painter.setPen(theme.colour(Colour::Text2));
    drawTabular(painter, box, law.text);
    free = box.right() + 4;
  }
}

void BifurcationStrip::paintCursor(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const QRectF plot = area();
  painter.setFont(theme.font(11, QFont::DemiBold));
  if (hovered_ > 0.0) {
    QColor colour = theme.colour(Colour::Accent);
    colour.setAlphaF(0.45F);
    fillSharp(painter, QRectF(xOf(hovered_), plot.top(), 1, plot.height()), colour);
  }
  if (!(beta_ >= low() && beta_ <= high())) return;
  const qreal x = xOf(beta_);
  fillSharp(painter, QRectF(x, plot.top(), 1, plot.height()), theme.colour(Colour::Accent));
  const QString text = QStringLiteral("\u03b2 ") + formatBeta(beta_);
  const qreal width = tabularWidth(painter.font(), text) + 12;
  const QRectF box(std::clamp(x - width / 2, plot.left() - 20, plot.right() + 20 - width), plot.bottom() + 3, width,
                   theme.scaled(18));
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.colour(Colour::Fill));
  painter.drawRoundedRect(box, 4, 4);
  painter.setPen(theme.colour(Colour::OnFill));
  drawTabular(painter, box, text, Qt::AlignCenter);
  if (hasFocus()) drawRoundFrame(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 4, 2, theme.colour(Colour::Accent));
}

}  // namespace hopscope::ui
