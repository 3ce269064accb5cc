#include "ui/text/picture.h"

#include <algorithm>

#include "ui/text/colour_maps.h"

namespace hopscope::ui {
namespace {

QImage throughTable(const Picture& picture, const ColourTable& table, float low, float high) {
  QImage image(picture.width, picture.height, QImage::Format_RGB32);
  const float* value = picture.values.constData();
  for (int row = 0; row < picture.height; ++row) {
    auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(row));
    for (int column = 0; column < picture.width; ++column, value += picture.channels) {
      float mean = 0.0F;
      for (int channel = 0; channel < picture.channels; ++channel) mean += value[channel];
      mean /= static_cast<float>(picture.channels);
      pixels[column] = table.at(static_cast<std::size_t>(tableIndex(mean, low, high)));
    }
  }
  return image;
}

QImage inColour(const Picture& picture) {
  QImage image(picture.width, picture.height, QImage::Format_RGB32);
  const float* value = picture.values.constData();
  for (int row = 0; row < picture.height; ++row) {
    auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(row));
    for (int column = 0; column < picture.width; ++column, value += 3)
      pixels[column] =
          qRgb(tableIndex(value[0], picture.low, picture.high), tableIndex(value[1], picture.low, picture.high),
               tableIndex(value[2], picture.low, picture.high));
  }
  return image;
}

}  // namespace

bool Picture::isAllZero() const {
  return std::all_of(values.begin(), values.end(), [](float value) { return value == 0.0F; });
}

QImage pictureImage(const Picture& picture, bool dark) {
  if (picture.isEmpty()) return {};
  switch (picture.palette) {
    case PicturePalette::Diverging: {
      const float limit = picture.limit() > 0.0F ? picture.limit() : 1.0F;
      return throughTable(picture, divergingTable(dark), -limit, limit);
    }
    case PicturePalette::Cividis:
      return throughTable(picture, cividisTable(), picture.low, picture.high);
    case PicturePalette::Grey:
      break;
  }
  return picture.channels == 3 ? inColour(picture) : throughTable(picture, greyTable(), picture.low, picture.high);
}

int integerFactor(int width, int height, int spaceWidth, int spaceHeight) {
  if (width <= 0 || height <= 0) return 0;
  return std::max(0, std::min(spaceWidth / width, spaceHeight / height));
}

QImage scaledToFit(const QImage& image, int spaceWidth, int spaceHeight) {
  if (image.isNull() || spaceWidth <= 0 || spaceHeight <= 0) return {};
  const int factor = integerFactor(image.width(), image.height(), spaceWidth, spaceHeight);
  if (factor > 0) return image.scaled(image.size() * factor, Qt::IgnoreAspectRatio, Qt::FastTransformation);
  // Qt's smooth scaling averages areas when it makes an image smaller.
  return image.scaled(spaceWidth, spaceHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QImage thumbnailImage(const QImage& image, int side) {
  if (image.isNull() || side <= 0) return {};
  const int longest = std::max(image.width(), image.height());
  const int factor = side / longest;
  if (factor == 0 || 4 * factor * longest >= 3 * side) return scaledToFit(image, side, side);
  return image.scaled(side, side, Qt::KeepAspectRatio, Qt::FastTransformation);
}

}  // namespace hopscope::ui
