#pragma once

#include <cstdint>
#include <memory>
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

  /// `values` are resolved. The first patterns of a larger set are the patterns of a smaller one with the same seed.
  Dataset (*generate)(const ParameterValues& values, std::uint64_t seed);
};

[[nodiscard]] std::span<const GeneratorEntry* const> generators();
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const GeneratorEntry& generator(std::string_view id);

/// Resolves the values, generates and checks.
/// @throws std::invalid_argument as resolve
[[nodiscard]] std::shared_ptr<const Dataset> generateDataset(std::string_view id, const ParameterValues& values,
                                                             std::uint64_t seed);

}  // namespace hopscope
