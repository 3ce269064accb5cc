#include "ui/jobs/sweep_queue.h"

#include <QDir>
#include <QFile>
#include <QUuid>
#include <algorithm>
#include <mutex>
#include <utility>

#include "core/experiments/run_stored_sweep.h"
#include "core/experiments/sweep_progress.h"
#include "ui/jobs/job_kinds.h"

namespace hopscope::ui {

namespace {

constexpr int pullInterval = 33;  // ms

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

/// Null when another window that is alive has it.
std::shared_ptr<QLockFile> sweepLockOf(const QString& file) {
  auto lock = std::make_shared<QLockFile>(file + QStringLiteral(".lock"));
  lock->setStaleLockTime(0);
  return lock->tryLock(0) ? lock : nullptr;
}

std::shared_ptr<Sweep> sweepOf(const StoredSweep& stored) {
  auto sweep = std::make_shared<Sweep>();
  sweep->id = newId();
  sweep->spec = stored.manifest.spec;
  sweep->dataHash = stored.manifest.dataHash;
  sweep->version = stored.manifest.version;
  sweep->definitions = stored.manifest.definitions;
  sweep->rows = stored.rows;
  for (const SweepRow& row : sweep->rows) sweep->estimates.push_back(RowMeasures(sweep->spec, row).all());
  sweep->trials = static_cast<qint64>(sweep->rows.size()) * sweep->spec.trials;
  const bool whole = static_cast<qint64>(sweep->rows.size()) == sweep->totalRows();
  sweep->state = whole ? SweepState::Finished : SweepState::Stopped;
  return sweep;
}

QString versionText(const std::string& version, int definitions) {
  return SweepQueue::tr("%1 (definitions %2)").arg(QString::fromStdString(version)).arg(definitions);
}

/// Tells anew what is recalled of a row: the one estimate that the threshold decides.
void judge(Sweep& sweep, std::size_t row) {
  const MeasureInfo& recalled = measure(recalledMeasure);
  sweep.estimates[row][placeOf(recalled)] = RowMeasures(sweep.spec, sweep.rows[row]).estimate(recalled);
}

}  // namespace

struct SweepQueue::Mailbox {
  struct Arrived {
    SweepRow row;
    std::vector<Estimate> estimates;
  };
  std::mutex mutex;
  std::vector<Arrived> rows;
  std::shared_ptr<const Dataset> source;
};

qint64 Sweep::totalRows() const { return spec.cells() * static_cast<qint64>(spec.models.size()); }

std::optional<std::pair<Index, qint64>> Sweep::working() const {
  if (state != SweepState::Running) return std::nullopt;
  return cellInWork(spec, rows, trials);
}

SweepQueue::SweepQueue(const DatasetLibrary& library, JobRunner& jobs, const QString& folder, QObject* parent)
    : QObject(parent), library_(library), jobs_(jobs), folder_(folder) {
  pull_.setInterval(pullInterval);
  connect(&pull_, &QTimer::timeout, this, &SweepQueue::collect);
  connect(&jobs_, &JobRunner::progress, this, [this](const QString& kind, qint64 done, qint64 /*total*/) {
    if (kind == job_kinds::experiment) follow(done);
  });
  if (!folder_.isEmpty()) load();
}

SweepQueue::~SweepQueue() = default;

int SweepQueue::indexOf(const QString& id) const {
  const auto found = std::ranges::find_if(sweeps_, [&](const auto& sweep) { return sweep->id == id; });
  return found == sweeps_.end() ? -1 : static_cast<int>(found - sweeps_.begin());
}

QString SweepQueue::fileOf(const Sweep& sweep) const {
  return folder_.isEmpty() ? QString() : QDir(folder_).filePath(sweep.id + QStringLiteral(".csv"));
}

/// What earlier windows left: all of it is there again, and what was not finished can be gone on with.
void SweepQueue::load() {
  QDir().mkpath(folder_);
  jobs_.run(
      job_kinds::keptSweeps,
      [folder = folder_](const JobContext& job) {
        std::vector<std::shared_ptr<Sweep>> sweeps;
        const QDir dir(folder);
        const auto order = QDir::Time | QDir::Reversed;
        for (const QString& name : dir.entryList({QStringLiteral("*.csv.json")}, QDir::Files, order)) {
          job.throwIfStopped();
          const QString file = dir.filePath(name.chopped(5));
          auto lock = sweepLockOf(file);
          if (lock == nullptr) continue;  // of a window that is alive
          try {
            sweeps.push_back(sweepOf(readStoredSweep(file.toStdString())));
          } catch (const DataError&) {
            continue;  // damaged: left where it is
          }
          sweeps.back()->id = name.chopped(9);
          sweeps.back()->lock = std::move(lock);
        }
        return sweeps;
      },
      [this](const std::vector<std::shared_ptr<Sweep>>& sweeps) { insert(sweeps); }, {}, this);
}

void SweepQueue::adopt(std::vector<StoredSweep> stored) {
  // What is in the list already, with as many rows, is not taken twice.
  std::erase_if(stored, [&](const StoredSweep& each) {
    return std::ranges::any_of(sweeps_, [&](const auto& known) {
      return known->rows.size() >= each.rows.size() && known->dataHash == each.manifest.dataHash &&
             sweepJson(known->spec) == sweepJson(each.manifest.spec);
    });
  });
  if (stored.empty()) return;
  jobs_.run(
      QStringLiteral("adopted sweeps %1").arg(++adoptions_),  // none replaces another
      [stored = std::move(stored)](const JobContext& job) {
        std::vector<std::shared_ptr<Sweep>> sweeps;
        for (const StoredSweep& each : stored) {
          job.throwIfStopped();
          sweeps.push_back(sweepOf(each));
        }
        return sweeps;
      },
      [this](const std::vector<std::shared_ptr<Sweep>>& sweeps) { insert(sweeps); }, {}, this);
}

void SweepQueue::open(StoredSweep stored) {
  adopt({std::move(stored)});
  emit changed();
}

void SweepQueue::insert(const std::vector<std::shared_ptr<Sweep>>& sweeps) {
  if (sweeps.empty()) return;
  sweeps_.insert(sweeps_.begin(), sweeps.begin(), sweeps.end());
  emit listChanged();
}

std::vector<StoredSweep> SweepQueue::stored() const {
  std::vector<StoredSweep> stored;
  for (const auto& sweep : sweeps_) {
    if (!sweep->rows.empty()) stored.push_back({sweep->manifest(), sweep->rows});
  }
  return stored;
}

int SweepQueue::add(const SweepSpec& spec, std::shared_ptr<const Dataset> source) {
  spec.validate(source.get());
  auto sweep = std::make_shared<Sweep>();
  sweep->id = newId();
  if (!folder_.isEmpty()) sweep->lock = sweepLockOf(fileOf(*sweep));
  sweep->spec = spec;
  sweep->source = std::move(source);
  sweep->dataHash = sweep->source != nullptr ? sweep->source->hash : 0;
  sweeps_.push_back(std::move(sweep));
  emit listChanged();
  startNext();
  return count() - 1;
}

void SweepQueue::startNext() {
  if (running_ != nullptr) return;
  for (const auto& sweep : sweeps_) {
    if (sweep->state == SweepState::Waiting) return run(sweep);
  }
}

void SweepQueue::run(const std::shared_ptr<Sweep>& sweep) {
  running_ = sweep;
  haltAs_ = SweepState::Stopped;
  sweep->state = SweepState::Running;
  sweep->problem.clear();
  sweep->secondsLeft.reset();
  mailbox_ = std::make_shared<Mailbox>();
  trialsBefore_ = static_cast<qint64>(sweep->rows.size()) * sweep->spec.trials;
  StoredSweepRun plan{.spec = sweep->spec,
                      .source = sweep->source,
                      .dataHash = sweep->dataHash,
                      .file = fileOf(*sweep).toStdString(),
                      .mode = SweepTable::Mode::Resume,
                      .shard = {},
                      .known = sweep->rows};
  jobs_.run(
      job_kinds::experiment,
      [plan = std::move(plan), mailbox = mailbox_, threads = threads_, &library = library_](const JobContext& job) {
        const auto put = [&](SweepRow row) {
          std::vector<Estimate> estimates = RowMeasures(plan.spec, row).all();
          const std::lock_guard lock(mailbox->mutex);
          mailbox->rows.push_back({std::move(row), std::move(estimates)});
        };
        const StoredSweepWatch watch{.onSource =
                                         [&](std::shared_ptr<const Dataset> source) {
                                           const std::lock_guard lock(mailbox->mutex);
                                           mailbox->source = std::move(source);
                                         },
                                     .onFound =
                                         [&](std::vector<SweepRow> rows) {
                                           for (SweepRow& row : rows) put(std::move(row));
                                         },
                                     .onRow = put};
        return runStoredSweep(plan, library, watch, {job.stop, job.progress, threads.get()});
      },
      [this](bool complete) { end(complete ? SweepState::Finished : haltAs_); },
      [this](const QString& message) { end(SweepState::Failed, message); }, this);
  pull_.start();
  clock_.start();
  emit stateChanged(indexOf(sweep->id));
}

void SweepQueue::collect() {
  if (running_ == nullptr) return;
  std::vector<Mailbox::Arrived> arrived;
  {
    const std::lock_guard lock(mailbox_->mutex);
    arrived.swap(mailbox_->rows);
    if (mailbox_->source != nullptr) {
      running_->source = std::move(mailbox_->source);
      running_->dataHash = running_->source->hash;
    }
  }
  if (arrived.empty()) return;
  const auto first = static_cast<int>(running_->rows.size());
  for (Mailbox::Arrived& each : arrived) {
    running_->rows.push_back(std::move(each.row));
    running_->estimates.push_back(std::move(each.estimates));
    // The line may have been moved since the job began.
    judge(*running_, running_->rows.size() - 1);
  }
  emit rowsArrived(indexOf(running_->id), first);
  emit changed();
}

void SweepQueue::follow(qint64 done) {
  if (running_ == nullptr) return;
  running_->trials = trialsBefore_ + done;
  const double elapsed = static_cast<double>(clock_.elapsed()) * 1e-3;
  running_->secondsLeft = secondsLeft(running_->spec, trialsBefore_, running_->trials, elapsed);
  emit progressChanged(indexOf(running_->id));
}

void SweepQueue::end(SweepState state, const QString& problem) {
  pull_.stop();
  collect();
  const std::shared_ptr<Sweep> ended = std::exchange(running_, nullptr);
  ended->state = state;
  ended->problem = problem;
  ended->secondsLeft.reset();
  ended->trials = static_cast<qint64>(ended->rows.size()) * ended->spec.trials;
  if (const int index = indexOf(ended->id); index >= 0) emit stateChanged(index);
  startNext();
}

void SweepQueue::halt(int index, SweepState state) {
  const auto sweep = sweeps_[static_cast<std::size_t>(index)];
  if (sweep == running_) {
    haltAs_ = state;
    jobs_.stop(job_kinds::experiment);
  } else if (sweep->state == SweepState::Waiting || sweep->state == SweepState::Paused) {
    sweep->state = state;
    emit stateChanged(index);
  }
}

void SweepQueue::pause(int index) { halt(index, SweepState::Paused); }
void SweepQueue::stop(int index) { halt(index, SweepState::Stopped); }

void SweepQueue::pauseAll() {
  for (int i = count() - 1; i >= 0; --i) pause(i);
}

void SweepQueue::resume(int index) {
  Sweep& sweep = *sweeps_[static_cast<std::size_t>(index)];
  if (sweep.state == SweepState::Running || sweep.state == SweepState::Finished) return;
  sweep.state = SweepState::Waiting;
  const bool ours = sweep.version == programVersion() && sweep.definitions == definitionsVersion;
  if (!sweep.rows.empty() && !ours) {
    // Rows of two versions are never mixed.
    sweep.state = SweepState::Failed;
    sweep.problem =
        tr("Computed by version %1; this is %2. The rows stay; start the experiment afresh for more.")
            .arg(versionText(sweep.version, sweep.definitions), versionText(programVersion(), definitionsVersion));
  }
  emit stateChanged(index);
  startNext();
}

void SweepQueue::remove(int index) {
  const auto sweep = sweeps_[static_cast<std::size_t>(index)];
  if (sweep == running_) {
    jobs_.cancel(job_kinds::experiment);
    pull_.stop();
    running_ = nullptr;
  }
  sweeps_.erase(sweeps_.begin() + index);
  if (!folder_.isEmpty()) {
    const SweepFiles files(fileOf(*sweep).toStdString());
    for (const auto& file : {files.manifest, files.trials, files.summary})
      QFile::remove(QString::fromStdString(file.string()));
  }
  emit listChanged();
  emit changed();
  startNext();
}

void SweepQueue::setThreshold(int index, double threshold) {
  Sweep& sweep = *sweeps_[static_cast<std::size_t>(index)];
  sweep.spec.threshold = threshold;
  for (std::size_t i = 0; i < sweep.rows.size(); ++i) {
    judge(sweep, i);
  }
  emit thresholdChanged(index);
  emit changed();
}

}  // namespace hopscope::ui
