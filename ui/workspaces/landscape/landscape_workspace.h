#pragma once

#include <QWidget>

#include "ui/text/status_text.h"
#include "ui/workspaces/landscape/landscape_view.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace hopscope::ui {

class BifurcationStrip;
class Highlight;
class HunterCard;
class JobRunner;
class LandscapeControl;
class Playback;
class Session;

/// The model of the active lane as a landscape: over memories placed by hand in a plane of two neurons, with the fixed
/// points against β below; over the plane through three pictures; or, for a bipolar model, where random starts end.
class LandscapeWorkspace : public QWidget {
  Q_OBJECT

 public:
  LandscapeWorkspace(Session& session, Playback& playback, Highlight& highlight, JobRunner& jobs,
                     QWidget* parent = nullptr);

  [[nodiscard]] LandscapeControl& control() { return *control_; }
  [[nodiscard]] LandscapeView& view() { return *view_; }
  [[nodiscard]] BifurcationStrip& strip() { return *strip_; }
  [[nodiscard]] HunterCard& hunter() { return *hunter_; }
  /// Lets playback move along the shown trajectory.
  void followPlayback();

  /// Computes for a picture of this size, shown by present(), until it is over.
  void startPresenting(QSize size, qreal ratio);
  void stopPresenting();
  /// Paints the landscape in large type: title, plane, and what it ends in.
  void present(QPainter& painter, const QRectF& area);

 signals:
  /// What is under the mouse; empty when nothing is.
  void pointerText(const QString& text);
  /// What the status bar says while the landscape is shown.
  void statusChanged(const hopscope::ui::StatusText& text);
  /// A place was made the query: there is something to see in Explore.
  void queryUsed();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void build();
  [[nodiscard]] QWidget* stripCard();
  void connectView();
  void refreshScene();
  void refreshSpec();
  void refreshStrip();
  void refreshBadges();
  void refreshStatus();
  void pointAt(QPointF place);
  [[nodiscard]] int memoryOf(int attractor) const;

  Session& session_;
  Playback& playback_;
  Highlight& highlight_;
  LandscapeControl* control_;
  QStackedWidget* pages_;
  LandscapeView* view_;
  BifurcationStrip* strip_;
  QWidget* stripCard_ = nullptr;
  QComboBox* quantities_;
  HunterCard* hunter_;
  bool presenting_ = false;
};

}  // namespace hopscope::ui
