#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace hopscope::ui {

class CommandPalette;
class KeyMap;
class MainWindow;
class Presenter;
class Welcome;

/// What surrounds the work in a window: command palette, keys, presenter, full screen and the clipboard of pictures.
class Shell : public QObject {
  Q_OBJECT

 public:
  /// @param remembers whether settings are read and written
  Shell(MainWindow& window, bool remembers);

  /// Once all menus are there: takes their actions into the key map and puts the search field beside them.
  void complete();

  /// Opens the palette with the commands that begin so.
  void offerCommands(const QString& text);

  [[nodiscard]] CommandPalette& palette() { return *palette_; }
  [[nodiscard]] KeyMap& keys() { return *keys_; }
  [[nodiscard]] Presenter& presenter() { return *presenter_; }
  [[nodiscard]] Welcome& welcome() { return *welcome_; }

  QAction* search;
  QAction* present;
  QAction* fullScreen;
  QAction* showKeys;
  QAction* showWelcome;
  QAction* copyPicture;
  QAction* pastePicture;
  QAction* exportView;
  QList<QAction*> exports;  ///< one for each of exporters()

 private:
  void toggleFullScreen();

  MainWindow& window_;
  KeyMap* keys_;
  CommandPalette* palette_;
  Presenter* presenter_;
  Welcome* welcome_;
};

}  // namespace hopscope::ui
