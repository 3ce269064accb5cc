#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/base/jobs.h"
#include "core/landscape/plane.h"
#include "core/models/model.h"

namespace hopscope {

/// How states are followed to where retrieval ends. A plain value.
struct DescentSpec {
  double damping = 1.0;     ///< η of x ← x + η (T(x) − x), in (0, 2)
  int maxSteps = 1000;      ///< an end that is farther is called by the attractor it is nearest to
  std::uint64_t seed = 42;  ///< what models with chance draw from, the same for every state
  friend bool operator==(const DescentSpec&, const DescentSpec&) = default;
};

/// Where retrieval ends from a whole neighbourhood.
struct Attractor {
  Vector state;  ///< d values
  /// Within this distance every update of a sample of states led nearer: what comes in stays. 0 = not known.
  double radius = 0.0;
  double rate = 0.0;  ///< how much of the distance is left after an update close to it
};

/// Where states end. Labels are indices of attractors, −1 = at none of them.
struct DescentEnds {
  std::vector<std::int16_t> labels;
  /// Updates until a thousandth of the memories' length is left, as a smooth number: the last ones by Attractor::rate.
  std::vector<float> steps;
};

/// Follows states to their attractors: knows the attractors, and lets go of a state as soon as it is in the
/// neighbourhood of one. Immutable and thread-safe.
///
/// A model whose updates depend on chance for ever has no attractors; there the memories stand in for them, and a state
/// belongs to the memory it is nearest to after `chanceSteps` updates.
class Descent {
 public:
  static constexpr int chanceSteps = 12;

  /// Finds the attractors that the memories and `starts` (d × n) lead to, in the order in which they are met.
  /// @throws std::invalid_argument when the damping or the number of steps is illegal, Cancelled
  Descent(std::shared_ptr<const RetrievalModel> model, const ConstMatrixRef& starts, const DescentSpec& spec,
          const JobContext& job = {});

  [[nodiscard]] const RetrievalModel& model() const { return *model_; }
  [[nodiscard]] const std::shared_ptr<const RetrievalModel>& sharedModel() const { return model_; }
  [[nodiscard]] const DescentSpec& spec() const { return spec_; }
  [[nodiscard]] const std::vector<Attractor>& attractors() const { return attractors_; }
  /// Length that distances are measured against: the longest memory.
  [[nodiscard]] double scale() const { return scale_; }

  /// One damped update, x + η (T(x) − x); @param index number of the update
  [[nodiscard]] Matrix update(const ConstMatrixRef& states, int index, const std::stop_token& stop = {}) const;

  /// Ends of a batch of states, d × n. Runs on the calling thread but for what the model does itself.
  /// @throws Cancelled
  [[nodiscard]] DescentEnds ends(const ConstMatrixRef& states, const JobContext& job = {}) const;

 private:
  [[nodiscard]] Matrix settle(Matrix states, const JobContext& job) const;
  void adopt(const ConstVectorRef& end, const JobContext& job);
  void measure(Attractor& attractor, const JobContext& job) const;
  [[nodiscard]] bool comesBack(const Attractor& attractor, const JobContext& job) const;
  [[nodiscard]] std::int16_t nearest(const ConstVectorRef& state, double limit) const;

  std::shared_ptr<const RetrievalModel> model_;
  DescentSpec spec_;
  double scale_ = 1.0;
  std::vector<Attractor> attractors_;
};

/// Where retrieval ends for every pixel of a grid.
struct BasinMap {
  PlaneGrid grid;
  std::vector<std::int16_t> labels;
  std::vector<float> steps;
};

/// Follows every pixel. The bits do not depend on the number of threads.
/// @throws Cancelled
[[nodiscard]] BasinMap basinMap(const Descent& descent, const Plane& plane, const PlaneGrid& grid,
                                const JobContext& job = {});

/// The same map with more pixels over the same rectangle: a pixel is followed only where the coarse map has a border
/// nearby, elsewhere it takes the label there is and interpolates the steps.
/// @throws Cancelled
[[nodiscard]] BasinMap refinedBasinMap(const Descent& descent, const Plane& plane, const BasinMap& coarse,
                                       Index columns, Index rows, const JobContext& job = {});

/// What lies within the pixels along the borders, for soft edges.
struct BorderSamples {
  static constexpr int perPixel = 8;  ///< of a 3 × 3 raster; the ninth, the middle, is in the map
  std::vector<Index> pixels;
  std::vector<std::int16_t> labels;  ///< perPixel for each of `pixels`
};

/// @throws Cancelled
[[nodiscard]] BorderSamples borderSamples(const Descent& descent, const Plane& plane, const BasinMap& map,
                                          const JobContext& job = {});

/// Share of the pixels of a disc around the origin of the plane that ends at each attractor: as many values as there
/// are attractors. @param side the disc is sampled on a raster of side × side
/// @throws Cancelled
[[nodiscard]] std::vector<double> discShares(const Descent& descent, const Plane& plane, double radius, Index side,
                                             const JobContext& job = {});

}  // namespace hopscope
