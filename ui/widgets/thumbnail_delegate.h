#pragma once

#include <QStyledItemDelegate>

namespace hopscope::ui {

/// What a tile of the memories shelf is told.
enum ThumbnailRole {
  PictureRole = Qt::UserRole,  ///< QImage, one pixel a pixel; asked for only when painted
  WeightRole,                  ///< double: association weight, or overlap −1 … 1; invalid = none
  RankRole,                    ///< int, 1 = heaviest
  TargetRole,                  ///< bool
  HighlightRole,               ///< bool: the same memory is under the mouse elsewhere
};

/// A picture 56 px wide, a bar of its weight on a log scale from 10⁻⁶ to 1, its rank (bold in the first nine) and its
/// weight; an exact zero has no bar, "0" and no rank. All tiles have one size, so that a view of 60 000 stays quick.
class ThumbnailDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit ThumbnailDelegate(QObject* parent = nullptr);

  [[nodiscard]] QSize tileSize() const;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintPicture(QPainter& painter, const QRectF& box, const QModelIndex& index, bool hovered) const;
  void paintWeight(QPainter& painter, const QRectF& bar, const QRectF& text, const QModelIndex& index) const;
};

}  // namespace hopscope::ui
