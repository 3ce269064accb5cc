#include "ui/window/main_window.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/document/opening_run.h"
#include "ui/export/picture_session.h"
#include "ui/jobs/job_kinds.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/panels/corruption_panel.h"
#include "ui/panels/data_files.h"
#include "ui/panels/import_dialog.h"
#include "ui/panels/lanes_panel.h"
#include "ui/panels/memories_panel.h"
#include "ui/panels/model_panel.h"
#include "ui/panels/score_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/text/run_values.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dock_title.h"
#include "ui/window/history_panel.h"
#include "ui/window/menus.h"
#include "ui/window/presenter.h"
#include "ui/window/session_files.h"
#include "ui/window/shell.h"
#include "ui/window/status_line.h"
#include "ui/window/transport_bar.h"
#include "ui/window/welcome.h"
#include "ui/window/window_settings.h"
#include "ui/workspaces/compare/compare_workspace.h"
#include "ui/workspaces/experiment/experiment_setup_panel.h"
#include "ui/workspaces/experiment/experiment_workspace.h"
#include "ui/workspaces/experiment/sweep_list.h"
#include "ui/workspaces/experiment/sweep_point_panel.h"
#include "ui/workspaces/explore/explore_workspace.h"
#include "ui/workspaces/landscape/landscape_control.h"
#include "ui/workspaces/landscape/landscape_docks.h"
#include "ui/workspaces/landscape/landscape_workspace.h"

