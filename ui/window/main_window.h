#pragma once

#include <QApplication>
#include <QMainWindow>
#include <functional>
#include <memory>
#include <vector>

#include "ui/document/session.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/page/page_context.h"
#include "ui/page/page_host.h"
#include "ui/page/workspace_page.h"
#include "ui/playing/actions.h"
#include "ui/playing/difference_choice.h"
#include "ui/playing/highlight.h"
#include "ui/playing/playback.h"
#include "ui/window/dock_layout.h"
#include "ui/window/page_docks.h"
#include "ui/window/run_following.h"
#include "ui/window/window_options.h"

namespace hopscope::ui {

class Banner;
class PageArea;
class SessionFiles;
class Shell;
class Sources;
class StatusLine;
class TransportBar;

/// Puts the parts together: the session, the playback, the pages of the catalog in tabs, their panels in docks, menus and tool
/// bar. It knows no page by name.
class MainWindow : public QMainWindow, public PageHost {
  Q_OBJECT

 public:
  /// A page with what the catalog says of it.
  struct Page {
    const WorkspaceEntry* entry;
    std::unique_ptr<WorkspacePage> page;
  };

  MainWindow(QApplication& application, const DatasetLibrary& library, const WindowOptions& options);
  ~MainWindow() override;

  [[nodiscard]] Session& session() override { return session_; }
  [[nodiscard]] Playback& playback() override { return playback_; }
  [[nodiscard]] JobRunner& jobs() { return jobs_; }
  [[nodiscard]] SweepQueue& sweeps() { return sweeps_; }
  [[nodiscard]] Actions& actions() { return actions_; }
  [[nodiscard]] SessionFiles& files() { return *files_; }
  [[nodiscard]] Sources& sources() { return *sources_; }
  [[nodiscard]] Shell& shell() { return *shell_; }
  [[nodiscard]] StatusLine& status() { return *status_; }
  [[nodiscard]] DockLayout& docks() { return docks_; }
  [[nodiscard]] const QList<QDockWidget*>& dockList() const { return pageDocks_.docks(); }

  /// In the order of the tabs.
  [[nodiscard]] const std::vector<Page>& pages() const { return pages_; }
  /// The one that is shown.
  [[nodiscard]] WorkspacePage& page() const { return *pages_[shown_].page; }
  [[nodiscard]] QString workspace() const override { return QLatin1String(pages_[shown_].entry->id); }
  /// Nothing happens when there is no workspace of this id.
  void showWorkspace(const QString& id) override;
  [[nodiscard]] QWidget& view() override;
  [[nodiscard]] QString sessionText() override;
  void showMessage(const QString& message) override;
  /// Shows a notice above the page until it is closed; of several the newest two.
  void addNotice(Banner* banner);

 public slots:
  /// Tells that something did not work and that nothing has changed.
  void showProblem(const QString& message);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void buildPages();
  void showPage(const std::function<bool(const Page&)>& isIt);
  void connectPage(WorkspacePage& page);
  void connectPresenter();
  void leaveOrCancel();

  JobRunner jobs_;
  Session session_;
  Playback playback_;
  RunFollowing following_;  ///< before everything that shows a run
  Highlight highlight_;
  DifferenceChoice differences_;
  SweepQueue sweeps_;
  Actions actions_;
  PageContext context_;
  std::vector<Page> pages_;
  std::size_t shown_ = 0;
  DockLayout docks_;
  PageDocks pageDocks_;
  bool remembers_;  ///< settings are read and written: not for offscreen work
  PageArea* area_ = nullptr;
  StatusLine* status_ = nullptr;
  Sources* sources_ = nullptr;
  SessionFiles* files_ = nullptr;
  Shell* shell_ = nullptr;
  TransportBar* tools_ = nullptr;
};

}  // namespace hopscope::ui
