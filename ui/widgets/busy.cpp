#include "ui/widgets/busy.h"

#include <QWidget>

#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

constexpr int kDelay = 150;      // ms
constexpr int kTurn = 900;       // ms a turn
constexpr int kFrame = 33;       // ms
constexpr int kSixteenths = 16;  // QPainter counts angles in sixteenths of a degree

}  // namespace

Busy::Busy(QWidget* host) : QObject(host), host_(host) {
  delay_.setSingleShot(true);
  delay_.setInterval(kDelay);
  turn_.setInterval(kFrame);
  connect(&delay_, &QTimer::timeout, this, &Busy::show);
  connect(&turn_, &QTimer::timeout, host, qOverload<>(&QWidget::update));
}

void Busy::set(bool busy) {
  if (busy == busy_) return;
  busy_ = busy;
  if (busy) {
    delay_.start();
    return;
  }
  delay_.stop();
  turn_.stop();
  if (shown_) host_->update();
  shown_ = false;
}

void Busy::show() {
  shown_ = true;
  clock_.start();
  if (!Theme::instance().reducedMotion()) turn_.start();
  host_->update();
}

void Busy::drawRing(QPainter& painter, QPointF centre, qreal size) const {
  const Theme& theme = Theme::instance();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  if (theme.reducedMotion()) {
    painter.setFont(theme.font(16, QFont::DemiBold));
    painter.setPen(theme.colour(Colour::Accent));
    painter.drawText(QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size), Qt::AlignCenter,
                     QStringLiteral("…"));
  } else {
    const QRectF ring(centre.x() - size / 2, centre.y() - size / 2, size, size);
    const qreal width = qMax(1.6, size / 9);
    const auto elapsed = clock_.isValid() ? clock_.elapsed() % kTurn : 0;
    painter.setPen(QPen(theme.colour(Colour::Groove), width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(theme.colour(Colour::Accent), width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, static_cast<int>((90 - 360 * elapsed / kTurn) * kSixteenths), 100 * kSixteenths);
  }
  painter.restore();
}

void Busy::drawVeil(QPainter& painter, const QRectF& rect) const {
  if (!shown_) return;
  QColor veil = Theme::instance().colour(Colour::Plot);
  veil.setAlphaF(0.45F);
  painter.fillRect(rect, veil);
  drawRing(painter, rect.center(), 24);
}

}  // namespace hopscope::ui
