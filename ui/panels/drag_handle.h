#pragma once

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// The dots by which a row is dragged up and down. With the keyboard: Alt and the arrow keys.
class DragHandle : public PaintedWidget {
  Q_OBJECT

 public:
  explicit DragHandle(QWidget* parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void dragged(int globalY);
  void dropped();
  void moveWanted(int by);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  bool dragging_ = false;
};

}  // namespace hopscope::ui
