#pragma once

#include <QElapsedTimer>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>
#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "core/data/library.h"
#include "core/experiments/measures.h"
#include "core/experiments/sweep_table.h"
#include "ui/jobs/job_runner.h"

namespace hopscope::ui {

enum class SweepState { Waiting, Running, Paused, Stopped, Finished, Failed };

/// One experiment of the list, with what is finished of it.
struct Sweep {
  QString id;  ///< names its files, unique
  SweepSpec spec;
  std::uint64_t dataHash = 0;              ///< of the data set; 0 while it was not read, and for drawn patterns
  std::shared_ptr<const Dataset> source;   ///< null for drawn patterns, and until it was read
  std::string version = programVersion();  ///< of the program that computed the rows
  int definitions = definitionsVersion;    ///< that they follow
  SweepState state = SweepState::Waiting;
  QString problem;  ///< why it failed
  std::vector<SweepRow> rows;
  std::vector<std::vector<Estimate>> estimates;  ///< of each row, under every measure, at the threshold of `spec`
  qint64 trials = 0;                             ///< finished, the rows in work included
  std::optional<double> secondsLeft;             ///< once enough is done to tell
  std::shared_ptr<QLockFile> lock;               ///< on its files, so that no other window takes them

  [[nodiscard]] qint64 totalRows() const;
  [[nodiscard]] qint64 totalTrials() const { return totalRows() * spec.trials; }
  [[nodiscard]] bool unfinished() const { return state != SweepState::Finished; }
  /// What a file of its rows says of them.
  [[nodiscard]] SweepManifest manifest() const {
    return {.spec = spec, .dataHash = dataHash, .shard = {}, .version = version, .definitions = definitions};
  }
  /// The cell in work and how many of its trials are finished, of all models together; nullopt when none is.
  [[nodiscard]] std::optional<std::pair<Index, qint64>> working() const;
};

/// The experiments of a window: they wait, run one after the other away from the GUI thread on all processors or as
/// many as are wanted, can be paused, stopped, gone on with and thrown away. Rows are kept whatever happens: in files
/// as they finish, when there is a folder for them, so that after a crash every finished row is there again.
class SweepQueue : public QObject {
  Q_OBJECT

 public:
  /// @param folder where rows are kept; empty: in memory only
  SweepQueue(const DatasetLibrary& library, JobRunner& jobs, const QString& folder, QObject* parent = nullptr);
  ~SweepQueue() override;

  [[nodiscard]] int count() const { return static_cast<int>(sweeps_.size()); }
  [[nodiscard]] const Sweep& at(int index) const { return *sweeps_[static_cast<std::size_t>(index)]; }
  [[nodiscard]] int indexOf(const QString& id) const;
  [[nodiscard]] bool running() const { return running_ != nullptr; }

  /// Puts an experiment at the end of the list; it starts when nothing is before it.
  /// @param source the data set when it is at hand; else it is read when its turn comes
  /// @return its index
  /// @throws std::invalid_argument when spec.validate() says so; nothing is changed then
  int add(const SweepSpec& spec, std::shared_ptr<const Dataset> source);
  /// Puts experiments that were read from a file in the list, away from the GUI thread; unfinished ones stand as
  /// stopped.
  void adopt(std::vector<StoredSweep> stored);
  /// The same of one that was not in the session yet: it changes what stored() gives.
  void open(StoredSweep stored);
  /// All with rows, as a file keeps them.
  [[nodiscard]] std::vector<StoredSweep> stored() const;

  void pause(int index);   ///< goes on later from where it is; the next one starts
  void stop(int index);    ///< for good, but resume() still goes on
  void resume(int index);  ///< waits for its turn again
  void remove(int index);  ///< with its rows and files
  void pauseAll();
  /// How many threads the cells to come may use; 0 = all.
  void setThreads(int threads) { threads_->store(threads, std::memory_order_relaxed); }
  [[nodiscard]] int threads() const { return threads_->load(std::memory_order_relaxed); }
  /// Another threshold for what is recalled, without a new run.
  void setThreshold(int index, double threshold);

 signals:
  void listChanged();                      ///< another number of experiments
  void stateChanged(int index);            ///< its state
  void progressChanged(int index);         ///< how far it is
  void rowsArrived(int index, int first);  ///< rows grew from there
  void thresholdChanged(int index);
  void changed();  ///< what stored() gives, but for what was read from files

 private:
  struct Mailbox;

  void startNext();
  void run(const std::shared_ptr<Sweep>& sweep);
  void collect();
  void end(SweepState state, const QString& problem = {});
  void follow(qint64 done);
  void halt(int index, SweepState state);
  void load();
  void insert(const std::vector<std::shared_ptr<Sweep>>& sweeps);
  [[nodiscard]] QString fileOf(const Sweep& sweep) const;

  const DatasetLibrary& library_;
  JobRunner& jobs_;
  QString folder_;
  std::deque<std::shared_ptr<Sweep>> sweeps_;
  std::shared_ptr<Sweep> running_;
  SweepState haltAs_ = SweepState::Stopped;  ///< what the running one becomes when it was asked to stop
  std::shared_ptr<Mailbox> mailbox_;
  qint64 trialsBefore_ = 0;  ///< of rows that were there when the run began
  int adoptions_ = 0;
  std::shared_ptr<std::atomic<int>> threads_ = std::make_shared<std::atomic<int>>(0);
  QTimer pull_;
  QElapsedTimer clock_;
};

}  // namespace hopscope::ui
