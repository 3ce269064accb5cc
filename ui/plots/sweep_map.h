#pragma once

#include <QImage>
#include <QStringList>
#include <vector>

#include "ui/plots/plot_axis.h"
#include "ui/plots/plot_picture.h"
#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

struct SweepMapSetup {
  QString title;  ///< of the values: "Share of trials with overlap ≥ 0.9"
  QString xTitle;
  QString yTitle;
  QStringList xValues;
  QStringList yValues;
  bool share = true;    ///< values from 0 to 1; else from the smallest to the largest
  bool contour = true;  ///< where shares pass one half: of no meaning between options
};

/// A measure against two axes, a cell each: cividis, cells that are not computed yet are hatched, where a share passes
/// one half a line runs. Clicking or the arrow keys choose a cell.
class SweepMap : public PaintedWidget, public PlotPicture {
  Q_OBJECT

 public:
  explicit SweepMap(QWidget* parent = nullptr);

  void start(const SweepMapSetup& setup);
  /// One value per cell, the x axis fastest; NaN where there is none yet.
  void setValues(const std::vector<double>& values);
  void setChosen(int cell);
  [[nodiscard]] int chosenCell() const { return chosen_; }
  /// What the colours mean.
  [[nodiscard]] double low() const { return low_; }
  [[nodiscard]] double high() const { return high_; }

  [[nodiscard]] QRectF cellRect(int cell) const;
  [[nodiscard]] QSize sizeHint() const override { return {480, 300}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {200, 150}; }

 signals:
  void hovered(int cell);
  void chosen(int cell);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void themeChanged() override { layOut(); }

  [[nodiscard]] QSize pictureSize() const override { return size(); }
  [[nodiscard]] QString pictureTitle() const override { return setup_.title; }
  void paintPicture(QPainter& painter) override;

 private:
  void layOut();
  [[nodiscard]] int cellAt(QPointF position) const;
  void paintCells(QPainter& painter) const;
  void paintContour(QPainter& painter) const;
  void paintAxes(QPainter& painter) const;
  void paintScale(QPainter& painter) const;
  [[nodiscard]] int columns() const { return static_cast<int>(setup_.xValues.size()); }
  [[nodiscard]] int rows() const { return static_cast<int>(setup_.yValues.size()); }

  SweepMapSetup setup_;
  std::vector<double> values_;
  double low_ = 0.0;
  double high_ = 1.0;
  QRectF area_;
  int hovered_ = -1;
  int chosen_ = -1;
};

}  // namespace hopscope::ui
