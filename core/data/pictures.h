#pragma once

#include <filesystem>

#include "core/base/jobs.h"
#include "core/data/dataset.h"
#include "core/data/format.h"

namespace hopscope {

/// Fills dataset.patterns with `count` patterns of dataset.shape from bytes one pattern after the other, 0 … 255 → [0,
/// 1].
void fillFromBytes(Dataset& dataset, Index count, const unsigned char* bytes, const JobContext& job);

/// Resizes the pictures and changes their channels as `options` ask; with no wishes nothing changes. When one side is 0
/// it follows from the other.
/// @param path only for messages
/// @throws DataError when the result would hold more than maxValues; Cancelled
void applyPictureOptions(Dataset& dataset, const std::filesystem::path& path, const LoadOptions& options,
                         const JobContext& job);

/// Gives patterns that came without a shape one: options.width × options.height when that is d values (one or three
/// channels), else pictureShape(d), resized as the options ask.
/// @throws DataError when the wish does not fit patterns that are no pictures; as applyPictureOptions
void layOut(Dataset& dataset, const std::filesystem::path& path, const LoadOptions& options, const JobContext& job);

}  // namespace hopscope
