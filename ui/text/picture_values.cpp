#include "ui/text/picture_values.h"

#include <QPainter>

namespace hopscope::ui {

DecodedPicture pictureOf(const QImage& image) {
  QImage opaque(image.size(), QImage::Format_RGB888);
  opaque.fill(Qt::white);
  QPainter(&opaque).drawImage(QRect(QPoint(0, 0), opaque.size()), image);
  DecodedPicture picture{.shape = {opaque.height(), opaque.width(), 3}, .pixels = {}};
  picture.pixels.resize(picture.shape.size());
  Index place = 0;
  for (int y = 0; y < opaque.height(); ++y) {
    const uchar* row = opaque.constScanLine(y);
    for (int i = 0; i < 3 * opaque.width(); ++i) picture.pixels[place++] = static_cast<float>(row[i]) / 255.0F;
  }
  return picture;
}

std::vector<float> pictureValues(const DecodedPicture& picture, const Dataset& dataset, PictureFit fit) {
  const DecodedPicture fitted = resized(picture, dataset.shape.height, dataset.shape.width, fit);
  const Vector shares = dataset.shape.channels == 3 ? fitted.pixels : greyPixels(fitted);
  std::vector<float> values(shares.begin(), shares.end());
  for (float& value : values) value = dataset.range.low + value * dataset.range.span();
  return values;
}

}  // namespace hopscope::ui
