#include "core/data/dataset.h"

#include <bit>
#include <cmath>
#include <utility>

#include "core/base/errors.h"
#include "core/base/large_matrix.h"

namespace hopscope {

namespace {

void mixWord(std::uint64_t& hash, std::uint64_t word) { hash = (hash ^ word) * 1099511628211ULL; }

}  // namespace

std::string Dataset::describe(Index pattern) const {
  const auto i = static_cast<std::size_t>(pattern);
  if (i < patternNames.size()) return patternNames[i];
  if (i >= labels.size() || labels[i] < 0) return {};
  const auto label = static_cast<std::size_t>(labels[i]);
  if (label < classNames.size()) return classNames[label];
  return "class " + std::to_string(label);
}

std::uint64_t contentHash(const Dataset& dataset) {
  std::uint64_t hash = 14695981039346656037ULL;
  mixWord(hash, static_cast<std::uint64_t>(dataset.shape.height));
  mixWord(hash, static_cast<std::uint64_t>(dataset.shape.width));
  mixWord(hash, static_cast<std::uint64_t>(dataset.shape.channels));
  mixWord(hash, std::bit_cast<std::uint32_t>(dataset.range.low));
  mixWord(hash, std::bit_cast<std::uint32_t>(dataset.range.high));
  mixWord(hash, static_cast<std::uint64_t>(dataset.patterns.cols()));
  for (Index i = 0; i < dataset.patterns.size(); ++i) {
    mixWord(hash, std::bit_cast<std::uint32_t>(dataset.patterns.data()[i]));
  }
  return hash;
}

std::shared_ptr<const Dataset> finished(Dataset dataset) {
  const auto fail = [&](std::string where, std::string reason) {
    throw DataError(dataset.source, std::move(where), std::move(reason));
  };
  if (dataset.count() == 0 || dataset.dimension() == 0) fail("", "holds no patterns");
  if (dataset.shape.size() != dataset.dimension()) {
    fail("", "picture shape does not fit patterns of " + std::to_string(dataset.dimension()) + " values");
  }
  const auto count = static_cast<std::size_t>(dataset.count());
  if (!dataset.labels.empty() && dataset.labels.size() != count) {
    fail("", std::to_string(dataset.labels.size()) + " labels for " + std::to_string(count) + " patterns");
  }
  if (!dataset.patternNames.empty() && dataset.patternNames.size() != count) {
    fail("", std::to_string(dataset.patternNames.size()) + " names for " + std::to_string(count) + " patterns");
  }
  for (Index column = 0; column < dataset.count(); ++column) {
    if (dataset.patterns.col(column).allFinite()) continue;
    Index row = 0;
    while (std::isfinite(dataset.patterns(row, column))) ++row;
    fail("pattern " + std::to_string(column) + ", value " + std::to_string(row), "is not a finite number");
  }
  dataset.hash = contentHash(dataset);
  return std::make_shared<const Dataset>(std::move(dataset));
}

std::shared_ptr<const Dataset> subset(const Dataset& dataset, const std::vector<Index>& indices) {
  Dataset part;
  part.name = dataset.name;
  part.source = dataset.source;
  part.licence = dataset.licence;
  part.credit = dataset.credit;
  part.shape = dataset.shape;
  part.range = dataset.range;
  part.classNames = dataset.classNames;
  resizeLarge(part.patterns, dataset.dimension(), static_cast<Index>(indices.size()));
  for (std::size_t i = 0; i < indices.size(); ++i) {
    const auto from = static_cast<std::size_t>(indices[i]);
    part.patterns.col(static_cast<Index>(i)) = dataset.patterns.col(indices[i]);
    if (!dataset.labels.empty()) part.labels.push_back(dataset.labels[from]);
    if (!dataset.patternNames.empty()) part.patternNames.push_back(dataset.patternNames[from]);
  }
  return finished(std::move(part));
}

}  // namespace hopscope
