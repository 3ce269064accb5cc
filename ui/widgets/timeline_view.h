#pragma once

#include <QHash>
#include <QImage>
#include <QString>
#include <QVector>
#include <algorithm>

#include "ui/widgets/painted_widget.h"
#include "ui/widgets/timeline_layout.h"

namespace hopscope::ui {

enum class TimelineEnd { Open, Stable, Cycle, Diverged };

/// One run on the timeline.
struct TimelineLane {
  QString modelId;
  QString name;               ///< for the tooltip and the accessible text
  QVector<QImage> pictures;   ///< one per computed step, from step 0; any size
  QVector<QString> captions;  ///< one per computed step: below the steps of a single lane without pictures
  TimelineEnd end = TimelineEnd::Open;
  int endStep = -1;     ///< where it ended, −1 while open
  int cycleLength = 0;  ///< of a cycle

  /// The last step that is computed.
  [[nodiscard]] int lastStep() const { return static_cast<int>(std::max(pictures.size(), captions.size())) - 1; }
};

/// A run that left another one, as a row below the lanes.
struct TimelineFork {
  int parent = -1;           ///< row of the fork it left; −1 = the run itself
  int from = 0;              ///< the step where it left
  QVector<QImage> pictures;  ///< one per step, from `from`
  QString title;             ///< "painted at step 3"
  QString note;              ///< what became of it
};

/// A single event between two steps: a neuron that flipped.
struct TimelineTick {
  double at = 0.0;       ///< in (0, 1]: share of the way from the step before
  bool done = true;      ///< already happened in the state shown
  bool current = false;  ///< the last that happened, in a state between two steps
};

/// Numbered steps with a picture of each for one to six runs, and a row for each fork. Click or drag scrubs; arrows,
/// Home, End and the page keys too when it has the focus. Steps beyond what is computed are dashed and cannot be
/// reached. A click in a fork's row chooses the fork; Up, Down and Delete choose and remove forks.
class TimelineView : public PaintedWidget {
  Q_OBJECT

 public:
  explicit TimelineView(QWidget* parent = nullptr);

  /// @param steps planned number of steps (at least 1); @param lanes at most six are shown
  /// @param activeFork whose steps can be reached, −1 = those of the lanes
  void setRuns(int steps, const QVector<TimelineLane>& lanes, const QVector<TimelineFork>& forks = {},
               int activeFork = -1);
  /// Small ticks between the step before `step` and `step`, shown while the timeline stands at one of these.
  void setTicks(int step, const QVector<TimelineTick>& ticks);
  [[nodiscard]] int activeFork() const { return activeFork_; }
  /// Where a fork is removed; empty unless it is chosen or under the mouse.
  [[nodiscard]] QRectF removeRect(int fork) const;
  [[nodiscard]] int steps() const { return steps_; }
  /// The last step any run has reached.
  [[nodiscard]] int computed() const { return computed_; }
  [[nodiscard]] int step() const { return step_; }
  /// The step shown; clamped to 0 … computed().
  void setStep(int step);
  /// A step under the mouse in another view; −1 for none.
  void setHighlightedStep(int step);
  void setPicturesVisible(bool visible);

  /// What the widget would draw now; positions in logical px.
  [[nodiscard]] TimelineLayout timelineLayout() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  /// Goes to the nearest step that is computed, and tells.
  void scrub(int step);

 signals:
  /// The user asks for a step.
  void scrubbed(int step);
  /// A fork, or −1 for the run itself, is chosen.
  void forkChosen(int fork);
  void forkRemoved(int fork);
  /// The step under the mouse, −1 when there is none.
  void stepHovered(int step);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void setHovered(int step);
  void describe();
  void paintRail(QPainter& painter, const TimelineLayout& layout) const;
  void paintCircle(QPainter& painter, const TimelineLayout& layout, int step) const;
  void paintEnd(QPainter& painter, const TimelineLayout& layout) const;
  void paintPictures(QPainter& painter, const TimelineLayout& layout);
  void paintCaptions(QPainter& painter, const TimelineLayout& layout) const;
  void paintColumn(QPainter& painter, const TimelineLayout& layout, int step);
  void paintCycle(QPainter& painter, const TimelineLayout& layout) const;
  void paintTicks(QPainter& painter, const TimelineLayout& layout) const;
  void paintForks(QPainter& painter, const TimelineLayout& layout);
  void paintForkText(QPainter& painter, const TimelineLayout& layout, int fork) const;
  void chooseFork(int fork);
  [[nodiscard]] int lastStep(int fork) const;
  void paintLaneMarks(QPainter& painter, const TimelineLayout& layout) const;
  const QImage& thumbnail(int lane, int step, int side);

  QVector<TimelineLane> lanes_;
  QVector<TimelineFork> forks_;
  QVector<TimelineTick> ticks_;
  int tickedStep_ = -1;
  int activeFork_ = -1;
  int hoveredFork_ = -1;
  int steps_ = 12;
  int computed_ = 0;
  int step_ = 0;
  int hovered_ = -1;
  bool dragging_ = false;
  bool picturesVisible_ = true;
  int thumbnailSide_ = 0;  ///< device px of the cached thumbnails
  QHash<qint64, QImage> thumbnails_;
};

}  // namespace hopscope::ui
