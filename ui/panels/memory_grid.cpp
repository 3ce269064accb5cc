#include "ui/panels/memory_grid.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

#include "ui/items/memory_list_model.h"
#include "ui/playing/highlight.h"
#include "ui/theme/theme.h"
#include "ui/widgets/thumbnail_delegate.h"

namespace hopscope::ui {

MemoryGrid::MemoryGrid(MemoryListModel& model, Highlight& highlight, QWidget* parent)
    : QListView(parent), model_(model), highlight_(highlight), delegate_(new ThumbnailDelegate(this)) {
  setModel(&model_);
  setItemDelegate(delegate_);
  // List mode lays a grid of equal cells out without remembering a rectangle an item, which is what makes 60 000 cheap.
  setViewMode(ListMode);
  setFlow(LeftToRight);
  setWrapping(true);
  setResizeMode(Adjust);
  setUniformItemSizes(true);
  setMovement(Static);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSelectionMode(NoSelection);
  setEditTriggers(NoEditTriggers);
  setMouseTracking(true);
  setAccessibleName(tr("Stored patterns"));
  connect(this, &QListView::clicked, this,
          [this](const QModelIndex& index) { emit chosen(model_.memoryAt(index.row())); });
  connect(this, &QListView::activated, this,
          [this](const QModelIndex& index) { emit chosen(model_.memoryAt(index.row())); });
  connect(&highlight_, &Highlight::changed, &model_, &MemoryListModel::setHighlighted);
  connect(&Theme::instance(), &Theme::changed, this, &MemoryGrid::fitCells);
}

void MemoryGrid::resizeEvent(QResizeEvent* event) {
  fitCells();
  QListView::resizeEvent(event);
}

void MemoryGrid::fitCells() {
  const QSize tile = delegate_->tileSize();
  // The scroll bar's width is always kept free, or a row more would change the number of columns and back.
  const int room = width() - verticalScrollBar()->sizeHint().width() - 1;
  const int columns = std::max(1, room / tile.width());
  const QSize cell(room / columns, tile.height());
  if (cell != gridSize()) setGridSize(cell);
  verticalScrollBar()->setSingleStep(cell.height() / 2);
}

void MemoryGrid::mouseMoveEvent(QMouseEvent* event) {
  followMouse(event->pos());
  QListView::mouseMoveEvent(event);
}

void MemoryGrid::wheelEvent(QWheelEvent* event) {
  QListView::wheelEvent(event);
  followMouse(event->position().toPoint());
}

void MemoryGrid::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const int memory = model_.memoryAt((byKey ? currentIndex() : indexAt(event->pos())).row());
  if (memory >= 0) emit menuWanted(memory, event->globalPos());
}

void MemoryGrid::leaveEvent(QEvent* event) {
  highlight_.setMemory(-1);
  QListView::leaveEvent(event);
}

void MemoryGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (hasFocus()) highlight_.setMemory(model_.memoryAt(current.row()));
}

void MemoryGrid::followMouse(QPoint position) { highlight_.setMemory(model_.memoryAt(indexAt(position).row())); }

}  // namespace hopscope::ui
