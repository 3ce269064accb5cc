#include <cmath>
#include <utility>

#include "core/models/support/couplings.h"

namespace hopscope {

namespace {

class PairCouplings final : public Couplings {
 public:
  explicit PairCouplings(Eigen::MatrixXd couplings) : couplings_(std::move(couplings)) {
    constexpr double roundingShare = 1e-10;
    couplings_.diagonal().setZero();
    couplings_ *= static_cast<double>(couplings_.rows());
    rounding_ = roundingShare * couplings_.cwiseAbs().colwise().sum().maxCoeff();
  }

  [[nodiscard]] std::unique_ptr<LocalFields> track(const ConstVectorRef& state,
                                                   const std::stop_token& /*stop*/) const override {
    return std::make_unique<Fields>(*this, fields(state));
  }

  [[nodiscard]] double energy(const ConstVectorRef& state, const std::stop_token& /*stop*/) const override {
    return -0.5 * state.cast<double>().dot(fields(state)) / static_cast<double>(couplings_.rows());
  }

 private:
  class Fields final : public LocalFields {
   public:
    Fields(const PairCouplings& owner, Eigen::VectorXd fields) : owner_(owner), fields_(std::move(fields)) {}

    [[nodiscard]] double field(Index neuron, float /*current*/) override {
      return std::abs(fields_[neuron]) <= owner_.rounding_ ? 0.0 : fields_[neuron];
    }

    void flipped(Index neuron, float value) override {
      fields_ += (2.0 * static_cast<double>(value)) * owner_.couplings_.col(neuron);
    }

   private:
    const PairCouplings& owner_;
    Eigen::VectorXd fields_;
  };

  [[nodiscard]] Eigen::VectorXd fields(const ConstVectorRef& state) const { return couplings_ * state.cast<double>(); }

  Eigen::MatrixXd couplings_;  // N·W, N × N, zero diagonal
  double rounding_ = 0.0;
};

}  // namespace

std::unique_ptr<const Couplings> pairCouplings(Eigen::MatrixXd couplings) {
  return std::make_unique<const PairCouplings>(std::move(couplings));
}

}  // namespace hopscope
