#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/jobs.h"
#include "core/landscape/plane.h"
#include "core/models/model.h"

namespace hopscope {

/// How many states go into one batch of a model: some thousand of few neurons, some hundred of many. Depends on the
/// model alone, so that work is cut the same way on every machine.
[[nodiscard]] Index batchSize(const RetrievalModel& model);

/// E of every pixel of a grid, in the order of the pixels; nullopt when the model has no energy.
/// @throws Cancelled
[[nodiscard]] std::optional<std::vector<double>> energyField(const RetrievalModel& model, const Plane& plane,
                                                             const PlaneGrid& grid, const JobContext& job = {});

/// Where one update takes every pixel of a grid: T(x) − x, seen in the plane. With a gradient flow this is −∇E.
/// @param seed what a model with chance draws from, the same for every pixel
/// @throws Cancelled
[[nodiscard]] std::vector<PlanePoint> updateField(const RetrievalModel& model, const Plane& plane,
                                                  const PlaneGrid& grid, std::uint64_t seed,
                                                  const JobContext& job = {});

}  // namespace hopscope
