#pragma once

#include <QPainter>

#include "ui/workspaces/landscape/landscape_view.h"

namespace hopscope::ui {

/// Paints one LandscapeView, layer by layer from the basins up.
class LandscapePainter {
 public:
  LandscapePainter(const LandscapeView& view, QPainter& painter);
  void paint();

 private:
  void paintBackdrop();
  void paintCircle();
  void paintTrajectories();
  void paintFixedPoints();
  void paintMemories();
  void paintAxes();
  void paintBadges();
  void paintLegend();
  void paintTip();
  void paintNotes();

  void paintBox(const QRectF& box) const;
  [[nodiscard]] QColor ink(double alpha) const;
  [[nodiscard]] QPointF at(QPointF place) const { return view_.toView(place); }
  /// Whether the scene is of the plane that is shown.
  [[nodiscard]] bool fits() const;
  [[nodiscard]] const LandscapeScene& scene() const { return *view_.scene_; }

  const LandscapeView& view_;
  QPainter& painter_;
};

}  // namespace hopscope::ui
