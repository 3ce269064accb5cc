#include "ui/menus.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>

#include "ui/key_list.h"
#include "ui/main_window.h"
#include "ui/session_files.h"
#include "ui/transport_bar.h"
#include "ui/workspaces/experiment_workspace.h"

namespace hopscope::ui {

namespace {

QAction* add(QMenu* menu, const QString& text, const QKeySequence& keys, const QObject* context,
             const std::function<void()>& run) {
  QAction* action = menu->addAction(text);
  if (!keys.isEmpty()) action->setShortcut(keys);
  action->setToolTip(keys.isEmpty() ? text : text + QStringLiteral("  ") + keys.toString(QKeySequence::NativeText));
  QObject::connect(action, &QAction::triggered, context, run);
  return action;
}

void addDataSets(QMenu* menu, MainWindow& window) {
  for (const BundledDataset& set : window.session().library().entries()) {
    if (!set.available) continue;
    const QString name = QString::fromStdString(set.name);
    QAction* action =
        add(menu, QString::fromStdString(set.title), {}, &window, [&window, name] { window.openSource(name); });
    action->setStatusTip(QString::fromStdString(set.content + ", " + set.licence));
  }
}

void addModels(QMenu* menu, MainWindow& window) {
  Session& session = window.session();
  for (const ModelEntry* entry : models()) {
    QAction* action = add(menu, QString::fromStdString(entry->title), {}, &window, [&session, entry] {
      session.addLane({entry->id, {}});
    });
    const auto follow = [action, &session] {
      action->setEnabled(static_cast<int>(session.spec().lanes.size()) < Session::largestLaneCount);
    };
    QObject::connect(&session, &Session::specChanged, action, follow);
  }
}

void addThemes(QMenu* menu) {
  auto* group = new QActionGroup(menu);
  const std::pair<ThemeMode, QString> modes[] = {{ThemeMode::System, MainWindow::tr("As the system")},
                                                 {ThemeMode::Light, MainWindow::tr("Light")},
                                                 {ThemeMode::Dark, MainWindow::tr("Dark")}};
  for (const auto& [mode, text] : modes) {
    QAction* action = add(menu, text, {}, menu, [mode = mode] { Theme::instance().setMode(mode); });
    action->setCheckable(true);
    action->setChecked(Theme::instance().mode() == mode);
    group->addAction(action);
  }
}

void about(MainWindow& window) {
  QMessageBox::about(
      &window, MainWindow::tr("About Hopscope"),
      MainWindow::tr("<b>Hopscope %1</b><br>See associative memory think.<br><br>Free software under the "
                     "GPL, version 3 or later. Data sets and models with their credits: "
                     "datasets/README.md and hopscope-cli models.")
          .arg(QCoreApplication::applicationVersion()));
}

}  // namespace

void buildMenus(MainWindow& window) {
  Actions& actions = window.actions();
  QMenuBar* bar = window.menuBar();

  QMenu* file = bar->addMenu(MainWindow::tr("&File"));
  QAction* open =
      add(file, MainWindow::tr("&Open\u2026"), QKeySequence::Open, &window, [&window] { window.chooseFile(); });
  open->setIcon(Theme::instance().icon("folder-open"));
  add(file, MainWindow::tr("Open &folder\u2026"), {}, &window, [&window] { window.chooseFolder(); });
  SessionFiles& files = window.files();
  file->addMenu(files.recentMenu);
  addDataSets(file->addMenu(MainWindow::tr("&Data sets")), window);
  file->addSeparator();
  file->addActions({files.saveAction, files.saveAsAction});
  file->addSeparator();
  file->addActions({files.copyAction, files.pasteAction});
  file->addSeparator();
  QAction* save = add(file, MainWindow::tr("&Export picture of this view\u2026"), QKeySequence(Qt::CTRL | Qt::Key_E),
                      &window, [&window] { window.savePicture(); });
  file->addSeparator();
  add(file, MainWindow::tr("&Quit"), QKeySequence::Quit, &window, [&window] { window.close(); });

  QMenu* edit = bar->addMenu(MainWindow::tr("&Edit"));
  edit->addActions({actions.undo, actions.redo});
  edit->addSeparator();
  edit->addAction(actions.clearPaint);

  QMenu* view = bar->addMenu(MainWindow::tr("&View"));
  int number = 1;
  for (const Workspace workspace : allWorkspaces) {
    add(view, workspaceTitle(workspace), QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number++)), &window,
        [&window, workspace] { window.showWorkspace(workspace); });
  }
  view->addSeparator();
  QMenu* docks = view->addMenu(MainWindow::tr("&Docks"));
  number = 1;
  for (QDockWidget* dock : window.dockList()) {
    QAction* toggle = dock->toggleViewAction();
    toggle->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number++)));
    docks->addAction(toggle);
  }
  add(view, MainWindow::tr("&Restore default layout"), {}, &window, [&window] { window.docks().restoreDefault(); });
  view->addSeparator();
  addThemes(view->addMenu(MainWindow::tr("&Theme")));
  add(view, MainWindow::tr("&Full screen"), QKeySequence(Qt::Key_F11), &window,
      [&window] { window.isFullScreen() ? window.showNormal() : window.showFullScreen(); });

  QMenu* run = bar->addMenu(MainWindow::tr("&Run"));
  run->addActions({actions.play, actions.stepForward, actions.stepBack, actions.first, actions.last});
  run->addSeparator();
  run->addActions({actions.faster, actions.slower, actions.loop, actions.stopWhenStable});
  run->addSeparator();
  run->addActions({actions.restart, actions.newNoise, actions.previousTarget, actions.nextTarget, actions.betaUp,
                   actions.betaDown});

  addModels(bar->addMenu(MainWindow::tr("&Compare"))->addMenu(MainWindow::tr("&Add model")), window);

  QMenu* experiment = bar->addMenu(MainWindow::tr("E&xperiment"));
  add(experiment, MainWindow::tr("&Run sweep"), {}, &window, [&window] {
    window.showWorkspace(Workspace::Experiment);
    window.experiment().start();
  });
  add(experiment, MainWindow::tr("&Stop, keep rows"), {}, &window, [&window] { window.jobs().stop("experiment"); });

  QMenu* help = bar->addMenu(MainWindow::tr("&Help"));
  add(help, MainWindow::tr("&Keys"), QKeySequence::HelpContents, &window, [&window] { showKeys(window); });
  add(help, MainWindow::tr("&About Hopscope"), {}, &window, [&window] { about(window); });

  window.tools_ = new TransportBar(window.session(), window.playback(), actions, open, save, &window);
  window.addToolBar(window.tools_);
}

}  // namespace hopscope::ui
