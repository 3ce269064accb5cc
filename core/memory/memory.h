#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/base/jobs.h"
#include "core/data/dataset.h"
#include "core/memory/encoding.h"

namespace hopscope {

namespace kernels {
struct CompactPatterns;
}

/// Which patterns of a data set are stored, and how. A plain value, used alike by GUI, CLI and files.
struct MemorySpec {
  Index count = 0;  ///< the first so many of the chosen patterns; 0 = all
  Encoding encoding = Encoding::CentredUnitNorm;
  std::vector<int> classes;  ///< only patterns with these labels; empty = all
  /// Seed of a random order of the chosen patterns, the same for every count: a smaller memory holds the first of a
  /// larger one. nullopt = in the order of the data set.
  std::optional<std::uint64_t> order{};

  /// How many patterns of `dataset` are of the chosen classes: the largest legal count.
  [[nodiscard]] Index available(const Dataset& dataset) const;
  /// Why this cannot be built from `dataset`, as a sentence for a person; nullopt when it can.
  [[nodiscard]] std::optional<std::string> problem(const Dataset& dataset) const;
  friend bool operator==(const MemorySpec&, const MemorySpec&) = default;
};

/// The nearest other stored pattern, by cosine in encoded space.
struct Neighbour {
  Index index = -1;  ///< −1 for the only pattern of a memory
  double cosine = -1.0;
};

/// The immutable stored patterns Ξ (d × M) in encoded form, what is derived from them once, and the way between pixels
/// and states. Shared as shared_ptr<const Memory>; all members are const and thread-safe.
class Memory {
 public:
  ~Memory();
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  /// @throws std::invalid_argument when spec.problem(dataset)
  [[nodiscard]] static std::shared_ptr<const Memory> create(std::shared_ptr<const Dataset> dataset,
                                                            const MemorySpec& spec);

  [[nodiscard]] const Dataset& dataset() const { return *dataset_; }
  [[nodiscard]] const std::shared_ptr<const Dataset>& sharedDataset() const { return dataset_; }
  [[nodiscard]] const MemorySpec& spec() const { return spec_; }
  [[nodiscard]] Encoding encoding() const { return spec_.encoding; }

  [[nodiscard]] Index dimension() const { return dataset_->dimension(); }  ///< d
  [[nodiscard]] Index count() const { return count_; }                     ///< M

  /// Ξ, d × M, encoded.
  [[nodiscard]] ConstMatrixRef patterns() const;
  /// Ξ in bytes as well, for a large memory of 8-bit pictures or bits; null for any other.
  [[nodiscard]] const kernels::CompactPatterns* compact() const { return compact_.get(); }
  /// The stored pictures before encoding, d × M; column μ is memory μ.
  [[nodiscard]] ConstMatrixRef images() const;
  /// Mean stored picture v̄ (pixels), d values.
  [[nodiscard]] const Vector& meanImage() const { return mean_; }
  /// What centred encodings subtract, d values: the mean stored picture, but 0 where all memories are equal, for they would
  /// all become 0. 0 for the other encodings.
  [[nodiscard]] const Vector& offset() const { return offset_; }
  /// Index of memory μ in the data set.
  [[nodiscard]] Index datasetIndex(Index memory) const;
  /// Label of memory μ, −1 when there is none.
  [[nodiscard]] int label(Index memory) const;
  [[nodiscard]] std::string describe(Index memory) const;

  /// ‖ξ_μ‖ for every memory (encoded), M values. Computed on first use.
  [[nodiscard]] const Vector& norms() const;
  /// The nearest other memory of each, M entries; O(M²d), computed on first use.
  /// @throws Cancelled when stopped (nothing is kept then)
  [[nodiscard]] const std::vector<Neighbour>& nearestNeighbours(const JobContext& job = {}) const;

  /// Pixels → state, with offset() for the mean (see encode()).
  [[nodiscard]] Vector encodePixels(const ConstVectorRef& pixels) const;
  [[nodiscard]] Matrix encodePixels(const ConstMatrixRef& pixels) const;

  /// State → pixels where the encoding alone tells: exact for raw, bipolar and centred. Unit-norm encodings have lost
  /// the length; the mean length of the stored patterns stands in for it. A state read out with weights p is shown
  /// exactly as blend(p) instead.
  [[nodiscard]] Vector decodeState(const ConstVectorRef& state) const;

  /// Σ_μ p_μ v_μ, the picture of a state read out with association weights p (M values).
  [[nodiscard]] Vector blend(const ConstVectorRef& weights) const;

 private:
  Memory();

  std::shared_ptr<const Dataset> dataset_;
  MemorySpec spec_;
  Index count_ = 0;
  std::vector<Index> selection_;  ///< data-set indices; empty when they are 0 … M−1
  Matrix images_;                 ///< only when selection_ is not empty
  Matrix patterns_;               ///< empty for raw: the images themselves
  std::unique_ptr<const kernels::CompactPatterns> compact_;
  Vector mean_;
  Vector offset_;
  double meanLength_ = 1.0;  ///< mean ‖v‖ or ‖v − v̄‖, whichever a unit-norm encoding divided by

  mutable std::once_flag normsOnce_;
  mutable Vector norms_;
  mutable std::mutex neighboursMutex_;
  mutable std::optional<std::vector<Neighbour>> neighbours_;
};

}  // namespace hopscope
