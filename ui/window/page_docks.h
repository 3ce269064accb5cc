#pragma once

#include <QList>
#include <functional>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace hopscope::ui {

class DockLayout;
class WorkspacePage;
struct PageContext;
struct PageDock;

/// The docks of all pages: those a page has for itself, and those that pages share, each once.
class PageDocks {
 public:
  struct Page {
    QString id;
    WorkspacePage* page;
  };

  /// Makes them all and puts them into the window.
  void build(QMainWindow& window, DockLayout& layout, const PageContext& context, const QList<Page>& pages);
  /// Tells those that want to know which page is shown.
  void follow(const WorkspacePage& page) const;
  /// From top to bottom, as the menu lists them.
  [[nodiscard]] const QList<QDockWidget*>& docks() const { return docks_; }

 private:
  QList<QDockWidget*> docks_;
  std::vector<std::function<void(const WorkspacePage&)>> followers_;
};

}  // namespace hopscope::ui
