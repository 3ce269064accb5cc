#pragma once

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>

#include "ui/jobs/job_runner.h"

namespace hopscope::ui {

class SessionStore;

/// Keeps unsaved changes in a file of its own, so that a crash loses at most a few seconds: soon after an edit and
/// every 30 s, on a worker. The file goes away when everything is saved and when the window ends as it should; a lock
/// beside it tells others that its window is alive.
class Autosave : public QObject {
  Q_OBJECT

 public:
  /// @param folder where such files are kept; made when it is not there
  Autosave(SessionStore& store, const QString& folder, QObject* parent = nullptr);
  ~Autosave() override;

  /// Files of windows that ended without saving or discarding, newest first.
  [[nodiscard]] QStringList leftBehind() const;
  /// Removes a file of leftBehind().
  static void discard(const QString& file);

  /// Writes now when something is unsaved.
  void write();
  /// The file this window writes.
  [[nodiscard]] const QString& file() const { return file_; }

  static constexpr int intervalMs = 30'000;
  static constexpr int afterEditMs = 2'000;

 private:
  void follow();

  SessionStore& store_;
  QString folder_;
  QString file_;
  std::unique_ptr<QLockFile> lock_;
  std::unique_ptr<JobRunner> writer_;
  QTimer interval_;
  QTimer afterEdit_;
};

}  // namespace hopscope::ui
