#include "tests/core/kernels/named.h"

#include <utility>

namespace hopscope::kernels::test {

std::shared_ptr<const Separation> named(std::string_view id, const ParameterValues& values) {
  return separation(id).create(values);
}

std::vector<double> softmax(std::span<const double> scores) { return named("softmax")->weights(scores); }
std::vector<double> sparsemax(std::span<const double> scores) { return named("sparsemax")->weights(scores); }
std::vector<double> entmax(std::span<const double> scores, double alpha) {
  return named("entmax", {{"alpha", alpha}})->weights(scores);
}
std::vector<double> normmax(std::span<const double> scores, double gamma) {
  return named("normmax", {{"gamma", gamma}})->weights(scores);
}
std::vector<double> winnerTakeAll(std::span<const double> scores) { return named("winner_take_all")->weights(scores); }
std::vector<double> topK(std::span<const double> scores, Index count) {
  return named("top_k", {{"k", static_cast<double>(count)}})->weights(scores);
}

Pass passOf(std::shared_ptr<const Separation> separation) {
  return [separation = std::move(separation)](const Keys& keys, const ConstMatrixRef& states, double beta,
                                              ReadOut readOut, const std::stop_token& stop) {
    return separation->pass(keys, states, {.beta = beta, .readOut = readOut}, stop);
  };
}

const std::vector<Pass>& twoPasses() {
  static const std::vector<Pass> both{passOf(named("softmax")), passOf(named("sparsemax"))};
  return both;
}

PassResult sparsemaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                         const std::stop_token& stop) {
  return passOf(named("sparsemax"))(keys, states, beta, readOut, stop);
}

PassResult entmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, double alpha, ReadOut readOut,
                      const std::stop_token& stop) {
  return passOf(named("entmax", {{"alpha", alpha}}))(keys, states, beta, readOut, stop);
}

PassResult normmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, double gamma, ReadOut readOut,
                       const std::stop_token& stop) {
  return passOf(named("normmax", {{"gamma", gamma}}))(keys, states, beta, readOut, stop);
}

PassResult topKPass(const Keys& keys, const ConstMatrixRef& states, double beta, Index count, ReadOut readOut,
                    const std::stop_token& stop) {
  return passOf(named("top_k", {{"k", static_cast<double>(count)}}))(keys, states, beta, readOut, stop);
}

Sparse::Sparse(std::shared_ptr<const Separation> separation)
    : separation_(std::move(separation)), sparse_(dynamic_cast<const SparseSeparation&>(*separation_)) {}

}  // namespace hopscope::kernels::test
