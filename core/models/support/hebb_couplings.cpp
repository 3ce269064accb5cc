#include <algorithm>
#include <utility>

#include "core/models/support/couplings.h"
#include "core/models/support/scatter.h"

namespace hopscope {

namespace {

/// Whole numbers up to 2²⁴ and their sums are exact in float.
constexpr double exactInFloat = 16777216.0;

/// N·W = ΞΞᵀ − M·1 through the overlaps a = Ξᵀs. `Scalar` holds sums of up to N M exactly.
template <typename Scalar>
class PatternFields final : public LocalFields {
 public:
  PatternFields(const Matrix& rows, const Vector& overlaps) : rows_(rows), overlaps_(overlaps.cast<Scalar>()) {}

  [[nodiscard]] double field(Index neuron, float current) override {
    return static_cast<double>(rows_.col(neuron).cast<Scalar>().dot(overlaps_)) -
           static_cast<double>(rows_.rows()) * static_cast<double>(current);
  }

  void flipped(Index neuron, float value) override {
    overlaps_ += static_cast<Scalar>(2.0F * value) * rows_.col(neuron).cast<Scalar>();
  }

 private:
  const Matrix& rows_;
  Eigen::Matrix<Scalar, Eigen::Dynamic, 1> overlaps_;
};

class PatternCouplings final : public Couplings {
 public:
  explicit PatternCouplings(const ConstMatrixRef& patterns)
      : rows_(patterns.transpose()), inFloat_(static_cast<double>(rows_.size()) <= exactInFloat) {}

  [[nodiscard]] std::unique_ptr<LocalFields> track(const ConstVectorRef& state,
                                                   const std::stop_token& /*stop*/) const override {
    const Vector overlaps = rows_ * state;
    if (inFloat_) return std::make_unique<PatternFields<float>>(rows_, overlaps);
    return std::make_unique<PatternFields<double>>(rows_, overlaps);
  }

  [[nodiscard]] double energy(const ConstVectorRef& state, const std::stop_token& /*stop*/) const override {
    const Vector overlaps = rows_ * state;
    const auto neurons = static_cast<double>(rows_.cols());
    return -0.5 * (overlaps.cast<double>().squaredNorm() / neurons - static_cast<double>(rows_.rows()));
  }

 private:
  Matrix rows_;  // M × N: what one neuron holds of every memory is contiguous
  bool inFloat_;
};

/// N·W itself: whole numbers of at most M. `Scalar` holds sums of up to max_i Σ_j |N W_ij| exactly.
template <typename Scalar>
class MatrixFields final : public LocalFields {
 public:
  using Fields = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

  MatrixFields(const Matrix& couplings, Fields fields) : couplings_(couplings), fields_(std::move(fields)) {}

  [[nodiscard]] double field(Index neuron, float /*current*/) override { return static_cast<double>(fields_[neuron]); }

  void flipped(Index neuron, float value) override {
    fields_ += static_cast<Scalar>(2.0F * value) * couplings_.col(neuron).cast<Scalar>();
  }

 private:
  const Matrix& couplings_;
  Fields fields_;
};

class MatrixCouplings final : public Couplings {
 public:
  explicit MatrixCouplings(const ConstMatrixRef& patterns) : couplings_(scatter(patterns)) {
    couplings_.diagonal().setZero();
    inFloat_ = couplings_.cwiseAbs().cast<double>().colwise().sum().maxCoeff() <= exactInFloat;
    // Where a whole row is too large for float, so many of its columns still are not.
    columnsTogether_ =
        inFloat_ ? patterns.rows() : std::max<Index>(1, static_cast<Index>(exactInFloat) / patterns.cols());
  }

  [[nodiscard]] std::unique_ptr<LocalFields> track(const ConstVectorRef& state,
                                                   const std::stop_token& /*stop*/) const override {
    if (inFloat_) return std::make_unique<MatrixFields<float>>(couplings_, couplings_ * state);
    return std::make_unique<MatrixFields<double>>(couplings_, fields(state));
  }

  [[nodiscard]] double energy(const ConstVectorRef& state, const std::stop_token& /*stop*/) const override {
    return -0.5 * state.cast<double>().dot(fields(state)) / static_cast<double>(couplings_.rows());
  }

 private:
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
  bool inFloat_;
  Index columnsTogether_;
};

}  // namespace

std::unique_ptr<const Couplings> hebbCouplings(const ConstMatrixRef& patterns) {
  if (patterns.cols() < patterns.rows()) return std::make_unique<const PatternCouplings>(patterns);
  return std::make_unique<const MatrixCouplings>(patterns);
}

}  // namespace hopscope
