#include "ui/window/menus.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <algorithm>
#include <array>

#include "ui/text/engine_text.h"
#include "ui/widgets/banner.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"
#include "ui/window/shell.h"
#include "ui/window/sources.h"
#include "ui/window/transport_bar.h"

namespace hopscope::ui {

namespace {

/// @param id by which the settings remember other keys; empty for what has none of its own
QAction* add(QMenu* menu, Actions& actions, const QString& id, const QString& text, const QKeySequence& keys,
             const std::function<void()>& run) {
  QAction* action = actions.make(id, text, {}, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys}, run);
  menu->addAction(action);
  return action;
}

void addDataSets(QMenu* menu, MainWindow& window) {
  for (const BundledDataset& set : window.session().library().entries()) {
    if (!set.available) continue;
    const QString name = QString::fromStdString(set.name);
    QAction* action =
        add(menu, window.actions(), {}, engineText(set.title), {}, [&window, name] { window.sources().open(name); });
    action->setStatusTip(engineText(set.content) + QStringLiteral(", ") + QString::fromStdString(set.licence));
  }
}

/// A menu of which one entry is chosen. @param choose gets its index
void addChoices(QMenu* menu, Actions& actions, const QStringList& texts, int chosen,
                const std::function<void(int)>& choose) {
  auto* group = new QActionGroup(menu);
  for (int i = 0; i < texts.size(); ++i) {
    QAction* action = add(menu, actions, {}, texts[i], {}, [i, choose] { choose(i); });
    action->setCheckable(true);
    action->setChecked(i == chosen);
    group->addAction(action);
  }
}

void addLanguages(QMenu* menu, MainWindow& window) {
  QStringList texts{MainWindow::tr("As the system")};
  for (const QString& code : languages()) texts << languageTitle(code);
  const int chosen = 1 + static_cast<int>(languages().indexOf(chosenLanguage()));
  addChoices(menu, window.actions(), texts, chosen, [&window](int i) {
    chooseLanguage(i == 0 ? QString() : languages().at(i - 1));
    window.addNotice(new Banner(MainWindow::tr("Another language"),
                                MainWindow::tr("Hopscope will speak it when it is started again."), BannerKind::Note));
  });
}

void addLook(QMenu* view, Actions& actions) {
  Theme& theme = Theme::instance();
  addChoices(view->addMenu(MainWindow::tr("&Theme")), actions,
             {MainWindow::tr("As the system"), MainWindow::tr("Light"), MainWindow::tr("Dark")},
             static_cast<int>(theme.mode()), [&theme](int mode) { theme.setMode(static_cast<ThemeMode>(mode)); });
  static constexpr std::array scales{90, 100, 110, 125, 150};
  QStringList texts;
  for (const int scale : scales) texts << MainWindow::tr("%1 %").arg(scale);
  const auto present = std::ranges::find(scales, qRound(theme.textScale() * 100)) - scales.begin();
  addChoices(view->addMenu(MainWindow::tr("Te&xt size")), actions, texts, static_cast<int>(present),
             [&theme](int i) { theme.setTextScale(scales.at(static_cast<std::size_t>(i)) / 100.0); });
  QAction* motion = view->addAction(MainWindow::tr("Reduced &motion"));
  motion->setObjectName(QStringLiteral("reduced_motion"));
  motion->setCheckable(true);
  motion->setChecked(theme.reducedMotion());
  QObject::connect(motion, &QAction::toggled, &theme, &Theme::setReducedMotion);
}

void about(MainWindow& window) {
  QMessageBox::about(
      &window, MainWindow::tr("About Hopscope"),
      MainWindow::tr("<b>Hopscope %1</b><br>See associative memory think.<br><br>Free software under the "
                     "GPL, version 3 or later. Data sets and models with their credits: "
                     "datasets/README.md and hopscope-cli models.")
          .arg(QCoreApplication::applicationVersion()));
}

QAction* buildFileMenu(MainWindow& window, QMenuBar* bar) {
  QMenu* file = bar->addMenu(MainWindow::tr("&File"));
  QAction* open = add(file, window.actions(), QStringLiteral("open"), MainWindow::tr("&Open\u2026"), QKeySequence::Open,
                      [&window] { window.sources().chooseFile(); });
  open->setIcon(Theme::instance().icon("folder-open"));
  add(file, window.actions(), QStringLiteral("open_folder"), MainWindow::tr("Open &folder\u2026"), {},
      [&window] { window.sources().chooseFolder(); });
  SessionFiles& files = window.files();
  file->addMenu(files.recentMenu);
  addDataSets(file->addMenu(MainWindow::tr("&Data sets")), window);
  file->addSeparator();
  file->addActions({files.saveAction, files.saveAsAction});
  file->addSeparator();
  file->addActions({files.copyAction, files.pasteAction});
  file->addSeparator();
  file->addMenu(MainWindow::tr("&Export"))->addActions(window.shell().exports);
  file->addSeparator();
  add(file, window.actions(), QStringLiteral("quit"), MainWindow::tr("&Quit"), QKeySequence::Quit,
      [&window] { window.close(); });
  return open;
}

void buildEditMenu(MainWindow& window, QMenuBar* bar) {
  Actions& actions = window.actions();
  QMenu* edit = bar->addMenu(MainWindow::tr("&Edit"));
  edit->addActions({actions.undo, actions.redo});
  for (QDockWidget* dock : window.dockList()) {
    if (dock->objectName() == QLatin1String("history")) edit->addAction(dock->toggleViewAction());
  }
  edit->addSeparator();
  edit->addActions({window.shell().copyPicture, window.shell().pastePicture, actions.clearPaint});
  edit->addSeparator();
  edit->addActions({actions.corruptState, actions.storeState, actions.removeFork});
}

void buildViewMenu(MainWindow& window, QMenuBar* bar) {
  QMenu* view = bar->addMenu(MainWindow::tr("&View"));
  int number = 1;
  for (const MainWindow::Page& each : window.pages()) {
    const QString id = QLatin1String(each.entry->id);
    const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number++));
    add(view, window.actions(), QStringLiteral("workspace/") + id, each.entry->title(),
        number <= 10 ? keys : QKeySequence(), [&window, id] { window.showWorkspace(id); });
  }
  view->addSeparator();
  QMenu* docks = view->addMenu(MainWindow::tr("&Docks"));
  number = 1;
  for (QDockWidget* dock : window.dockList()) {
    QAction* toggle = dock->toggleViewAction();
    toggle->setObjectName(QStringLiteral("dock/") + dock->objectName());
    if (number <= 9) toggle->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number++)));
    docks->addAction(toggle);
  }
  add(view, window.actions(), QStringLiteral("default_layout"), MainWindow::tr("&Restore default layout"), {},
      [&window] { window.docks().restoreDefault(); });
  view->addSeparator();
  addLook(view, window.actions());
  addLanguages(view->addMenu(MainWindow::tr("&Language")), window);
  view->addSeparator();
  view->addActions({window.shell().present, window.shell().fullScreen});
}