namespace hopscope::ui {

namespace {

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
      actions_(session_, playback_, differences_, this),
      docks_(*this),
      remembers_(!options.offscreen()) {
  setWindowIcon(Theme::instance().icon("single"));
  setAcceptDrops(true);
  setDockOptions(AnimatedDocks | AllowNestedDocks);
  setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
  if (remembers_) restoreLook();
  if (options.theme || !remembers_) Theme::instance().setMode(options.theme.value_or(ThemeMode::Dark));
  Theme::instance().apply(application);

  buildCentre();
  buildDocks();
  status_ = new StatusLine(session_, playback_, highlight_, jobs_, this);
  setStatusBar(status_);
  connect(explore_, &ExploreWorkspace::pointerText, status_, &StatusLine::setPointer);
  connect(landscape_, &LandscapeWorkspace::pointerText, status_, &StatusLine::setPointer);
  connect(landscape_, &LandscapeWorkspace::statusChanged, status_, &StatusLine::setText);
  connect(landscape_, &LandscapeWorkspace::queryUsed, this, [this] { showWorkspace(Workspace::Explore); });
  connect(experiment_, &ExperimentWorkspace::pointerText, status_, &StatusLine::setPointer);
  connect(experiment_, &ExperimentWorkspace::statusChanged, status_, &StatusLine::setText);
  connect(experiment_, &ExperimentWorkspace::runWanted, this, &MainWindow::openTrial);
  files_ = new SessionFiles(*this, remembers_ ? unsavedFolder() : QString());
  shell_ = new Shell(*this, remembers_);
  buildMenus(*this);
  shell_->complete();
  Presenter& presenter = shell_->presenter();
  presenter.setGuest([this](QPainter& painter, const QRectF& area) {
    if (workspace() == Workspace::Experiment) return experiment_->present(painter, area);
    if (workspace() == Workspace::Landscape) landscape_->present(painter, area);
    return workspace() == Workspace::Landscape;
  });
  connect(&presenter, &Presenter::started, this, [this, &presenter] {
    if (workspace() == Workspace::Landscape) landscape_->startPresenting(presenter.size(), devicePixelRatioF());
  });
  connect(&presenter, &Presenter::left, landscape_, &LandscapeWorkspace::stopPresenting);
  connect(&landscape_->control(), &LandscapeControl::sceneChanged, &presenter, qOverload<>(&QWidget::update));
  connect(&experiment_->queue(), &SweepQueue::rowsArrived, &presenter, [&presenter] { presenter.update(); });
  resize(1600, 1000);
  if (remembers_) restoreWindow(*this);
  const auto remembered = remembers_ ? rememberedWorkspace() : std::nullopt;
  showWorkspace(options.workspace.value_or(remembered.value_or(Workspace::Compare)));

  connect(&session_, &Session::runChanged, this, &MainWindow::followRun);
  // Before the first run the panels are empty and ask for too little room.
  connect(
      &session_, &Session::runChanged, this, [this] { docks_.fitContents(); },
      static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
  connect(&session_, &Session::failed, this, &MainWindow::showProblem);
  connect(&session_, &Session::activeLaneChanged, this, [this] { followRun({}); });
  startWith(options);
  setFocus();  // else the tabs have it, and take the arrow keys from the timeline
}

MainWindow::~MainWindow() {
  hide();  // what is told that it is hidden may still ask the session
  jobs_.cancelAll();
  delete files_;  // it looks at the session and the jobs
}

void MainWindow::startWith(const WindowOptions& options) {
  if (remembers_ && !options.sweep.isEmpty()) experiment_->openTable(options.sweep);
  const bool session = isSessionFile(options.source);
  if (session && !remembers_) {
    files_->store().openAtOnce(options.source);
    if (options.workspace) showWorkspace(*options.workspace);
    return;
  }
  RunSpec spec = openingRun();
  if (!options.source.isEmpty() && !session) {
    spec.source = options.source.toStdString();
    spec.memory.count = 0;
    spec.target = 0;
  }
  session_.start(std::move(spec));
  if (session) files_->open(options.source);
  if (remembers_ && options.source.isEmpty() && Welcome::wantedAtStart())
    QMetaObject::invokeMethod(
        this, [this] { shell_->welcome().open(); }, Qt::QueuedConnection);
  files_->offerRecovery();
}

Workspace MainWindow::workspace() const { return allWorkspaces.at(static_cast<std::size_t>(tabs_->currentIndex())); }

void MainWindow::showWorkspace(Workspace workspace) {
  const int index = static_cast<int>(workspace);
  if (tabs_->currentIndex() != index) {
    tabs_->setCurrentIndex(index);
    return;
  }
  // Only the workspace that is shown says how small the window may be.
  for (int page = 0; page < stack_->count(); ++page) {
    const auto policy = page == index ? QSizePolicy::Preferred : QSizePolicy::Ignored;
    stack_->widget(page)->setSizePolicy(policy, policy);
  }
  if (status_ != nullptr) status_->setText({});  // until the workspace says otherwise
  stack_->setCurrentIndex(index);
  docks_.enter(workspace);
  tools_->showExperiment(workspace == Workspace::Experiment);
  compareCorner_->setVisible(workspace == Workspace::Compare);
  timeline_->setAllLanes(workspace == Workspace::Compare);
  if (session_.run() != nullptr) followRun({});
}

void MainWindow::openSource(const QString& source) {
  if (isSessionFile(source)) {
    files_->open(source);
  } else if (const QString session = sessionInPicture(source); !session.isEmpty()) {
    offerSession(source, session);
  } else {
    session_.setSource(source);
  }
}

void MainWindow::importSource(const QString& path) {
  if (isSessionFile(path) || !sessionInPicture(path).isEmpty()) {
    openSource(path);
    return;
  }
  auto* dialog = new ImportDialog(session_, jobs_, path, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::offerSession(const QString& picture, const QString& session) {
  auto* banner =
      new Banner(tr("%1 carries a session").arg(QFileInfo(picture).fileName()),
                 tr("It can bring back the run that the picture shows, or be stored as a pattern."), BannerKind::Note);
  banner->setObjectName(QStringLiteral("pictureSession"));
  banner->addAction(tr("Open the session"), [this, session] { files_->store().paste(session); });
  banner->addAction(tr("Use it as data"), [this, picture] { session_.setSource(picture); });
  addNotice(banner);
}

void MainWindow::openTrial(const RunSpec& run) {
  session_.edit(tr("Open a trial"), [&](RunSpec& spec) {
    auto pinned = spec.pinned;
    spec = run;
    spec.pinned = std::move(pinned);
  });
  session_.setActiveLane(0);
  showWorkspace(Workspace::Explore);
}

void MainWindow::chooseFile() {
  const QString file = chooseSessionOrData(this);
  if (!file.isEmpty()) importSource(file);
}

void MainWindow::chooseFolder() {
  const QString folder = chooseDataFolder(this);
  if (!folder.isEmpty()) importSource(folder);
}

QWidget& MainWindow::view() { return *stack_->currentWidget(); }

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

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls()) paths << url.toLocalFile();
  const DroppedSource dropped = droppedSource(paths);
  importSource(dropped.source);
  if (!dropped.note.isEmpty()) status_->setPointer(dropped.note);
}

void MainWindow::buildCentre() {
  auto* centre = new QWidget(this);
  centre->setProperty("surface", "canvas");
  centre->setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);

  auto* header = new QWidget;
  header->setProperty("surface", "panel");
  header->setAttribute(Qt::WA_StyledBackground);
  header->setFixedHeight(Theme::instance().scaled(40));
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(16, 0, 16, 0);
  tabs_ = new QTabBar;
  tabs_->setDrawBase(false);
  tabs_->setExpanding(false);
  tabs_->setUsesScrollButtons(false);
  tabs_->setFocusPolicy(Qt::TabFocus);
  tabs_->setAccessibleName(tr("Workspaces"));
  for (const Workspace each : allWorkspaces) tabs_->addTab(workspaceTitle(each));
  row->addWidget(tabs_);
  row->addStretch();
  column->addWidget(header);

  notices_ = new QVBoxLayout;
  notices_->setContentsMargins(16, 0, 16, 0);
  column->addLayout(notices_);

  stack_ = new QStackedWidget;
  explore_ = new ExploreWorkspace(session_, playback_, highlight_, differences_, actions_);
  compare_ = new CompareWorkspace(session_, playback_, highlight_, differences_);
  landscape_ = new LandscapeWorkspace(session_, playback_, highlight_, jobs_);
  experiment_ = new ExperimentWorkspace(session_, jobs_, remembers_ ? sweepFolder() : QString());
  for (QWidget* page : {static_cast<QWidget*>(explore_), static_cast<QWidget*>(compare_),
                        static_cast<QWidget*>(landscape_), static_cast<QWidget*>(experiment_)}) {
    stack_->addWidget(page);
  }
  column->addWidget(stack_, 1);
  setCentralWidget(centre);

  compareCorner_ = compare_->makeCorner();
  row->addWidget(compareCorner_);
  compareCorner_->hide();
  connect(tabs_, &QTabBar::currentChanged, this,
          [this](int index) { showWorkspace(allWorkspaces.at(static_cast<std::size_t>(index))); });
}

void MainWindow::buildDocks() {
  const QList<Workspace> running{Workspace::Explore, Workspace::Compare};
  auto* memories = new MemoriesPanel(session_, playback_, highlight_);
  connect(memories, &MemoriesPanel::importWanted, this, &MainWindow::importSource);
  addDock("memories", tr("Memories"), memories, Qt::LeftDockWidgetArea, running);
  addDock("model", tr("Model"), new ModelPanel(session_, jobs_), Qt::RightDockWidgetArea, {Workspace::Explore});
  addDock("lanes", tr("Lanes"), new LanesPanel(session_, jobs_), Qt::RightDockWidgetArea, {Workspace::Compare});
  addDock("corruption", tr("Corruption"), new CorruptionPanel(session_), Qt::RightDockWidgetArea, running);
  addDock("score", tr("Score against baselines"), new ScorePanel(session_, playback_), Qt::RightDockWidgetArea,
          {Workspace::Explore});
  addDock("history", tr("History"), new HistoryPanel(session_), Qt::LeftDockWidgetArea, {});
  addDock("experiment", tr("Sweep set-up"), experiment_->setupPanel(), Qt::RightDockWidgetArea,
          {Workspace::Experiment});
  timeline_ = new TimelinePanel(session_, playback_, highlight_, actions_);
  addDock("timeline", tr("Timeline"), timeline_, Qt::BottomDockWidgetArea, running);
  for (const LandscapeDock& dock : landscapeDocks(landscape_->control(), playback_, actions_)) {
    addDock(dock.name, dock.title, dock.panel, dock.area, {Workspace::Landscape});
  }
  addDock("sweeps", tr("Sweeps"), experiment_->list(), Qt::LeftDockWidgetArea, {Workspace::Experiment});
  addDock("point", tr("Chosen point"), experiment_->pointPanel(), Qt::LeftDockWidgetArea, {Workspace::Experiment});
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area,
                                 const QList<Workspace>& shownIn) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(name);
  const bool ofLandscape = shownIn == QList<Workspace>{Workspace::Landscape};
  const bool scrolls = area == Qt::RightDockWidgetArea || (ofLandscape && area == Qt::LeftDockWidgetArea);
  dock->setWidget(scrolls ? scrolled(content) : content);
  if (scrolls && area == Qt::LeftDockWidgetArea) keepWide(*dock->widget(), *content);
  dock->setTitleBarWidget(new DockTitle(dock));
  docks_.add(dock, area, shownIn);
  dockList_.append(dock);
  return dock;
}

void MainWindow::followRun(const RunChange& change) {
  const auto& run = session_.run();
  if (run == nullptr) return;
  if (workspace() == Workspace::Landscape) {
    landscape_->followPlayback();
    return;
  }
  const auto lane = static_cast<std::size_t>(session_.activeLane());
  const bool together = workspace() == Workspace::Compare;
  const RetrievalTrace& trace = *run->traces.at(std::min(lane, run->traces.size() - 1));
  int stable = stableStep(trace);
  if (together) {
    // All lanes share the timeline: it is stable when the last of them is.
    stable = 0;
    for (const auto& each : run->traces)
      stable = stable < 0 || stableStep(*each) < 0 ? -1 : std::max(stable, stableStep(*each));
  }
  playback_.setStepCount(together ? run->steps() : trace.steps());
  playback_.setStableStep(stable);
  if (change.query || change.target) {
    const bool wasPlaying = playback_.playing() || playWhenReady_;
    playback_.first();
    if (wasPlaying) playback_.play();
    playWhenReady_ = false;
  }
}

void MainWindow::showProblem(const QString& message) {
  auto* banner = new Banner(tr("This did not work"), message + QLatin1Char('\n') + tr("What is shown is unchanged."));
  banner->addAction(tr("Choose another file"), [this] { chooseFile(); });
  addNotice(banner);
}

void MainWindow::addNotice(Banner* banner) {
  notices_->addWidget(banner);
  while (notices_->count() > 2) {
    QLayoutItem* oldest = notices_->takeAt(0);
    oldest->widget()->deleteLater();
    delete oldest;
  }
}

void MainWindow::leaveOrCancel() {
  if (jobs_.busy()) {
    jobs_.stop(jobs::experiment);
    session_.cancel();
    jobs_.cancel(jobs::session);
  } else if (isFullScreen()) {
    showNormal();
  } else {
    playback_.pause();
  }
}

}  // namespace hopscope::ui
