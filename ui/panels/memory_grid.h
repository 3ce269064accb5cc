#pragma once

#include <QListView>

namespace hopscope::ui {

class Highlight;
class MemoryListModel;
class ThumbnailDelegate;

/// The stored patterns as a grid of tiles. What is under the mouse is highlighted everywhere; a click or Return chooses
/// the target. Made for tens of thousands of tiles: all of one size, none a widget.
class MemoryGrid : public QListView {
  Q_OBJECT

 public:
  MemoryGrid(MemoryListModel& model, Highlight& highlight, QWidget* parent = nullptr);

 signals:
  void chosen(int memory);
  /// A menu for this memory is asked for.
  void menuWanted(int memory, QPoint globalPosition);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void fitCells();
  void followMouse(QPoint position);

  MemoryListModel& model_;
  Highlight& highlight_;
  ThumbnailDelegate* delegate_;
};

}  // namespace hopscope::ui
