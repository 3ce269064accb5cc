#include "tests/support/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hopscope::test {

double maxNorm(const Matrix& patterns) { return std::sqrt(patterns.cast<double>().colwise().squaredNorm().maxCoeff()); }

double separationOf(const Matrix& patterns, Index memory) {
  const Eigen::MatrixXd exact = patterns.cast<double>();
  double smallest = std::numeric_limits<double>::infinity();
  for (Index other = 0; other < exact.cols(); ++other) {
    if (other != memory) smallest = std::min(smallest, exact.col(memory).dot(exact.col(memory) - exact.col(other)));
  }
  return smallest;
}

double maxDistance(const Matrix& patterns) {
  const Eigen::MatrixXd exact = patterns.cast<double>();
  double largest = 0.0;
  for (Index mu = 0; mu < exact.cols(); ++mu) {
    largest = std::max(largest, (exact.colwise() - exact.col(mu)).colwise().norm().maxCoeff());
  }
  return largest;
}

}  // namespace hopscope::test
