#pragma once

#include <QChartView>
#include <QLineSeries>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QValueAxis>
#include <optional>

#include "ui/plots/plot_axis.h"
#include "ui/plots/plot_picture.h"

namespace hopscope::ui {

class PlotLayer;

/// The frame all charts share: axes, titles, cursor, empty state and export over a QChart whose defaults are set right.
///
/// The chart draws lines and bands and maps values to pixels. What it cannot draw as the design asks is painted in two
/// layers of its scene, placed through mapToPosition, so that exports contain it:
///   - axes: QAbstractAxis writes numbers in proportional digits, which jitter while a run plays, knows no mathematics
///     in titles, turns the y title by 90°, and puts hair lines on fractional pixels;
///   - markers: those of Qt Charts are clipped at the edges of the plot, where the largest and smallest values are;
///   - bars: QBarSeries knows categories, not values, and fractional pixels, so that thin bars have unequal gaps.
/// The chart's own axes are invisible and reach a little beyond the visible ones, so that curves along an edge keep
/// their full width.
///
/// Values are given in data units; those with no place on the scale (NaN, ±∞, ≤ 0 on a logarithm) are gaps.
class PlotFrame : public QChartView, public PlotPicture {
  Q_OBJECT

 public:
  explicit PlotFrame(QWidget* parent = nullptr);

  [[nodiscard]] const PlotAxis& xAxis() const { return xAxis_; }
  [[nodiscard]] const PlotAxis& yAxis() const { return yAxis_; }

  /// Titles are markup of math_text.h. The y title stands above the plot at its left, the x title at the right end of
  /// the x axis with a note at the left of the same line, which is cut where there is no room.
  void setTitles(const QString& x, const QString& y, const QString& note = {});

  /// Says why there is nothing to draw ("Energy: none", "this model has no energy function") instead of drawing axes.
  /// An empty title goes back to the plot.
  void setEmptyText(const QString& title, const QString& reason);
  [[nodiscard]] bool isEmptyState() const { return !emptyTitle_.isEmpty(); }

  /// The vertical accent line through all plots of a view; nullopt takes it away.
  void setCursorLine(std::optional<double> x);

  /// The rectangle between the axes, in px of the widget.
  [[nodiscard]] QRectF plotRect() const { return plotRect_; }
  /// Where a value is drawn, in px of the widget. NaN coordinates where it has no place on a scale.
  [[nodiscard]] QPointF position(double x, double y) const;
  [[nodiscard]] double xPosition(double x) const;
  [[nodiscard]] double yPosition(double y) const;
  /// The x value at a px; continues beyond the ends of the axis.
  [[nodiscard]] double xAt(double pixel) const;

  [[nodiscard]] QSize sizeHint() const override { return {360, 220}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {120, 90}; }

 protected:
  enum class Output { Screen, File };

  void setAxes(const PlotAxis& x, const PlotAxis& y);
  [[nodiscard]] QLineSeries* newLine();
  void attach(QAbstractSeries* series);
  /// Takes all series from the chart and deletes them.
  void removeAllSeries();
  /// No axes: what is inside the extra margins is the plot.
  void setBare(bool bare);
  /// The ring of the keyboard's focus, for plots that take it.
  void paintFocus(QPainter& painter) const;
  /// Lays out again because margins may have changed, and repaints.
  void relayout();
  void repaintLayers();
  [[nodiscard]] QPointF positionOfUnits(QPointF units) const;

  /// Room around the axes beside what axes and titles need themselves, in px.
  [[nodiscard]] virtual QMarginsF extraMargins() const { return {}; }
  /// Below and above the curves, over the whole widget.
  virtual void paintBelow(QPainter& painter, Output output) const;
  virtual void paintAbove(QPainter& painter, Output output) const;
  /// Pens and brushes of series: called once at the start and when the theme changes.
  virtual void restyle() {}

  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

  [[nodiscard]] QSize pictureSize() const override { return size(); }
  [[nodiscard]] QString pictureTitle() const override;
  void paintPicture(QPainter& painter) override;

 private:
  void applyTheme();
  void ensureLayout();
  [[nodiscard]] double titleHeight() const;
  [[nodiscard]] QMarginsF axisMargins() const;
  void paintAxes(QPainter& painter) const;
  void paintTickLabels(QPainter& painter) const;
  void paintEmpty(QPainter& painter) const;
  void paintCursor(QPainter& painter) const;

  QValueAxis* chartX_;
  QValueAxis* chartY_;
  QLineSeries* anchor_;  ///< empty: gives mapToPosition a domain even without data
  PlotLayer* below_;
  PlotLayer* above_;
  PlotAxis xAxis_;
  PlotAxis yAxis_;
  QString xTitle_;
  QString yTitle_;
  QString note_;
  QString emptyTitle_;
  QString emptyReason_;
  std::optional<double> cursorX_;
  QRectF plotRect_;
  QSize laidOut_;  ///< the size the layout is for; invalid when there is none
  bool bare_ = false;
  Output output_ = Output::Screen;
};

}  // namespace hopscope::ui
