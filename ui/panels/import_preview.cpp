#include "ui/panels/import_preview.h"

#include <QPainter>
#include <algorithm>

#include "ui/text/picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"

namespace hopscope::ui {

namespace {

constexpr int previewGap = 8;
constexpr int columns = 6;

}  // namespace

ImportPreview::ImportPreview(QWidget* parent) : PaintedWidget(parent) { setAccessibleName(tr("Preview")); }

void ImportPreview::setPictures(const QVector<QImage>& pictures) {
  pictures_ = pictures.mid(0, most);
  message_.clear();
  setAccessibleDescription(tr("%n pictures", nullptr, static_cast<int>(pictures_.size())));
  update();
}

void ImportPreview::setMessage(const QString& message) {
  pictures_.clear();
  message_ = message;
  setAccessibleDescription(message);
  update();
}

void ImportPreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme& theme = Theme::instance();
  drawRoundFrame(painter, rect(), 4, 1, theme.colour(Colour::Line), theme.colour(Colour::Field));
  if (pictures_.isEmpty()) {
    painter.setFont(theme.font(12));
    painter.setPen(theme.colour(Colour::Text3));
    painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, message_);
    return;
  }
  const int count = static_cast<int>(pictures_.size());
  const int across = std::min(columns, count);
  const int down = (count + across - 1) / across;
  const int side = std::min((width() - previewGap) / across, (height() - previewGap) / down) - previewGap;
  const DevicePixels pixels(painter);
  const QPoint origin((width() - across * (side + previewGap) + previewGap) / 2,
                      (height() - down * (side + previewGap) + previewGap) / 2);
  for (int i = 0; i < count; ++i) {
    const QRectF tile(origin + QPoint(i % across, i / across) * (side + previewGap), QSizeF(side, side));
    const QImage image = thumbnailImage(pictures_[i], qRound(side * pixels.ratio()));
    const QSizeF size = QSizeF(image.size()) / pixels.ratio();
    painter.drawImage(QRectF(pixels.point(tile.center() - QPointF(size.width() / 2, size.height() / 2)), size), image);
  }
}

}  // namespace hopscope::ui
