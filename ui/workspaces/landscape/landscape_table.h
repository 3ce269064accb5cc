#pragma once

#include <QColor>
#include <QTableWidget>

#include "core/landscape/fixed_points.h"

namespace hopscope::ui {

/// The sign of a memory: its number in a ring of its basin's colour. Negative numbers give the ring alone.
[[nodiscard]] QIcon memoryIcon(int number, const QColor& colour);
/// The sign of a fixed point: filled circle, diamond, ring.
[[nodiscard]] QIcon fixedPointIcon(FixedPointKind kind);
/// A small square of a basin's colour.
[[nodiscard]] QIcon basinIcon(const QColor& colour);

/// A list of a landscape panel: rows with a sign and numbers, as high as its rows, of which one may be chosen.
class LandscapeTable : public QTableWidget {
  Q_OBJECT

 public:
  /// @param stretched the column that takes the room that is left
  LandscapeTable(const QStringList& headings, int stretched, QWidget* parent = nullptr);

  void setCell(int row, int column, const QString& text, const QIcon& icon = {}, const QColor& colour = {});
  /// Chooses a row without telling anybody; −1 = none.
  void mark(int row);
  /// There is room for so many rows at least; more than the most scroll.
  void setRowRange(int fewest, int most) {
    fewestRows_ = fewest;
    mostRows_ = most;
  }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void rowChosen(int row);

 private:
  int stretched_;
  int fewestRows_ = 1;
  int mostRows_ = 12;
};

}  // namespace hopscope::ui
