#pragma once

#include <string>
#include <string_view>

#include "core/experiments/sweep.h"

namespace hopscope {

/// A SweepAxis address, taken apart.
struct SweepAddress {
  enum class Kind {
    Count,
    Dimension,
    Encoding,
    Model,
    CorruptionLevel,
    CorruptionParameter,
    Steps,
    Damping,
    Tolerance
  };

  Kind kind = Kind::Count;
  std::size_t place = 0;  ///< in the stack of corruptions
  std::string parameter;  ///< of the models or of the corruption
};

/// @throws std::invalid_argument when nothing in `spec` has this address
[[nodiscard]] SweepAddress parseAddress(const SweepSpec& spec, std::string_view text);

}  // namespace hopscope
