#include "ui/window/page_docks.h"

#include <QDockWidget>
#include <QMainWindow>
#include <algorithm>

#include "ui/page/workspace_page.h"
#include "ui/widgets/dock_title.h"
#include "ui/window/dock_layout.h"

namespace hopscope::ui {

namespace {

struct Placed {
  PageDock dock;
  QStringList shownIn;
};

QDockWidget* newDock(QMainWindow& window, const PageDock& content) {
  auto* dock = new QDockWidget(content.title, &window);
  dock->setObjectName(content.id);
  dock->setWidget(content.scrolls ? scrolled(content.widget) : content.widget);
  if (content.scrolls && content.area == Qt::LeftDockWidgetArea) keepWide(*dock->widget(), *content.widget);
  dock->setTitleBarWidget(new DockTitle(dock));
  return dock;
}

}  // namespace

void PageDocks::build(QMainWindow& window, DockLayout& layout, const PageContext& context, const QList<Page>& pages) {
  std::vector<Placed> all;
  for (const DockEntry* entry : dockCatalog()) {
    QStringList shownIn;
    for (const Page& each : pages)
      if (each.page->sharedDocks().contains(QLatin1String(entry->id))) shownIn << each.id;
    all.push_back({entry->create(context), shownIn});
  }
  for (const Page& each : pages)
    for (PageDock& dock : each.page->makeDocks()) all.push_back({std::move(dock), {each.id}});
  std::ranges::stable_sort(all, {}, [](const Placed& each) { return each.dock.order; });
  for (const Placed& each : all) {
    QDockWidget* dock = newDock(window, each.dock);
    layout.add(dock, each.dock.area, each.shownIn);
    docks_.append(dock);
    if (each.dock.follow) followers_.push_back(each.dock.follow);
  }
}

void PageDocks::follow(const WorkspacePage& page) const {
  for (const auto& each : followers_) each(page);
}

}  // namespace hopscope::ui
