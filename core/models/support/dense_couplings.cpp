#include "core/models/support/dense_couplings.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/kernels/passes.h"

namespace hopscope {

namespace {

using Counts = std::vector<std::int32_t>;
using SignMatrix = Eigen::Matrix<std::int8_t, Eigen::Dynamic, Eigen::Dynamic>;

class DenseCouplings final : public Couplings {
 public:
  DenseCouplings(const Memory& memory, std::unique_ptr<const Interaction> interaction)
      : memory_(memory),
        interaction_(std::move(interaction)),
        rows_(memory.patterns().transpose().cast<std::int8_t>()) {}

  [[nodiscard]] std::unique_ptr<LocalFields> track(const ConstVectorRef& state,
                                                   const std::stop_token& stop) const override {
    return std::make_unique<Fields>(*this, agreements(state, stop));
  }

  [[nodiscard]] double energy(const ConstVectorRef& state, const std::stop_token& stop) const override {
    Counts counts(static_cast<std::size_t>(rows_.cols()) + 1, 0);
    for (const std::int32_t neurons : agreements(state, stop)) ++counts[static_cast<std::size_t>(neurons)];
    return interaction_->energy(counts);
  }

 private:
  class Fields final : public LocalFields {
   public:
    Fields(const DenseCouplings& owner, Counts agreements)
        : owner_(owner), agreements_(std::move(agreements)), counts_(static_cast<std::size_t>(owner.rows_.cols())) {}

    [[nodiscard]] double field(Index neuron, float current) override {
      std::ranges::fill(counts_, 0);
      const std::int8_t* own = owner_.rows_.col(neuron).data();
      const auto value = static_cast<std::int8_t>(current);
      std::int32_t* counts = counts_.data();
      for (std::size_t memory = 0; memory < agreements_.size(); ++memory) {
        counts[agreements_[memory] - static_cast<std::int32_t>(own[memory] == value)] += own[memory];
      }
      return owner_.interaction_->field(counts_);
    }

    void flipped(Index neuron, float value) override {
      const std::int8_t* own = owner_.rows_.col(neuron).data();
      const auto sign = static_cast<std::int32_t>(value);
      for (std::size_t memory = 0; memory < agreements_.size(); ++memory) agreements_[memory] += sign * own[memory];
    }

   private:
    const DenseCouplings& owner_;
    Counts agreements_;  // of the state with every memory, M
    Counts counts_;      // scratch, N
  };

  /// In how many neurons the state agrees with every memory: (ξ_μ·s + N)/2.
  [[nodiscard]] Counts agreements(const ConstVectorRef& state, const std::stop_token& stop) const {
    const Vector unused;
    const Vector overlaps = kernels::similarities({memory_.patterns(), unused}, state, stop);
    Counts agreements(static_cast<std::size_t>(overlaps.size()));
    std::ranges::transform(overlaps, agreements.begin(), [this](float overlap) {
      return (static_cast<std::int32_t>(overlap) + static_cast<std::int32_t>(rows_.cols())) / 2;
    });
    return agreements;
  }

  const Memory& memory_;
  std::unique_ptr<const Interaction> interaction_;
  SignMatrix rows_;  // M × N: what one neuron holds of every memory is contiguous
};

}  // namespace

std::unique_ptr<const Couplings> denseCouplings(const Memory& memory, std::unique_ptr<const Interaction> interaction) {
  return std::make_unique<const DenseCouplings>(memory, std::move(interaction));
}

}  // namespace hopscope
