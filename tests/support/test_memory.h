#pragma once

#include <memory>

#include "core/base/random.h"
#include "core/memory/memory.h"

namespace hopscope::test {

/// A memory of `count` random pictures with values spread over `range`, for tests that need pictures but not which.
inline std::shared_ptr<const Memory> randomMemory(ImageShape shape, Index count, ValueRange range = {},
                                                  Encoding encoding = Encoding::Raw, std::uint64_t seed = 7) {
  Dataset dataset;
  dataset.name = dataset.source = "random pictures";
  dataset.shape = shape;
  dataset.range = range;
  const Vector values = uniformVector(shape.size() * count, seed);
  dataset.patterns = (range.low + range.span() * values.array()).reshaped(shape.size(), count).matrix();
  return Memory::create(finished(std::move(dataset)), {.count = 0, .encoding = encoding, .classes = {}});
}

}  // namespace hopscope::test
