#include "ui/text/picture_values.h"

#include <QColor>

namespace hopscope::ui {

std::vector<float> pictureValues(const QImage& image, const Dataset& dataset) {
  const int width = static_cast<int>(dataset.shape.width);
  const int height = static_cast<int>(dataset.shape.height);
  const int channels = static_cast<int>(dataset.shape.channels);
  const bool smaller = image.width() > width || image.height() > height;
  const QImage fitted =
      image.convertToFormat(QImage::Format_RGB32)
          .scaled(width, height, Qt::IgnoreAspectRatio, smaller ? Qt::SmoothTransformation : Qt::FastTransformation);
  std::vector<float> values;
  values.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                 static_cast<std::size_t>(channels));
  const auto add = [&](double share) {
    values.push_back(dataset.range.low + static_cast<float>(share) * dataset.range.span());
  };
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const QColor pixel = fitted.pixelColor(x, y);
      if (channels == 3) {
        add(pixel.redF());
        add(pixel.greenF());
        add(pixel.blueF());
      } else {
        // The luma of ITU-R BT.601, as picture files are read.
        const double luma = 0.299 * pixel.redF() + 0.587 * pixel.greenF() + 0.114 * pixel.blueF();
        for (int channel = 0; channel < channels; ++channel) add(luma);
      }
    }
  }
  return values;
}

}  // namespace hopscope::ui
