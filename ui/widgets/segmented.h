#pragma once

#include <QStringList>

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// A row of choices of which one is taken. Click, or arrow keys with the focus.
class Segmented : public PaintedWidget {
  Q_OBJECT

 public:
  explicit Segmented(QWidget* parent = nullptr);

  void addSegment(const QString& markup);
  /// No segments; the first one that is added is the current one.
  void clear();
  [[nodiscard]] int count() const { return static_cast<int>(segments_.size()); }
  [[nodiscard]] int currentIndex() const { return current_; }
  void setCurrentIndex(int index);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 signals:
  void currentChanged(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QRectF segmentRect(int index) const;
  [[nodiscard]] int segmentAt(QPointF position) const;

  QStringList segments_;
  int current_ = 0;
  int hovered_ = -1;
};

}  // namespace hopscope::ui
