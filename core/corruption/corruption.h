#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/parameters.h"
#include "core/base/random.h"
#include "core/memory/memory.h"

namespace hopscope {

/// What a corruption may look at besides the pattern it damages.
struct CorruptionContext {
  const Memory& memory;  ///< shape, value range, mean picture, the other memories
  Index target = -1;     ///< the memory the pattern came from; −1 for a foreign query
};

/// One way of damaging a picture, in pixel space (before encoding). One file in core/corruption defines one
/// `extern const CorruptionEntry <stem>_entry`.
/// Level-monotone: with the same seed a higher level keeps all damage of a lower one, so a slider adds noise and never
/// reshuffles it. Level 0 leaves the pattern as it is, bit for bit.
struct CorruptionEntry {
  std::string id;       ///< "bit_flip"
  std::string title;    ///< "Flip bits"
  std::string summary;  ///< one sentence
  int order = 0;
  ParameterSpec level;  ///< what the slider means: "share of the pixels", "σ"
  std::vector<ParameterSpec> parameters;
  bool chance = true;     ///< with the default parameters another seed is another damage
  bool pixelwise = true;  ///< no pixel is nearer to what it was at a higher level; else only the picture as a whole
  /// It flips exactly the share `level` of the neurons of a ±1 pattern, chosen at random: what laws of capacity are of.
  bool flipsShare = false;

  /// Damages `pixels` (d values) in place. `values` are resolved, `level` is legal and above 0. Pixels that lie in the
  /// value range of the memory stay in it, unless a parameter allows more.
  /// @throws std::invalid_argument when a value does not fit this memory (an index beyond its last pattern)
  void (*apply)(VectorRef pixels, double level, const ParameterValues& values, const CorruptionContext& context,
                std::uint64_t seed);

  /// What the damage is, for a caption: "lower half masked", "noise σ 0.30". `values` are resolved.
  std::string (*describe)(double level, const ParameterValues& values);
};

/// All corruptions in the order of their files; corruptions() sorts them for people.
[[nodiscard]] std::span<const CorruptionEntry* const> corruptionCatalog();
/// All corruptions, by CorruptionEntry::order.
[[nodiscard]] std::span<const CorruptionEntry* const> corruptions();
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const CorruptionEntry& corruption(std::string_view id);

/// One element of the stack: a plain value.
struct CorruptionSpec {
  std::string id;
  double level = 0.0;
  ParameterValues values;
  bool enabled = true;
  /// Its own seed ("lock"); else one is derived from the run's seed and the place in the stack.
  std::optional<std::uint64_t> seed;

  /// @throws std::invalid_argument on an unknown id, an illegal level or parameter
  void validate() const;
  /// The entry's caption for this level and these values.
  /// @throws std::invalid_argument as validate
  [[nodiscard]] std::string describe() const;
  friend bool operator==(const CorruptionSpec&, const CorruptionSpec&) = default;
};

/// The seed of corrupt() for query number `query` of a run with this master seed.
[[nodiscard]] inline std::uint64_t corruptionSeed(std::uint64_t master, Index query) {
  return seedFor(master, streamId("corruption"), static_cast<std::uint64_t>(query));
}

/// The captions of the enabled elements that do something: "lower half masked + noise σ 0.30"; "untouched" when none
/// does.
/// @throws std::invalid_argument as CorruptionSpec::validate
[[nodiscard]] std::string describe(std::span<const CorruptionSpec> stack);

/// Applies the enabled elements in order, in pixel space. A disabled element keeps its place, so that the others keep
/// their seeds. Thread-safe.
/// @param pixels d values of the memory's shape
/// @throws std::invalid_argument as CorruptionSpec::validate, when pixels are not d values, or as
/// CorruptionEntry::apply
[[nodiscard]] Vector corrupt(const ConstVectorRef& pixels, std::span<const CorruptionSpec> stack,
                             const CorruptionContext& context, std::uint64_t seed);

}  // namespace hopscope
