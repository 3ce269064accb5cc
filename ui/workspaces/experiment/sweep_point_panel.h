#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace hopscope::ui {

class ScoreHistogram;
class SweepQueue;
class TabularLabel;

/// The chosen row of an experiment: its numbers, the scores of its trials with the threshold as a line to drag, and the
/// way to a trial of it.
class SweepPointPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SweepPointPanel(SweepQueue& queue, QWidget* parent = nullptr);

  /// Shows a row of an experiment; −1 for none.
  void showRow(int sweep, int row);

 signals:
  /// Trial `trial` of the shown row is to be opened.
  void trialWanted(int sweep, int row, int trial);

 private:
  void refresh();
  void open(bool good);
  [[nodiscard]] int trialThat(bool passes) const;

  SweepQueue& queue_;
  int sweep_ = -1;
  int row_ = -1;
  int opened_[2] = {-1, -1};  ///< the trials that were opened last: failed, good
  QLabel* title_;
  QLabel* hint_;
  QWidget* details_;
  TabularLabel* values_[5];
  ScoreHistogram* histogram_;
  QPushButton* failed_;
  QPushButton* good_;
};

}  // namespace hopscope::ui
