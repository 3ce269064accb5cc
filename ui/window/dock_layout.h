#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMainWindow>
#include <QStringList>

class QDockWidget;
class QWidget;

namespace hopscope::ui {

/// Which docks a workspace shows and where: each workspace remembers its own arrangement, between starts too.
class DockLayout {
 public:
  explicit DockLayout(QMainWindow& window) : window_(window) {}

  /// Registers a dock (its objectName is its identity) with its default place and the workspaces (by id) that show it by
  /// default.
  void add(QDockWidget* dock, Qt::DockWidgetArea area, const QStringList& shownIn);

  /// Remembers the arrangement of the workspace that is left and puts up that of `workspace`.
  void enter(const QString& workspace);

  /// The default arrangement of the current workspace.
  void restoreDefault();
  /// Shares out the heights anew once the panels have something to show, unless a person's arrangement is up.
  void fitContents();

  void save();
  void load();

 private:
  void shareHeights();

  struct Place {
    QDockWidget* dock;
    Qt::DockWidgetArea area;
    QStringList shownIn;
  };

  QMainWindow& window_;
  QList<Place> places_;
  QHash<QString, QByteArray> arrangements_;  ///< by workspace, QMainWindow::saveState
  QString current_;                          ///< empty before the first
  bool isDefault_ = false;                   ///< what is up came from restoreDefault()
};

/// A panel that scrolls when its dock is lower than it wants to be, so that a small screen never cuts a window off.
[[nodiscard]] QWidget* scrolled(QWidget* content);
/// Keeps a scrolled panel as wide as its texts: check boxes cannot be narrower, and nothing scrolls sideways.
void keepWide(QWidget& scrolled, const QWidget& content);

}  // namespace hopscope::ui
