#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/kernels/passes.h"
#include "core/models/model.h"

namespace hopscope {

/// A model that associates many states for less than one by one. Any other is asked state by state.
class AssociatesMany {
 public:
  virtual ~AssociatesMany() = default;

  /// associate() of every column, with the same bits. @param steps one per column, each of a single query
  /// @throws Cancelled
  [[nodiscard]] virtual std::vector<Association> associations(const ConstMatrixRef& states,
                                                              std::span<const Step> steps) const = 0;
};

/// associate() of every column of `states` (d × B), with the same bits for any B. Takes up 2M floats a column.
/// @param steps one per column, each of a single query
/// @throws Cancelled
[[nodiscard]] std::vector<Association> associateAll(const RetrievalModel& model, const ConstMatrixRef& states,
                                                    std::span<const Step> steps);

/// weigh(similarities of a column, its step) for every column, in parallel.
/// @throws Cancelled
[[nodiscard]] std::vector<Association> weighAll(
    const kernels::Keys& keys, const ConstMatrixRef& states, std::span<const Step> steps,
    const std::function<Association(Vector similarity, const Step& step)>& weigh);

}  // namespace hopscope
