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

  /// The default arrangement of the current workspace: left and right; in a narrow window the docks of the right are tabs of
  /// those at the left.
  void restoreDefault();
  /// Shares out the heights anew once the panels have something to show, unless a person's arrangement is up.
  void fitContents();
  /// Arranges anew when the window became narrow or wide, unless a person's arrangement is up.
  void fitWidth();

  /// A window up to this width has no room for docks at both sides, logical px.
  static constexpr int narrow = 1366;
  /// A window up to this height has no room for two docks, one below the other, with tabs.
  static constexpr int low = 740;

  void save();
  void load();

 private:
  void remember();
  void shareHeights();
  void tabRightDocks();
  enum class Sides { Both, Left, OneStack };
  [[nodiscard]] Sides fitting() const;
  /// Whether nobody has opened or closed a dock since restoreDefault().
  [[nodiscard]] bool showsDefault() const;
  [[nodiscard]] QList<QDockWidget*> shownAt(Qt::DockWidgetArea area) const;

  struct Place {
    QDockWidget* dock;
    Qt::DockWidgetArea area;
    QStringList shownIn;
  };

  QMainWindow& window_;
  QList<Place> places_;
  QHash<QString, QByteArray> arrangements_;  ///< by workspace, QMainWindow::saveState
  QHash<QString, Sides> defaults_;           ///< those of them that nobody changed, and for what they were made
  QString current_;                          ///< empty before the first
  bool isDefault_ = false;                   ///< what is up came from restoreDefault()
  QList<QDockWidget*> tops_;                 ///< the tabs in front
  Sides sides_ = Sides::Both;                ///< as it was arranged then
};

/// A panel that scrolls when its dock is lower than it wants to be, so that a small screen never cuts a window off.
[[nodiscard]] QWidget* scrolled(QWidget* content);
/// Keeps a scrolled panel as wide as its texts: check boxes cannot be narrower, and nothing scrolls sideways.
void keepWide(QWidget& scrolled, const QWidget& content);

}  // namespace hopscope::ui
