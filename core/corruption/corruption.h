#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/parameters.h"
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

  /// Damages `pixels` (d values) in place. `values` are resolved, `level` is legal.
  void (*apply)(VectorRef pixels, double level, const ParameterValues& values, const CorruptionContext& context,
                std::uint64_t seed);
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
  std::optional<std::uint64_t>
      seed;  ///< own seed ("lock"); else derived from the run's seed and the place in the stack

  /// @throws std::invalid_argument on an unknown id, an illegal level or parameter
  void validate() const;
  friend bool operator==(const CorruptionSpec&, const CorruptionSpec&) = default;
};

/// Applies the enabled elements in order. A disabled element keeps its place, so that the others keep their seeds.
/// @throws std::invalid_argument as CorruptionSpec::validate
[[nodiscard]] Vector corrupt(const ConstVectorRef& pixels, std::span<const CorruptionSpec> stack,
                             const CorruptionContext& context, std::uint64_t seed);

}  // namespace hopscope
