#pragma once

#include <memory>
#include <vector>

#include "core/landscape/fixed_points.h"
#include "core/memory/memory.h"

namespace hopscope {

/// Fixed points of a memory of two neurons over a range of β. A plain value.
struct BifurcationSpec {
  ModelSpec model;  ///< its inverse temperature is replaced
  DescentSpec descent;
  double low = 1.0;  ///< of β, above 0
  double high = 32.0;
  int count = 161;  ///< values of β, evenly on a log scale

  /// @throws std::invalid_argument naming the field; a model without β
  void validate() const;
  [[nodiscard]] double beta(int index) const;
  friend bool operator==(const BifurcationSpec&, const BifurcationSpec&) = default;
};

enum class BranchKind { Stable, Saddle, Maximum };

/// One fixed point as β changes: places at neighbouring values of β.
struct Branch {
  struct Point {
    int index = 0;  ///< into the values of β
    PlanePoint at;
  };
  BranchKind kind = BranchKind::Stable;
  Index memory = -1;  ///< the first memory that ends here, at the highest β of the branch; −1 = none
  std::vector<Point> points;
};

struct Bifurcation {
  BifurcationSpec spec;
  std::vector<double> betas;
  std::vector<Branch> branches;
  /// Where a state ends that is carried from one β to the next: upwards from the end of the mean at the lowest β,
  /// downwards from the end of each memory at the highest (one path per attractor there). Where up and down differ
  /// there is hysteresis.
  std::vector<PlanePoint> up;
  std::vector<std::vector<PlanePoint>> down;
};

/// Finds the fixed points at every β anew and links them to branches. Progress counts values of β.
/// @throws std::invalid_argument as validate, or when the memory is not of two neurons; Cancelled
[[nodiscard]] Bifurcation bifurcation(const std::shared_ptr<const Memory>& memory, const BifurcationSpec& spec,
                                      const JobContext& job = {});

}  // namespace hopscope
