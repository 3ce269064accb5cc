#pragma once

#include <QImage>
#include <QMetaType>
#include <QString>
#include <QVector>

namespace hopscope::ui {

enum class PicturePalette {
  Grey,       ///< one channel from black to white (three are drawn in colour)
  Diverging,  ///< signed values, blue below zero and orange above, symmetric about zero
  Cividis,    ///< one channel of a quantity, for maps
};

/// Values to be shown as a picture. Cheap to copy (shared until written).
struct Picture {
  int width = 0;
  int height = 0;
  int channels = 1;       ///< 1, or 3 for red, green, blue
  QVector<float> values;  ///< (row · width + column) · channels + channel
  float low = 0.0F;       ///< shown black; for Diverging the interval is ±max(|low|, |high|)
  float high = 1.0F;      ///< shown white
  PicturePalette palette = PicturePalette::Grey;

  /// Nothing to show, or sizes that do not fit together.
  [[nodiscard]] bool isEmpty() const {
    return width <= 0 || height <= 0 || channels <= 0 || values.size() != qsizetype{width} * height * channels;
  }
  [[nodiscard]] float limit() const { return qMax(qAbs(low), qAbs(high)); }
  [[nodiscard]] bool isAllZero() const;
  friend bool operator==(const Picture&, const Picture&) = default;
};

/// One image pixel a picture pixel. Diverging pictures of three channels show the mean of the channels.
/// `dark` chooses the diverging map. Null for an empty picture.
[[nodiscard]] QImage pictureImage(const Picture& picture, bool dark);

/// The largest whole factor by which width × height device pixels fit into the space, at least 1; 0 when they do not
/// fit and the picture has to be averaged down.
[[nodiscard]] int integerFactor(int width, int height, int spaceWidth, int spaceHeight);

/// The image scaled for a space in device pixels: by a whole factor with sharp pixels, or averaged down.
[[nodiscard]] QImage scaledToFit(const QImage& image, int spaceWidth, int spaceHeight);

/// The image in a square tile of `side` device pixels without changing its shape: whole factors while they fill at
/// least 3/4 of the tile, else the nearest pixel of an exact fit. For thumbnails, where equal size matters more than
/// equal pixels.
[[nodiscard]] QImage thumbnailImage(const QImage& image, int side);

}  // namespace hopscope::ui

Q_DECLARE_METATYPE(hopscope::ui::Picture)
