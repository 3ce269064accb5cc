#include "ui/export/film.h"

#include <QFileInfo>
#include <algorithm>

namespace hopscope::ui {

namespace {

constexpr double framesPerSecond = 30.0;

QString suffixOf(const QString& path) { return QFileInfo(path).suffix().toLower(); }

}  // namespace

Film::Film(const QString& path, QSize size) : size_(size) {
  if (suffixOf(path) == QLatin1String("gif")) {
    gif_ = std::make_unique<GifWriter>(path.toStdString(), size_.width(), size_.height());
  } else {
    size_ = {size_.width() & ~1, size_.height() & ~1};
    video_ = std::make_unique<VideoWriter>(path.toStdString(), size_.width(), size_.height(), framesPerSecond);
  }
}

void Film::add(const QImage& picture, int milliseconds) {
  const QImage frame = picture.convertToFormat(QImage::Format_RGB888).copy(QRect(QPoint(0, 0), size_));
  if (gif_ != nullptr) {
    gif_->add(frame.constBits(), frame.bytesPerLine(), (milliseconds + 5) / 10);
    return;
  }
  const int repeats = std::max(1, qRound(milliseconds * framesPerSecond / 1000.0));
  for (int i = 0; i < repeats; ++i) video_->add(frame.constBits(), frame.bytesPerLine());
}

void Film::close() {
  if (gif_ != nullptr) gif_->close();
  if (video_ != nullptr) video_->close();
}

}  // namespace hopscope::ui
