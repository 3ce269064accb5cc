#pragma once

namespace hopscope::ui {

/// What a state is compared with in a difference picture.
struct DifferenceReference {
  enum class Kind { Target, Query, Lane };

  Kind kind = Kind::Target;
  int lane = 0;  ///< of Kind::Lane: its state at the same step

  friend bool operator==(const DifferenceReference&, const DifferenceReference&) = default;
};

}  // namespace hopscope::ui
