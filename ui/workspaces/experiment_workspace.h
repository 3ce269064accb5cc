#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace hopscope::ui {

class CapacityPlot;
class CapacityTableModel;
class ExperimentRunner;
class ExperimentSetupPanel;
class JobRunner;
class Session;
class TabularLabel;

/// Sweeps: the curves of the newest capacity experiment as they grow, how far it is, and its rows as a table. Rows of a
/// stopped experiment stay; all of them can be saved.
class ExperimentWorkspace : public QWidget {
  Q_OBJECT

 public:
  ExperimentWorkspace(Session& session, JobRunner& jobs, QWidget* parent = nullptr);

  /// The form beside the plot; a dock takes it and owns it from then on.
  [[nodiscard]] ExperimentSetupPanel* setupPanel() const { return setup_; }
  [[nodiscard]] ExperimentRunner& runner() { return *runner_; }

  /// Runs what is set up, when it can be run.
  void start();

  /// Writes the rows and, beside them, what they belong to (<path>.json).
  /// @throws DataError when a file cannot be written
  void saveTable(const QString& path) const;
  /// Writes the plot as it is seen: SVG, PDF or a picture, by the ending of the name.
  /// @throws DataError when the file cannot be written
  void savePicture(const QString& path) const;

 private:
  void build();
  [[nodiscard]] QWidget* plotCard();
  [[nodiscard]] QWidget* tableCard();
  [[nodiscard]] QWidget* emptyCard();
  void showStart();
  void showRows(int first);
  void showProgress();
  void showEnd(const QString& text, const QString& icon);
  void askForTable();
  void askForPicture();

  ExperimentRunner* runner_;
  ExperimentSetupPanel* setup_;
  CapacityTableModel* model_;
  QStackedLayout* pages_;
  QLabel* title_;
  QLabel* subtitle_;
  QToolButton* export_;
  CapacityPlot* plot_;
  QLabel* stateIcon_;
  TabularLabel* state_;
  QProgressBar* bar_;
  TabularLabel* left_;
  QTableView* table_;
  QLabel* problem_;
};

}  // namespace hopscope::ui
