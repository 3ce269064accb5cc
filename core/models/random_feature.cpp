#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/files/npy.h"
#include "core/kernels/passes.h"
#include "core/kernels/products.h"
#include "core/models/support/feature_model.h"
#include "core/models/support/separation_model.h"

namespace hopscope {

namespace {

constexpr std::uint64_t projectionStream = streamId("random features");
constexpr std::uint64_t lengthStream = streamId("lengths of orthogonal features");

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

std::vector<ParameterSpec> parameters() {
  std::vector<ParameterSpec> specs{betaParameter()};
  ParameterSpec features = integerParameter(
      "features", "D", "features", 1024, 1, 65536,
      "The estimate of the kernel has the relative variance (exp(\u03b2\u2016x + \u03be\u2016\u00b2) \u2212 1)/D: "
      "useful while \u03b2\u2016x + \u03be\u2016\u00b2 is below about ln D.");
  features.scale = ParameterScale::Logarithmic;
  features.sliderMinimum = 8;
  features.sliderMaximum = 8192;
  specs.push_back(std::move(features));
  specs.push_back(flagParameter("orthogonal", "Orthogonal", true,
                                "Projections at right angles in groups of d: still unbiased, with less variance."));
  ParameterSpec seed = integerParameter("seed", "", "seed", 0, 0, 1'000'000, "Draws other projections.");
  seed.role = ParameterRole::Seed;
  seed.sliderMaximum = 20;
  specs.push_back(std::move(seed));
  specs.push_back(fileParameter("projection", "Projection file",
                                "An .npy array of shape (D, d) to use instead of a drawn projection; empty = draw."));
  return specs;
}

Laws laws() {
  Laws laws;
  laws.weightsOnSimplex = true;
  laws.lonePatternIsFixedPoint = true;
  return laws;
}

/// D projections w_i ~ N(0, 1) of dimension d, as columns.
Matrix drawProjection(Index dimension, Index features, std::uint64_t seed, bool orthogonal) {
  Matrix projection(dimension, features);
  const Index group = orthogonal ? std::min(dimension, features) : features;
  for (Index first = 0; first < features; first += group) {
    const Index count = std::min(group, features - first);
    const auto number = static_cast<std::uint64_t>(first);
    auto block = projection.middleCols(first, count);
    block = normalVector(dimension * count, seedFor(seed, projectionStream, number)).reshaped(dimension, count);
    if (!orthogonal) continue;
    const Eigen::HouseholderQR<Matrix> factors(block);
    // With a positive diagonal of R every rotation is equally likely; the signs of the reflections alone would prefer
    // some directions, and bias the kernel.
    const Vector signs = factors.matrixQR().diagonal().unaryExpr([](float r) { return r < 0.0F ? -1.0F : 1.0F; });
    block = factors.householderQ() * Matrix::Identity(dimension, count) * signs.asDiagonal();
    // Lengths as those of independent vectors, so that every single w_i is normally distributed.
    for (Index i = 0; i < count; ++i) {
      block.col(i) *=
          normalVector(dimension, seedFor(seed, lengthStream, static_cast<std::uint64_t>(first + i))).norm();
    }
  }
  return projection;
}

}  // namespace

extern const ModelEntry random_feature_entry;
const ModelEntry random_feature_entry{
    .id = "random_feature",
    .title = "Positive random features",
    .name = "Random features",
    .summary =
        "The dense model with its kernel exp(\u03b2 x\u00b7\u03be) estimated by D positive random features. All "
        "memories are summed up once, so an update does not depend on their number. It approaches the dense model as "
        "D grows, with an error of about 1/\u221aD, but needs very many features at high \u03b2. No energy is known "
        "for it.",
    .formula =
        "x \u2190 \u03a3_\u03bc (\u03c6(x)\u00b7\u03c6(\u03be_\u03bc)) \u03be_\u03bc / \u03a3_\u03bd "
        "\u03c6(x)\u00b7\u03c6(\u03be_\u03bd),  \u03c6_i(u) = exp(\u221a\u03b2 w_i\u00b7u \u2212 "
        "\u03b2\u2016u\u2016\u00b2/2)/\u221aD",
    .energy = "",
    .citation = "Hu 2025",
    .reference =
        "J. Y.-C. Hu et al., Nonparametric Modern Hopfield Models, ICML 2025 (positive random features); K. "
        "Choromanski et al., Rethinking Attention with Performers, ICLR 2021.",
    .order = 95,
    .domain = StateDomain::Real,
    .parameters = parameters(),
    .laws = laws(),
    .styleSlot = 9,
    .bench = {{.memory = BenchVariant::Memory::SphereTwoSizes}},
    .multiplyAdds =
        [](Index dimension, Index, const ParameterValues& values) {
          return 2.0 * static_cast<double>(dimension) * realValue(values, "features");
        },
    .bytes =
        [](Index dimension, Index, const ParameterValues& values) {
          return 8.0 * static_cast<double>(dimension) * realValue(values, "features");
        },
    .create = create,
};

namespace {

class RandomFeature final : public FeatureModel {
 public:
  RandomFeature(std::shared_ptr<const Memory> memory, const ParameterValues& values)
      : FeatureModel(random_feature_entry, std::move(memory), values),
        beta_(inverseTemperature(random_feature_entry, values).value()) {
    const std::string& file = textValue(values, "projection");
    const Index dimension = this->memory().dimension();
    if (file.empty()) {
      projection_ =
          drawProjection(dimension, integerValue(values, "features"),
                         static_cast<std::uint64_t>(integerValue(values, "seed")), flagValue(values, "orthogonal"));
    } else {
      projection_ = readNpyColumns(file);
      if (projection_.rows() != dimension) {
        throwBadArgument("projection", file + " of " + std::to_string(projection_.rows()) + " neurons",
                         "of shape (D, " + std::to_string(dimension) + ")");
      }
    }
  }

