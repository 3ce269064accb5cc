#include "tests/support/networks.h"

#include <vector>

#include "core/base/random.h"
#include "tests/support/patterns.h"

namespace hopscope::test {

Eigen::MatrixXd couplingsFromEnergies(const RetrievalModel& model) {
  const Index neurons = model.memory().dimension();
  Eigen::MatrixXd couplings = Eigen::MatrixXd::Zero(neurons, neurons);
  for (Index i = 0; i < neurons; ++i) {
    for (Index j = 0; j < i; ++j) {
      Matrix states = Matrix::Ones(neurons, 4);
      states(i, 1) = states(i, 3) = -1.0F;
      states(j, 2) = states(j, 3) = -1.0F;
      const std::vector<double> energy = model.energies(states).value();
      couplings(i, j) = couplings(j, i) = -0.25 * (energy[0] - energy[1] - energy[2] + energy[3]);
    }
  }
  return couplings;
}

Matrix flipped(const Matrix& patterns, double share, std::uint64_t seed) {
  const Vector chance = uniformVector(patterns.size(), seed);
  const auto keep = chance.reshaped(patterns.rows(), patterns.cols()).array() >= static_cast<float>(share);
  return keep.select(patterns, -patterns);
}

double stableShare(const RetrievalModel& model, const Matrix& patterns) {
  const Matrix next = stepOf(model, patterns);
  Index stable = 0;
  for (Index column = 0; column < patterns.cols(); ++column) stable += next.col(column) == patterns.col(column) ? 1 : 0;
  return static_cast<double>(stable) / static_cast<double>(patterns.cols());
}

}  // namespace hopscope::test
