#pragma once

#include <QString>
#include <Qt>
#include <functional>
#include <span>

class QWidget;

namespace hopscope::ui {

struct PageContext;
class WorkspacePage;

/// A panel beside a page. A new one: the window owns its widget.
struct PageDock {
  QString id;     ///< unique in the window; arrangements are remembered by it
  QString title;  ///< translated
  QWidget* widget = nullptr;
  Qt::DockWidgetArea area = Qt::RightDockWidgetArea;
  int order = 0;         ///< place among all docks: from top to bottom, and in the menu
  bool scrolls = false;  ///< when the dock is lower than the panel wants to be
  /// Told which page is shown, whenever that changes; may be empty.
  std::function<void(const WorkspacePage& page)> follow = {};
};

/// A dock that several pages show: a file in ui/page/docks.
struct DockEntry {
  const char* id;
  PageDock (*create)(const PageContext& context);
};

/// Every shared dock, by its file name. Generated; see cmake/HopscopeCatalog.cmake.
[[nodiscard]] std::span<const DockEntry* const> dockCatalog();

}  // namespace hopscope::ui
