#pragma once

#include <QStyledItemDelegate>

namespace hopscope::ui {

/// Draws the cells of a table with tabular digits, so that columns of numbers line up and do not jitter.
class TabularDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace hopscope::ui
