#include "ui/widgets/tabular_delegate.h"

#include <QApplication>
#include <QPainter>
#include <cmath>

#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr int cellPadding = 6;

}  // namespace

void TabularDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem cell = option;
  initStyleOption(&cell, index);
  const QString text = cell.text;
  cell.text.clear();
  const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
  painter->save();
  painter->setFont(cell.font);
  painter->setPen(cell.palette.color(QPalette::Text));
  const QRectF inside = QRectF(cell.rect).adjusted(cellPadding, 0, -cellPadding, 0);
  drawTabular(*painter, inside, elideTabular(cell.font, text, inside.width()), cell.displayAlignment);
  painter->restore();
}

QSize TabularDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem cell = option;
  initStyleOption(&cell, index);
  const QSize hint = QStyledItemDelegate::sizeHint(option, index);
  return {static_cast<int>(std::ceil(tabularWidth(cell.font, cell.text))) + 2 * cellPadding, hint.height()};
}

}  // namespace hopscope::ui
