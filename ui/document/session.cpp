#include "ui/document/session.h"

#include <algorithm>
#include <utility>

#include "core/data/generator.h"
#include "ui/jobs/job_kinds.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/text/parameter_text.h"

namespace hopscope::ui {

namespace {

/// A running computation younger than this is let through, so that something is seen while a slider is dragged; an
/// older one is stopped for the newest wish.
constexpr qint64 quietMs = 100;

/// Generated patterns are one data set whatever their parameters.
std::string countKey(const std::string& source) {
  const std::string before = source.substr(0, source.find(':'));
  return std::ranges::any_of(generators(), [&](const GeneratorEntry* each) { return each->id == before; }) ? before
                                                                                                           : source;
}

RunChange difference(const Run* before, const Run& now) {
  RunChange change;
  if (before == nullptr) return {true, true, true, true, true, true, true};
  change.dataset = before->dataset != now.dataset;
  change.memory = change.dataset || &before->memory() != &now.memory();
  change.target = change.memory || before->spec.target != now.spec.target;
  change.query = change.memory || before->query.size() != now.query.size() || before->query != now.query;
  change.lanes = before->spec.lanes != now.spec.lanes;
  change.traces = before->traces != now.traces;
  return change;
}

}  // namespace

Session::Session(const DatasetLibrary& library, JobRunner& jobs, QObject* parent)
    : QObject(parent), library_(library), jobs_(jobs) {
  connect(&jobs_, &JobRunner::busyChanged, this, [this](const QString& kind, bool busy) {
    if (kind == job_kinds::retrieve) emit computingChanged(busy);
  });
}

bool Session::computing() const { return jobs_.busy(job_kinds::retrieve); }

void Session::setActiveLane(int lane) {
  const int last = std::max(0, static_cast<int>(spec_.lanes.size()) - 1);
  lane = std::clamp(lane, 0, last);
  if (lane == activeLane_) return;
  activeLane_ = lane;
  emit activeLaneChanged(lane);
}

std::size_t Session::shownLane() const {
  return std::min(static_cast<std::size_t>(activeLane_), run()->traces.size() - 1);
}

void Session::chooseFork(int fork) {
  fork = std::clamp(fork, -1, static_cast<int>(spec_.forks.size()) - 1);
  if (fork == activeFork_) return;
  activeFork_ = fork;
  emit activeForkChanged(fork);
}

void Session::setActiveFork(int fork) {
  const int before = activeFork_;
  chooseFork(fork);
  if (activeFork_ != before && run_ != nullptr) emit runChanged(show());
}

RunChange Session::show() {
  const auto before = shown_;
  // A fork that is not computed yet: the run until then.
  const auto pinnedBefore = std::exchange(shownPinned_, run_->spec.pinned);
  const bool forked = activeFork_ >= 0 && activeFork_ < static_cast<int>(run_->forks.size());
  shown_ = forked ? run_->forks[static_cast<std::size_t>(activeFork_)] : run_;
  RunChange change = difference(before.get(), *shown_);
  change.pinned = change.pinned || pinnedBefore != shownPinned_;
  return change;
}

void Session::edit(const QString& name, const std::function<void(RunSpec&)>& change, const QString& mergeKey) {
  RunSpec next = spec_;
  change(next);
  const auto edit = history_.push<RunSpec>(
      spec_, std::move(next), [this](const RunSpec& spec) { apply(spec); }, name, mergeKey);
  asked_ = edit;
}

void Session::editLandscape(const QString& name, const std::function<void(LandscapeSpec&)>& change,
                            const QString& mergeKey) {
  LandscapeSpec next = landscape_;
  change(next);
  if (next == landscape_) return;
  history_.push<LandscapeSpec>(
      landscape_, std::move(next), [this](const LandscapeSpec& landscape) { setLandscape(landscape); }, name, mergeKey);
  if (!computing()) shownIndex_ = undoStack().index();
}

void Session::setLandscape(const LandscapeSpec& landscape) {
  if (landscape == landscape_) return;
  landscape_ = landscape;
  emit landscapeChanged();
}

void Session::start(RunSpec spec, int activeLane) {
  undoStack().clear();
  shownIndex_ = 0;
  activeLane_ = activeLane;
  activeFork_ = -1;
  left_.clear();
  ask(spec);
  emit activeLaneChanged(activeLane_);
}

void Session::start(std::shared_ptr<const Run> run, int activeLane) {
  jobs_.cancel(job_kinds::retrieve);
  again_ = false;
  undoStack().clear();
  shownIndex_ = 0;
  run_ = std::move(run);
  spec_ = run_->spec;
  activeFork_ = -1;
  left_.clear();
  const RunChange change = show();
  activeLane_ = std::clamp(activeLane, 0, static_cast<int>(spec_.lanes.size()) - 1);
  emit specChanged();
  emit runChanged(change);
  emit activeLaneChanged(activeLane_);
  emit activeForkChanged(activeFork_);
}

void Session::apply(const RunSpec& spec) {
  const auto forks = static_cast<int>(spec.forks.size());
  const int before = static_cast<int>(spec_.forks.size());
  spec_ = spec;
  // Another number of forks: the newest is looked at, and after one went, the run itself.
  if (forks != before) chooseFork(forks > before ? forks - 1 : -1);
  ask(spec);
}

void Session::ask(const RunSpec& spec) {
  asked_ = {};  // an edit that asks says so itself
  spec_ = spec;
  setActiveLane(activeLane_);
  emit specChanged();
  compute();
}

void Session::compute() {
  if (computing() && started_.elapsed() < quietMs) {
    again_ = true;
    return;
  }
  again_ = false;
  started_.start();
  jobs_.run(
      job_kinds::retrieve,
      [spec = spec_, &library = library_, previous = run_](const JobContext& job) {
        return computeRun(spec, library, previous, job);
      },
      [this](std::shared_ptr<const Run> run) { adopt(std::move(run)); },
      [this](const QString& message) { reject(message); }, this);
}

void Session::adopt(std::shared_ptr<const Run> run) {
  run_ = std::move(run);
  const RunChange change = show();
  if (!again_) shownIndex_ = undoStack().index();
  if (again_) {
    compute();
  } else if (spec_.target != run_->spec.target || spec_.memory != run_->spec.memory) {
    // What had to be brought into the range of the new data.
    spec_.target = run_->spec.target;
    spec_.memory = run_->spec.memory;
    emit specChanged();
  }
  emit runChanged(change);
}

void Session::reject(const QString& message) {
  if (again_) {
    // A newer wish is waiting; what failed is out of date.
    compute();
    return;
  }
  if (run_ != nullptr) {
    // The edit that failed leaves the history, and what is asked for agrees with what is shown again.
    // What undo or redo asked for stays in it, but is not gone to.
    if (asked_.names()) {
      history_.withdraw(asked_);
    } else {
      undoStack().setIndex(std::min(shownIndex_, undoStack().count()));
    }
    apply(run_->spec);
  }
  emit failed(message);
}

void Session::cancel() {
  if (!computing() || run_ == nullptr) return;
  jobs_.cancel(job_kinds::retrieve);
  again_ = false;
  undoStack().setIndex(std::min(shownIndex_, undoStack().count()));
  // Of a drag that merged into a step of the history, only a part may have been shown.
  apply(run_->spec);
}

void Session::setSource(const QString& source) {
  counts_[countKey(spec_.source)] = spec_.memory.count;
  const auto known = counts_.find(countKey(source.toStdString()));
  const Index count = known != counts_.end() ? known->second : defaultCount;
  edit(tr("Data set %1").arg(source), [&](RunSpec& spec) {
    spec.source = source.toStdString();
    spec.load = {};
    if (!seedKept_) ++spec.retrieval.seed;
    spec.memory.count = count;
    spec.memory.classes.clear();
    spec.added.clear();
    spec.paint = nullptr;
    spec.forks.clear();
  });
}

void Session::setTarget(Index target) {
  edit(tr("Target memory %1").arg(target), [&](RunSpec& spec) {
    spec.target = target;
    if (!seedKept_) ++spec.retrieval.seed;
    spec.paint = nullptr;
    spec.forks.clear();
  });
}

void Session::setSeed(std::uint64_t seed) {
  edit(tr("Seed %1").arg(seed), [&](RunSpec& spec) { spec.retrieval.seed = seed; });
}

void Session::drawSeed() {
  if (!seedKept_) setSeed(spec_.retrieval.seed + 1);
}

void Session::setSeedKept(bool kept) {
  if (kept == seedKept_) return;
  seedKept_ = kept;
  emit seedKeptChanged(kept);
}

void Session::setModel(int lane, const std::string& id) {
  edit(tr("Model %1").arg(engineText(model(id).name)), [&](RunSpec& spec) {
    ModelSpec& target = spec.lanes.at(static_cast<std::size_t>(lane));
    LeftModels& left = left_[lane];
    left.values[target.id] = target.values;
    const auto& parameters = model(target.id).parameters;
    if (const auto beta = numberOf(parameters, ParameterRole::InverseTemperature, target.values)) left.beta = beta;
    const auto known = left.values.find(id);
    ParameterValues values = known != left.values.end() ? known->second : ParameterValues();
    // What both models know by the same name stays as it is.
    for (const ParameterSpec& parameter : model(id).parameters) {
      const auto it = target.values.find(parameter.id);
      if (it != target.values.end()) values[parameter.id] = it->second;
      const bool beta = parameter.role == ParameterRole::InverseTemperature;
      if (beta && left.beta) values[parameter.id] = std::clamp(*left.beta, parameter.minimum, parameter.maximum);
    }
    target = {id, std::move(values)};
  });
}

void Session::setModelParameter(int lane, const std::string& parameter, const ParameterValue& value) {
  // A field may be read when it loses the focus, after the lane got another model.
  if (lane < 0 || static_cast<std::size_t>(lane) >= spec_.lanes.size()) return;
  const ModelEntry& entry = model(spec_.lanes[static_cast<std::size_t>(lane)].id);
  if (std::ranges::find(entry.parameters, parameter, &ParameterSpec::id) == entry.parameters.end()) return;
  const QString key = QStringLiteral("model/%1/%2").arg(lane).arg(QString::fromStdString(parameter));
  edit(
      parameterChangeText(entry.parameters, parameter, value),
      [&](RunSpec& spec) { spec.lanes.at(static_cast<std::size_t>(lane)).values[parameter] = value; }, key);
}

void Session::setInverseTemperature(int lane, double beta) {
  if (lane < 0 || static_cast<std::size_t>(lane) >= spec_.lanes.size()) return;
  const auto& parameters = model(spec_.lanes[static_cast<std::size_t>(lane)].id).parameters;
  const ParameterSpec* spec = parameterOf(parameters, ParameterRole::InverseTemperature);
  if (spec != nullptr) setModelParameter(lane, spec->id, beta);
}

void Session::setInverseTemperatures(double beta) {
  edit(
      tr("\u03b2 %1").arg(formatBeta(beta)),
      [beta](RunSpec& spec) {
        for (ModelSpec& lane : spec.lanes) {
          const ParameterSpec* own = parameterOf(model(lane.id).parameters, ParameterRole::InverseTemperature);
          if (own != nullptr) lane.values[own->id] = beta;
        }
      },
      QStringLiteral("lanes/beta"));
}

void Session::addLane(const ModelSpec& model) {
  if (static_cast<int>(spec_.lanes.size()) >= maxLaneCount) return;
  ModelSpec added = model;
  // As warm as the lane beside it.
  const ModelSpec& active = spec_.lanes[static_cast<std::size_t>(activeLane_)];
  const auto beta = numberOf(hopscope::model(active.id).parameters, ParameterRole::InverseTemperature, active.values);
  const ParameterSpec* own = parameterOf(hopscope::model(model.id).parameters, ParameterRole::InverseTemperature);
  if (beta && own != nullptr) added.values.emplace(own->id, *beta);
  edit(tr("Add lane"), [&](RunSpec& spec) { spec.lanes.push_back(added); });
}

void Session::removeLane(int lane) {
  if (spec_.lanes.size() < 2) return;
  left_.clear();  // the lanes after it have other numbers
  edit(tr("Remove lane"), [&](RunSpec& spec) { spec.lanes.erase(spec.lanes.begin() + lane); });
}

void Session::removeFork(int fork) {
  if (fork < 0 || fork >= static_cast<int>(spec_.forks.size())) return;
  const int step = spec_.forks[static_cast<std::size_t>(fork)].step;
  edit(tr("Remove the fork at step %1").arg(step), [&](RunSpec& spec) { hopscope::removeFork(spec.forks, fork); });
}

}  // namespace hopscope::ui
