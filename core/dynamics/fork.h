#pragma once

#include <memory>
#include <vector>

#include "core/base/jobs.h"
#include "core/corruption/corruption.h"
#include "core/dynamics/retrieval.h"

namespace hopscope {

/// Pixels set by hand over a picture; NaN = not painted. Empty = nothing painted.
using PaintLayer = std::vector<float>;

/// Whether both paint the same pixels with the same values; null paints nothing.
[[nodiscard]] bool samePaint(const std::shared_ptr<const PaintLayer>& a, const std::shared_ptr<const PaintLayer>& b);

/// Lays paint over a picture; a layer of another size is left out.
void applyPaint(Vector& pixels, const std::shared_ptr<const PaintLayer>& paint);

/// A run that leaves another one: every lane takes its own state at `step`, that state is damaged and painted on, and
/// the same models go on from there. A plain value.
struct ForkSpec {
  int parent = -1;  ///< the fork it leaves, an earlier one in the list; −1 = the run itself
  int step = 0;     ///< where it leaves, counted from the query; behind the end of a lane: its last state
  std::vector<CorruptionSpec> corruptions;  ///< applied to the picture of the state, before the paint
  std::shared_ptr<const PaintLayer> paint;  ///< null = nothing painted

  friend bool operator==(const ForkSpec& a, const ForkSpec& b) {
    return a.parent == b.parent && a.step == b.step && a.corruptions == b.corruptions && samePaint(a.paint, b.paint);
  }
};

/// @throws std::invalid_argument when a fork leaves one that is not before it, or at a negative step
void validate(const std::vector<ForkSpec>& forks);

/// Takes a fork and all that leave it out of the list; the others keep their order and their parents.
void removeFork(std::vector<ForkSpec>& forks, int fork);

/// The state whose picture is `edited` instead of `pixels`. Bipolar: the encoded picture. Real: x + s (edited − pixels)
/// with s = 1, or for the unit-norm encodings the length that x has for its picture,
///   s = ⟨x, u⟩ / ⟨u, u⟩, u = pixels (− v̄ when centred); 1 / ‖u‖ when that is not positive.
/// Pixels that stay leave their neurons as they are, bit for bit.
[[nodiscard]] Vector editedState(const Memory& memory, const ConstVectorRef& state, const ConstVectorRef& pixels,
                                 const ConstVectorRef& edited);

/// Computes one lane of a fork: `parent` up to the step where it leaves, then what follows from the edited state, at
/// most RetrievalSpec::maxSteps updates. Updates keep their numbers, so that without an edit everything is
/// repeated.
/// @throws as retrieve
[[nodiscard]] RetrievalTrace retrieveFork(const RetrievalTrace& parent, const ForkSpec& fork,
                                          const JobContext& job = {});

}  // namespace hopscope
