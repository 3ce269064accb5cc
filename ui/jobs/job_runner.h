#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/jobs.h"

namespace hopscope::ui {

/// Runs engine calls away from the GUI thread: one job per kind of work ("retrieve", "compare", "load", "experiment").
/// The latest job of a kind wins. Its predecessor is asked to stop and its result is never delivered; nobody waits for
/// it, its thread is joined when it has ended.
///
/// Every member is called on the thread the runner lives on, and every callback and signal arrives there. The work runs
/// on a thread of its own and must touch nothing but what it captured.
class JobRunner : public QObject {
  Q_OBJECT

 public:
  using ErrorHandler = std::function<void(const QString& message)>;

  explicit JobRunner(QObject* parent = nullptr);
  /// Asks every job to stop, waits for them, and delivers nothing.
  ~JobRunner() override;

  /// Starts `work(const JobContext&) -> Result`; `onDone(Result)` gets the result (`onDone()` when the work returns
  /// nothing). An exception of the work or of onDone goes to `onError` as a sentence for people; Cancelled goes
  /// nowhere.
  /// @param receiver when given, nothing is delivered after it is destroyed
  template <typename Work, typename Done>
  void run(const QString& kind, Work work, Done onDone, ErrorHandler onError = {}, const QObject* receiver = nullptr);

  [[nodiscard]] bool busy(const QString& kind) const { return jobs_.contains(kind); }
  [[nodiscard]] bool busy() const { return !jobs_.isEmpty(); }

  /// Asks the job to stop but still delivers what it returns: the finished steps of a trace, the finished rows of a
  /// sweep.
  void stop(const QString& kind);
  /// Asks the job to stop and drops whatever it returns; the kind is idle at once.
  void cancel(const QString& kind);
  void cancelAll();

 signals:
  /// Pulled every 33 ms while it changes; total is 0 while the size of the job is unknown.
  void progress(const QString& kind, qint64 done, qint64 total);
  void busyChanged(const QString& kind, bool busy);

 private:
  using AnyWork = std::function<std::shared_ptr<void>(const JobContext&)>;
  using AnyDone = std::function<void(void*)>;

  struct Job {
    quint64 generation = 0;
    std::jthread thread;
    std::shared_ptr<Progress> progress;
    qint64 shownDone = -1;
    qint64 shownTotal = -1;
    AnyDone onDone;
    ErrorHandler onError;
    QPointer<const QObject> receiver;
    bool hasReceiver = false;
  };

  struct Ending {
    std::shared_ptr<void> result;  ///< empty when the job failed or was cancelled
    QString error;                 ///< empty when it was cancelled
  };

  void start(const QString& kind, AnyWork work, AnyDone onDone, ErrorHandler onError, const QObject* receiver);
  void finish(const QString& kind, quint64 generation, const Ending& ending);
  void retire(const QString& kind);
  void pullProgress();
  void announce(const QString& kind, bool busy);

  QHash<QString, std::shared_ptr<Job>> jobs_;
  std::vector<std::shared_ptr<Job>> retired_;  ///< stopped, not yet ended
  quint64 generation_ = 0;
  QTimer progressTimer_;
};

template <typename Work, typename Done>
void JobRunner::run(const QString& kind, Work work, Done onDone, ErrorHandler onError, const QObject* receiver) {
  using Result = std::invoke_result_t<Work&, const JobContext&>;
  if constexpr (std::is_void_v<Result>) {
    start(
        kind,
        [work = std::move(work)](const JobContext& job) mutable -> std::shared_ptr<void> {
          work(job);
          return std::make_shared<char>();
        },
        [onDone = std::move(onDone)](void*) mutable { onDone(); }, std::move(onError), receiver);
  } else {
    start(
        kind,
        [work = std::move(work)](const JobContext& job) mutable -> std::shared_ptr<void> {
          return std::make_shared<Result>(work(job));
        },
        [onDone = std::move(onDone)](void* result) mutable { onDone(std::move(*static_cast<Result*>(result))); },
        std::move(onError), receiver);
  }
}

}  // namespace hopscope::ui
