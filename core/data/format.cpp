#include "core/data/format.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/base/errors.h"
#include "core/files/files.h"

namespace hopscope {

namespace {

constexpr std::size_t headBytes = 64;

std::string knownFormats() {
  std::string text;
  for (const FormatEntry* format : formats()) text += (text.empty() ? "" : ", ") + format->title;
  return text;
}

void checkOptions(const LoadOptions& options) {
  const auto check = [](std::string_view name, Index value) {
    if (value < 0) throwBadArgument(name, std::to_string(value), "0 (from the data) or more");
  };
  check("width", options.width);
  check("height", options.height);
  check("limit", options.limit);
  if (options.threshold && !(*options.threshold > 0.0 && *options.threshold < 1.0)) {
    throwBadArgument("threshold", std::to_string(*options.threshold), "above 0 and below 1");
  }
}

void applyThreshold(Dataset& dataset, double threshold) {
  const ValueRange range = dataset.range;
  const float above = range.low + static_cast<float>(threshold) * range.span();
  dataset.patterns = dataset.patterns.unaryExpr([&](float value) { return value > above ? range.high : range.low; });
}

}  // namespace

Dataset readPath(const std::filesystem::path& path, const LoadOptions& options, const JobContext& job) {
  checkOptions(options);
  std::error_code ignored;
  const bool folder = std::filesystem::is_directory(path, ignored);
  const Bytes head = folder ? Bytes{} : readHead(path, headBytes);
  const FormatEntry* best = nullptr;
  for (const FormatEntry* format : formats()) {
    if (best != nullptr && format->priority <= best->priority) continue;
    if (format->recognises(path, head)) best = format;
  }
  if (best == nullptr) throw DataError(path, "", "is of no known format (" + knownFormats() + ")");
  Dataset dataset = best->load(path, options, job);
  if (options.threshold) applyThreshold(dataset, *options.threshold);
  if (dataset.source.empty()) dataset.source = path.string();
  if (dataset.name.empty()) {
    // "photos/" has an empty file name.
    const auto last = path.has_filename() ? path.filename() : path.parent_path().filename();
    dataset.name = last.string();
  }
  return dataset;
}

std::shared_ptr<const Dataset> loadPath(const std::filesystem::path& path, const LoadOptions& options,
                                        const JobContext& job) {
  return finished(readPath(path, options, job));
}

}  // namespace hopscope
