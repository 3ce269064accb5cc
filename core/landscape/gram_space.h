#pragma once

#include <memory>

#include "core/models/model.h"

namespace hopscope {

/// A model in fewer neurons that sees the same dot products.
///
/// A model that compares states by dot product, cosine or Euclidean distance knows of them the Gram matrix alone. With
/// A = [Ξ, X] (d × n) and G = AᵀA = VΛVᵀ the columns of Λ^½Vᵀ have the same Gram matrix in r = rank(A) ≤ n neurons:
/// every weight, energy and distance stays what it is, and d no longer matters.
struct GramSpace {
  std::shared_ptr<const RetrievalModel> model;  ///< the same model over r neurons
  Matrix states;                                ///< X in these coordinates, r × columns
};

/// Whether a model's weights depend on nothing but dot products, norms and distances.
[[nodiscard]] bool seesInnerProductsOnly(const RetrievalModel& model);

/// @param states d × k, what has to be told apart beside the memories
/// @throws std::invalid_argument unless seesInnerProductsOnly(model); Cancelled is never thrown: n = M + k is meant to
///         be a few hundred, the cost is O(d n² + n³)
[[nodiscard]] GramSpace gramSpace(const RetrievalModel& model, const ConstMatrixRef& states);

}  // namespace hopscope
