#include "ui/workspaces/landscape/landscape_control.h"

#include <algorithm>
#include <cmath>

#include "core/landscape/planar_memory.h"
#include "ui/document/session.h"
#include "ui/text/number_format.h"

namespace hopscope::ui {

using Kind = LandscapeSelection::Kind;

LandscapeControl::LandscapeControl(Session& session, JobRunner& jobs, QObject* parent)
    : QObject(parent), session_(session), computer_(session, jobs) {
  connect(&computer_, &LandscapeComputer::sceneChanged, this, [this] {
    // A fixed point is a place in a list that may be another one now.
    if (selection_.kind == Kind::FixedPoint &&
        (scene() == nullptr || selection_.index >= static_cast<int>(scene()->fixedPoints.size()))) {
      select({});
    }
    emit sceneChanged();
  });
  connect(&computer_, &LandscapeComputer::bifurcationChanged, this, &LandscapeControl::bifurcationChanged);
  connect(&session_, &Session::landscapeChanged, this, [this] {
    const bool gone =
        selection_.kind == Kind::Memory && !pictures() && selection_.index >= static_cast<int>(spec().points.size());
    if (gone) select({});
    emit landscapeChanged();
  });
}

const LandscapeSpec& LandscapeControl::spec() const { return session_.landscape(); }

void LandscapeControl::select(const LandscapeSelection& selection) {
  if (selection == selection_) return;
  selection_ = selection;
  emit selectionChanged();
}

const FixedPoint* LandscapeControl::selectedFixedPoint() const {
  if (scene() == nullptr) return nullptr;
  const auto& points = scene()->fixedPoints;
  int attractor = -1;
  switch (selection_.kind) {
    case Kind::FixedPoint:
      return selection_.index < static_cast<int>(points.size()) ? &points[static_cast<std::size_t>(selection_.index)]
                                                                : nullptr;
    case Kind::Memory: {
      const Index memory =
          pictures() ? spec().pictures.at(static_cast<std::size_t>(selection_.index)) : Index{selection_.index};
      attractor = memory < 0 ? -1 : scene()->memoryAttractors.value(memory, -1);
      break;
    }
    case Kind::Trajectory:
      if (const Trajectory* trajectory = shownTrajectory()) attractor = trajectory->attractor;
      break;
    case Kind::None:
      break;
  }
  const auto it = std::ranges::find(points, attractor, &FixedPoint::attractor);
  return attractor < 0 || it == points.end() ? nullptr : &*it;
}

const Trajectory* LandscapeControl::shownTrajectory() const {
  if (scene() == nullptr || scene()->trajectories.isEmpty()) return nullptr;
  const bool chosen = selection_.kind == Kind::Trajectory && selection_.index < scene()->trajectories.size();
  return &scene()->trajectories[chosen ? selection_.index : scene()->trajectories.size() - 1];
}

std::vector<PairMerge> LandscapeControl::merges() const {
  if (pictures()) return {};
  return pairMerges(computer_.model(), *planarMemory(spec().points));
}

std::optional<double> LandscapeControl::originLaw() const {
  if (pictures()) return std::nullopt;
  return originTurns(computer_.model(), *planarMemory(spec().points));
}

double LandscapeControl::beta() const { return inverseTemperature(computer_.model()).value_or(0.0); }

void LandscapeControl::setBeta(double beta) { session_.setInverseTemperature(session_.activeLane(), beta); }

void LandscapeControl::setPlane(LandscapePlane plane) {
  select({});
  const QString name = plane == LandscapePlane::Points ? tr("Landscape of points") : tr("Landscape through pictures");
  session_.editLandscape(name, [&](LandscapeSpec& spec) { spec.plane = plane; });
}

PlanePoint LandscapeControl::kept(QPointF place) const {
  if (!spec().keepOnCircle) return {place.x(), place.y()};
  const double angle = std::atan2(place.y(), place.x());
  return {std::cos(angle), std::sin(angle)};
}

void LandscapeControl::moveMemory(int memory, QPointF place) {
  session_.editLandscape(
      tr("Move memory %1").arg(memory + 1),
      [&](LandscapeSpec& spec) { spec.points.at(static_cast<std::size_t>(memory)) = kept(place); },
      QStringLiteral("landscape/move/%1").arg(memory));
}

void LandscapeControl::addMemory(QPointF place) {
  if (spec().points.size() >= LandscapeSpec::maxPoints) return;
  session_.editLandscape(tr("Add a memory"), [&](LandscapeSpec& spec) { spec.points.push_back(kept(place)); });
  select({Kind::Memory, static_cast<int>(spec().points.size()) - 1});
}

void LandscapeControl::removeMemory(int memory) {
  if (spec().points.size() < 2) return;
  session_.editLandscape(tr("Remove memory %1").arg(memory + 1),
                         [&](LandscapeSpec& spec) { spec.points.erase(spec.points.begin() + memory); });
  select({Kind::Memory, std::min(memory, static_cast<int>(spec().points.size()) - 1)});
}

void LandscapeControl::setPoints(const QString& name, const std::vector<PlanePoint>& points) {
  select({});
  session_.editLandscape(name, [&](LandscapeSpec& spec) { spec.points = points; });
}

void LandscapeControl::setKeepOnCircle(bool keep) {
  session_.editLandscape(keep ? tr("Keep on the circle") : tr("Leave the circle"), [&](LandscapeSpec& spec) {
    spec.keepOnCircle = keep;
    if (!keep) return;
    for (PlanePoint& point : spec.points) {
      const double length = std::hypot(point.x, point.y);
      point = length > 0.0 ? PlanePoint{point.x / length, point.y / length} : PlanePoint{1.0, 0.0};
    }
  });
}

void LandscapeControl::setPicture(int corner, Index memory) {
  session_.editLandscape(
      tr("Picture %1 of the plane").arg(corner + 1),
      [&](LandscapeSpec& spec) { spec.pictures.at(static_cast<std::size_t>(corner)) = memory; },
      QStringLiteral("landscape/picture/%1").arg(corner));
}

void LandscapeControl::startTrajectory(QPointF place) {
  session_.editLandscape(tr("Start a trajectory"), [&](LandscapeSpec& spec) {
    auto& starts = pictures() ? spec.pictureTrajectories : spec.trajectories;
    if (starts.size() >= LandscapeSpec::maxTrajectories) starts.erase(starts.begin());
    starts.push_back({place.x(), place.y()});
  });
  const auto& starts = pictures() ? spec().pictureTrajectories : spec().trajectories;
  select({Kind::Trajectory, static_cast<int>(starts.size()) - 1});
}

void LandscapeControl::removeTrajectory(int trajectory) {
  select({});
  session_.editLandscape(tr("Remove a trajectory"), [&](LandscapeSpec& spec) {
    auto& starts = pictures() ? spec.pictureTrajectories : spec.trajectories;
    if (trajectory < static_cast<int>(starts.size())) starts.erase(starts.begin() + trajectory);
  });
}

void LandscapeControl::clearTrajectories() {
  select({});
  session_.editLandscape(tr("Remove all trajectories"), [&](LandscapeSpec& spec) {
    (pictures() ? spec.pictureTrajectories : spec.trajectories).clear();
  });
}

void LandscapeControl::setView(const PlaneView& view) {
  session_.editLandscape(
      tr("View of the plane"), [&](LandscapeSpec& spec) { (pictures() ? spec.picturesView : spec.pointsView) = view; },
      QStringLiteral("landscape/view"));
}

void LandscapeControl::resetView() {
  session_.editLandscape(tr("Reset view"), [&](LandscapeSpec& spec) {
    spec.pointsView = LandscapeSpec().pointsView;
    spec.picturesView = LandscapeSpec().picturesView;
  });
}

void LandscapeControl::setShown(const QString& name, bool LandscapeSpec::*flag, bool on) {
  session_.editLandscape(on ? tr("Show: %1").arg(name) : tr("Hide: %1").arg(name),
                         [&](LandscapeSpec& spec) { spec.*flag = on; });
}

void LandscapeControl::setStrip(StripQuantity quantity) {
  session_.editLandscape(tr("What the \u03b2 strip shows"), [&](LandscapeSpec& spec) { spec.strip = quantity; });
}

void LandscapeControl::endMerge() { session_.endMerge(); }

std::vector<float> LandscapeControl::pictureAt(QPointF place) const {
  const auto& run = session_.run();
  if (!pictures() || scene() == nullptr || scene()->corners.size() != 3 || run == nullptr) return {};
  const std::array<double, 3> shares = scene()->shareOfCorners(place);
  Vector mixture = Vector::Zero(run->query.size());
  for (std::size_t i = 0; i < 3; ++i) {
    const Index picture = spec().pictures.at(i);
    if (picture >= run->memory().count()) return {};
    const auto share = static_cast<float>(shares.at(i));
    if (picture == LandscapeSpec::query) {
      mixture += share * run->query;
    } else {
      mixture += share * run->memory().images().col(picture);
    }
  }
  const ValueRange range = run->dataset->range;
  mixture = mixture.cwiseMax(range.low).cwiseMin(range.high);
  return {mixture.begin(), mixture.end()};
}

void LandscapeControl::useAsQuery(QPointF place) {
  const std::vector<float> picture = pictureAt(place);
  if (picture.empty()) return;
  auto layer = std::make_shared<const PaintLayer>(picture);
  session_.edit(tr("Picture of the landscape as query"), [&](RunSpec& spec) { spec.paint = layer; });
  emit queryUsed();
}

}  // namespace hopscope::ui
