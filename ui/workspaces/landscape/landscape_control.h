#pragma once

#include <QObject>

#include "core/landscape/laws.h"
#include "ui/workspaces/landscape/landscape_computer.h"
#include "ui/workspaces/landscape/landscape_view.h"

namespace hopscope::ui {

/// What the views and panels of the landscape share: the scene, what is chosen, and every change as a named step of
/// undo.
class LandscapeControl : public QObject {
  Q_OBJECT

 public:
  LandscapeControl(Session& session, JobRunner& jobs, QObject* parent = nullptr);

  [[nodiscard]] Session& session() { return session_; }
  [[nodiscard]] LandscapeComputer& computer() { return computer_; }
  [[nodiscard]] const std::shared_ptr<const LandscapeScene>& scene() const { return computer_.scene(); }
  [[nodiscard]] const LandscapeSpec& spec() const;
  [[nodiscard]] bool pictures() const { return spec().plane == LandscapePlane::Pictures; }

  [[nodiscard]] const LandscapeSelection& selection() const { return selection_; }
  void select(const LandscapeSelection& selection);
  /// The fixed point that the selection is about: itself, or where the memory or trajectory ends; null = none.
  [[nodiscard]] const FixedPoint* selectedFixedPoint() const;
  /// The trajectory that playback moves along: the chosen one, else the last; null when there is none.
  [[nodiscard]] const Trajectory* shownTrajectory() const;

  /// Exact laws of pairs of points, highest β first; empty through pictures or without such a law.
  [[nodiscard]] std::vector<PairMerge> merges() const;
  [[nodiscard]] std::optional<double> originLaw() const;
  /// β of the active lane; 0 when its model has none.
  [[nodiscard]] double beta() const;
  void setBeta(double beta);

  void setPlane(LandscapePlane plane);
  void moveMemory(int memory, QPointF place);
  void addMemory(QPointF place);
  void removeMemory(int memory);
  void setPoints(const QString& name, const std::vector<PlanePoint>& points);
  void setKeepOnCircle(bool keep);
  void setPicture(int corner, Index memory);
  void startTrajectory(QPointF place);
  void removeTrajectory(int trajectory);
  void clearTrajectories();
  void setView(const PlaneView& view);
  void resetView();
  void setShown(const QString& name, bool LandscapeSpec::*flag, bool on);
  void setStrip(StripQuantity quantity);
  void endMerge();

  /// The mouse is over a place of the plane, or over none.
  void hover(QPointF place) { emit placeHovered(place); }
  void leave() { emit placeLeft(); }

  /// The picture at a place of the plane through pictures: the same mixture of the three. Empty without one.
  [[nodiscard]] std::vector<float> pictureAt(QPointF place) const;
  /// Makes that picture the query of the run.
  void useAsQuery(QPointF place);

 signals:
  void sceneChanged();
  void landscapeChanged();
  void selectionChanged();
  void bifurcationChanged();
  void placeHovered(QPointF place);
  void placeLeft();
  void queryUsed();

 private:
  [[nodiscard]] PlanePoint kept(QPointF place) const;

  Session& session_;
  LandscapeComputer computer_;
  LandscapeSelection selection_;
};

}  // namespace hopscope::ui
