#pragma once

#include <QList>
#include <QObject>
#include <QSize>
#include <QStringList>
#include <memory>
#include <span>

#include "core/base/parameters.h"
#include "ui/page/page_context.h"
#include "ui/page/page_dock.h"
#include "ui/text/status_text.h"

class QAction;
class QMenu;
class QPainter;
class QRectF;

namespace hopscope::ui {

class SweepTables;
class WorkspacePage;

/// One workspace of the window. Each folder of ui/workspaces defines one in its page.cpp, as `<folder>_entry`: the tab, the menus,
/// the keys Ctrl+1 …, the settings and the command line list what is in the catalog, so that a new workspace is one folder.
struct WorkspaceEntry {
  const char* id;      ///< the name of the folder: for settings, sessions and the command line
  int order;           ///< place among the tabs
  QString (*title)();  ///< what the tab says, translated
  bool shownAtFirst;   ///< by a window that remembers nothing; one workspace has it
  bool opensRuns;      ///< a run that another page made is looked at here; one workspace has it
  bool opensTables;    ///< --sweep opens its file in the first that has it; see WorkspacePage::tables()
  std::unique_ptr<WorkspacePage> (*create)(const PageContext& context);
};

/// Every workspace, by its folder. Generated; see cmake/HopscopeCatalog.cmake.
[[nodiscard]] std::span<const WorkspaceEntry* const> workspaceCatalog();
/// The same in the order of the tabs.
[[nodiscard]] QList<const WorkspaceEntry*> workspaces();
/// Null when there is none of this name.
[[nodiscard]] const WorkspaceEntry* findWorkspace(const QString& id);

/// A button of a page in the tool bar.
struct PageTool {
  QAction* action = nullptr;
  QString icon;
  bool primary = false;
};

/// What the window asks of a workspace. The window shows one page at a time and knows nothing else of it.
///
/// GUI thread only. A page is made before its widget is shown, and destroyed before the widget is.
class WorkspacePage : public QObject {
  Q_OBJECT

 public:
  explicit WorkspacePage(const PageContext& context) : context_(context) {}

  /// The page itself; the window owns it.
  [[nodiscard]] virtual QWidget& widget() = 0;
  /// The docks that no other page shows, new; asked once.
  [[nodiscard]] virtual QList<PageDock> makeDocks() { return {}; }
  /// Which of the docks in dockCatalog() it shows besides.
  [[nodiscard]] virtual QStringList sharedDocks() const { return {}; }
  /// What stands beside the tabs while it is shown, new; asked once. Null for nothing.
  [[nodiscard]] virtual QWidget* makeCorner() { return nullptr; }
  /// A menu of the menu bar, new; asked once. Null for none.
  [[nodiscard]] virtual QMenu* makeMenu(QWidget& /*parent*/) { return nullptr; }
  /// Buttons in the tool bar while it is shown; asked once, after makeMenu().
  [[nodiscard]] virtual QList<PageTool> tools() { return {}; }

  /// Whether the tool bar has the transport of the run while it is shown.
  [[nodiscard]] virtual bool showsTransport() const { return true; }
  /// Whether it shows all lanes of the run, on one timeline, or the active one alone.
  [[nodiscard]] virtual bool showsAllLanes() const { return false; }
  /// Whether playback moves along the run: a new query then starts from its first step.
  [[nodiscard]] virtual bool playsRun() const { return true; }
  /// Tells the playback how many steps there are and which is stable. There is a run.
  virtual void follow(Playback& playback) const;

  /// Paints what it shows over a whole screen. @return false for the run itself
  virtual bool present(QPainter& /*painter*/, const QRectF& /*area*/) { return false; }
  /// Before present() is asked for pictures of this size, and after.
  virtual void startPresenting(QSize /*size*/, qreal /*ratio*/) {}
  virtual void stopPresenting() {}

  /// How it is looked at, as far as a session keeps it: names without the id of the page.
  [[nodiscard]] virtual ParameterValues view() const { return {}; }
  /// Brings such a view back; what is unknown or of another type is left out.
  virtual void restoreView(const ParameterValues& /*view*/) {}

  /// Starts what a picture without a display needs and nobody is there to start; over when busy() is false.
  virtual void prepareExport() {}
  [[nodiscard]] virtual bool busy() const { return false; }
  /// Stops what runs for it, when Esc is pressed.
  virtual void cancelWork() {}
  /// Null for a page that opens no tables of experiments.
  [[nodiscard]] virtual SweepTables* tables() { return nullptr; }

 signals:
  /// This page is where one wants to be now.
  void wanted();
  /// The page that opens runs is: it shows what this one made.
  void runWanted();
  /// Commands that begin so are to be offered.
  void commandsWanted(const QString& text);
  /// What is under the mouse; empty when nothing is.
  void pointerText(const QString& text);
  /// What the status bar says while it is shown, in place of the run.
  void statusChanged(const hopscope::ui::StatusText& text);
  /// present() would paint something else.
  void presentationChanged();

 protected:
  const PageContext& context_;
};

/// A page that shows tables of experiments: what the command line asks of it.
class SweepTables {
 public:
  virtual ~SweepTables() = default;
  /// Reads a table that the window or hopscope-cli wrote, away from the GUI thread.
  virtual void openTable(const QString& path) = 0;
  [[nodiscard]] virtual bool hasTable() const = 0;
  /// @throws std::invalid_argument for an id that no measure has
  virtual void showMeasure(const QString& id) = 0;
  /// Writes the plot alone: SVG, PDF or a picture, as the suffix says. @throws DataError
  virtual void savePlot(const QString& path, QSize size) = 0;
};

}  // namespace hopscope::ui
