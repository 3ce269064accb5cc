#pragma once

#include <string>
#include <vector>

#include "core/kernels/passes.h"

/// The passes by their definition, in double and one query at a time: the yardstick of the streaming ones.
namespace hopscope::kernels::test {

/// Patterns and states with values from N(0, 1/√d), so that a dot product is of the order 1, and everything Keys refers
/// to.
struct Problem {
  Problem(Index dimension, Index memories, Index queries, Similarity similarity = Similarity::Dot,
          std::uint64_t seed = 1);

  [[nodiscard]] Keys keys() const { return {patterns, norms, similarity}; }

  Matrix patterns;
  Vector norms;
  Matrix states;
  Similarity similarity;
};

/// s_μ(x) in double.
[[nodiscard]] std::vector<double> exactSimilarities(const Keys& keys, const Vector& state);

struct Exact {
  Eigen::VectorXd state;
  double conjugate = 0.0;
};
[[nodiscard]] Exact exactSoftmax(const Keys& keys, const Vector& state, double beta);
/// max(θ − τ, 0) with τ from the sorted-prefix rule.
[[nodiscard]] std::vector<double> sortedSparsemax(std::span<const double> scores);
[[nodiscard]] Exact exactSparsemax(const Keys& keys, const Vector& state, double beta);

/// Largest |difference| of all entries.
[[nodiscard]] double maxDifference(const Matrix& actual, const Matrix& expected);

/// Compares both passes with their definitions: states to `tolerance`, and Ω* to `tolerance` relative to its size.
void expectExact(const Problem& problem, double beta, double tolerance);

[[nodiscard]] std::string nameOf(Similarity similarity);

}  // namespace hopscope::kernels::test
