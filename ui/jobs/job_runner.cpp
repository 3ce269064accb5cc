#include "ui/jobs/job_runner.h"

#include <QMetaObject>
#include <exception>
#include <new>
#include <system_error>

#include "core/base/errors.h"

namespace hopscope::ui {

namespace {

constexpr int progressInterval = 33;  // ms: a new number for every second frame

// Must be called inside a catch block. Empty for Cancelled: the one who cancelled knows.
QString describeCurrentException() {
  try {
    throw;
  } catch (const Cancelled&) {
    return {};
  } catch (const std::bad_alloc&) {
    return JobRunner::tr("There is not enough memory for this.");
  } catch (const std::exception& error) {
    const QString text = QString::fromUtf8(error.what());
    return text.isEmpty() ? JobRunner::tr("The job failed without giving a reason.") : text;
  } catch (...) {
    return JobRunner::tr("The job failed without giving a reason.");
  }
}

}  // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
  progressTimer_.setInterval(progressInterval);
  connect(&progressTimer_, &QTimer::timeout, this, &JobRunner::pullProgress);
}

JobRunner::~JobRunner() {
  // All are asked before any is waited for, so that the waits overlap.
  for (const auto& job : std::as_const(jobs_)) job->thread.request_stop();
  for (const auto& job : std::as_const(jobs_)) {
    if (job->thread.joinable()) job->thread.join();
  }
  for (const auto& job : retired_) {
    if (job->thread.joinable()) job->thread.join();
  }
}

void JobRunner::start(const QString& kind, AnyWork work, AnyDone onDone, ErrorHandler onError,
                      const QObject* receiver) {
  const bool wasBusy = busy(kind);
  retire(kind);

  auto job = std::make_shared<Job>();
  job->generation = ++generation_;
  job->progress = std::make_shared<Progress>();
  job->onDone = std::move(onDone);
  job->onError = std::move(onError);
  job->receiver = receiver;
  job->hasReceiver = receiver != nullptr;

  auto body = [this, kind, generation = job->generation, progress = job->progress,
               work = std::move(work)](std::stop_token stop) mutable {
    Ending ending;
    try {
      ending.result = work(JobContext{std::move(stop), progress.get()});
    } catch (...) {
      ending.error = describeCurrentException();
    }
    // What the work captured may be large: it is freed here, not on the GUI thread.
    work = nullptr;
    QMetaObject::invokeMethod(
        this, [this, kind, generation, ending = std::move(ending)] { finish(kind, generation, ending); },
        Qt::QueuedConnection);
  };
  try {
    job->thread = std::jthread(std::move(body));
  } catch (const std::system_error&) {
    if (wasBusy) announce(kind, false);
    if (job->onError) job->onError(tr("The system gives no further thread."));
    return;
  }
  jobs_.insert(kind, job);
  if (!progressTimer_.isActive()) progressTimer_.start();
  if (!wasBusy) announce(kind, true);
}

void JobRunner::finish(const QString& kind, quint64 generation, const Ending& ending) {
  // The message was the last thing the thread did: joining takes no time here.
  std::erase_if(retired_, [generation](const auto& job) { return job->generation == generation; });
  const auto found = jobs_.constFind(kind);
  if (found == jobs_.constEnd() || found.value()->generation != generation) return;

  const std::shared_ptr<Job> job = found.value();
  jobs_.erase(found);
  job->thread.join();
  const QPointer<JobRunner> alive(this);
  announce(kind, false);
  if (alive.isNull()) return;
  const auto reachable = [&job] { return !job->hasReceiver || !job->receiver.isNull(); };
  const auto report = [&](const QString& message) {
    if (job->onError && reachable()) job->onError(message);
  };
  if (!ending.result) {
    if (!ending.error.isEmpty()) report(ending.error);
    return;
  }
  if (!reachable()) return;
  try {
    job->onDone(ending.result.get());
  } catch (...) {
    report(describeCurrentException());
  }
}

void JobRunner::retire(const QString& kind) {
  const auto found = jobs_.constFind(kind);
  if (found == jobs_.constEnd()) return;
  found.value()->thread.request_stop();
  // The callbacks may hold what only the GUI thread may free, and nothing will be delivered.
  found.value()->onDone = nullptr;
  found.value()->onError = nullptr;
  retired_.push_back(found.value());
  jobs_.erase(found);
}

void JobRunner::stop(const QString& kind) {
  if (const auto found = jobs_.constFind(kind); found != jobs_.constEnd()) found.value()->thread.request_stop();
}

void JobRunner::cancel(const QString& kind) {
  if (!busy(kind)) return;
  retire(kind);
  announce(kind, false);
}

void JobRunner::cancelAll() {
  const QList<QString> kinds = jobs_.keys();
  for (const QString& kind : kinds) cancel(kind);
}

void JobRunner::pullProgress() {
  const auto running = jobs_;  // a slot may start or cancel jobs
  const QPointer<JobRunner> alive(this);
  for (auto it = running.cbegin(); it != running.cend(); ++it) {
    Job& job = *it.value();
    const qint64 done = job.progress->done();
    const qint64 total = job.progress->total();
    if ((done == 0 && total == 0) || (done == job.shownDone && total == job.shownTotal)) continue;
    job.shownDone = done;
    job.shownTotal = total;
    emit progress(it.key(), done, total);
    if (alive.isNull()) return;
  }
}

void JobRunner::announce(const QString& kind, bool nowBusy) {
  if (jobs_.isEmpty()) progressTimer_.stop();
  emit busyChanged(kind, nowBusy);
}

}  // namespace hopscope::ui
