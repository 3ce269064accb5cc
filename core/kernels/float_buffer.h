#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>

#include "core/base/types.h"

namespace hopscope::kernels {

/// Floats on a cache-line boundary, uninitialised unless filled. Moved, never copied.
class FloatBuffer {
 public:
  FloatBuffer() = default;
  explicit FloatBuffer(Index size)
      : values_(static_cast<float*>(::operator new(static_cast<std::size_t>(size) * sizeof(float), alignment))),
        size_(size) {}
  FloatBuffer(Index size, float value) : FloatBuffer(size) { std::fill_n(data(), size, value); }

  [[nodiscard]] float* data() { return values_.get(); }
  [[nodiscard]] const float* data() const { return values_.get(); }
  [[nodiscard]] Index size() const { return size_; }

 private:
  static constexpr std::align_val_t alignment{128};
  struct Free {
    void operator()(float* values) const { ::operator delete(values, alignment); }
  };
  std::unique_ptr<float, Free> values_;
  Index size_ = 0;
};

}  // namespace hopscope::kernels
