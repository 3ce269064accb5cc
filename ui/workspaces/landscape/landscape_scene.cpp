#include "ui/workspaces/landscape/landscape_scene.h"

#include <algorithm>
#include <cmath>

#include "core/base/errors.h"
#include "core/landscape/curves.h"
#include "core/landscape/fields.h"
#include "core/landscape/gram_space.h"
#include "core/landscape/planar_memory.h"
#include "ui/workspaces/landscape/landscape_lines.h"

namespace hopscope::ui {

namespace {

/// A larger memory keeps its neurons: the Gram matrix would cost more than it saves.
constexpr Index maxGram = 400;
/// Multiply-adds that a map may take altogether.
constexpr double coarseBudget = 6e8;
constexpr double fullBudget = 3e10;
constexpr double updatesOfAPixel = 8.0;
constexpr int contourCount = 22;
constexpr int trajectorySteps = 80;
/// Fixed points of the plane through pictures.
constexpr std::size_t maxListed = 24;

QPointF toPoint(PlanePoint point) { return {point.x, point.y}; }

/// Fills in model, plane and what is known of the three pictures.
void layPlane(LandscapeScene& scene, Matrix& starts, std::shared_ptr<const RetrievalModel>& model) {
  const SceneSpec& spec = scene.spec;
  if (!spec.pictures()) {
    scene.memory = planarMemory(spec.landscape.points);
    model = createModel(spec.model, scene.memory);
    scene.plane = Plane::ofTwoNeurons();
    starts = searchStarts(*scene.memory, scene.detail == SceneDetail::Coarse ? 8 : 14);
    return;
  }
  const RetrievalTrace& trace = *spec.run->traces.at(spec.lane);
  scene.memory = trace.model->sharedMemory();
  Matrix corners(scene.memory->dimension(), 3);
  for (Index i = 0; i < 3; ++i) {
    const Index picture = spec.landscape.pictures.at(static_cast<std::size_t>(i));
    if (picture >= scene.memory->count()) throwBadArgument("picture", std::to_string(picture), "a stored memory");
    if (picture == LandscapeSpec::query) {
      corners.col(i) = trace.states.col(0);
    } else {
      corners.col(i) = scene.memory->patterns().col(picture);
    }
  }
  model = trace.model;
  if (seesInnerProductsOnly(*model) && scene.memory->count() <= maxGram) {
    GramSpace reduced = gramSpace(*model, corners);
    model = std::move(reduced.model);
    corners = std::move(reduced.states);
  }
  scene.plane = Plane::through(corners.col(0), corners.col(1), corners.col(2));
  const double unit = (corners.colwise() - scene.plane.origin).colwise().norm().maxCoeff();
  scene.plane.u *= static_cast<float>(unit);
  scene.plane.v *= static_cast<float>(unit);
  for (Index i = 0; i < 3; ++i) scene.corners.append(toPoint(scene.plane.project(corners.col(i))));
  const PlaneGrid seeds{spec.range(), 12, 8};
  starts = scene.plane.states(seeds, 0, seeds.size());
}

/// As many pixels as the budget allows, in the shape of the view.
PlaneGrid gridFor(const SceneSpec& spec, const RetrievalModel& model, double wanted, double budget) {
  const Memory& memory = model.memory();
  const double cost = updatesOfAPixel * std::max(200.0, model.entry().multiplyAdds(memory.dimension(), memory.count(),
                                                                                   model.parameters()));
  const double pixels = std::clamp(budget / cost, 600.0, wanted);
  const double shape = static_cast<double>(spec.size.width()) / spec.size.height();
  const auto rows = std::max<Index>(2, static_cast<Index>(std::lround(std::sqrt(pixels / shape))));
  return {spec.range(), std::max<Index>(2, static_cast<Index>(std::lround(static_cast<double>(rows) * shape))), rows};
}

void traceFields(LandscapeScene& scene, const JobContext& job) {
  const SceneSpec& spec = scene.spec;
  const LandscapeSpec& show = spec.landscape;
  const RetrievalModel& model = scene.descent->model();
  const bool coarse = scene.detail == SceneDetail::Coarse;
  const PlaneGrid grid = gridFor(spec, model, coarse ? 6'000 : 40'000, coarse ? coarseBudget : fullBudget / 4);
  if (show.showContours) {
    const auto field = energyField(model, scene.plane, grid, job);
    scene.hasEnergy = field.has_value();
    int number = 0;
    for (const double level : field ? contourLevels(*field, contourCount) : std::vector<double>()) {
      const std::vector<PlanePoint> pieces = contour(grid, *field, level);
      QVector<QLineF>& into = number++ % 4 == 3 ? scene.strongContours : scene.contours;
      for (std::size_t i = 0; i + 1 < pieces.size(); i += 2) into.append({toPoint(pieces[i]), toPoint(pieces[i + 1])});
    }
  } else {
    scene.hasEnergy = model.energies(scene.plane.origin, {.stop = job.stop}).has_value();
  }
  if (show.showFlow) {
    constexpr double apart = 44.0;  // px
    const double unit = spec.range().width() / spec.size.width();
    for (const auto& line :
         flowLines(grid, updateField(model, scene.plane, grid, spec.descent.seed, job), apart * unit)) {
      QPolygonF polygon;
      for (const PlanePoint point : line) polygon << toPoint(point);
      scene.flow.append(polygon);
    }
  }
  if (show.showArrows) {
    const int columns = std::max(4, spec.size.width() / 40);
    const PlaneGrid raster{spec.range(), columns, std::max<Index>(4, spec.size.height() / 40)};
    const auto field = updateField(model, scene.plane, raster, spec.descent.seed, job);
    for (Index i = 0; i < raster.size(); ++i) {
      const QPointF from = toPoint(raster.point(i));
      scene.arrows.append({from, from + spec.descent.damping * toPoint(field[static_cast<std::size_t>(i)])});
    }
  }
}

void followTrajectories(LandscapeScene& scene, const JobContext& job) {
  const LandscapeSpec& show = scene.spec.landscape;
  const Descent& descent = *scene.descent;
  const int steps = scene.byChance ? Descent::chanceSteps : trajectorySteps;
  for (const PlanePoint start : scene.spec.pictures() ? show.pictureTrajectories : show.trajectories) {
    Trajectory trajectory;
    Matrix state = scene.plane.state(start);
    trajectory.attractor = descent.ends(state, job).labels.front();
    for (int step = 0; step <= steps; ++step) {
      trajectory.places.append(toPoint(scene.plane.project(state.col(0))));
      if (const auto energy = descent.model().energies(state, {.stop = job.stop})) {
        trajectory.energies.push_back(energy->front());
      }
      const Matrix next = descent.update(state, step, job.stop);
      if (!next.allFinite()) break;
      trajectory.settled = !scene.byChance && static_cast<double>((next - state).norm()) < 1e-3 * descent.scale();
      if (trajectory.settled) break;
      state = next;
    }
    scene.trajectories.append(trajectory);
  }
}

void colourAttractors(LandscapeScene& scene, const JobContext& job) {
  const Descent& descent = *scene.descent;
  scene.attractorColours.fill(-1, static_cast<qsizetype>(descent.attractors().size()));
  for (const auto label : descent.ends(descent.model().memory().patterns(), job).labels) {
    const auto number = static_cast<int>(scene.memoryAttractors.size());
    scene.memoryAttractors.append(label);
    if (label >= 0 && scene.attractorColours[label] < 0) scene.attractorColours[label] = number;
  }
}

void measureShares(LandscapeScene& scene, const JobContext& job) {
  if (!scene.spec.pictures() && !scene.byChance) {
    const Index side = scene.detail == SceneDetail::Coarse ? 48 : 96;
    scene.shares = discShares(*scene.descent, scene.plane, scene.descent->scale(), side, job);
    return;
  }
  scene.shares.assign(scene.descent->attractors().size(), 0.0);
  for (const auto label : scene.map.labels) {
    if (label >= 0) scene.shares[static_cast<std::size_t>(label)] += 1.0 / static_cast<double>(scene.map.labels.size());
  }
}

/// Attractors whose basins are seen, the largest first.
std::vector<int> seenAttractors(const LandscapeScene& scene) {
  std::vector<int> seen;
  for (std::size_t i = 0; i < scene.shares.size(); ++i) {
    if (scene.shares[i] > 0.0) seen.push_back(static_cast<int>(i));
  }
  std::ranges::stable_sort(seen, std::ranges::greater{},
                           [&](int index) { return scene.shares[static_cast<std::size_t>(index)]; });
  return seen;
}

/// Through pictures few of many memories are seen, and the largest basins are to differ most.
void colourBySize(LandscapeScene& scene) {
  int next = 0;
  for (const int attractor : seenAttractors(scene)) scene.attractorColours[attractor] = next++;
}

}  // namespace

const PlaneView& SceneSpec::view() const { return pictures() ? landscape.picturesView : landscape.pointsView; }

PlaneRange SceneSpec::range() const {
  const PlaneView& seen = view();
  const double halfWidth = seen.halfHeight * size.width() / size.height();
  return {seen.centre.x - halfWidth, seen.centre.x + halfWidth, seen.centre.y - seen.halfHeight,
          seen.centre.y + seen.halfHeight};
}

int LandscapeScene::memoryColour(int index) const {
  const int attractor = index < memoryAttractors.size() ? memoryAttractors[index] : -1;
  return attractor < 0 ? -1 : attractorColours.value(attractor, -1);
}

std::array<double, 3> LandscapeScene::shareOfCorners(QPointF place) const {
  const QPointF b = corners[1] - corners[0];
  const QPointF c = corners[2] - corners[0];
  const QPointF p = place - corners[0];
  const double area = b.x() * c.y() - b.y() * c.x();
  const double second = (p.x() * c.y() - p.y() * c.x()) / area;
  const double third = (b.x() * p.y() - b.y() * p.x()) / area;
  return {1.0 - second - third, second, third};
}

std::shared_ptr<const LandscapeScene> computeScene(const SceneSpec& spec, SceneDetail detail,
                                                   const std::shared_ptr<const LandscapeScene>& coarse,
                                                   const JobContext& job) {
  auto scene = std::make_shared<LandscapeScene>();
  scene->spec = spec;
  scene->detail = detail;
  std::shared_ptr<const RetrievalModel> model;
  Matrix starts;
  layPlane(*scene, starts, model);
  scene->byChance = model->stochastic();
  scene->descent =
      coarse != nullptr ? coarse->descent : std::make_shared<const Descent>(model, starts, spec.descent, job);
  if (coarse != nullptr) scene->plane = coarse->plane;
  const Descent& descent = *scene->descent;
  const double device = spec.size.width() * spec.ratio * spec.size.height() * spec.ratio;
  BorderSamples border;
  if (detail == SceneDetail::Coarse) {
    const double wanted = spec.pictures() ? 4'000 : 10'000;
    scene->map = basinMap(descent, scene->plane, gridFor(spec, descent.model(), wanted, coarseBudget), job);
  } else {
    const PlaneGrid grid = gridFor(spec, descent.model(), device, fullBudget * 8);
    const BasinMap middle =
        basinMap(descent, scene->plane, gridFor(spec, descent.model(), device / 9, fullBudget), job);
    scene->map = grid.rows <= middle.grid.rows
                     ? middle
                     : refinedBasinMap(descent, scene->plane, middle, grid.columns, grid.rows, job);
    border = borderSamples(descent, scene->plane, scene->map, job);
  }
  colourAttractors(*scene, job);
  measureShares(*scene, job);
  if (spec.pictures()) colourBySize(*scene);
  scene->image = basinImage(scene->map, border, {scene->attractorColours.begin(), scene->attractorColours.end()},
                            spec.colours, spec.landscape.showSteps ? BasinShading::Steps : BasinShading::Colours);
  traceFields(*scene, job);
  followTrajectories(*scene, job);
  if (spec.pictures()) {
    std::vector<int> seen = seenAttractors(*scene);
    if (seen.size() > maxListed) seen.resize(maxListed);
    scene->fixedPoints = describeAttractors(descent, seen, job);
  } else {
    scene->fixedPoints = fixedPoints(descent, starts, job);
  }
  for (const FixedPoint& point : scene->fixedPoints) {
    scene->fixedPlaces.append(toPoint(scene->plane.project(point.state)));
  }
  job.throwIfStopped();
  scene->backdrop = sceneBackdrop(*scene);
  return scene;
}

}  // namespace hopscope::ui