 protected:
  [[nodiscard]] Matrix logFeatures(const ConstMatrixRef& columns, bool stored) const override {
    return logFeatures(projection_, columns, stored);
  }

  [[nodiscard]] FeatureSums build(const std::stop_token& stop) const override {
    // The share of ξ_μ in Z_i is that of exp(√β (w_i·ξ_μ − ½√β‖ξ_μ‖²)): the dense pass with the projections as queries,
    // √β as inverse temperature and the Euclidean similarity of memories whose ‖ξ‖² is √β as large.
    const double root = std::sqrt(beta_);
    const Vector norms = memory().norms() * static_cast<float>(std::sqrt(root));
    const kernels::Keys keys{memory().patterns(), norms, kernels::Similarity::Euclidean};
    const kernels::PassResult pass = kernels::softmaxPass(keys, projection_, root, kernels::ReadOut::Wanted, stop);
    return {logMasses(stop), pass.states.transpose()};
  }

 private:
  /// log Z_i from the same rounded summands that associate() sees: the shares of a feature then sum to 1, however long
  /// the patterns are. In the pass above they are rounded otherwise.
  [[nodiscard]] Eigen::VectorXd logMasses(const std::stop_token& stop) const {
    constexpr Index featuresPerTask = 256;
    constexpr Index memoriesPerBlock = 256;
    const auto patterns = memory().patterns();
    Eigen::VectorXd masses(projection_.cols());
    parallelFor((projection_.cols() + featuresPerTask - 1) / featuresPerTask, [&](Index task) {
      const Index from = task * featuresPerTask;
      const Index features = std::min(featuresPerTask, projection_.cols() - from);
      Eigen::ArrayXd largest = Eigen::ArrayXd::Constant(features, -std::numeric_limits<double>::infinity());
      Eigen::ArrayXd sum = Eigen::ArrayXd::Zero(features);
      for (Index first = 0; first < patterns.cols(); first += memoriesPerBlock) {
        if (stop.stop_requested()) throw Cancelled();
        const auto block = patterns.middleCols(first, std::min(memoriesPerBlock, patterns.cols() - first));
        const Eigen::ArrayXXd logs = logFeatures(projection_.middleCols(from, features), block, true).cast<double>();
        const Eigen::ArrayXd next = largest.max(logs.rowwise().maxCoeff());
        sum = sum * (largest - next).exp() + (logs.colwise() - next).exp().rowwise().sum();
        largest = next;
      }
      masses.segment(from, features) = largest + sum.log();
    });
    return masses;
  }

  [[nodiscard]] Matrix logFeatures(const ConstMatrixRef& projection, const ConstMatrixRef& columns, bool stored) const {
    Matrix features = kernels::innerProducts(projection, columns) * static_cast<float>(std::sqrt(beta_));
    if (stored) features.rowwise() -= static_cast<float>(0.5 * beta_) * columns.colwise().squaredNorm();
    return features;
  }

  double beta_;
  Matrix projection_;  ///< w_i as columns, d × D
};

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return std::make_unique<const RandomFeature>(std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
