#include "ui/window/commands.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

#include "ui/document/recent_sessions.h"
#include "ui/text/engine_text.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"

namespace hopscope::ui {

namespace {

Command commandOf(QAction* action, const QString& group) {
  return {group, plainText(*action), action->shortcut().toString(QKeySequence::NativeText), action->isEnabled(),
          [action] { action->trigger(); }};
}

/// Actions of a menu and the menus in it; the innermost menu is the group.
void addMenu(const QMenu& menu, const QString& group, QList<Command>& commands, QSet<const QAction*>& known) {
  for (QAction* action : menu.actions()) {
    if (known.contains(action)) continue;
    known.insert(action);
    if (action->isSeparator() || action->text().isEmpty()) continue;
    if (action->menu() != nullptr) {
      addMenu(*action->menu(), plainText(*action), commands, known);
    } else {
      commands.append(commandOf(action, group));
    }
  }
}

void addModels(MainWindow& window, QList<Command>& commands) {
  Session& session = window.session();
  for (const ModelEntry* entry : models()) {
    commands.append({MainWindow::tr("Model"), engineText(entry->title), {}, true, [&session, entry] {
                       session.setModel(session.activeLane(), entry->id);
                     }});
  }
}

void addRecent(MainWindow& window, QList<Command>& commands) {
  for (const QString& path : recentSessions()) {
    if (!QFileInfo::exists(path)) continue;
    commands.append({MainWindow::tr("Recent"), QFileInfo(path).fileName(), {}, true, [&window, path] {
                       window.files().open(path);
                     }});
  }
}

}  // namespace

QString Command::text() const { return group.isEmpty() ? title : group + QStringLiteral(": ") + title; }

QString plainText(const QAction& action) {
  QString text = action.text();
  text.remove(QLatin1Char('&'));
  while (text.endsWith(QChar(0x2026)) || text.endsWith(QLatin1Char('.'))) text.chop(1);
  return text;
}

QString keysText(const QAction& action) {
  QStringList keys;
  for (const QKeySequence& sequence : action.shortcuts()) keys << sequence.toString(QKeySequence::NativeText);
  return keys.join(MainWindow::tr(" or "));
}

QList<Command> commandsOf(MainWindow& window) {
  QList<Command> commands;
  QSet<const QAction*> known;
  known.insert(window.files().recentMenu->menuAction());  // filled when it opens: taken from the settings below
  for (QAction* top : window.menuBar()->actions()) {
    if (top->menu() != nullptr) addMenu(*top->menu(), plainText(*top), commands, known);
  }
  for (QAction* action : window.findChildren<QAction*>()) {
    if (known.contains(action) || action->isSeparator() || action->text().isEmpty()) continue;
    // Only those with a key are commands of the window; others belong to a menu of a panel.
    if (!action->shortcut().isEmpty() && action->menu() == nullptr) commands.append(commandOf(action, {}));
  }
  addModels(window, commands);
  addRecent(window, commands);
  return commands;
}

}  // namespace hopscope::ui
