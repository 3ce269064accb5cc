#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <limits>

#include "core/base/parallel.h"
#include "core/kernels/products.h"
#include "core/models/support/bipolar_dynamics.h"
#include "core/models/support/costs.h"
#include "core/models/support/scatter.h"

namespace hopscope {

namespace {

/// ΞᵀΞ (M × M), exact whole numbers.
Matrix gram(const ConstMatrixRef& patterns) {
  constexpr Index together = 128;
  Matrix products(patterns.cols(), patterns.cols());
  parallelFor((patterns.cols() + together - 1) / together, [&](Index block) {
    const Index first = block * together;
    const Index count = std::min(together, patterns.cols() - first);
    products.middleCols(first, count) = kernels::innerProducts(patterns, patterns.middleCols(first, count));
  });
  return products;
}

/// A matrix of inner products, its Cholesky factor, and whether it is far from singular.
struct Factor {
  explicit Factor(const Eigen::MatrixXd& products) : cholesky(products) {
    constexpr double safe = 1e-6;
    const auto pivots = cholesky.matrixLLT().diagonal().array();
    regular = cholesky.info() == Eigen::Success && pivots.square().minCoeff() > safe * products.diagonal().maxCoeff();
  }
  Eigen::LLT<Eigen::MatrixXd> cholesky;
  bool regular;
};

/// Eigenvectors of a matrix of inner products whose eigenvalue is not 0 but for rounding, and these eigenvalues.
struct Spectrum {
  explicit Spectrum(const Eigen::MatrixXd& products) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(products);
    const Eigen::VectorXd& all = solver.eigenvalues();  // rising
    const Index size = all.size();
    const double rounding = 8.0 * static_cast<double>(size) * std::numeric_limits<double>::epsilon() * all[size - 1];
    const Index rank = (all.array() > rounding).count();
    values = all.tail(rank);
    vectors = solver.eigenvectors().rightCols(rank);
  }
  Eigen::VectorXd values;
  Eigen::MatrixXd vectors;
};

/// r orthonormal rows (r × N) that span the memories, r their rank: the projection on their span is YᵀY. With fewer
/// memories than neurons from C = ΞᵀΞ: L⁻¹Ξᵀ for C = LLᵀ, or Λ^{-½}VᵀΞᵀ for C = VΛVᵀ where memories depend on each
/// other; otherwise the eigenvectors of ΞΞᵀ. No rows stand for rank N, where the projection is the identity.
Eigen::MatrixXd orthonormalRows(const ConstMatrixRef& patterns) {
  if (patterns.cols() < patterns.rows()) {
    const Eigen::MatrixXd products = gram(patterns).cast<double>();
    const Factor factor(products);
    const Eigen::MatrixXd rows = patterns.transpose().cast<double>();
    if (factor.regular) return factor.cholesky.matrixL().solve(rows);
    const Spectrum spectrum(products);
    return spectrum.values.cwiseSqrt().cwiseInverse().asDiagonal() * (spectrum.vectors.transpose() * rows);
  }
  const Eigen::MatrixXd products = scatter(patterns).cast<double>();
  if (Factor(products).regular) return {};
  const Spectrum spectrum(products);
  if (spectrum.values.size() == patterns.rows()) return {};
  return spectrum.vectors.transpose();
}

/// W = ΞΞ⁺ without its diagonal (pairCouplings() drops it).
Eigen::MatrixXd projection(const ConstMatrixRef& patterns) {
  constexpr Index together = 128;
  const Index neurons = patterns.rows();
  Eigen::MatrixXd couplings = Eigen::MatrixXd::Identity(neurons, neurons);
  const Eigen::MatrixXd rows = orthonormalRows(patterns);
  if (rows.size() == 0) return couplings;
  parallelFor((neurons + together - 1) / together, [&](Index block) {
    const Index first = block * together;
    const Index count = std::min(together, neurons - first);
    couplings.middleCols(first, count).noalias() = rows.transpose() * rows.middleCols(first, count);
  });
  return couplings;
}

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

}  // namespace

extern const ModelEntry pseudo_inverse_entry;
const ModelEntry pseudo_inverse_entry{
    .id = "pseudo_inverse",
    .title = "Classical (pseudo-inverse)",
    .name = "Pseudo-inverse",
    .summary =
        "The classical network whose couplings project on the span of the memories. Every memory is a fixed point, "
        "however correlated the patterns are, up to N linearly independent ones; but the basins of attraction shrink "
        "with the load, and beyond about N/2 patterns little noise is corrected. From rank N on the couplings vanish "
        "and every state stays as it is. The rule needs all memories at once; the diagonal of the projection is left "
        "out, which widens the basins.",
    .formula = "s_i \u2190 sgn(\u03a3_j W_ij s_j),  W = \u039e\u039e\u207a, W_ii = 0",
    .energy = "E(s) = \u2212\u00bd s\u1d40Ws",
    .citation = "Personnaz, Guyon & Dreyfus 1985",
    .reference =
        "L. Personnaz, I. Guyon & G. Dreyfus, Information storage and retrieval in spin-glass like neural networks, "
        "J. Physique Lett. 46, 1985; without the diagonal: I. Kanter & H. Sompolinsky, Associative recall of memory "
        "without errors, Phys. Rev. A 35, 1987.",
    .order = 120,
    .domain = StateDomain::Bipolar,
    .parameters = bipolarParameters(),
    .laws = bipolarLaws(bipolarParameters()),
    .styleSlot = 13,
    .multiplyAdds = costOfCouplings,
    .bytes = bytesOfCouplings,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  auto couplings = pairCouplings(projection(memory->patterns()));
  return std::make_unique<const BipolarModel>(pseudo_inverse_entry, std::move(memory), values, std::move(couplings));
}

}  // namespace

}  // namespace hopscope
