#include <QPainter>
#include <QPainterPath>

#include "ui/text/picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/timeline_view.h"

namespace hopscope::ui {
namespace {

constexpr qreal kRadius = 10;       // of a step's circle
constexpr qreal kHoverRadius = 12;  // under the mouse

QPen timelinePen(const QColor& colour, qreal width = 1) {
  QPen pen(colour, width);
  pen.setDashPattern({3 / width, 3 / width});
  return pen;
}

struct EndLook {
  QString icon;
  Colour colour;
  QString word;
};

EndLook endLookOf(const TimelineLane& lane) {
  switch (lane.end) {
    case TimelineEnd::Stable:
      return {QStringLiteral("stable-flag"), Colour::Good, TimelineView::tr("stable")};
    case TimelineEnd::Cycle:
      return {QStringLiteral("cycle"), Colour::Accent,
              lane.cycleLength > 0 ? TimelineView::tr("cycle of %1").arg(lane.cycleLength) : TimelineView::tr("cycle")};
    case TimelineEnd::Diverged:
      return {QStringLiteral("warning"), Colour::Caution, TimelineView::tr("not finite")};
    case TimelineEnd::Open:
      break;
  }
  return {};
}

}  // namespace

void TimelineView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const TimelineLayout layout = timelineLayout();
  paintRail(painter, layout);
  paintForks(painter, layout);
  if (picturesVisible_) {
    paintPictures(painter, layout);
  } else if (lanes_.size() == 1) {
    paintCaptions(painter, layout);
  }
  paintCycle(painter, layout);
  paintTicks(painter, layout);
  for (int step = 0; step <= steps_; step += layout.numberStride)
    if (std::abs(layout.x(step) - layout.x(step_)) >= 2 * kRadius) paintCircle(painter, layout, step);
  if (hovered_ >= 0 && hovered_ != step_) paintCircle(painter, layout, hovered_);
  paintCircle(painter, layout, step_);
  paintEnd(painter, layout);
}

void TimelineView::paintRail(QPainter& painter, const TimelineLayout& layout) const {
  const Theme& theme = Theme::instance();
  const DevicePixels pixels(painter);
  const qreal y = layout.circleY;
  const auto rail = [&](int from, int to, const QColor& colour) {
    if (to <= from) return;
    const qreal height = pixels.length(2);
    painter.fillRect(pixels.rect(QRectF(layout.x(from), y - height / 2, layout.x(to) - layout.x(from), height)),
                     colour);
  };
  if (computed_ < steps_) {
    painter.setPen(timelinePen(theme.colour(Colour::LineStrong)));
    painter.drawLine(QPointF(layout.x(computed_) + kRadius, pixels.y(y) + 0.5),
                     QPointF(layout.x(steps_), pixels.y(y) + 0.5));
  }
  rail(step_, computed_, theme.colour(Colour::LineStrong));
  rail(0, step_, theme.colour(Colour::Accent));
}

