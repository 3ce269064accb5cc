#include <algorithm>
#include <cmath>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/products.h"
#include "core/models/support/feature_model.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

Laws laws() {
  Laws laws;
  laws.weightsOnSimplex = true;
  laws.lonePatternIsFixedPoint = true;
  return laws;
}

}  // namespace

extern const ModelEntry linear_entry;
const ModelEntry linear_entry{
    .id = "linear",
    .title = "Linear kernel",
    .name = "Linear",
    .summary =
        "A kernel memory with the features \u03c6(u) = elu(u) + 1, neuron by neuron. All memories are summed up once, "
        "so an update costs the same for a hundred memories as for a million; but the kernel is so broad that the "
        "state ends in a blend near the mean memory. It has no inverse temperature and no known energy.",
    .formula =
        "x \u2190 \u03a3_\u03bc (\u03c6(x)\u00b7\u03c6(\u03be_\u03bc)) \u03be_\u03bc / \u03a3_\u03bd "
        "\u03c6(x)\u00b7\u03c6(\u03be_\u03bd),  \u03c6(u) = elu(u) + 1",
    .energy = "",
    .citation = "Hu 2025",
    .reference =
        "J. Y.-C. Hu et al., Nonparametric Modern Hopfield Models, ICML 2025 (linear); A. Katharopoulos et al., "
        "Transformers are RNNs: Fast Autoregressive Transformers with Linear Attention, ICML 2020.",
    .order = 90,
    .domain = StateDomain::Real,
    .parameters = {},
    .laws = laws(),
    .styleSlot = 8,
    .bench = {{.memory = BenchVariant::Memory::SphereTwoSizes}},
    .multiplyAdds =
        [](Index dimension, Index, const ParameterValues&) {
          return static_cast<double>(dimension) * static_cast<double>(dimension);
        },
    .bytes =
        [](Index dimension, Index, const ParameterValues&) {
          return 4.0 * static_cast<double>(dimension) * static_cast<double>(dimension);
        },
    .create = create,
};

namespace {

class Linear final : public FeatureModel {
 public:
  Linear(std::shared_ptr<const Memory> memory, const ParameterValues& values)
      : FeatureModel(linear_entry, std::move(memory), values) {}

 protected:
  [[nodiscard]] Matrix logFeatures(const ConstMatrixRef& columns, bool /*stored*/) const override {
    return columns.unaryExpr([](float u) { return u > 0.0F ? std::log1p(u) : u; });
  }

  [[nodiscard]] FeatureSums build(const std::stop_token& stop) const override {
    const auto patterns = memory().patterns();
    const Index features = patterns.rows();
    // The largest of each feature over the memories is taken out of the sums, so that a feature which is tiny
    // everywhere does not vanish. It grows with u, so it is the largest neuron value.
    const Vector largest = logFeatures(patterns.rowwise().maxCoeff(), true);
    Eigen::VectorXd mass = Eigen::VectorXd::Zero(features);
    Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(features, patterns.rows());
    constexpr Index memoriesPerBlock = 1024;
    constexpr Index neuronsPerTask = 128;
    for (Index first = 0; first < patterns.cols(); first += memoriesPerBlock) {
      const auto block = patterns.middleCols(first, std::min(memoriesPerBlock, patterns.cols() - first));
      const Matrix phi =
          (logFeatures(block, true).colwise() - largest).array().exp().matrix().transpose();  // memories × features
      const Matrix neurons = block.transpose();
      mass += phi.cast<double>().colwise().sum().transpose();
      parallelFor((patterns.rows() + neuronsPerTask - 1) / neuronsPerTask, [&](Index task) {
        if (stop.stop_requested()) throw Cancelled();
        const Index from = task * neuronsPerTask;
        const Index count = std::min(neuronsPerTask, patterns.rows() - from);
        sums.middleCols(from, count) += kernels::innerProducts(phi, neurons.middleCols(from, count)).cast<double>();
      });
    }
    return {largest.cast<double>() + mass.array().log().matrix(),
            (mass.cwiseInverse().asDiagonal() * sums).cast<float>()};
  }
};

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return std::make_unique<const Linear>(std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
