#include <QPainter>
#include <QPainterPath>

#include "ui/text/picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/timeline_view.h"

namespace hopscope::ui {
namespace {

constexpr qreal kBend = 6;       // radius of the corner where a fork leaves
constexpr qreal kCross = 14;     // side of the cross that removes a fork
constexpr qreal kTextLeft = 10;  // from the last picture to the text
constexpr qreal kTwoLines = 28;  // a row this high has room for two lines
constexpr qint64 kForkKey = 1000;

}  // namespace

QRectF TimelineView::removeRect(int fork) const {
  if (fork < 0 || fork >= forks_.size() || (fork != activeFork_ && fork != hoveredFork_)) return {};
  const QRectF picture = timelineLayout().forkRect(fork, 0);
  return {width() - kCross - 10, picture.center().y() - kCross / 2 - 3, kCross + 6, kCross + 6};
}

void TimelineView::paintForks(QPainter& painter, const TimelineLayout& layout) {
  const Theme& theme = Theme::instance();
  const DevicePixels pixels(painter);
  for (int fork = 0; fork < forks_.size(); ++fork) {
    const TimelineFork& run = forks_[fork];
    const QColor colour = theme.colour(fork == activeFork_ ? Colour::Accent : Colour::LineStrong);
    const QRectF first = layout.forkRect(fork, run.from);
    const int last = lastStep(fork);
    // Down from the picture of the step it left, round the corner, and along the row.
    const qreal left = first.left() - kBend - 6;
    const bool belowLanes = run.parent < 0;
    const qreal top = belowLanes ? (picturesVisible_ ? layout.forkTop - 4 : layout.circleY + 12)
                                 : layout.forkRect(run.parent, run.from).center().y();
    QPainterPath path(QPointF(belowLanes ? left : left + kBend, top));
    if (!belowLanes) path.lineTo(left, top);
    path.lineTo(left, first.center().y() - kBend);
    path.quadTo(QPointF(left, first.center().y()), QPointF(left + kBend, first.center().y()));
    path.lineTo(layout.x(std::min(last, steps_)), first.center().y());
    painter.setPen(QPen(colour, fork == activeFork_ ? 2 : 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);

    for (int step = run.from; step <= std::min(last, steps_); ++step) {
      const bool onStride = (step - run.from) % layout.pictureStride == 0 || step == last;
      const bool current = step == step_ && fork == activeFork_;
      if (!onStride && !current) continue;
      const QRectF rect = pixels.rect(layout.forkRect(fork, step));
      QImage& image = thumbnails_[((kForkKey + fork) << 32) | step];
      if (image.isNull()) image = thumbnailImage(run.pictures[step - run.from], qRound(rect.width() * pixels.ratio()));
      const QSizeF size = QSizeF(image.size()) / pixels.ratio();
      painter.fillRect(rect, Qt::black);
      painter.drawImage(QRectF(pixels.point(rect.center() - QPointF(size.width() / 2, size.height() / 2)), size),
                        image);
      drawRoundFrame(painter, rect.adjusted(-1, -1, 1, 1), 2, 1, theme.colour(Colour::Line));
      if (current) drawRoundFrame(painter, rect.adjusted(-3, -3, 3, 3), 4, 2, theme.colour(Colour::Accent));
    }
    paintForkText(painter, layout, fork);
  }
}

void TimelineView::paintForkText(QPainter& painter, const TimelineLayout& layout, int fork) const {
  const Theme& theme = Theme::instance();
  const TimelineFork& run = forks_[fork];
  const QRectF picture = layout.forkRect(fork, std::min(lastStep(fork), steps_));
  const QRectF cross = removeRect(fork);
  const qreal left = picture.right() + kTextLeft;
  const qreal wide = width() - left - kCross - 14;
  const bool active = fork == activeFork_;
  const auto line = [&](const QString& text, qreal top, QFont font, Colour colour) {
    painter.setFont(font);
    painter.setPen(theme.colour(colour));
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, wide);
    drawTabular(painter, QRectF(left, top, wide, 14), shown);
  };
  const QFont titleFont = theme.font(11, active ? QFont::DemiBold : QFont::Medium);
  const Colour titleColour = active ? Colour::Text1 : Colour::Text2;
  if (layout.forkPitch < kTwoLines) {
    line(tr("%1: %2").arg(run.title, run.note), picture.center().y() - 7, titleFont, titleColour);
  } else {
    line(run.title, picture.center().y() - 14, titleFont, titleColour);
    line(run.note, picture.center().y(), theme.font(11), Colour::Text3);
  }
  if (cross.isEmpty()) return;
  painter.drawPixmap(DevicePixels(painter).point(cross.center() - QPointF(kCross / 2, kCross / 2)),
                     theme.pixmap(QStringLiteral("close"), static_cast<int>(kCross), theme.colour(Colour::Text2),
                                  DevicePixels(painter).ratio()));
}

}  // namespace hopscope::ui
