#include <algorithm>

#include "core/models/support/couplings.h"
#include "core/models/support/scatter.h"

namespace hopscope {

namespace {

/// N·W = ΞΞᵀ − M·1 through the overlaps a = Ξᵀs.
class PatternCouplings final : public Couplings {
 public:
  explicit PatternCouplings(const ConstMatrixRef& patterns) : rows_(patterns.transpose()) {}

  [[nodiscard]] std::unique_ptr<LocalFields> track(const ConstVectorRef& state,
                                                   const std::stop_token& /*stop*/) const override {
    return std::make_unique<Fields>(rows_, rows_ * state);
  }

  [[nodiscard]] double energy(const ConstVectorRef& state, const std::stop_token& /*stop*/) const override {
    const Vector overlaps = rows_ * state;
    const auto neurons = static_cast<double>(rows_.cols());
    return -0.5 * (overlaps.cast<double>().squaredNorm() / neurons - static_cast<double>(rows_.rows()));
  }

 private:
  class Fields final : public LocalFields {
   public:
    Fields(const Matrix& rows, const Vector& overlaps) : rows_(rows), overlaps_(overlaps.cast<double>()) {}

    [[nodiscard]] double field(Index neuron, float current) override {
      return rows_.col(neuron).cast<double>().dot(overlaps_) -
             static_cast<double>(rows_.rows()) * static_cast<double>(current);
    }

    void flipped(Index neuron, float value) override {
      overlaps_ += (2.0 * static_cast<double>(value)) * rows_.col(neuron).cast<double>();
    }

   private:
    const Matrix& rows_;
    Eigen::VectorXd overlaps_;
  };

  Matrix rows_;  // M × N: what one neuron holds of every memory is contiguous
};

/// N·W itself: whole numbers of at most M, exact in float.
class WholeCouplings final : public Couplings {
 public:
  explicit WholeCouplings(const ConstMatrixRef& patterns) : couplings_(scatter(patterns)) {
    // Sums of whole numbers are exact in float up to 2²⁴: so many columns can be added before they are widened.
    constexpr Index exact = Index{1} << 24;
    columnsTogether_ = std::max<Index>(1, exact / patterns.cols());
    couplings_.diagonal().setZero();
  }

  [[nodiscard]] std::unique_ptr<LocalFields> track(const ConstVectorRef& state,
                                                   const std::stop_token& /*stop*/) const override {
    return std::make_unique<Fields>(couplings_, fields(state));
  }

  [[nodiscard]] double energy(const ConstVectorRef& state, const std::stop_token& /*stop*/) const override {
    return -0.5 * state.cast<double>().dot(fields(state)) / static_cast<double>(couplings_.rows());
  }

 private:
  class Fields final : public LocalFields {
   public:
    Fields(const Matrix& couplings, Eigen::VectorXd fields) : couplings_(couplings), fields_(std::move(fields)) {}

    [[nodiscard]] double field(Index neuron, float /*current*/) override { return fields_[neuron]; }

    void flipped(Index neuron, float value) override {
      fields_ += (2.0 * static_cast<double>(value)) * couplings_.col(neuron).cast<double>();
    }

   private:
    const Matrix& couplings_;
    Eigen::VectorXd fields_;
  };

  [[nodiscard]] Eigen::VectorXd fields(const ConstVectorRef& state) const {
    Eigen::VectorXd fields = Eigen::VectorXd::Zero(state.size());
    for (Index first = 0; first < state.size(); first += columnsTogether_) {
      const Index count = std::min(columnsTogether_, state.size() - first);
      const Vector part = couplings_.middleCols(first, count) * state.segment(first, count);
      fields += part.cast<double>();
    }
    return fields;
  }

  Matrix couplings_;  // N·W, N × N, zero diagonal
  Index columnsTogether_ = 1;
};

}  // namespace

std::unique_ptr<const Couplings> hebbCouplings(const ConstMatrixRef& patterns) {
  if (patterns.cols() < patterns.rows()) return std::make_unique<const PatternCouplings>(patterns);
  return std::make_unique<const WholeCouplings>(patterns);
}

}  // namespace hopscope