void TimelineView::paintCycle(QPainter& painter, const TimelineLayout& layout) const {
  if (lanes_.size() != 1 || lanes_.first().end != TimelineEnd::Cycle || lanes_.first().cycleLength <= 0) return;
  const int end = std::min(lanes_.first().endStep, steps_);
  const qreal left = layout.x(end - lanes_.first().cycleLength);
  const qreal top = layout.circleY - kRadius - 6;
  // From the last state back to the one it repeats.
  QPainterPath path(QPointF(layout.x(end), top + 4));
  path.lineTo(layout.x(end), top);
  path.lineTo(left, top);
  path.lineTo(left, top + 4);
  painter.setPen(QPen(Theme::instance().colour(Colour::Accent), 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
}

void TimelineView::paintTicks(QPainter& painter, const TimelineLayout& layout) const {
  if (tickedStep_ < 1 || (tickedStep_ != step_ && tickedStep_ != step_ + 1)) return;
  const qreal from = layout.x(tickedStep_ - 1) + kRadius + 2;
  const qreal width = layout.x(tickedStep_) - kRadius - 2 - from;
  if (width < 8) return;
  const DevicePixels pixels(painter);
  for (const TimelineTick& tick : ticks_) {
    const qreal half = tick.current ? 9 : 5;
    const QRectF mark(from + tick.at * width, layout.circleY - half, pixels.length(tick.current ? 3 : 1), 2 * half);
    painter.fillRect(pixels.rect(mark), Theme::instance().colour(tick.done ? Colour::Accent : Colour::LineStrong));
  }
}

void TimelineView::paintCircle(QPainter& painter, const TimelineLayout& layout, int step) const {
  const Theme& theme = Theme::instance();
  const QPointF centre(layout.x(step), layout.circleY);
  const bool current = step == step_;
  const bool future = step > computed_;
  const bool hovered = step == hovered_ && !current;
  const qreal radius = hovered ? kHoverRadius : kRadius;
  if (current) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Colour::Fill));
  } else {
    const bool played = step < step_ || hovered;
    painter.setPen(future ? timelinePen(theme.colour(Colour::LineStrong))
                          : QPen(theme.colour(played ? Colour::Accent : Colour::LineStrong), 1.5));
    painter.setBrush(theme.colour(Colour::Panel));
  }
  const qreal inset = current ? 0 : 0.75;
  painter.drawEllipse(centre, radius - inset, radius - inset);
  if (current && hasFocus()) {
    painter.setPen(QPen(theme.colour(Colour::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius + 2, radius + 2);
  }
  const QString number = QString::number(step);
  painter.setFont(theme.font(number.size() > 2 ? 9 : 11, current ? QFont::DemiBold : QFont::Medium));
  painter.setPen(theme.colour(current ? Colour::OnFill : future ? Colour::Disabled : Colour::Text2));
  drawTabular(painter, QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), number,
              Qt::AlignCenter);
}

void TimelineView::paintEnd(QPainter& painter, const TimelineLayout& layout) const {
  // Several lanes end at different steps: their marks stand beside their pictures.
  const bool beside = lanes_.size() > 1 && picturesVisible_;
  if (beside || lanes_.isEmpty() || lanes_.first().end == TimelineEnd::Open) return;
  const Theme& theme = Theme::instance();
  const EndLook look = endLookOf(lanes_.first());
  const int step = std::clamp(lanes_.first().endStep, 0, computed_);
  painter.setFont(theme.font(12));
  const qreal left = layout.x(step) + kRadius + 8;
  const qreal width = 16 + 4 + tabularWidth(painter.font(), look.word);
  const QRectF room(left - 2, layout.circleY - 8, width + 6, 16);
  painter.fillRect(room, theme.colour(Colour::Panel));
  const qreal ratio = DevicePixels(painter).ratio();
  painter.drawPixmap(DevicePixels(painter).point(QPointF(left, layout.circleY - 7)),
                     theme.pixmap(look.icon, 14, theme.colour(look.colour), ratio));
  painter.setPen(theme.colour(look.colour));
  drawTabular(painter, room.adjusted(20, 0, 0, 0), look.word);
}

void TimelineView::paintPictures(QPainter& painter, const TimelineLayout& layout) {
  const Theme& theme = Theme::instance();
  if (lanes_.size() > 1) {
    const QRectF top = layout.pictureRect(0, step_);
    const QRectF bottom = layout.pictureRect(static_cast<int>(lanes_.size()) - 1, step_);
    drawRoundFrame(painter, QRectF(top.left() - 10, top.top() - 6, top.width() + 20, bottom.bottom() - top.top() + 11),
                   4, 1.5, theme.colour(Colour::Accent), theme.colour(Colour::Selected));
  }
  const qreal room = layout.pictureSide + 4;
  for (int step = 0; step <= steps_; step += layout.pictureStride)
    if (std::abs(layout.x(step) - layout.x(step_)) >= room) paintColumn(painter, layout, step);
  paintColumn(painter, layout, step_);
  paintLaneMarks(painter, layout);
}

