#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "core/experiments/capacity.h"
#include "ui/job_runner.h"

namespace hopscope::ui {

/// How far an experiment is.
struct ExperimentProgress {
  qint64 trials = 0;  ///< finished trials of all models
  qint64 total = 0;
  Index count = 0;                    ///< stored patterns of the point in work; 0 when none is
  int countTrials = 0;                ///< finished trials of that point, of each model on average
  int countTotal = 0;                 ///< trials of a point
  std::optional<double> secondsLeft;  ///< once enough is done to tell
};

/// Runs one capacity experiment at a time away from the GUI thread and keeps its rows: those of a stopped one too,
/// until the next run. What is run is a copy of what was asked for; changes meanwhile do not touch it.
class ExperimentRunner : public QObject {
  Q_OBJECT

 public:
  explicit ExperimentRunner(JobRunner& jobs, QObject* parent = nullptr);

  /// Starts anew; rows of an earlier run are dropped.
  /// @param source the data set; null for random patterns
  /// @throws std::invalid_argument when spec.validate() says so; nothing is changed then
  void run(const CapacitySpec& spec, std::shared_ptr<const Dataset> source);
  /// Asks the run to stop; its finished rows stay.
  void stop();

  [[nodiscard]] bool running() const;
  /// Of the newest run; without models when there was none.
  [[nodiscard]] const CapacitySpec& spec() const { return spec_; }
  [[nodiscard]] const std::shared_ptr<const Dataset>& source() const { return source_; }
  [[nodiscard]] const std::vector<CapacityRow>& rows() const { return rows_; }
  [[nodiscard]] const ExperimentProgress& progress() const { return progress_; }

 signals:
  void started();
  void rowsArrived(int first);  ///< rows() grew from this index
  void progressChanged();
  void finished(bool complete);  ///< false: stopped
  void failed(const QString& message);

 private:
  struct Mailbox;

  void collect();
  void follow(qint64 done, qint64 total);
  void end();

  JobRunner& jobs_;
  CapacitySpec spec_;
  std::shared_ptr<const Dataset> source_;
  std::vector<CapacityRow> rows_;
  ExperimentProgress progress_;
  std::shared_ptr<Mailbox> mailbox_;
  QTimer pull_;
  QElapsedTimer clock_;
};

}  // namespace hopscope::ui
