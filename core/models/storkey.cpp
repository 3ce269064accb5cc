#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/models/support/bipolar_dynamics.h"
#include "core/models/support/costs.h"

namespace hopscope {

namespace {

/// Storkey's rule, pattern after pattern from W = 0:
///   W_ij += (ξ_i ξ_j − ξ_i h_ji − h_ij ξ_j)/N,  h_ij = Σ_{k≠i,j} W_ik ξ_k,
/// and with g = Wξ, W_ii = 0: h_ij = g_i − W_ij ξ_j, so that for i ≠ j
///   W_ij ← c W_ij + (ξ_i ξ_j − ξ_i g_j − g_i ξ_j)/N,  c = 1 + 2/N.
/// Several patterns x_1 … x_K are learned in one pass over W, O(M N²) in matrix products: with d_t the diagonal that
/// these updates would make,
///   g_t = c^{t−1} W x_t + Σ_{s<t} c^{t−1−s} ((x_s − g_s) x_sᵀ − x_s g_sᵀ) x_t/N − d_t ∘ x_t.
class StorkeyRule {
 public:
  explicit StorkeyRule(Index neurons)
      : share_(1.0 / static_cast<double>(neurons)), couplings_(Eigen::MatrixXd::Zero(neurons, neurons)) {}

  /// @param patterns N × K; K ≤ N keeps c^K below e²
  void learn(const Eigen::MatrixXd& patterns) {
    const Eigen::MatrixXd fields = fieldsOf(patterns);
    const Eigen::VectorXd weights = weightsBefore(patterns.cols());
    const double decay = std::pow(growth(), static_cast<double>(patterns.cols()));
    const Eigen::MatrixXd corrected = (patterns - fields) * weights.asDiagonal();
    const Eigen::MatrixXd weighted = patterns * weights.asDiagonal();
    forBlocks([&](Index first, Index count) {
      auto block = couplings_.middleCols(first, count);
      block *= decay;
      block.noalias() += corrected * patterns.middleRows(first, count).transpose();
      block.noalias() -= weighted * fields.middleRows(first, count).transpose();
    });
    couplings_.diagonal().setZero();
  }

  [[nodiscard]] const Eigen::MatrixXd& couplings() const { return couplings_; }

 private:
  [[nodiscard]] double growth() const { return 1.0 + 2.0 * share_; }

  /// c^{t−1−s}/N for s = 0 … t − 1.
  [[nodiscard]] Eigen::VectorXd weightsBefore(Index t) const {
    Eigen::VectorXd weights(t);
    double weight = share_;
    for (Index s = t - 1; s >= 0; --s, weight *= growth()) weights[s] = weight;
    return weights;
  }

  /// g_1 … g_K, N × K.
  [[nodiscard]] Eigen::MatrixXd fieldsOf(const Eigen::MatrixXd& patterns) const {
    Eigen::MatrixXd fields(patterns.rows(), patterns.cols());
    forBlocks([&](Index first, Index count) {
      fields.middleRows(first, count).noalias() = couplings_.middleCols(first, count).transpose() * patterns;
    });
    Eigen::VectorXd diagonal = Eigen::VectorXd::Zero(patterns.rows());
    double decay = 1.0;
    for (Index t = 0; t < patterns.cols(); ++t, decay *= growth()) {
      const auto before = patterns.leftCols(t);
      const auto fieldsBefore = fields.leftCols(t);
      const auto pattern = patterns.col(t);
      const Eigen::VectorXd weights = weightsBefore(t);
      const Eigen::VectorXd overlaps = weights.cwiseProduct(before.transpose() * pattern);
      const Eigen::VectorXd ownOverlaps = overlaps - weights.cwiseProduct(fieldsBefore.transpose() * pattern);
      Eigen::VectorXd field = decay * fields.col(t) - diagonal.cwiseProduct(pattern);
      field += before * ownOverlaps;
      field -= fieldsBefore * overlaps;
      diagonal = growth() * diagonal.array() + share_ * (1.0 - 2.0 * pattern.array() * field.array());
      fields.col(t) = field;
    }
    return fields;
  }

  template <typename Task>
  void forBlocks(const Task& task) const {
    constexpr Index together = 128;
    const Index neurons = couplings_.cols();
    parallelFor((neurons + together - 1) / together,
                [&](Index block) { task(block * together, std::min(together, neurons - block * together)); });
  }

  double share_;
  Eigen::MatrixXd couplings_;
};

Eigen::MatrixXd storkeyCouplings(const ConstMatrixRef& patterns) {
  const Index together = std::min<Index>(32, patterns.rows());
  StorkeyRule rule(patterns.rows());
  for (Index first = 0; first < patterns.cols(); first += together) {
    rule.learn(patterns.middleCols(first, std::min(together, patterns.cols() - first)).cast<double>());
  }
  return rule.couplings();
}

Laws laws() {
  Laws laws = bipolarLaws(bipolarParameters());
  laws.permutationInvariant = false;
  return laws;
}

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

}  // namespace

extern const ModelEntry storkey_entry;
const ModelEntry storkey_entry{
    .id = "storkey",
    .title = "Classical (Storkey)",
    .name = "Storkey",
    .summary =
        "The classical network with Storkey's learning rule. Each pattern is added in turn, with a correction from "
        "the local fields that the patterns before it cause, so the order of the memories matters. The rule stays "
        "local and incremental, as Hebb's is, but recalls random patterns up to about N/\u221a(2 ln N) of them and "
        "bears correlated patterns better. The couplings are symmetric, so asynchronous updates always settle.",
    .formula =
        "s_i \u2190 sgn(\u03a3_j W_ij s_j),  W_ij += (\u03be_i \u03be_j \u2212 \u03be_i h_ji \u2212 h_ij "
        "\u03be_j)/N,  h_ij = \u03a3_{k\u2260i,j} W_ik \u03be_k",
    .energy = "E(s) = \u2212\u00bd s\u1d40Ws",
    .citation = "Storkey 1997",
    .reference =
        "A. Storkey, Increasing the capacity of a Hopfield network without sacrificing functionality, ICANN 1997, "
        "LNCS 1327; capacity: A. J. Storkey & R. Valabregue, The basins of attraction of a new Hopfield learning "
        "rule, Neural Networks 12, 1999.",
    .order = 110,
    .domain = StateDomain::Bipolar,
    .parameters = bipolarParameters(),
    .laws = laws(),
    .styleSlot = 12,
    .multiplyAdds = costOfCouplings,
    .bytes = bytesOfCouplings,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  auto couplings = pairCouplings(storkeyCouplings(memory->patterns()));
  return std::make_unique<const BipolarModel>(storkey_entry, std::move(memory), values, std::move(couplings));
}

}  // namespace

}  // namespace hopscope
