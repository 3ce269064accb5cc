#pragma once

#include <QPointer>
#include <QWidget>
#include <array>
#include <functional>

#include "core/dynamics/run.h"
#include "ui/text/status_text.h"

class QLabel;
class QPainter;
class QStackedLayout;
class QTableView;

namespace hopscope::ui {

class ExperimentSetupPanel;
class Session;
class SweepCard;
class SweepList;
class SweepPointPanel;
class SweepQueue;
class SweepTableModel;

/// Sweeps: the plots of the chosen experiment as they grow, and its rows as a table. Beside it stand the list of all
/// experiments, the form that sets one up and the trials of the chosen point.
class ExperimentWorkspace : public QWidget {
  Q_OBJECT

 public:
  ExperimentWorkspace(Session& session, SweepQueue& queue, QWidget* parent = nullptr);
  ~ExperimentWorkspace() override;

  /// The widgets beside the plots; docks take them and own them from then on.
  [[nodiscard]] SweepList* list() const { return list_; }
  [[nodiscard]] ExperimentSetupPanel* setupPanel() const { return setup_; }
  [[nodiscard]] SweepPointPanel* pointPanel() const { return point_; }
  [[nodiscard]] SweepQueue& queue() { return queue_; }
  [[nodiscard]] SweepCard& card() { return *card_; }
  [[nodiscard]] SweepCard& pinnedCard() { return *pinned_; }

  /// Paints the chosen experiment over a whole screen. @return whether there is one
  bool present(QPainter& painter, const QRectF& area) const;

  /// Runs what is set up, when it can be run.
  void start();
  /// Puts an experiment that was written by saveTable or the command line in the list.
  void openTable(const QString& path);
  /// Asks which.
  void askForRows();

  /// Writes the rows of the chosen experiment: a line a row, beside it a line a trial and what they belong to.
  /// @throws DataError when a file cannot be written
  void saveTable(const QString& path) const;

 signals:
  /// A trial is to be shown as a run.
  void runWanted(const hopscope::RunSpec& run);
  void pointerText(const QString& text);  ///< of what is hovered, for the status bar
  /// What the status bar says while experiments are shown.
  void statusChanged(const hopscope::ui::StatusText& text);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void build();
  [[nodiscard]] QWidget* tableCard();
  [[nodiscard]] QWidget* emptyCard();
  void showSweep(int index);
  void chooseRow(int row);
  void showProblem(const QString& message);
  void refreshStatus();
  void pin(const QString& id);
  void followPinned();
  void askForTable(const SweepCard& card);
  void askForPicture(const SweepCard& card);
  void save(const QString& path, const std::function<void()>& write);
  void saveTable(const SweepCard& card, const QString& path) const;

  Session& session_;
  SweepQueue& queue_;
  SweepList* list_;
  ExperimentSetupPanel* setup_;
  SweepPointPanel* point_;
  std::array<QPointer<QWidget>, 3> beside_;  ///< these three; deleted here when nobody took them
  SweepTableModel* model_;
  QStackedLayout* pages_;
  SweepCard* card_;
  SweepCard* pinned_;  ///< a second one that keeps its experiment; hidden without
  QString pinnedId_;
  QTableView* table_;
  QLabel* problem_;
};

}  // namespace hopscope::ui
