#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/kernels/passes.h"
#include "core/models/model.h"

namespace hopscope {

/// RetrievalModel::associateAll() of a model whose associations follow from the similarities of all memories:
/// weigh(similarities of a column, its step) for every column, in parallel.
/// @throws Cancelled
[[nodiscard]] std::vector<Association> weighAll(
    const kernels::Keys& keys, const ConstMatrixRef& states, std::span<const Step> steps,
    const std::function<Association(Vector similarity, const Step& step)>& weigh);

}  // namespace hopscope
