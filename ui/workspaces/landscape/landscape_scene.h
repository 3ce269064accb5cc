#pragma once

#include <QImage>
#include <QLineF>
#include <QPolygonF>
#include <QSize>
#include <QVector>
#include <memory>
#include <optional>
#include <vector>

#include "core/dynamics/run.h"
#include "core/landscape/fixed_points.h"
#include "core/landscape/landscape_spec.h"
#include "ui/workspaces/landscape/landscape_image.h"

namespace hopscope::ui {

/// What a picture of the landscape is computed from. A plain value.
struct SceneSpec {
  LandscapeSpec landscape;
  ModelSpec model;                 ///< of the active lane
  DescentSpec descent;             ///< step size and seed of the run
  std::shared_ptr<const Run> run;  ///< for the plane through pictures; may be null for points
  std::size_t lane = 0;
  QSize size;       ///< of the view, px
  qreal ratio = 1;  ///< device pixels per px
  SceneColours colours;

  /// The part of the plane that is seen.
  [[nodiscard]] PlaneRange range() const;
  [[nodiscard]] const PlaneView& view() const;
  [[nodiscard]] bool pictures() const { return landscape.plane == LandscapePlane::Pictures; }
};

/// A start and where the updates take it, in the plane (a trajectory through pictures: its nearest places).
struct Trajectory {
  QVector<QPointF> places;
  std::vector<double> energies;  ///< one per place; empty without an energy
  int attractor = -1;
  bool settled = false;
};

/// How much of a scene is computed: enough to follow the mouse, or everything.
enum class SceneDetail { Coarse, Full };

/// Everything a view of the landscape paints, in the coordinates of the plane. Immutable and shared.
struct LandscapeScene {
  SceneSpec spec;
  SceneDetail detail = SceneDetail::Coarse;
  std::shared_ptr<const Descent> descent;  ///< holds the model that the plane lies in
  Plane plane;
  std::shared_ptr<const Memory> memory;  ///< of the model the user knows: for pictures and names
  QVector<QPointF> corners;              ///< through pictures: where the three lie

  BasinMap map;
  QImage image;     ///< the basins in colour, one pixel a pixel of the map
  QImage backdrop;  ///< basins and lines, device pixels of the view
  bool hasEnergy = false;
  bool byChance = false;  ///< updates depend on chance: one course of it is shown
  QVector<QLineF> contours;
  QVector<QLineF> strongContours;
  QVector<QPolygonF> flow;
  QVector<QLineF> arrows;  ///< one update from each place of a raster
  QVector<Trajectory> trajectories;

  std::vector<FixedPoint> fixedPoints;
  QVector<QPointF> fixedPlaces;   ///< one per fixed point: its nearest place
  std::vector<double> shares;     ///< of the disc around the memories, or of the view; one per attractor
  QVector<int> attractorColours;  ///< index of the colour of each attractor, −1 = none
  QVector<int> memoryAttractors;  ///< where each memory ends, −1 = unknown

  /// Index into attractorColours of a memory's basin, −1 when it is not known.
  [[nodiscard]] int memoryColour(int index) const;
  /// How far each of the three states is part of the state at a place of the plane through them; they sum to one.
  [[nodiscard]] std::array<double, 3> shareOfCorners(QPointF place) const;
};

/// @param coarse a coarse scene of the same spec, from which a full one goes on; may be null
/// @throws std::invalid_argument with a sentence for people, Cancelled
[[nodiscard]] std::shared_ptr<const LandscapeScene> computeScene(const SceneSpec& spec, SceneDetail detail,
                                                                 const std::shared_ptr<const LandscapeScene>& coarse,
                                                                 const JobContext& job = {});

}  // namespace hopscope::ui
