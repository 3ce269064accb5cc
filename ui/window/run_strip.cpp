#include "ui/window/run_strip.h"

#include <QPainter>
#include <algorithm>
#include <array>

#include "ui/document/session.h"
#include "ui/text/run_pictures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"

namespace hopscope::ui {

namespace {

constexpr int pictureCount = 4;
constexpr int side = 58;
constexpr int gap = 3;
constexpr int captionHeight = 20;

}  // namespace

RunStrip::RunStrip(Session& session, QWidget* parent) : PaintedWidget(parent), session_(session) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(tr("A run: the query and later states"));
  connect(&session_, &Session::runChanged, this, [this] { update(); });
}

QSize RunStrip::sizeHint() const {
  return {pictureCount * side + (pictureCount - 1) * gap, side + Theme::instance().scaled(captionHeight)};
}

void RunStrip::paintEvent(QPaintEvent* /*event*/) {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  const auto lane = session_.shownLane();
  const int last = run->traces[lane]->steps();
  const std::array<int, pictureCount> steps{0, std::min(1, last), std::min(2, last), last};
  const DevicePixels device(painter);
  for (int i = 0; i < pictureCount; ++i) {
    const int step = steps[static_cast<std::size_t>(i)];
    const QRectF tile = device.rect(QRectF(i * (side + gap), 0, side, side));
    const QImage image = pictureImage(statePicture(*run, lane, step), theme.isDark());
    painter.drawImage(tile, thumbnailImage(image, qRound(side * device.ratio())));
    painter.setFont(theme.font(11));
    painter.setPen(theme.colour(Colour::Text3));
    painter.drawText(QRectF(tile.left(), side + 2, side, height() - side - 2), Qt::AlignCenter,
                     step == 0 ? tr("query") : tr("step %1").arg(step));
  }
}

}  // namespace hopscope::ui
