#include "ui/workspaces/landscape/landscape_table.h"

#include <QHash>
#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/theme/theme.h"
#include "ui/widgets/tabular_delegate.h"

namespace hopscope::ui {

namespace {

/// Sharp up to twice the pixels.
constexpr qreal density = 3;

/// Painted once for each name and theme.
template <typename Paint>
QIcon painted(const QString& name, int side, const Paint& paint) {
  static QHash<QString, QIcon> known;
  const QString key = name + (Theme::instance().isDark() ? QStringLiteral(" dark") : QStringLiteral(" light"));
  if (const auto found = known.constFind(key); found != known.constEnd()) return *found;
  constexpr qsizetype most = 500;  // colours are few, but a person may choose any
  if (known.size() > most) known.clear();
  QPixmap pixmap(QSize(side, side) * density);
  pixmap.setDevicePixelRatio(density);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  paint(painter, QPointF(side / 2.0, side / 2.0));
  painter.end();
  QIcon icon;
  // A chosen row does not tint its sign.
  for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Active}) icon.addPixmap(pixmap, mode);
  known.insert(key, icon);
  return icon;
}

/// Numbers in equal cells, and the sign of a cell before its text in its own size.
class SignDelegate final : public TabularDelegate {
 public:
  using TabularDelegate::TabularDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    TabularDelegate::paint(painter, option, index);
    if (icon.isNull()) return;
    const QSize size = icon.actualSize(option.decorationSize);
    const QRect cell = option.rect.adjusted(gap, 0, -gap, 0);
    const bool alone = index.data(Qt::DisplayRole).toString().isEmpty();
    // Behind a number the sign closes the row, so that the numbers line up.
    const int left = alone ? cell.left() + (cell.width() - size.width()) / 2 : cell.left();
    icon.paint(painter, QRect(QPoint(left, cell.top() + (cell.height() - size.height()) / 2), size));
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QSize size = TabularDelegate::sizeHint(option, index);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
      const QSize sign = icon.actualSize(option.decorationSize);
      const bool alone = index.data(Qt::DisplayRole).toString().isEmpty();
      size.setWidth(alone ? sign.width() + 2 * gap : size.width() + sign.width() + gap);
    }
    return size;
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    TabularDelegate::initStyleOption(option, index);
    option->icon = {};
    option->features &= ~QStyleOptionViewItem::HasDecoration;
  }

 private:
  static constexpr int gap = 5;
};

}  // namespace

QIcon memoryIcon(int number, const QColor& colour) {
  return painted(QStringLiteral("memory %1 %2").arg(number).arg(colour.rgba()), 20,
                 [&](QPainter& painter, QPointF centre) {
                   const Theme& theme = Theme::instance();
                   painter.setPen(QPen(colour, 2));
                   painter.setBrush(theme.colour(Colour::Field));
                   painter.drawEllipse(centre, 8.5, 8.5);
                   if (number < 0) return;
                   QFont font = theme.font(11, QFont::DemiBold);
                   font.setPixelSize(number > 99 ? 8 : 11);
                   painter.setFont(font);
                   painter.setPen(theme.colour(Colour::Text1));
                   painter.drawText(QRectF(0, 0, 20, 20), Qt::AlignCenter, QString::number(number));
                 });
}

QIcon fixedPointIcon(FixedPointKind kind) {
  return painted(
      QStringLiteral("fixed point %1").arg(static_cast<int>(kind)), 16, [&](QPainter& painter, QPointF centre) {
        const QColor front = Theme::instance().colour(Colour::Text1);
        painter.setPen(QPen(front, 1.6));
        painter.setBrush(isStable(kind) ? QBrush(front) : QBrush(Qt::NoBrush));
        if (kind == FixedPointKind::Saddle) {
          painter.drawPolygon(QPolygonF(
              {centre + QPointF(0, -6), centre + QPointF(6, 0), centre + QPointF(0, 6), centre + QPointF(-6, 0)}));
        } else {
          painter.drawEllipse(centre, 4.5, 4.5);
        }
      });
}

QIcon basinIcon(const QColor& colour) {
  return painted(QStringLiteral("basin %1").arg(colour.rgba()), 12, [&](QPainter& painter, QPointF centre) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(centre - QPointF(4.5, 4.5), QSizeF(9, 9)), 2, 2);
  });
}

LandscapeTable::LandscapeTable(const QStringList& headings, int stretched, QWidget* parent)
    : QTableWidget(0, static_cast<int>(headings.size()), parent), stretched_(stretched) {
  setHorizontalHeaderLabels(headings);
  for (int column = 0; column < headings.size(); ++column) {
    const Qt::Alignment side = column == 0 || column == stretched ? Qt::AlignLeft : Qt::AlignRight;
    horizontalHeaderItem(column)->setTextAlignment(side | Qt::AlignVCenter);
  }
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(Theme::instance().scaled(28));
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setMinimumSectionSize(24);
  horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  horizontalHeader()->setSectionResizeMode(stretched_, QHeaderView::Stretch);
  const bool titled = std::ranges::any_of(headings, [](const QString& each) { return !each.isEmpty(); });
  horizontalHeader()->setVisible(titled);
  setEditTriggers(NoEditTriggers);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setFrameShape(NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setItemDelegate(new SignDelegate(this));
  setIconSize({20, 20});
  connect(this, &QTableWidget::currentCellChanged, this, [this](int row) {
    if (row >= 0) emit rowChosen(row);
  });
}

void LandscapeTable::setCell(int row, int column, const QString& text, const QIcon& icon, const QColor& colour) {
  QTableWidgetItem* cell = item(row, column);
  if (cell == nullptr) {
    cell = new QTableWidgetItem;
    cell->setTextAlignment((column == 0 || column == stretched_ ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    setItem(row, column, cell);
  }
  // Each change is measured and painted again: while a memory is dragged most cells stay.
  if (cell->text() != text) {
    cell->setText(text);
    cell->setData(Qt::AccessibleTextRole, text);
  }
  if (cell->icon().cacheKey() != icon.cacheKey()) cell->setIcon(icon);
  const QBrush brush(colour.isValid() ? colour : Theme::instance().colour(Colour::Text1));
  if (cell->foreground() != brush) cell->setForeground(brush);
}

void LandscapeTable::mark(int row) {
  const QSignalBlocker blocker(this);
  if (row < 0) {
    clearSelection();
    setCurrentCell(-1, -1);
  } else {
    setCurrentCell(row, stretched_);
    selectRow(row);
  }
}

QSize LandscapeTable::sizeHint() const {
  const int rows = std::clamp(rowCount(), fewestRows_, mostRows_);
  const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
  return {200, header + rows * verticalHeader()->defaultSectionSize() + 2};
}

QSize LandscapeTable::minimumSizeHint() const { return {120, sizeHint().height()}; }

}  // namespace hopscope::ui
