#pragma once

#include <QWidget>

#include "ui/document/session.h"

namespace hopscope::ui {

class Actions;
class CurvesCard;
class DifferenceChoice;
class Highlight;
class ImagePane;
class MetricStrip;
class PaintPane;
class Playback;
class WeightsCard;

/// One query in one model: original, query and state (to paint on) and difference; the read-outs of the step; the
/// association weights; the curves of the run. Shows the active lane.
class ExploreWorkspace : public QWidget {
  Q_OBJECT

 public:
  ExploreWorkspace(Session& session, Playback& playback, Highlight& highlight, DifferenceChoice& differences,
                   Actions& actions, QWidget* parent = nullptr);

  /// With small pictures; see resizeEvent().
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  /// What is under the mouse in the query or the state; empty when nothing is.
  void pointerText(const QString& text);

 protected:
  /// Pictures get the height first, what is below them the rest.
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refreshRun();
  void refreshStep();
  void showStates(std::size_t lane, int step);
  void refreshQuery();
  void showStateToPaint();
  void connectPane(PaintPane& pane, PaintPane& other);
  /// Whether a stroke on the state would fork the run.
  [[nodiscard]] bool paintsState() const;
  [[nodiscard]] std::size_t lane() const;

  Session& session_;
  Playback& playback_;
  Highlight& highlight_;
  DifferenceChoice& differences_;
  ImagePane* original_;
  PaintPane* query_;
  PaintPane* state_;
  ImagePane* difference_;
  MetricStrip* strip_;
  WeightsCard* weights_;
  CurvesCard* curves_;
  std::weak_ptr<const Run> measured_;  ///< the run limit_ was taken from
  float limit_ = 1.0F;
};

}  // namespace hopscope::ui
