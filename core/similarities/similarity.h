#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "core/base/parameters.h"
#include "core/kernels/passes.h"

namespace hopscope {

/// How a state is compared with a stored pattern. One file in core/similarities defines one `extern const
/// SimilarityEntry <stem>_entry` in namespace hopscope::similarities. Constants only: model entries read them while the
/// program starts.
struct SimilarityEntry {
  std::string_view id;       ///< "dot"
  std::string_view title;    ///< "Dot product"
  std::string_view formula;  ///< "s = ξ·x"
  int order = 0;             ///< place in lists
  kernels::Similarity kernel = kernels::Similarity::Dot;
  /// Whether E(x) = −Ω*(β s(x))/β + ½‖x‖² falls along the updates Ξ sep(β s(x)): it does where the gradient of s_μ by x
  /// is ξ_μ.
  bool energy = false;
  /// Whether s depends on dot products of states and patterns alone, so that no rotation changes it.
  bool innerProductsOnly = false;
};

namespace similarities {
/// All similarities in the order of their files.
[[nodiscard]] std::span<const SimilarityEntry* const> similarityCatalog();
}  // namespace similarities

/// All similarities, by SimilarityEntry::order.
[[nodiscard]] std::span<const SimilarityEntry* const> allSimilarities();
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const SimilarityEntry& similarity(std::string_view id);

/// The choice "similarity" of a model, the first of the catalog by default.
[[nodiscard]] ParameterSpec similarityParameter();
/// What the values of a model choose; the first of the catalog for a model that leaves no choice.
[[nodiscard]] const SimilarityEntry& similarityOf(std::span<const ParameterSpec> specs, const ParameterValues& values);

}  // namespace hopscope
