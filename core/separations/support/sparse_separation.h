#pragma once

#include "core/kernels/sparse_separation.h"
#include "core/separations/separation.h"

namespace hopscope {

/// A separation with exact zeros: what a file has to give is the margin, the threshold and the weights of scores
/// relative to the largest, and Ω; the same functions serve the streaming pass.
class SparseSeparation : public Separation, public kernels::SparseSeparation {
 public:
  using Separation::Separation;

  [[nodiscard]] std::vector<double> weights(std::span<const double> scores) const override;
  [[nodiscard]] double conjugate(std::span<const double> scores) const override;
  [[nodiscard]] double margin() const override = 0;
  [[nodiscard]] double threshold(std::span<const double> scores) const override;
  [[nodiscard]] kernels::PassResult pass(const kernels::Keys& keys, const ConstMatrixRef& states,
                                         const Request& request, const std::stop_token& stop) const override;

 protected:
  /// θ − max θ.
  [[nodiscard]] static std::vector<double> relative(std::span<const double> scores);
};

}  // namespace hopscope
