#include "ui/workspaces/experiment_runner.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <thread>
#include <utility>

#include "core/base/parallel.h"

namespace hopscope::ui {

namespace {

const QString experimentJob = QStringLiteral("experiment");

constexpr int pullInterval = 33;  // ms

/// One processor is left to the window, so that it answers while all others count.
int sweepThreads() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1); }

/// A trial costs in proportion to the stored patterns; the counts rise, so plain trial counts would promise too much.
std::optional<double> timeLeft(const CapacitySpec& spec, const ExperimentProgress& progress, double elapsed) {
  double done = 0.0;
  double total = 0.0;
  for (const Index count : spec.counts) {
    const auto cost = static_cast<double>(count);
    total += cost;
    if (count < progress.count || progress.count == 0) done += cost;
    if (count == progress.count) done += cost * progress.countTrials / std::max(1, progress.countTotal);
  }
  if (done < 0.02 * total || elapsed < 0.5) return std::nullopt;
  return elapsed * (total - done) / done;
}

}  // namespace

struct ExperimentRunner::Mailbox {
  std::mutex mutex;
  std::vector<CapacityRow> rows;
};

ExperimentRunner::ExperimentRunner(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
  pull_.setInterval(pullInterval);
  connect(&pull_, &QTimer::timeout, this, &ExperimentRunner::collect);
  connect(&jobs_, &JobRunner::progress, this, [this](const QString& kind, qint64 done, qint64 total) {
    if (kind == experimentJob) follow(done, total);
  });
}

bool ExperimentRunner::running() const { return jobs_.busy(experimentJob); }

void ExperimentRunner::run(const CapacitySpec& spec, std::shared_ptr<const Dataset> source) {
  spec.validate(source.get());
  spec_ = spec;
  source_ = std::move(source);
  rows_.clear();
  progress_ = {};
  mailbox_ = std::make_shared<Mailbox>();
  jobs_.run(
      experimentJob,
      [spec = spec_, source = source_, mailbox = mailbox_](const JobContext& job) {
        const ThreadLimit limit(sweepThreads());
        const auto deliver = [&mailbox](CapacityRow row) {
          const std::lock_guard lock(mailbox->mutex);
          mailbox->rows.push_back(std::move(row));
        };
        return runCapacity(spec, source, {}, deliver, job);
      },
      [this](bool complete) {
        end();
        emit finished(complete);
      },
      [this](const QString& message) {
        end();
        emit failed(message);
      },
      this);
  pull_.start();
  clock_.start();
  emit started();
}

void ExperimentRunner::stop() { jobs_.stop(experimentJob); }

void ExperimentRunner::end() {
  pull_.stop();
  collect();
  progress_.count = 0;
  progress_.secondsLeft.reset();
  emit progressChanged();
}

void ExperimentRunner::collect() {
  std::vector<CapacityRow> arrived;
  {
    const std::lock_guard lock(mailbox_->mutex);
    arrived.swap(mailbox_->rows);
  }
  if (arrived.empty()) return;
  const auto first = static_cast<int>(rows_.size());
  std::ranges::move(arrived, std::back_inserter(rows_));
  emit rowsArrived(first);
}

void ExperimentRunner::follow(qint64 done, qint64 total) {
  const auto models = static_cast<qint64>(spec_.models.size());
  const qint64 perCount = models * spec_.trials;
  const auto place = static_cast<std::size_t>(done / perCount);
  progress_.trials = done;
  progress_.total = total;
  progress_.count = place < spec_.counts.size() ? spec_.counts[place] : 0;
  progress_.countTrials = static_cast<int>(done % perCount / models);
  progress_.countTotal = spec_.trials;
  progress_.secondsLeft = timeLeft(spec_, progress_, static_cast<double>(clock_.elapsed()) * 1e-3);
  emit progressChanged();
}

}  // namespace hopscope::ui
