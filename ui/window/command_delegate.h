#pragma once

#include <QStyledItemDelegate>

namespace hopscope::ui {

/// Draws a small key cap as wide as `text` needs, its right edge at `right`, centred on `row`. @return its width
qreal drawKeyCap(QPainter& painter, const QRectF& row, qreal right, const QString& text);
/// How wide that will be.
[[nodiscard]] qreal keyCapWidth(const QString& text);

/// A command in the palette: the letters that fit in bold, the shortcut as a key cap at the right.
class CommandDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace hopscope::ui
