#include "ui/playing/flip_steps.h"

#include <algorithm>

#include "core/dynamics/flips.h"
#include "ui/playing/playback.h"
#include "ui/text/run_values.h"

namespace hopscope::ui {

namespace {

const RetrievalTrace* activeTrace(const Session& session) {
  if (session.run() == nullptr) return nullptr;
  return session.run()->traces[session.shownLane()].get();
}

}  // namespace

int flipCount(const Session& session, int step) {
  const RetrievalTrace* trace = activeTrace(session);
  if (trace == nullptr || step < 0) return 0;
  const auto flips = flipsOf(*trace, step + 1);
  return flips ? static_cast<int>(flips->size()) : 0;
}

bool canMoveByFlip(const Session& session, const Playback& playback, int by) {
  if (by > 0) return flipCount(session, playback.step()) > 0;
  return playback.flips() > 0 || flipCount(session, playback.step() - 1) > 0;
}

void moveByFlip(const Session& session, Playback& playback, int by) {
  if (!canMoveByFlip(session, playback, by)) return;
  const int step = playback.step();
  const int flips = playback.flips() + by;
  if (flips < 0) {
    playback.seekFlip(step - 1, flipCount(session, step - 1) - 1);
  } else if (flips >= flipCount(session, step)) {
    playback.seek(step + 1);
  } else {
    playback.seekFlip(step, flips);
  }
}

FlipState stateAfterFlips(const Run& run, std::size_t lane, int step, int flips) {
  const RetrievalTrace& trace = *run.traces[lane];
  FlipState result{.state = trace.states.col(step)};
  const auto events = flipsOf(trace, step + 1);
  if (events) {
    result.of = static_cast<int>(events->size());
    result.flips = std::clamp(flips, 0, result.of);
    for (int i = 0; i < result.flips; ++i) {
      result.neuron = (*events)[static_cast<std::size_t>(i)].neuron;
      result.state[result.neuron] = -result.state[result.neuron];
    }
  }
  result.pixels = trace.model->memory().decodeState(result.state);
  return result;
}

}  // namespace hopscope::ui
