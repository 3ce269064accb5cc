#pragma once

#include <functional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "tests/core/kernels/reference.h"

/// The separations with parameters, each as a pass and by its definition, worked out independently of the engine.
namespace hopscope::kernels::test {

/// p solved by bisection for τ, until the bracket holds no number in between.
[[nodiscard]] std::vector<double> bisectedEntmax(std::span<const double> scores, double alpha);
[[nodiscard]] std::vector<double> bisectedNormmax(std::span<const double> scores, double gamma);
/// The rule of Peters, Niculae & Martins 2019 for α = 1.5: running mean and variance of the sorted scores.
[[nodiscard]] std::vector<double> sortedEntmax15(std::span<const double> scores);
/// Softmax over the first K of a stable sort.
[[nodiscard]] std::vector<double> sortedTopK(std::span<const double> scores, std::size_t count);

[[nodiscard]] double tsallisEntropy(std::span<const double> weights, double alpha);
[[nodiscard]] double normEntropy(std::span<const double> weights, double gamma);
[[nodiscard]] double shannonEntropy(std::span<const double> weights);

struct NamedSeparation {
  std::string name;
  std::function<PassResult(const Keys&, const ConstMatrixRef&, double beta, ReadOut, const std::stop_token&)> pass;
  std::function<std::vector<double>(std::span<const double>)> weights;
  std::function<double(std::span<const double> weights)> entropy;
  /// Small changes of the scores make small changes of the weights.
  bool continuous = true;

  /// State and Ω* of one query in double.
  [[nodiscard]] Exact exact(const Keys& keys, const Vector& state, double beta) const;
};

/// How a failure names a case.
inline void PrintTo(const NamedSeparation& separation, std::ostream* out) { *out << separation.name; }

/// Entmax, normmax, winner take all and top-K with several parameters.
[[nodiscard]] const std::vector<NamedSeparation>& namedSeparations();

/// Compares a pass with its definition: Ω* to `tolerance` relative to its size and states to `tolerance`, where a
/// separation that is not continuous may leave out a query whose choice hangs on the rounding of a float. Returns how
/// many states were compared.
int expectExact(const NamedSeparation& separation, const Problem& problem, double beta, double tolerance);

}  // namespace hopscope::kernels::test
