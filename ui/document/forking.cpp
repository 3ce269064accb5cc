#include "ui/document/forking.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/text/run_values.h"

namespace hopscope::ui {

namespace {

struct ForkingTexts {
  Q_DECLARE_TR_FUNCTIONS(Forking)
};

}  // namespace

int laneStep(const Session& session, int step) { return shownStep(*session.run()->traces[session.shownLane()], step); }

bool standsAtForkStart(const Session& session, int step) {
  if (session.run() == nullptr || session.run() == session.mainRun()) return false;
  const RetrievalTrace& trace = *session.run()->traces[session.shownLane()];
  return trace.forkedAt > 0 && shownStep(trace, step) == trace.forkedAt;
}

Vector unpaintedState(const Session& session, int step) {
  const std::size_t lane = session.shownLane();
  const Run* run = session.run().get();
  if (standsAtForkStart(session, step)) {
    const int parent = session.spec().forks[static_cast<std::size_t>(session.activeFork())].parent;
    run = parent < 0 ? session.mainRun().get() : session.mainRun()->forks[static_cast<std::size_t>(parent)].get();
  }
  return run->traces[lane]->pixels.col(shownStep(*run->traces[lane], step));
}

bool addFork(Session& session, const QString& name, ForkSpec fork, const QString& mergeKey) {
  if (session.spec().forks.size() >= static_cast<std::size_t>(Session::maxForkCount)) {
    session.refuse(ForkingTexts::tr("At most %1 forks at a time: remove one first.").arg(Session::maxForkCount));
    return false;
  }
  session.edit(
      name, [&](RunSpec& spec) { spec.forks.push_back(std::move(fork)); }, mergeKey);
  return true;
}

void corruptState(Session& session, int step) {
  if (session.run() == nullptr) return;
  const int from = laneStep(session, step);
  if (from == 0) return;
  ForkSpec fork{.parent = session.activeFork(), .step = from, .corruptions = session.spec().corruptions};
  addFork(session, ForkingTexts::tr("Damage the state of step %1").arg(from), std::move(fork));
}

void storeState(Session& session, int step) {
  const auto& run = session.run();
  if (run == nullptr) return;
  const RetrievalTrace& trace = *run->traces[session.shownLane()];
  const auto pixels = trace.pixels.col(shownStep(trace, step));
  auto picture = std::make_shared<PaintLayer>(pixels.data(), pixels.data() + pixels.size());
  // What is drawn for a state may leave the range of pictures a little.
  const ValueRange range = run->dataset->range;
  for (float& value : *picture) value = std::clamp(value, range.low, range.high);
  session.edit(ForkingTexts::tr("Store the state of step %1").arg(shownStep(trace, step)),
               [&](RunSpec& spec) { spec.added.push_back(picture); });
}

void removeStored(Session& session, Index memory) {
  const auto& run = session.mainRun();
  if (run == nullptr) return;
  const Index first = run->memory().count() - run->addedCount();
  if (memory < first || memory >= run->memory().count()) return;
  session.edit(ForkingTexts::tr("Remove memory %1").arg(memory), [&](RunSpec& spec) {
    // Those of another size are not stored, and not counted.
    Index place = first;
    std::erase_if(spec.added, [&](const auto& picture) {
      const bool fits = static_cast<Index>(picture->size()) == run->dataset->dimension();
      return fits && place++ == memory;
    });
    if (spec.target == memory) spec.paint = nullptr;
    if (spec.target > memory) --spec.target;
    spec.target = std::min(spec.target, run->memory().count() - 2);
  });
}

QString forkTitle(const ForkSpec& fork) {
  if (fork.paint != nullptr) return ForkingTexts::tr("painted at step %1").arg(fork.step);
  if (!fork.corruptions.empty()) return ForkingTexts::tr("damaged at step %1").arg(fork.step);
  return ForkingTexts::tr("again from step %1").arg(fork.step);
}

}  // namespace hopscope::ui
