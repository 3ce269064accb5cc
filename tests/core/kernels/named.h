#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "core/separations/support/sparse_separation.h"

/// The separations of the catalog by name, for tests of the loops they are run through. Parameters need not be legal for
/// a model: what a solver can do goes beyond what a slider shows.
namespace hopscope::kernels::test {

[[nodiscard]] std::shared_ptr<const Separation> named(std::string_view id, const ParameterValues& values = {});

[[nodiscard]] std::vector<double> softmax(std::span<const double> scores);
[[nodiscard]] std::vector<double> sparsemax(std::span<const double> scores);
[[nodiscard]] std::vector<double> entmax(std::span<const double> scores, double alpha);
[[nodiscard]] std::vector<double> normmax(std::span<const double> scores, double gamma);
[[nodiscard]] std::vector<double> winnerTakeAll(std::span<const double> scores);
[[nodiscard]] std::vector<double> topK(std::span<const double> scores, Index count);

using Pass = std::function<PassResult(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                                      const std::stop_token& stop)>;
[[nodiscard]] Pass passOf(std::shared_ptr<const Separation> separation);
/// Softmax and sparsemax.
[[nodiscard]] const std::vector<Pass>& twoPasses();

[[nodiscard]] PassResult sparsemaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                                       const std::stop_token& stop = {});
[[nodiscard]] PassResult entmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, double alpha,
                                    ReadOut readOut, const std::stop_token& stop = {});
[[nodiscard]] PassResult normmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, double gamma,
                                     ReadOut readOut, const std::stop_token& stop = {});
[[nodiscard]] PassResult topKPass(const Keys& keys, const ConstMatrixRef& states, double beta, Index count,
                                  ReadOut readOut, const std::stop_token& stop = {});

/// A separation with exact zeros as the streaming pass sees it.
class Sparse : public SparseSeparation {
 public:
  explicit Sparse(std::shared_ptr<const Separation> separation);
  [[nodiscard]] double margin() const override { return sparse_.margin(); }
  [[nodiscard]] double relativeThreshold(std::span<const double> scores) const override {
    return sparse_.relativeThreshold(scores);
  }
  void separate(std::span<double> scores, double threshold) const override { sparse_.separate(scores, threshold); }
  [[nodiscard]] double entropy(std::span<const double> weights) const override { return sparse_.entropy(weights); }
  [[nodiscard]] double weigh(std::span<float> similarities, double beta) const override {
    return sparse_.weigh(similarities, beta);
  }

 private:
  std::shared_ptr<const Separation> separation_;
  const SparseSeparation& sparse_;
};
struct Sparsemax : Sparse {
  Sparsemax() : Sparse(named("sparsemax")) {}
};
struct Entmax : Sparse {
  explicit Entmax(double alpha) : Sparse(named("entmax", {{"alpha", alpha}})) {}
};
struct Normmax : Sparse {
  explicit Normmax(double gamma) : Sparse(named("normmax", {{"gamma", gamma}})) {}
};
struct TopK : Sparse {
  explicit TopK(Index count) : Sparse(named("top_k", {{"k", static_cast<double>(count)}})) {}
};

}  // namespace hopscope::kernels::test
