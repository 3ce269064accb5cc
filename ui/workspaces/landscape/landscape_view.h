#pragma once

#include <memory>

#include "ui/widgets/painted_widget.h"
#include "ui/workspaces/landscape/landscape_scene.h"

namespace hopscope::ui {

/// What of a landscape is chosen: its panel tells more of it, and keys act on it.
struct LandscapeSelection {
  enum class Kind { None, Memory, FixedPoint, Trajectory };
  Kind kind = Kind::None;
  int index = -1;
  friend bool operator==(const LandscapeSelection&, const LandscapeSelection&) = default;
};

/// The plane: basins, contours, flow, fixed points, trajectories and memories. Paints a scene; what is dragged is
/// painted where it is at once, before a new scene has arrived.
///
/// Click: a trajectory from there (through pictures: the picture there as the query; with Shift a trajectory). Drag a
/// memory, or the plane; the wheel zooms. Arrow keys move the chosen memory (on the circle they turn it; with Shift
/// finely), Delete removes what is chosen, + adds a memory, , and . choose the previous and the next one.
class LandscapeView : public PaintedWidget {
  Q_OBJECT

 public:
  explicit LandscapeView(QWidget* parent = nullptr);

  void setScene(std::shared_ptr<const LandscapeScene> scene);
  void setLandscape(const LandscapeSpec& landscape);
  void setSelection(const LandscapeSelection& selection);
  /// The step shown of the chosen trajectory.
  void setStep(int step);
  /// β below which a memory merges with its nearest, for its tip; 0 = no such law.
  void setMergeTexts(const QStringList& texts) { mergeTexts_ = texts; }
  /// A memory that is under the mouse in another view; −1 = none.
  void setHighlighted(int memory);
  [[nodiscard]] int highlighted() const { return highlighted_; }
  void setBusy(bool busy);
  /// A sentence over the plane instead of what cannot be computed; empty = none.
  void setProblem(const QString& problem);
  /// Badges in the upper left corner: icon, text, status.
  struct Badge {
    QString icon;
    QString text;
    int status = 0;
  };
  void setBadges(const QVector<Badge>& badges);
  [[nodiscard]] const QVector<Badge>& badges() const { return badges_; }

  [[nodiscard]] const LandscapeSelection& selection() const { return selection_; }
  [[nodiscard]] QPointF toView(QPointF place) const;
  [[nodiscard]] QPointF toPlane(QPointF position) const;

  [[nodiscard]] QSize sizeHint() const override { return {720, 480}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }

 signals:
  void memoryMoved(int memory, QPointF place);
  void moveFinished();
  void memoryAdded(QPointF place);
  void memoryRemoved(int memory);
  void trajectoryStarted(QPointF place);
  void trajectoryRemoved(int trajectory);
  void trajectoriesCleared();
  void placePicked(QPointF place);  ///< through pictures
  void viewMoved(const hopscope::PlaneView& view);
  void viewReset();
  void selectionChanged();
  void placeHovered(QPointF place);
  void placeLeft();
  void sizeChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  friend class LandscapePainter;
  [[nodiscard]] bool pictures() const { return landscape_.plane == LandscapePlane::Pictures; }
  [[nodiscard]] const PlaneView& view() const;
  [[nodiscard]] QVector<QPointF> memoryPlaces() const;
  [[nodiscard]] int memoryAt(QPointF position) const;
  [[nodiscard]] LandscapeSelection thingAt(QPointF position) const;
  void choose(const LandscapeSelection& selection);
  void moveByKey(int key, bool fine);
  void zoom(double factor, QPointF about);
  void describe();

  std::shared_ptr<const LandscapeScene> scene_;
  LandscapeSpec landscape_;
  LandscapeSelection selection_;
  QVector<Badge> badges_;
  QStringList mergeTexts_;
  QString problem_;
  int step_ = 0;
  int hovered_ = -1;
  int highlighted_ = -1;
  bool busy_ = false;

  enum class Drag { None, Press, Memory, Plane };
  Drag drag_ = Drag::None;
  QPointF pressed_;
  PlaneView viewAtPress_;
  int dragged_ = -1;
};

}  // namespace hopscope::ui