void buildRunMenu(MainWindow& window, QMenuBar* bar) {
  Actions& actions = window.actions();
  QMenu* run = bar->addMenu(MainWindow::tr("&Run"));
  run->addActions({actions.play, actions.stepForward, actions.stepBack, actions.first, actions.last});
  run->addActions({actions.nextFlip, actions.previousFlip});
  run->addSeparator();
  run->addActions({actions.faster, actions.slower, actions.loop, actions.stopWhenStable});
  run->addSeparator();
  run->addActions({actions.restart, actions.newNoise, actions.keepSeed, actions.previousTarget, actions.nextTarget,
                   actions.betaUp, actions.betaDown});
}

void buildHelpMenu(MainWindow& window, QMenuBar* bar) {
  QMenu* help = bar->addMenu(MainWindow::tr("&Help"));
  help->addActions({window.shell().showWelcome, window.shell().search, window.shell().showKeys});
  help->addSeparator();
  add(help, window.actions(), QStringLiteral("about"), MainWindow::tr("&About Hopscope"), {},
      [&window] { about(window); });
}

}  // namespace

TransportBar* buildMenus(MainWindow& window) {
  QMenuBar* bar = window.menuBar();
  QAction* open = buildFileMenu(window, bar);
  buildEditMenu(window, bar);
  buildViewMenu(window, bar);
  buildRunMenu(window, bar);
  QList<QList<PageTool>> tools;
  for (const MainWindow::Page& each : window.pages()) {
    if (QMenu* menu = each.page->makeMenu(*bar)) bar->addMenu(menu);
    tools << each.page->tools();
  }
  buildHelpMenu(window, bar);

  return new TransportBar(window.session(), window.playback(), window.actions(), {open, window.files().saveAction},
                          tools, window.shell().exportView, window.shell().present, &window);
}

}  // namespace hopscope::ui
