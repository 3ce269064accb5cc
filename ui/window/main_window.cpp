#include "ui/window/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPointer>
#include <QScreen>
#include <QStandardPaths>
#include <QStatusBar>
#include <algorithm>

#include "ui/jobs/job_kinds.h"
#include "ui/widgets/banner.h"
#include "ui/window/keyboard_focus.h"
#include "ui/window/menus.h"
#include "ui/window/page_area.h"
#include "ui/window/presenter.h"
#include "ui/window/session_files.h"
#include "ui/window/shell.h"
#include "ui/window/sources.h"
#include "ui/window/start.h"
#include "ui/window/status_line.h"
#include "ui/window/transport_bar.h"
#include "ui/window/window_settings.h"

namespace hopscope::ui {

namespace {

/// As large as it was designed, where the screen has room for that.
QSize firstSize() {
  const QScreen* screen = QGuiApplication::primaryScreen();
  const QSize wanted(1600, 1000);
  return screen == nullptr ? wanted : wanted.boundedTo(screen->availableSize());
}

/// Where unsaved changes are kept.
QString unsavedFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/unsaved");
}

/// Where the rows of experiments are kept.
QString sweepFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/sweeps");
}

}  // namespace

MainWindow::MainWindow(QApplication& application, const DatasetLibrary& library, const WindowOptions& options)
    : session_(library, jobs_),
      following_(session_, playback_),
      sweeps_(library, jobs_, options.offscreen() ? QString() : sweepFolder()),
      actions_(session_, playback_, differences_, this),
      context_{session_, playback_, highlight_, differences_,
               actions_, jobs_,     sweeps_,    [this](const QString& path) { sources_->import(path); }},
      docks_(*this),
      remembers_(!options.offscreen()) {
  new KeyboardFocus(*this);
  setWindowIcon(Theme::instance().icon("single"));
  setAcceptDrops(true);
  setDockOptions(AnimatedDocks | AllowNestedDocks);
  setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
  if (remembers_) restoreLook();
  if (options.theme || !remembers_) Theme::instance().setMode(options.theme.value_or(ThemeMode::Dark));
  Theme::instance().apply(application);

  buildPages();
  status_ = new StatusLine(session_, playback_, highlight_, jobs_, this);
  setStatusBar(status_);
  for (const Page& each : pages_) connectPage(*each.page);
  sources_ = new Sources(*this);
  files_ = new SessionFiles(*this, remembers_ ? unsavedFolder() : QString());
  shell_ = new Shell(*this, remembers_);
  tools_ = buildMenus(*this);
  addToolBar(tools_);
  shell_->complete();
  connectPresenter();
  resize(firstSize());
  if (remembers_) restoreWindow(*this);
  showWorkspace(options.workspace.isEmpty() ? firstWorkspace(remembers_) : options.workspace);

  // Before the first run the panels are empty and ask for too little room.
  connect(
      &session_, &Session::runChanged, this, [this] { docks_.fitContents(); },
      static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
  connect(&session_, &Session::failed, this, &MainWindow::showProblem);
  startWith(*this, options);
  setFocus();  // else the tabs have it, and take the arrow keys from the timeline
}

MainWindow::~MainWindow() {
  hide();  // what is told that it is hidden may still ask the session
  jobs_.cancelAll();
  delete files_;  // it looks at the session and the jobs
  // What shows the members goes before them, and no tab that goes asks for a page.
  disconnect(area_, nullptr, this, nullptr);
  pages_.clear();
  delete shell_;
  delete sources_;
  const QList<QWidget*> children = findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
  for (const QPointer<QWidget>& child : QList<QPointer<QWidget>>(children.begin(), children.end())) delete child;
}

void MainWindow::buildPages() {
  area_ = new PageArea;
  for (const WorkspaceEntry* entry : workspaces()) pages_.push_back({entry, entry->create(context_)});
  QList<PageDocks::Page> named;
  for (const Page& each : pages_) {
    area_->add(each.entry->title(), each.page->widget(), each.page->makeCorner());
    named.append({QLatin1String(each.entry->id), each.page.get()});
  }
  setCentralWidget(area_);
  pageDocks_.build(*this, docks_, context_, named);
  connect(area_, &PageArea::aboutToShow, this, [this](int index) {
    shown_ = static_cast<std::size_t>(index);
    status_->setText({});  // until the page says otherwise
  });
  connect(area_, &PageArea::shown, this, [this] {
    docks_.enter(workspace());
    tools_->showPage(static_cast<int>(shown_), page().showsTransport());
    pageDocks_.follow(page());
    actions_.setAllLanes(page().showsAllLanes());
    status_->setAllLanes(page().showsAllLanes());
    following_.setPage(page());
  });
}

void MainWindow::connectPage(WorkspacePage& page) {
  connect(&page, &WorkspacePage::pointerText, status_, &StatusLine::setPointer);
  connect(&page, &WorkspacePage::statusChanged, status_, &StatusLine::setText);
  connect(&page, &WorkspacePage::wanted, this,
          [this, &page] { showPage([&](const Page& each) { return each.page.get() == &page; }); });
  connect(&page, &WorkspacePage::runWanted, this,
          [this] { showPage([](const Page& each) { return each.entry->opensRuns; }); });
  connect(&page, &WorkspacePage::commandsWanted, this, [this](const QString& text) { shell_->offerCommands(text); });
}

void MainWindow::connectPresenter() {
  Presenter& presenter = shell_->presenter();
  presenter.setGuest([this](QPainter& painter, const QRectF& area) { return page().present(painter, area); });
  connect(&presenter, &Presenter::started, this,
          [this, &presenter] { page().startPresenting(presenter.size(), devicePixelRatioF()); });
  for (const Page& each : pages_) {
    connect(&presenter, &Presenter::left, each.page.get(), &WorkspacePage::stopPresenting);
    connect(each.page.get(), &WorkspacePage::presentationChanged, &presenter, qOverload<>(&QWidget::update));
  }
}

void MainWindow::showWorkspace(const QString& id) {
  showPage([&](const Page& each) { return id == QLatin1String(each.entry->id); });
  KeyboardFocus::toPage(*this);
}

void MainWindow::showPage(const std::function<bool(const Page&)>& isIt) {
  const auto found = std::ranges::find_if(pages_, isIt);
  if (found != pages_.end()) area_->show(static_cast<int>(found - pages_.begin()));
}

QWidget& MainWindow::view() { return page().widget(); }

QString MainWindow::sessionText() { return files_->store().text(); }

void MainWindow::showMessage(const QString& message) { status_->showMessage(message, 8000); }

void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    leaveOrCancel();
  } else if (!actions_.handleKey(*event)) {
    QMainWindow::keyPressEvent(event);
  }
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (remembers_ && !files_->mayLeave()) {
    event->ignore();
    return;
  }
  jobs_.cancelAll();
  if (remembers_) saveWindow(*this);
  QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  docks_.fitWidth();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls()) paths << url.toLocalFile();
  sources_->drop(paths);
}

void MainWindow::showProblem(const QString& message) {
  auto* banner = new Banner(tr("This did not work"), message + QLatin1Char('\n') + tr("What is shown is unchanged."));
  banner->addAction(tr("Choose another file"), [this] { sources_->chooseFile(); });
  addNotice(banner);
}

void MainWindow::addNotice(Banner* banner) { area_->addNotice(banner); }

void MainWindow::leaveOrCancel() {
  if (jobs_.busy()) {
    for (const Page& each : pages_) each.page->cancelWork();
    session_.cancel();
    jobs_.cancel(job_kinds::session);
  } else if (isFullScreen()) {
    showNormal();
  } else {
    playback_.pause();
  }
}

}  // namespace hopscope::ui
