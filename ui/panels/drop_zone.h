#pragma once

#include <QStringList>

#include "ui/widgets/painted_widget.h"

class QMimeData;

namespace hopscope::ui {

/// The dashed field that takes dropped files and folders; a click or Return asks for a file instead.
class DropZone : public PaintedWidget {
  Q_OBJECT

 public:
  explicit DropZone(const QString& text, QWidget* parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

  /// The files and folders of this machine that are dragged; others are not taken.
  [[nodiscard]] static QStringList localPaths(const QMimeData* data);

 signals:
  void dropped(const QStringList& paths);
  void clicked();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void setDragging(bool dragging);

  QString text_;
  bool dragging_ = false;
};

}  // namespace hopscope::ui
