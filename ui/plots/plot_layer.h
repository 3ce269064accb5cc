#pragma once

#include <QGraphicsItem>
#include <QPainter>
#include <functional>
#include <utility>

namespace hopscope::ui {

/// What a plot paints itself, as an item of the chart's scene between or above the series.
class PlotLayer : public QGraphicsItem {
 public:
  using Paint = std::function<void(QPainter&)>;

  PlotLayer(Paint paint, QGraphicsItem* parent) : QGraphicsItem(parent), paint_(std::move(paint)) {
    setAcceptedMouseButtons(Qt::NoButton);
  }

  void setRect(const QRectF& rect) {
    if (rect == rect_) return;
    prepareGeometryChange();
    rect_ = rect;
  }
  [[nodiscard]] QRectF boundingRect() const override { return rect_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    painter->save();
    paint_(*painter);
    painter->restore();
  }

 private:
  Paint paint_;
  QRectF rect_;
};

}  // namespace hopscope::ui
