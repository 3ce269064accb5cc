#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/parameters.h"
#include "core/data/dataset.h"

namespace hopscope {

/// A generated, seeded data set. One file in core/data/generators defines one `extern const GeneratorEntry
/// <stem>_entry`.
struct GeneratorEntry {
  std::string id;     ///< "random"
  std::string title;  ///< "Random ±1 patterns"
  std::string summary;
  std::vector<ParameterSpec> parameters;

  /// The first patterns of a larger set are the patterns of a smaller one with the same seed. Not so where a set shares
  /// something out among its patterns (points around a circle).
  bool prefixStable = true;

  /// `values` are resolved. Fills in everything but name, source and hash.
  /// @throws std::invalid_argument when values that are legal one by one do not fit together (more rows than there are)
  Dataset (*generate)(const ParameterValues& values, std::uint64_t seed);
};

/// All generators, in catalog order.
[[nodiscard]] std::span<const GeneratorEntry* const> generators();
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const GeneratorEntry& generator(std::string_view id);

/// A generator and the values given for it.
struct GeneratedSource {
  const GeneratorEntry* generator;
  ParameterValues values;
};

/// Reads "random:dimension=100:count=20"; nullopt when the text before the first colon is no generator.
/// @throws std::invalid_argument as resolve, or when a part is not written parameter=value
[[nodiscard]] std::optional<GeneratedSource> parseGeneratedSource(std::string_view source);

/// The other way round; all parameters are written out.
[[nodiscard]] std::string generatedSource(const GeneratorEntry& entry, const ParameterValues& values);

/// Resolves the values, generates and checks. The name is the generator's id, the source generatedSource().
/// @throws std::invalid_argument as resolve
[[nodiscard]] std::shared_ptr<const Dataset> generateDataset(std::string_view id, const ParameterValues& values,
                                                             std::uint64_t seed);

}  // namespace hopscope
