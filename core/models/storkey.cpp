#include <algorithm>

#include "core/base/parallel.h"
#include "core/models/support/bipolar_dynamics.h"

namespace hopscope {

namespace {

/// Storkey's rule, pattern after pattern from W = 0:
///   W_ij += (ξ_i ξ_j − ξ_i h_ji − h_ij ξ_j)/N,  h_ij = Σ_{k≠i,j} W_ik ξ_k,
/// and with g = Wξ, W_ii = 0: h_ij = g_i − W_ij ξ_j, so that for i ≠ j
///   W_ij ← (1 + 2/N) W_ij + (ξ_i ξ_j − ξ_i g_j − g_i ξ_j)/N.
/// One pass over W per pattern, O(M N²): a column is brought up to date and at once multiplied with the next pattern.
Eigen::MatrixXd storkeyCouplings(const ConstMatrixRef& patterns) {
  constexpr Index columnsTogether = 64;
  const Index neurons = patterns.rows();
  const double share = 1.0 / static_cast<double>(neurons);
  Eigen::MatrixXd couplings = Eigen::MatrixXd::Zero(neurons, neurons);
  Eigen::VectorXd fields = Eigen::VectorXd::Zero(neurons);
  Eigen::VectorXd nextFields = fields;
  for (Index memory = 0; memory < patterns.cols(); ++memory) {
    const Eigen::VectorXd pattern = patterns.col(memory).cast<double>();
    const Eigen::VectorXd next = patterns.col(std::min(memory + 1, patterns.cols() - 1)).cast<double>();
    parallelFor((neurons + columnsTogether - 1) / columnsTogether, [&](Index block) {
      const Index end = std::min(neurons, (block + 1) * columnsTogether);
      for (Index j = block * columnsTogether; j < end; ++j) {
        auto column = couplings.col(j);
        column =
            (1.0 + 2.0 * share) * column + (share * (pattern[j] - fields[j])) * pattern - (share * pattern[j]) * fields;
        column[j] = 0.0;
        nextFields[j] = column.dot(next);
      }
    });
    fields.swap(nextFields);
  }
  return couplings;
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
        "The classical network with Storkey's learning rule. Each pattern is added in turn, with a correction from the "
        "local fields that the patterns before it cause, so the order of the memories matters. The rule stays local "
        "and incremental, as Hebb's is, but recalls random patterns up to about N/\u221a(2 ln N) of them and bears "
        "correlated patterns better. The couplings are symmetric, so asynchronous updates always settle.",
    .formula =
        "s_i \u2190 sgn(\u03a3_j W_ij s_j),  W_ij += (\u03be_i \u03be_j \u2212 \u03be_i h_ji \u2212 h_ij \u03be_j)/N,  "
        "h_ij = \u03a3_{k\u2260i,j} W_ik \u03be_k",
    .energy = "E(s) = \u2212\u00bd s\u1d40Ws",
    .citation = "Storkey 1997",
    .reference =
        "A. Storkey, Increasing the capacity of a Hopfield network without sacrificing functionality, ICANN 1997, LNCS "
        "1327; capacity: A. J. Storkey & R. Valabregue, The basins of attraction of a new Hopfield learning rule, "
        "Neural "
        "Networks 12, 1999.",
    .order = 110,
    .domain = StateDomain::Bipolar,
    .parameters = bipolarParameters(),
    .laws = laws(),
    .multiplyAdds =
        [](Index dimension, Index, const ParameterValues&) {
          return static_cast<double>(dimension) * static_cast<double>(dimension) * 2.0;
        },
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  auto couplings = pairCouplings(storkeyCouplings(memory->patterns()));
  return std::make_unique<const BipolarModel>(storkey_entry, std::move(memory), values, std::move(couplings));
}

}  // namespace

}  // namespace hopscope
