#pragma once

#include "core/base/jobs.h"
#include "core/data/dataset.h"
#include "core/data/format.h"

namespace hopscope {

/// Fills dataset.patterns with `count` patterns of dataset.shape from bytes one pattern after the other, 0 … 255 → [0,
/// 1].
void fillFromBytes(Dataset& dataset, Index count, const unsigned char* bytes, const JobContext& job);

/// Resizes the pictures and changes their channels as `options` ask; with no wishes nothing changes. When one side is 0
/// it follows from the other.
/// @throws DataError when the result would hold more than maximumValues; Cancelled
void applyPictureOptions(Dataset& dataset, const LoadOptions& options, const JobContext& job);

}  // namespace hopscope
