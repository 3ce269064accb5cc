#include "core/data/layout.h"

#include <algorithm>
#include <cmath>

#include "core/base/errors.h"

namespace hopscope {

std::int64_t checkedValues(const std::filesystem::path& path, const std::string& where,
                           std::initializer_list<std::int64_t> sizes) {
  std::int64_t product = 1;
  std::string text;
  for (const std::int64_t size : sizes) text += (text.empty() ? "" : " \u00d7 ") + std::to_string(size);
  for (const std::int64_t size : sizes) {
    if (size < 1) throw DataError(path, where, "holds no values (" + text + ")");
    if (size > maxValues / product) throw DataError(path, where, "is too large (" + text + " values)");
    product *= size;
  }
  return product;
}

ImageShape pictureShape(Index dimension) {
  const auto side = static_cast<Index>(std::lround(std::sqrt(static_cast<double>(dimension))));
  if (dimension >= 16 && side * side == dimension) return {side, side, 1};
  return {1, dimension, 1};
}

ValueRange rangeOf(const Matrix& values) {
  if (values.size() == 0) return {};
  const float low = values.minCoeff();
  const float high = values.maxCoeff();
  if (low >= 0.0F && high <= 1.0F) return {0.0F, 1.0F};
  if (low >= -1.0F && high <= 1.0F) return {-1.0F, 1.0F};
  return {low, high > low ? high : low + 1.0F};
}

Index limited(Index count, const LoadOptions& options) {
  return options.limit > 0 ? std::min(count, options.limit) : count;
}

}  // namespace hopscope
