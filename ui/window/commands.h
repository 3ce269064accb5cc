#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <functional>

class QAction;

namespace hopscope::ui {

class MainWindow;

/// Something the window can do, as the command palette offers it.
struct Command {
  QString group;     ///< "Run", "Data sets", "Model": the menu it stands in
  QString title;     ///< what the menu says, without mnemonic and dots
  QString shortcut;  ///< empty when there is none
  bool enabled = true;
  std::function<void()> run;

  /// "Run: Step forward", which is what is searched and shown.
  [[nodiscard]] QString text() const;
};

/// The text of an action without mnemonic and dots.
[[nodiscard]] QString plainText(const QAction& action);

/// The keys of an action in the spelling of the system, "or" between them.
[[nodiscard]] QString keysText(const QAction& action);

/// Everything the window can do now: all actions of menus and of the window, data sets, models and recent sessions.
[[nodiscard]] QList<Command> commandsOf(MainWindow& window);

}  // namespace hopscope::ui
