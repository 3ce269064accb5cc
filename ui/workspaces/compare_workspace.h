#pragma once

#include <QWidget>

#include "ui/run_values.h"
#include "ui/session.h"

class QHBoxLayout;

namespace hopscope::ui {

class CurvePlot;
class Highlight;
class LaneCard;
class LanesTable;
class Playback;
class Segmented;

/// Two to four models on the same query, seed and timeline: a card each, one plot of all against the step, and a table.
class CompareWorkspace : public QWidget {
  Q_OBJECT

 public:
  CompareWorkspace(Session& session, Playback& playback, Highlight& highlight, QWidget* parent = nullptr);

  /// "Add model", to be placed beside the tabs; the caller takes ownership.
  [[nodiscard]] QWidget* makeCorner();

 private:
  QWidget* buildPlotCard();
  QWidget* buildTableCard();
  void refreshRun();
  void refreshPlot();
  void refreshStep();

  Session& session_;
  Playback& playback_;
  Highlight& highlight_;
  QHBoxLayout* row_;
  QList<LaneCard*> cards_;
  Segmented* quantities_;
  CurvePlot* plot_;
  LanesTable* table_;
};

}  // namespace hopscope::ui
