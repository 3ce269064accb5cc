#pragma once

#include "ui/document/session.h"

namespace hopscope::ui {

class Playback;

/// The flips of the update that follows the step the active lane stands at; none when the model does not update one
/// neuron after the other, or there is no such update.
[[nodiscard]] int flipCount(const Session& session, int step);

/// Whether the timeline can move by a single flip. @param by 1 or −1
[[nodiscard]] bool canMoveByFlip(const Session& session, const Playback& playback, int by);

/// Moves the timeline to the next or the previous flip of a neuron: after the last flip of an update comes its step.
void moveByFlip(const Session& session, Playback& playback, int by);

/// A state between two steps.
struct FlipState {
  Vector state;      ///< d values ±1: the state of `step` after the first flips of the next update
  Vector pixels;     ///< its picture
  Index neuron = 0;  ///< the one that flipped last
  int flips = 0;     ///< done
  int of = 0;        ///< in the whole update
};

/// @param flips 1 … flipCount(session, step)
[[nodiscard]] FlipState stateAfterFlips(const Run& run, std::size_t lane, int step, int flips);

}  // namespace hopscope::ui
