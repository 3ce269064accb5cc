#pragma once

#include <QApplication>
#include <QMainWindow>

#include "ui/document/session.h"
#include "ui/jobs/job_runner.h"
#include "ui/playing/actions.h"
#include "ui/playing/difference_choice.h"
#include "ui/playing/highlight.h"
#include "ui/playing/playback.h"
#include "ui/window/dock_layout.h"
#include "ui/window/window_options.h"

class QDockWidget;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace hopscope::ui {

class Banner;
class CompareWorkspace;
class ExperimentWorkspace;
class ExploreWorkspace;
class LandscapeWorkspace;
class SessionFiles;
class Shell;
class StatusLine;
class TimelinePanel;
class TransportBar;

/// Puts the parts together: the session, the playback, the workspaces in tabs, the panels in docks, menus and tool bar.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(QApplication& application, const DatasetLibrary& library, const WindowOptions& options);
  ~MainWindow() override;

  [[nodiscard]] Session& session() { return session_; }
  [[nodiscard]] Playback& playback() { return playback_; }
  [[nodiscard]] JobRunner& jobs() { return jobs_; }
  [[nodiscard]] ExperimentWorkspace& experiment() { return *experiment_; }
  [[nodiscard]] LandscapeWorkspace& landscape() { return *landscape_; }
  [[nodiscard]] Actions& actions() { return actions_; }
  [[nodiscard]] SessionFiles& files() { return *files_; }
  [[nodiscard]] Shell& shell() { return *shell_; }
  [[nodiscard]] DockLayout& docks() { return docks_; }
  [[nodiscard]] const QList<QDockWidget*>& dockList() const { return dockList_; }
  [[nodiscard]] Workspace workspace() const;
  void showWorkspace(Workspace workspace);
  /// The workspace shown, without docks and bars.
  [[nodiscard]] QWidget& view();
  /// Shows a notice above the workspace until it is closed; of several the newest two.
  void addNotice(Banner* banner);

 public slots:
  /// Tells that something did not work and that nothing has changed.
  void showProblem(const QString& message);
  /// Opens a session, or a data set: a bundled name, a generated set or a path.
  void openSource(const QString& source);
  /// As openSource, but shows data and how else they could be stored first.
  void importSource(const QString& path);
  /// Shows a trial of an experiment in Explore, as one undoable step.
  void openTrial(const RunSpec& run);
  void chooseFile();
  void chooseFolder();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  friend void buildMenus(MainWindow& window);
  void buildCentre();
  void buildDocks();
  QDockWidget* addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area,
                       const QList<Workspace>& shownIn);
  void offerSession(const QString& picture, const QString& session);
  void followRun(const RunChange& change);
  void startWith(const WindowOptions& options);
  void leaveOrCancel();

  JobRunner jobs_;
  Session session_;
  Playback playback_;
  Highlight highlight_;
  DifferenceChoice differences_;
  Actions actions_;
  DockLayout docks_;
  bool remembers_;  ///< settings are read and written: not for offscreen work
  bool playWhenReady_ = true;
  SessionFiles* files_ = nullptr;
  Shell* shell_ = nullptr;

  QTabBar* tabs_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  QVBoxLayout* notices_ = nullptr;
  ExploreWorkspace* explore_ = nullptr;
  CompareWorkspace* compare_ = nullptr;
  LandscapeWorkspace* landscape_ = nullptr;
  ExperimentWorkspace* experiment_ = nullptr;
  QWidget* compareCorner_ = nullptr;  ///< "Add model", beside the tabs
  TransportBar* tools_ = nullptr;
  StatusLine* status_ = nullptr;
  TimelinePanel* timeline_ = nullptr;
  QList<QDockWidget*> dockList_;
};

}  // namespace hopscope::ui
