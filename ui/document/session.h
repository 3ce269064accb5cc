#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QUndoStack>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/dynamics/run.h"
#include "core/landscape/landscape_spec.h"
#include "ui/document/edit_history.h"
#include "ui/jobs/job_runner.h"

namespace hopscope::ui {

/// What changed between the run that was shown and the new one; views refresh only what they show.
struct RunChange {
  bool dataset = false;  ///< other patterns altogether
  bool memory = false;   ///< stored patterns or their encoding
  bool target = false;
  bool query = false;   ///< the pixels of the query
  bool lanes = false;   ///< number, models or parameters of the lanes
  bool traces = false;  ///< any trace
  bool pinned = false;  ///< runs that are kept
};

/// The one mutable state of the window, on the GUI thread: what the user asked for (spec) and the newest computed run.
///
/// Panels call edit(); the run is computed on a worker (latest wins); when it arrives all views get one runChanged.
/// Until then the old run stays on the screen, whole: a view never sees half of one run and half of another. When the
/// new run cannot be computed, spec() goes back to what is shown and failed() tells why: nothing is lost.
class Session : public QObject {
  Q_OBJECT

 public:
  Session(const DatasetLibrary& library, JobRunner& jobs, QObject* parent = nullptr);

  [[nodiscard]] const DatasetLibrary& library() const { return library_; }
  /// What the user asked for; ahead of run()->spec while computing.
  [[nodiscard]] const RunSpec& spec() const { return spec_; }
  /// What the views show: the newest computed run, or the chosen fork of it; null until the first has arrived.
  [[nodiscard]] const std::shared_ptr<const Run>& run() const { return shown_; }
  /// The newest computed run itself, whichever fork is shown.
  [[nodiscard]] const std::shared_ptr<const Run>& mainRun() const { return run_; }
  [[nodiscard]] bool computing() const;

  /// Stops what is computed and goes back to what is shown; what was asked for can be redone.
  void cancel();

  /// The lane that Explore shows and the model panel edits.
  [[nodiscard]] int activeLane() const { return activeLane_; }
  void setActiveLane(int lane);
  /// The active lane among those of run(), which has to be there: the last while one that was added is not computed yet.
  [[nodiscard]] std::size_t shownLane() const;

  /// The fork that is shown, −1 for the run itself. A new fork is chosen when it is made.
  [[nodiscard]] int activeFork() const { return activeFork_; }
  void setActiveFork(int fork);

  /// Changes the spec as one undoable step.
  /// @param name what undo says: "β 8 to 16"
  /// @param mergeKey edits in a row with the same non-empty key are one step (slider drags, brush strokes)
  void edit(const QString& name, const std::function<void(RunSpec&)>& change, const QString& mergeKey = {});
  /// What the landscape shows besides the model of the active lane. It has no part in the run.
  [[nodiscard]] const LandscapeSpec& landscape() const { return landscape_; }
  /// Changes the landscape as one undoable step; as edit().
  void editLandscape(const QString& name, const std::function<void(LandscapeSpec&)>& change,
                     const QString& mergeKey = {});
  /// Shows this landscape, without undo history.
  void setLandscape(const LandscapeSpec& landscape);
  /// Ends merging: the next edit is a step of its own.
  void endMerge() { history_.endMerge(); }
  [[nodiscard]] QUndoStack& undoStack() { return history_.stack(); }

  /// Starts with this spec, without undo history.
  void start(RunSpec spec, int activeLane = 0);
  /// Shows a run that is already computed, without undo history.
  void start(std::shared_ptr<const Run> run, int activeLane);

  /// Tells that something that was wished for cannot be: failed() with this sentence.
  void refuse(const QString& message) { emit failed(message); }

  /// Convenience edits used from several places.
  /// A data set that was open before has its number of patterns back; another one has defaultCount, or all when it has fewer.
  void setSource(const QString& source);
  void setTarget(Index target);
  void setSeed(std::uint64_t seed);
  /// Whether another target or data set is damaged with the same seed; else it draws the next one.
  [[nodiscard]] bool seedKept() const { return seedKept_; }
  void setSeedKept(bool kept);
  /// The next seed, unless it is kept.
  void drawSeed();
  /// A model that this lane had before has its parameters back; those that both know by the same name stay as they are, and so
  /// does β, also over a model that has none.
  void setModel(int lane, const std::string& id);
  void setModelParameter(int lane, const std::string& parameter, const ParameterValue& value);
  /// Sets β of a lane whose model has one, whatever it is called there.
  void setInverseTemperature(int lane, double beta);
  /// The same β for every lane whose model has one, as one step.
  void setInverseTemperatures(double beta);
  /// Where nothing is said of β it is that of the active lane, so that the new one can be compared with it.
  void addLane(const ModelSpec& model);
  void removeLane(int lane);
  void removeFork(int fork);

  static constexpr int maxLaneCount = 6;
  static constexpr int maxForkCount = 6;
  static constexpr Index defaultCount = 100;

 signals:
  void landscapeChanged();
  void specChanged();  ///< at once, before anything is computed: controls follow
  void activeLaneChanged(int lane);
  void activeForkChanged(int fork);
  void runChanged(const hopscope::ui::RunChange& change);
  void computingChanged(bool computing);
  void failed(const QString& message);
  void seedKeptChanged(bool kept);

 private:
  /// What a lane had before another model took its place.
  struct LeftModels {
    std::map<std::string, ParameterValues> values;  ///< by model
    std::optional<double> beta;                     ///< of the last that had one
  };

  void apply(const RunSpec& spec);
  void ask(const RunSpec& spec);
  void compute();
  void adopt(std::shared_ptr<const Run> run);
  [[nodiscard]] RunChange show();
  void chooseFork(int fork);
  void reject(const QString& message);

  const DatasetLibrary& library_;
  JobRunner& jobs_;
  EditHistory history_;
  EditHistory::Handle asked_;  ///< the edit that asked for spec_; none when undo, redo or opening did
  RunSpec spec_;
  LandscapeSpec landscape_;
  std::shared_ptr<const Run> run_;
  std::shared_ptr<const Run> shown_;  ///< run_ or one of its forks
  std::vector<std::shared_ptr<const PinnedSpec>> shownPinned_;
  int activeLane_ = 0;
  int activeFork_ = -1;
  bool seedKept_ = true;
  QElapsedTimer started_;                ///< when the running computation began
  bool again_ = false;                   ///< the spec changed since
  int shownIndex_ = 0;                   ///< of the history, when the run arrived
  std::map<std::string, Index> counts_;  ///< wanted of each data set, by its source
  std::map<int, LeftModels> left_;       ///< by lane
};

}  // namespace hopscope::ui
