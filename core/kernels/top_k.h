#pragma once

#include <cstddef>
#include <span>

#include "core/base/types.h"
#include "core/kernels/sparse_separation.h"

namespace hopscope::kernels {

/// Softmax over the K largest scores, the first of equal ones; all others have weight 0. Ω(p) = Σ p ln p on the
/// distributions over K memories. The K of J. Y.-C. Hu et al., Nonparametric Modern Hopfield Models, ICML 2025.
class TopK final : public SparseSeparation {
 public:
  /// @throws std::invalid_argument unless count ≥ 1
  explicit TopK(Index count);

  /// ∞: how far the K-th score is below the first is not known.
  [[nodiscard]] double margin() const override;
  /// The next number below the K-th largest score; −∞ when there are no more than K.
  [[nodiscard]] double threshold(std::span<const double> scores) const override;
  void separate(std::span<double> scores, double threshold) const override;
  [[nodiscard]] double entropy(std::span<const double> weights) const override;
  /// In float and without sorting: there are many similarities when K is large.
  [[nodiscard]] double weigh(std::span<float> similarities, double beta) const override;

 private:
  std::size_t count_;
};

/// The `rank`-th largest of the values, from 1, by their leading bits (radix select).
/// @param rank 1 … values.size()
[[nodiscard]] float valueOfRank(std::span<const float> values, std::size_t rank);

}  // namespace hopscope::kernels
