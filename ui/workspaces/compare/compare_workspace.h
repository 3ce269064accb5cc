#pragma once

#include <QWidget>

#include "ui/document/pinned_run.h"
#include "ui/document/session.h"
#include "ui/playing/difference_choice.h"

class QComboBox;
class QHBoxLayout;

namespace hopscope::ui {

class CurvePlot;
class Highlight;
class LaneCard;
class LanesTable;
class Playback;
class Segmented;

/// One to six models on the same query, seed and timeline: a card each, one plot of all against the step, and a table.
/// Runs that are pinned stay in plot and table.
class CompareWorkspace : public QWidget {
  Q_OBJECT

 public:
  CompareWorkspace(Session& session, Playback& playback, Highlight& highlight, DifferenceChoice& differences,
                   QWidget* parent = nullptr);

  [[nodiscard]] const QVector<LaneSummary>& pinned() const { return pinned_; }

  /// Which curve the plot shows, by its place in the row of buttons.
  [[nodiscard]] int quantity() const;
  /// Left as it is when there is no such place.
  void setQuantity(int quantity);

  /// "Difference from" and "Add model", to be placed beside the tabs; the caller takes ownership.
  [[nodiscard]] QWidget* makeCorner();

 private:
  QWidget* buildPlotCard();
  QWidget* buildTableCard();
  QComboBox* buildReference();
  void fillReference();
  void refreshRun();
  void refreshPlot();
  void refreshStep();

  Session& session_;
  Playback& playback_;
  Highlight& highlight_;
  DifferenceChoice& differences_;
  std::vector<const QuantityEntry*> compared_;  ///< in the order of the segments
  QHBoxLayout* row_;
  QList<LaneCard*> cards_;
  Segmented* quantities_;
  CurvePlot* plot_;
  LanesTable* table_;
  QComboBox* references_;
  QVector<LaneSummary> pinned_;
};

}  // namespace hopscope::ui
