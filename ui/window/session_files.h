#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "ui/document/autosave.h"
#include "ui/document/session_store.h"

class QAction;
class QMenu;

namespace hopscope::ui {

class MainWindow;

/// The sessions of a window as its user meets them: actions of the File menu, title, questions, recent files, and what
/// was kept of unsaved changes after a crash.
class SessionFiles : public QObject {
  Q_OBJECT

 public:
  /// @param folder where unsaved changes are kept; empty: nothing is kept or remembered
  SessionFiles(MainWindow& window, const QString& folder);

  [[nodiscard]] SessionStore& store() { return store_; }
  /// Null when nothing is kept.
  [[nodiscard]] Autosave* autosave() { return autosave_.get(); }

  /// Opens a session once the user has decided about unsaved changes.
  void open(const QString& path);
  bool save();
  bool saveAs();
  /// Asks about unsaved changes. @return false when the user wants to stay
  [[nodiscard]] bool mayLeave();
  /// Offers what a window left behind that ended unexpectedly.
  void offerRecovery();

  QAction* saveAction;
  QAction* saveAsAction;
  QAction* copyAction;
  QAction* pasteAction;
  QMenu* recentMenu;

 private:
  void makeActions();
  void followStore();
  void askForData(const QString& path);
  void tellOfChangedData(const QString& message);
  void findData(const QString& path);
  void fillRecent();

  MainWindow& window_;
  SessionStore store_;
  std::unique_ptr<Autosave> autosave_;
};

}  // namespace hopscope::ui
