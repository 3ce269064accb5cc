#include "tests/core/kernels/reference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/random.h"
#include "tests/core/kernels/named.h"

namespace hopscope::kernels::test {

namespace {

Matrix randomMatrix(Index rows, Index columns, std::uint64_t seed) {
  const Vector values = normalVector(rows * columns, seed);
  return values.reshaped(rows, columns) / std::sqrt(static_cast<float>(rows));
}

double conjugateOf(const std::vector<double>& weights, const std::vector<double>& scores, double entropy) {
  double gain = 0.0;
  for (std::size_t m = 0; m < scores.size(); ++m) gain += weights[m] * scores[m];
  return gain - entropy;
}

Eigen::VectorXd readOut(const Keys& keys, const std::vector<double>& weights) {
  const Eigen::Map<const Eigen::VectorXd> p(weights.data(), keys.patterns.cols());
  return keys.patterns.cast<double>() * p;
}

std::vector<double> scaled(std::vector<double> values, double factor) {
  for (double& value : values) value *= factor;
  return values;
}

void expectPass(const Problem& problem, double beta, double tolerance, const PassResult& result,
                Exact (*exact)(const Keys&, const Vector&, double)) {
  ASSERT_EQ(result.states.cols(), problem.states.cols());
  ASSERT_EQ(result.states.rows(), problem.states.rows());
  ASSERT_EQ(static_cast<Index>(result.conjugate.size()), problem.states.cols());
  for (Index q = 0; q < problem.states.cols(); ++q) {
    const Exact expected = exact(problem.keys(), problem.states.col(q), beta);
    EXPECT_LE((result.states.col(q).cast<double>() - expected.state).cwiseAbs().maxCoeff(), tolerance) << "query " << q;
    EXPECT_NEAR(result.conjugate[static_cast<std::size_t>(q)], expected.conjugate,
                tolerance * (1.0 + std::abs(expected.conjugate)))
        << "query " << q;
  }
}

}  // namespace

Problem::Problem(Index dimension, Index memories, Index queries, Similarity similarity_, std::uint64_t seed)
    : patterns(randomMatrix(dimension, memories, seed)),
      norms(patterns.colwise().norm()),
      states(randomMatrix(dimension, queries, seed + 1)),
      similarity(similarity_) {}

std::vector<double> exactSimilarities(const Keys& keys, const Vector& state) {
  const Eigen::VectorXd x = state.cast<double>();
  std::vector<double> values(static_cast<std::size_t>(keys.patterns.cols()));
  for (Index m = 0; m < keys.patterns.cols(); ++m) {
    const Eigen::VectorXd pattern = keys.patterns.col(m).cast<double>();
    double& value = values[static_cast<std::size_t>(m)];
    switch (keys.similarity) {
      case Similarity::Dot:
        value = pattern.dot(x);
        break;
      case Similarity::Cosine: {
        const double lengths = pattern.norm() * x.norm();
        value = lengths > 0.0 ? pattern.dot(x) / lengths : 0.0;
        break;
      }
      case Similarity::Euclidean:
        value = -0.5 * (x - pattern).squaredNorm();
        break;
      case Similarity::Manhattan:
        value = -(x - pattern).lpNorm<1>();
        break;
    }
  }
  return values;
}

Exact exactSoftmax(const Keys& keys, const Vector& state, double beta) {
  const std::vector<double> scores = scaled(exactSimilarities(keys, state), beta);
  const std::vector<double> weights = softmax(scores);
  const double largest = *std::ranges::max_element(scores);
  double sum = 0.0;
  for (const double score : scores) sum += std::exp(score - largest);
  return {readOut(keys, weights), largest + std::log(sum)};
}

std::vector<double> sortedSparsemax(std::span<const double> scores) {
  std::vector<double> weights(scores.begin(), scores.end());
  // Relative to the maximum, so that nothing is lost to large scores.
  const double largest = *std::ranges::max_element(weights);
  for (double& weight : weights) weight -= largest;
  std::vector<double> sorted = weights;
  std::ranges::sort(sorted, std::greater<>());
  double sum = 0.0;
  double threshold = 0.0;
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    sum += sorted[k];
    const double number = static_cast<double>(k + 1);
    if (1.0 + number * sorted[k] <= sum) break;
    threshold = (sum - 1.0) / number;
  }
  for (double& weight : weights) weight = std::max(weight - threshold, 0.0);
  return weights;
}

Exact exactSparsemax(const Keys& keys, const Vector& state, double beta) {
  const std::vector<double> scores = scaled(exactSimilarities(keys, state), beta);
  const std::vector<double> weights = sortedSparsemax(scores);
  double squares = 0.0;
  for (const double weight : weights) squares += weight * weight;
  return {readOut(keys, weights), conjugateOf(weights, scores, 0.5 * (squares - 1.0))};
}

double maxDifference(const Matrix& actual, const Matrix& expected) {
  return static_cast<double>((actual - expected).cwiseAbs().maxCoeff());
}

void expectExact(const Problem& problem, double beta, double tolerance) {
  {
    SCOPED_TRACE("softmax");
    expectPass(problem, beta, tolerance, softmaxPass(problem.keys(), problem.states, beta, ReadOut::Wanted),
               exactSoftmax);
  }
  {
    SCOPED_TRACE("sparsemax");
    expectPass(problem, beta, tolerance, sparsemaxPass(problem.keys(), problem.states, beta, ReadOut::Wanted),
               exactSparsemax);
  }
}

std::string nameOf(Similarity similarity) {
  switch (similarity) {
    case Similarity::Dot:
      return "Dot";
    case Similarity::Cosine:
      return "Cosine";
    case Similarity::Euclidean:
      return "Euclidean";
    case Similarity::Manhattan:
      return "Manhattan";
  }
  return {};
}

}  // namespace hopscope::kernels::test
