#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

#include "ui/export/film.h"

namespace hopscope::ui {

class Playback;

/// Renders a run step by step into a film, one picture at a time between other events, so that the window stays alive
/// and the work can be stopped. A film that is
/// stopped or fails leaves the file as it was.
class Animation : public QObject {
  Q_OBJECT

 public:
  /// @param render gives the picture of the step shown, always of one size
  Animation(Playback& playback, std::function<QImage()> render, QObject* parent = nullptr);
  ~Animation() override;

  /// @param stepsPerSecond in the film; the last step is shown for two seconds
  void start(const QString& path, double stepsPerSecond);
  void cancel();
  [[nodiscard]] bool running() const { return film_ != nullptr; }

 signals:
  void progress(int done, int total);
  void finished();
  void failed(const QString& message);

 private:
  void renderNext();
  void end(bool keep);

  Playback& playback_;
  std::function<QImage()> render_;
  QTimer timer_;
  std::unique_ptr<Film> film_;
  QString path_;
  double stepsPerSecond_ = 4.0;
  int next_ = 0;
  int before_ = 0;  ///< the step to go back to
};

}  // namespace hopscope::ui
