#pragma once

#include <QImage>
#include <QString>
#include <memory>

#include "core/files/films/gif.h"
#include "core/files/films/video.h"

namespace hopscope::ui {

/// Pictures one after the other in a file: MP4, or GIF when the name ends so.
class Film {
 public:
  /// How long the last picture of a run is shown.
  static constexpr int endMilliseconds = 2000;

  /// @param size of every picture, px; odd rows and columns are cut off an MP4
  /// @throws DataError when the file cannot be written
  Film(const QString& path, QSize size);

  /// @param milliseconds how long the picture is shown, rounded to what the format can say
  void add(const QImage& picture, int milliseconds);
  /// @throws DataError when the file was not written
  void close();

 private:
  QSize size_;
  std::unique_ptr<VideoWriter> video_;
  std::unique_ptr<GifWriter> gif_;
};

}  // namespace hopscope::ui
