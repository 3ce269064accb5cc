#pragma once

#include <QFrame>

#include "ui/document/session.h"
#include "ui/playing/difference_choice.h"

class QBoxLayout;
class QLabel;
class QToolButton;

namespace hopscope::ui {

class Highlight;
class ImagePane;
class Playback;
class RegimeBadge;
class Swatch;
class TabularLabel;
class WeightsPlot;

/// One model in Compare: its state, the difference from a reference, its heaviest weights, its regime and scores.
/// A click makes it the active lane.
class LaneCard : public QFrame {
  Q_OBJECT

 public:
  /// With more lanes than this a card is narrow: smaller difference, fewer scores.
  static constexpr int wideLanes = 4;

  LaneCard(Session& session, Playback& playback, Highlight& highlight, DifferenceChoice& differences, int lane,
           QWidget* parent = nullptr);

  void refreshRun();
  void refreshStep();

 signals:
  void pinRequested(int lane);

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* buildHeader();
  void showActive();
  void fitName();
  /// The picture gets the height first: a low card has the badge and the scores in one line, and a smaller difference.
  void fitHeight();
  void followReference();

  Session& session_;
  Playback& playback_;
  DifferenceChoice& differences_;
  int lane_;
  Swatch* swatch_;
  QLabel* name_;
  QLabel* parameters_;
  QToolButton* pin_;
  QToolButton* remove_;
  ImagePane* state_;
  ImagePane* difference_;
  WeightsPlot* weights_;
  QBoxLayout* outcome_;  ///< badge and scores
  RegimeBadge* badge_;
  TabularLabel* effective_;
  TabularLabel* overlap_;
  TabularLabel* error_;
  float limit_ = 1.0F;
};

}  // namespace hopscope::ui
