#pragma once

#include <optional>
#include <vector>

#include "core/dynamics/retrieval.h"

namespace hopscope {

/// One neuron that changed its sign in an asynchronous sweep.
struct Flip {
  Index neuron = 0;
  double time = 0.0;  ///< when within the sweep, in (0, 1]: place in the order of visits / d
};

/// The flips of the update that led to step `step`, in the order in which they happened. A sweep visits every neuron
/// once, so that they are the neurons in which the two states differ, in the seeded order of visits.
/// @param step 1 … trace.steps(); nullopt when the model does not update one neuron after the other, or the state was
///        set by hand at this step
[[nodiscard]] std::optional<std::vector<Flip>> flipsOf(const RetrievalTrace& trace, int step);

}  // namespace hopscope
