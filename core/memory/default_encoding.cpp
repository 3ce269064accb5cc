#include "core/memory/default_encoding.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace hopscope {

Encoding encodingByDefault(const Dataset& dataset) {
  const std::span values(dataset.patterns.data(), static_cast<std::size_t>(dataset.patterns.size()));
  if (std::ranges::all_of(values, [](float value) { return std::abs(value) == 1.0F; })) return Encoding::Bipolar;
  const bool picture =
      dataset.shape.height > 1 && std::ranges::none_of(values, [](float value) { return value < 0.0F; });
  return picture ? Encoding::CentredUnitNorm : Encoding::Raw;
}

}  // namespace hopscope
