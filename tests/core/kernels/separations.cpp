#include "tests/core/kernels/separations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tests/core/kernels/named.h"

namespace hopscope::kernels::test {

namespace {

/// Ω over the weights above 0.
template <class Term>
double sumOf(std::span<const double> weights, const Term& term) {
  double sum = 0.0;
  for (const double weight : weights) sum += weight > 0.0 ? term(weight) : 0.0;
  return sum;
}

void normalise(std::vector<double>& weights) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& weight : weights) weight /= sum;
}

/// τ in [−1, 0) with Σ max(u − τ, 0)^power = 1.
double bisect(const std::vector<double>& u, double power) {
  double lower = -1.0;
  double upper = 0.0;
  for (;;) {
    const double middle = 0.5 * (lower + upper);
    if (middle <= lower || middle >= upper) return lower;
    double sum = 0.0;
    for (const double value : u) sum += value > middle ? std::pow(value - middle, power) : 0.0;
    (sum >= 1.0 ? lower : upper) = middle;
  }
}

std::vector<double> relative(std::span<const double> scores, double factor) {
  const double largest = *std::ranges::max_element(scores);
  std::vector<double> u;
  for (const double score : scores) u.push_back(factor * (score - largest));
  return u;
}

std::vector<double> powers(std::vector<double> u, double threshold, double power) {
  for (double& value : u) value = value > threshold ? std::pow(value - threshold, power) : 0.0;
  normalise(u);
  return u;
}

NamedSeparation entmaxWith(double alpha) {
  return {"entmax " + std::to_string(alpha),
          [alpha](const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                  const std::stop_token& stop) { return entmaxPass(keys, states, beta, alpha, readOut, stop); },
          [alpha](std::span<const double> scores) { return bisectedEntmax(scores, alpha); },
          [alpha](std::span<const double> weights) { return tsallisEntropy(weights, alpha); }};
}

NamedSeparation normmaxWith(double gamma) {
  return {"normmax " + std::to_string(gamma),
          [gamma](const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                  const std::stop_token& stop) { return normmaxPass(keys, states, beta, gamma, readOut, stop); },
          [gamma](std::span<const double> scores) { return bisectedNormmax(scores, gamma); },
          [gamma](std::span<const double> weights) { return normEntropy(weights, gamma); }};
}

NamedSeparation topKWith(Index count) {
  return {"top " + std::to_string(count),
          [count](const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                  const std::stop_token& stop) { return topKPass(keys, states, beta, count, readOut, stop); },
          [count](std::span<const double> scores) { return sortedTopK(scores, static_cast<std::size_t>(count)); },
          shannonEntropy, false};
}

}  // namespace

std::vector<double> bisectedEntmax(std::span<const double> scores, double alpha) {
  const std::vector<double> u = relative(scores, alpha - 1.0);
  return powers(u, bisect(u, 1.0 / (alpha - 1.0)), 1.0 / (alpha - 1.0));
}

std::vector<double> bisectedNormmax(std::span<const double> scores, double gamma) {
  const std::vector<double> u = relative(scores, 1.0);
  return powers(u, bisect(u, gamma / (gamma - 1.0)), 1.0 / (gamma - 1.0));
}

std::vector<double> sortedEntmax15(std::span<const double> scores) {
  const std::vector<double> u = relative(scores, 0.5);
  std::vector<double> sorted = u;
  std::ranges::sort(sorted, std::greater<>());
  double mean = 0.0;
  double squares = 0.0;  // Σ (u − mean)²
  double threshold = 0.0;
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    const double number = static_cast<double>(k + 1);
    const double distance = sorted[k] - mean;
    mean += distance / number;
    squares += distance * (sorted[k] - mean);
    if (squares > 1.0) break;
    const double next = mean - std::sqrt((1.0 - squares) / number);
    if (next > sorted[k]) break;
    threshold = next;
  }
  return powers(u, threshold, 2.0);
}

std::vector<double> sortedTopK(std::span<const double> scores, std::size_t count) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater<>(), [scores](std::size_t place) { return scores[place]; });
  std::vector<double> weights(scores.size(), 0.0);
  for (std::size_t rank = 0; rank < std::min(count, order.size()); ++rank) {
    weights[order[rank]] = std::exp(scores[order[rank]] - scores[order[0]]);
  }
  normalise(weights);
  return weights;
}

double tsallisEntropy(std::span<const double> weights, double alpha) {
  if (alpha == 1.0) return shannonEntropy(weights);
  return (sumOf(weights, [alpha](double p) { return std::pow(p, alpha); }) - 1.0) / (alpha * (alpha - 1.0));
}

double normEntropy(std::span<const double> weights, double gamma) {
  return std::pow(sumOf(weights, [gamma](double p) { return std::pow(p, gamma); }), 1.0 / gamma) - 1.0;
}

double shannonEntropy(std::span<const double> weights) {
  return sumOf(weights, [](double p) { return p * std::log(p); });
}

Exact NamedSeparation::exact(const Keys& keys, const Vector& state, double beta) const {
  std::vector<double> scores = exactSimilarities(keys, state);
  for (double& score : scores) score *= beta;
  const std::vector<double> p = weights(scores);
  const Eigen::Map<const Eigen::VectorXd> weighting(p.data(), keys.patterns.cols());
  const Eigen::Map<const Eigen::VectorXd> theta(scores.data(), keys.patterns.cols());
  return {keys.patterns.cast<double>() * weighting, weighting.dot(theta) - entropy(p)};
}

const std::vector<NamedSeparation>& namedSeparations() {
  static const std::vector<NamedSeparation> all{
      entmaxWith(1.1),
      entmaxWith(1.5),
      entmaxWith(1.8),
      normmaxWith(1.2),
      normmaxWith(2.0),
      {"winner take all", passOf(named("winner_take_all")),
       [](std::span<const double> scores) { return sortedTopK(scores, 1); }, shannonEntropy, false},
      topKWith(1),
      topKWith(3),
      topKWith(40),
      topKWith(400)};
  return all;
}

int expectExact(const NamedSeparation& separation, const Problem& problem, double beta, double tolerance) {
  const PassResult result = separation.pass(problem.keys(), problem.states, beta, ReadOut::Wanted, {});
  EXPECT_EQ(result.states.rows(), problem.states.rows());
  EXPECT_EQ(result.states.cols(), problem.states.cols());
  int compared = 0;
  for (Index q = 0; q < problem.states.cols(); ++q) {
    const Exact expected = separation.exact(problem.keys(), problem.states.col(q), beta);
    EXPECT_NEAR(result.conjugate[static_cast<std::size_t>(q)], expected.conjugate,
                tolerance * (1.0 + std::abs(expected.conjugate)))
        << separation.name << ", query " << q;
    const double difference = (result.states.col(q).cast<double>() - expected.state).cwiseAbs().maxCoeff();
    if (!separation.continuous && difference > tolerance) continue;
    EXPECT_LE(difference, tolerance) << separation.name << ", query " << q;
    ++compared;
  }
  return compared;
}

}  // namespace hopscope::kernels::test