void TimelineView::paintColumn(QPainter& painter, const TimelineLayout& layout, int step) {
  const Theme& theme = Theme::instance();
  const DevicePixels pixels(painter);
  const bool single = lanes_.size() <= 1;
  for (int lane = 0; lane < qMax<qsizetype>(lanes_.size(), 1); ++lane) {
    const QRectF rect = pixels.rect(layout.pictureRect(lane, step));
    if (step > computed_ || lanes_.isEmpty()) {
      painter.setPen(timelinePen(theme.colour(Colour::LineStrong)));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
      continue;
    }
    const TimelineLane& run = lanes_[lane];
    if (run.pictures.isEmpty()) continue;
    const int last = static_cast<int>(run.pictures.size()) - 1;
    const QImage& image = thumbnail(lane, qMin(step, last), qRound(rect.width() * pixels.ratio()));
    const QSizeF size = QSizeF(image.size()) / pixels.ratio();
    painter.fillRect(rect, Qt::black);
    // A run that has ended keeps its last picture, dimmed: it is not computed any more.
    painter.setOpacity(step > last ? 0.4 : 1.0);
    painter.drawImage(QRectF(pixels.point(rect.center() - QPointF(size.width() / 2, size.height() / 2)), size), image);
    painter.setOpacity(1.0);
    if (!single) continue;
    drawRoundFrame(painter, rect.adjusted(-1, -1, 1, 1), 2, 1, theme.colour(Colour::Line));
    if (step == step_ || step == hovered_)
      drawRoundFrame(painter, rect.adjusted(-3, -3, 3, 3), 4, 2,
                     theme.colour(step == step_ && activeFork_ < 0 ? Colour::Accent : Colour::SelectedEdge));
  }
}

void TimelineView::paintCaptions(QPainter& painter, const TimelineLayout& layout) const {
  const Theme& theme = Theme::instance();
  const QVector<QString>& captions = lanes_.first().captions;
  painter.setFont(theme.font(11));
  qreal room = 0;
  for (const QString& caption : captions) room = std::max(room, tabularWidth(painter.font(), caption) + 12);
  int stride = layout.numberStride;
  while (stride * layout.pitch < room && stride <= steps_) stride += layout.numberStride;
  for (int step = 0; step < captions.size(); ++step) {
    const bool current = step == step_;
    if (!current && (step % stride != 0 || std::abs(layout.x(step) - layout.x(step_)) < room)) continue;
    painter.setFont(theme.font(11, current ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme.colour(current ? Colour::Text1 : Colour::Text3));
    drawTabular(painter, QRectF(layout.x(step) - 40, layout.circleY + kRadius + 6, 80, 18), captions[step],
                Qt::AlignHCenter);
  }
}

void TimelineView::paintLaneMarks(QPainter& painter, const TimelineLayout& layout) const {
  if (lanes_.size() < 2) return;
  const Theme& theme = Theme::instance();
  const DevicePixels pixels(painter);
  for (int lane = 0; lane < lanes_.size(); ++lane) {
    const QRectF first = layout.pictureRect(lane, 0);
    drawSwatch(painter, QRectF(16, first.center().y() - 8, 28, 16), theme.modelStyle(lanes_[lane].modelId),
               theme.colour(Colour::Panel));
    if (lanes_[lane].end == TimelineEnd::Open) continue;
    const EndLook look = endLookOf(lanes_[lane]);
    const QRectF last = layout.pictureRect(lane, std::clamp(lanes_[lane].endStep, 0, computed_));
    painter.drawPixmap(pixels.point(QPointF(last.right() + 6, last.center().y() - 7)),
                       theme.pixmap(look.icon, 14, theme.colour(look.colour), pixels.ratio()));
  }
}

const QImage& TimelineView::thumbnail(int lane, int step, int side) {
  if (side != thumbnailSide_) {
    thumbnails_.clear();
    thumbnailSide_ = side;
  }
  QImage& image = thumbnails_[(qint64{lane} << 32) | step];
  if (image.isNull()) image = thumbnailImage(lanes_[lane].pictures[step], side);
  return image;
}

}  // namespace hopscope::ui
