#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/jobs.h"
#include "core/dynamics/outcome.h"
#include "core/models/model.h"

namespace hopscope {

/// Random starts of a bipolar model, and where they end. A plain value.
struct HuntSpec {
  int starts = 1000;   ///< 1 … 1 000 000
  int maxSteps = 200;  ///< 1 … 10 000 updates of each
  std::uint64_t seed = 42;

  /// @throws std::invalid_argument naming the field
  void validate() const;
  friend bool operator==(const HuntSpec&, const HuntSpec&) = default;
};

enum class FoundKind { Memory, Inverse, Mixture, Other, Cycle, Unfinished };
inline constexpr int foundKinds = 6;

/// One end state and how many starts ended there.
struct FoundState {
  Vector state;  ///< of a cycle one of its states
  FoundKind kind = FoundKind::Other;
  Outcome outcome;  ///< which memory, which three
  int count = 0;
  std::optional<double> energy;
  double overlap = 0.0;  ///< the largest |ξ·x|/d with a memory
};

struct Hunt {
  HuntSpec spec;
  int starts = 0;                  ///< how many have ended
  std::vector<FoundState> states;  ///< the most frequent first; equal ones as they were met
  /// How many starts ended at each FoundKind.
  std::vector<int> totals = std::vector<int>(foundKinds, 0);
};

/// Puts the most frequent states first, equal ones as they were met.
void rankStates(Hunt& hunt);

/// Starts from states of independent fair signs and groups equal end states. Start i is the same whatever the number of
/// starts and threads. Progress counts starts; a stop request ends it with what has ended by then.
/// @param onBlock called from the calling thread after every few starts with what has ended so far, states as they
///                were met; may be empty
/// @throws std::invalid_argument as validate, or when the model is not bipolar
[[nodiscard]] Hunt huntSpurious(const RetrievalModel& model, const HuntSpec& spec, const JobContext& job = {},
                                const std::function<void(const Hunt&)>& onBlock = {});

}  // namespace hopscope
