#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "core/base/jobs.h"
#include "core/data/dataset.h"
#include "core/data/format.h"

namespace hopscope {

/// Reads pictures, all brought to one size (see LoadOptions) and one number of channels; their names are the file
/// stems.
/// @param files  at least one
/// @param source what the data set is called in messages about the whole
/// @throws DataError for the first picture that cannot be read, or when they hold too many values; Cancelled
[[nodiscard]] Dataset readPictures(const std::vector<std::filesystem::path>& files, const std::filesystem::path& source,
                                   const LoadOptions& options, const JobContext& job);

/// The order people expect: digits count as numbers ("img2" before "img10"), letters without case first.
[[nodiscard]] bool naturalLess(std::string_view a, std::string_view b);

}  // namespace hopscope
