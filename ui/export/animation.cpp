#include "ui/export/animation.h"

#include <QFile>
#include <QFileInfo>
#include <exception>
#include <utility>

#include "ui/playing/playback.h"

namespace hopscope::ui {

namespace {

/// Beside the file that is wanted, with its suffix, which tells the format.
QString unfinishedName(const QString& path) {
  const QFileInfo file(path);
  return file.absolutePath() + QStringLiteral("/.") + file.completeBaseName() + QStringLiteral(".part.") +
         file.suffix();
}

}  // namespace

Animation::Animation(Playback& playback, std::function<QImage()> render, QObject* parent)
    : QObject(parent), playback_(playback), render_(std::move(render)) {
  connect(&timer_, &QTimer::timeout, this, &Animation::renderNext);
}

Animation::~Animation() {
  if (running()) end(false);
}

void Animation::start(const QString& path, double stepsPerSecond) {
  if (running()) end(false);
  path_ = path;
  stepsPerSecond_ = stepsPerSecond;
  next_ = 0;
  before_ = playback_.step();
  playback_.pause();
  try {
    film_ = std::make_unique<Film>(unfinishedName(path_), render_().size());
  } catch (const std::exception& error) {
    emit failed(QString::fromUtf8(error.what()));
    return;
  }
  emit progress(0, playback_.stepCount() + 1);
  timer_.start(0);
}

void Animation::cancel() {
  if (running()) end(false);
}

void Animation::renderNext() {
  const int last = playback_.stepCount();
  try {
    playback_.seek(next_);
    film_->add(render_(), next_ == last ? Film::endMilliseconds : qRound(1000.0 / stepsPerSecond_));
    if (next_ == last) film_->close();
  } catch (const std::exception& error) {
    const QString message = QString::fromUtf8(error.what());
    end(false);
    emit failed(message);
    return;
  }
  emit progress(++next_, last + 1);
  if (next_ <= last) return;
  end(true);
  emit finished();
}

void Animation::end(bool keep) {
  timer_.stop();
  film_.reset();
  const QString unfinished = unfinishedName(path_);
  if (keep) {
    QFile::remove(path_);
    QFile::rename(unfinished, path_);
  } else {
    QFile::remove(unfinished);
  }
  playback_.seek(before_);
}

}  // namespace hopscope::ui
