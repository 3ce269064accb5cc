#include "core/models/support/couplings.h"

namespace hopscope {

namespace {

/// W = ΞΞᵀ − M·1 through the overlaps a = Ξᵀs.
class PatternCouplings final : public Couplings {
 public:
  explicit PatternCouplings(const ConstMatrixRef& patterns) : rows_(patterns.transpose()) {}

  [[nodiscard]] Tracker track(const ConstVectorRef& state) const override { return (rows_ * state).cast<double>(); }

  [[nodiscard]] double field(const Tracker& tracker, const ConstVectorRef& state, Index neuron) const override {
    return rows_.col(neuron).cast<double>().dot(tracker) -
           static_cast<double>(rows_.rows()) * static_cast<double>(state[neuron]);
  }

  void flipped(Tracker& tracker, Index neuron, float value) const override {
    tracker += (2.0 * static_cast<double>(value)) * rows_.col(neuron).cast<double>();
  }

  [[nodiscard]] double energy(const ConstVectorRef& state) const override {
    const auto neurons = static_cast<double>(rows_.cols());
    return -0.5 * (track(state).squaredNorm() / neurons - static_cast<double>(rows_.rows()));
  }

 private:
  Matrix rows_;  // M × N: what one neuron holds of every memory is contiguous
};

class MatrixCouplings final : public Couplings {
 public:
  explicit MatrixCouplings(const ConstMatrixRef& patterns) : couplings_(patterns * patterns.transpose()) {
    couplings_.diagonal().setZero();
  }

  [[nodiscard]] Tracker track(const ConstVectorRef& state) const override {
    return couplings_.cast<double>() * state.cast<double>();
  }

  [[nodiscard]] double field(const Tracker& tracker, const ConstVectorRef& /*state*/, Index neuron) const override {
    return tracker[neuron];
  }

  void flipped(Tracker& tracker, Index neuron, float value) const override {
    tracker += (2.0 * static_cast<double>(value)) * couplings_.col(neuron).cast<double>();
  }

  [[nodiscard]] double energy(const ConstVectorRef& state) const override {
    return -0.5 * state.cast<double>().dot(track(state)) / static_cast<double>(couplings_.rows());
  }

 private:
  Matrix couplings_;  // N·W, N × N, zero diagonal
};

}  // namespace

std::unique_ptr<const Couplings> hebbCouplings(const ConstMatrixRef& patterns) {
  if (patterns.cols() < patterns.rows()) return std::make_unique<const PatternCouplings>(patterns);
  return std::make_unique<const MatrixCouplings>(patterns);
}

}  // namespace hopscope
