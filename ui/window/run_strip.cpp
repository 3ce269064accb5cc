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

constexpr int stripPictureCount = 4;
constexpr int stripSide = 58;
constexpr int stripGap = 3;
constexpr int stripCaptionHeight = 20;

}  // namespace

RunStrip::RunStrip(Session& session, QWidget* parent) : PaintedWidget(parent), session_(session) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(tr("A run: the query and later states"));
  connect(&session_, &Session::runChanged, this, [this] { update(); });
}

QSize RunStrip::sizeHint() const {
  return {stripPictureCount * stripSide + (stripPictureCount - 1) * stripGap,
          stripSide + Theme::instance().scaled(stripCaptionHeight)};
}

void RunStrip::paintEvent(QPaintEvent* /*event*/) {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  const auto lane = session_.shownLane();
  const int last = run->traces[lane]->steps();
  const std::array<int, stripPictureCount> steps{0, std::min(1, last), std::min(2, last), last};
  const DevicePixels device(painter);
  for (int i = 0; i < stripPictureCount; ++i) {
    const int step = steps[static_cast<std::size_t>(i)];
    const QRectF tile = device.rect(QRectF(i * (stripSide + stripGap), 0, stripSide, stripSide));
    const QImage image = pictureImage(statePicture(*run, lane, step), theme.isDark());
    painter.drawImage(tile, thumbnailImage(image, qRound(stripSide * device.ratio())));
    painter.setFont(theme.font(11));
    painter.setPen(theme.colour(Colour::Text3));
    painter.drawText(QRectF(tile.left(), stripSide + 2, stripSide, height() - stripSide - 2), Qt::AlignCenter,
                     step == 0 ? tr("query") : tr("step %1").arg(step));
  }
}

}  // namespace hopscope::ui
