#pragma once

#include <QFrame>

#include "core/experiments/measures.h"
#include "ui/plots/plot_picture.h"

class QComboBox;
class QStackedLayout;
class QToolButton;

namespace hopscope::ui {

class ElidedLabel;
class MeasureChoice;
class SweepMap;
class SweepPlot;
class SweepQueue;
struct Sweep;
struct SweepSeries;

/// One experiment as plots: a measure against its axis, or over two axes as a map with a cut through it. Which row is
/// chosen is told; views of that row follow.
class SweepCard : public QFrame {
  Q_OBJECT

 public:
  explicit SweepCard(SweepQueue& queue, QWidget* parent = nullptr);

  /// Shows experiment `index`, −1 for none.
  void showSweep(int index);
  [[nodiscard]] int shown() const { return index_; }
  void setMeasure(const QString& id);
  [[nodiscard]] const MeasureInfo& measure() const;
  /// Shows the measure against what a retrieval costs, by the id of that measure; empty: against the axis.
  void setAgainst(const QString& id);
  [[nodiscard]] QString against() const;
  void setChosen(int row);
  [[nodiscard]] int chosenRow() const { return row_; }
  [[nodiscard]] QToolButton* exportButton() const { return export_; }
  /// For whoever shows a second card beside this one.
  [[nodiscard]] QToolButton* pinButton() const { return pin_; }
  /// Writes what is seen: SVG, PDF or a picture, by the ending of the name.
  /// @throws DataError when the file cannot be written
  void savePicture(const QString& path) const;
  /// What is seen, as a picture. @param scale device pixels a px, 1 … 8
  [[nodiscard]] QImage picture(qreal scale) const { return shownPlot().toImage(scale); }
  [[nodiscard]] QString title() const;
  /// The same in another size, px.
  void savePlot(const QString& path, const QSize& size);

 signals:
  void chosen(int row);
  void hoveredText(const QString& text);  ///< for the status bar; empty: nothing is hovered

 private:
  void build();
  [[nodiscard]] const Sweep* sweep() const;
  /// Of the sweep that is shown; there must be one.
  [[nodiscard]] SweepSeries series() const;
  [[nodiscard]] PlotPicture& shownPlot() const;
  void fillAgainst();
  void restart();
  void refresh();
  void refreshCurves();
  void refreshMap();
  void refreshWorking();
  void chooseCell(int cell);
  void hover(int row);
  [[nodiscard]] int rowOf(Index cell, int model) const;
  [[nodiscard]] const MeasureInfo* cost() const;  ///< that stands on the horizontal axis; null: the axis does

  SweepQueue& queue_;
  int index_ = -1;
  int row_ = -1;
  ElidedLabel* title_;
  ElidedLabel* subtitle_;
  MeasureChoice* measures_;
  QComboBox* against_;
  QComboBox* model_;
  QToolButton* pin_;
  QToolButton* export_;
  QStackedLayout* pages_;
  SweepPlot* plot_;
  SweepMap* map_;
  SweepPlot* cut_;
};

}  // namespace hopscope::ui
