#pragma once

#include <QPointF>
#include <QStringList>
#include <QVector>
#include <functional>
#include <optional>
#include <vector>

#include "core/experiments/measures.h"
#include "ui/plots/plot_band.h"
#include "ui/plots/plot_curve.h"
#include "ui/plots/plot_frame.h"
#include "ui/plots/plot_style.h"

namespace hopscope::ui {

/// One model of an experiment.
struct SweepCurve {
  QString label;
  QString modelId;
};

/// A finished row as a curve shows it.
struct SweepPoint {
  int curve = 0;
  double x = 0.0;
  Estimate estimate;
  int row = -1;  ///< what clicking tells
};

/// A baseline: grey dots through (x, value).
struct SweepLine {
  QString label;
  QVector<QPointF> points;
};

/// What the axes of a sweep plot are.
struct SweepPlotSetup {
  QVector<SweepCurve> curves;
  QString title;               ///< of the y axis: "Share of trials with overlap ≥ 0.9"
  QString xTitle;              ///< "stored patterns"
  QString note;                ///< at the left of the same line
  std::vector<double> values;  ///< all of the plan: the x axis stands still while rows arrive; may be empty
  /// Of a choice: the names of 0, 1, …, for points without lines that may stand a little beside these; empty for
  /// numbers.
  QStringList options;
  PlotScale xScale = PlotScale::Linear;
  PlotScale yScale = PlotScale::Linear;
  bool share = true;  ///< y from 0 to 1
};

/// A measure against one axis: a curve, a band of intervals and whiskers for each model, baselines, lines from theory;
/// points appear as they finish and the one in work says how far it is. Hovering tells the numbers of a point, clicking
/// chooses it.
class SweepPlot : public PlotFrame {
  Q_OBJECT

 public:
  explicit SweepPlot(QWidget* parent = nullptr);

  /// Without points yet.
  void start(const SweepPlotSetup& setup);
  [[nodiscard]] const SweepPlotSetup& setup() const { return setup_; }
  void setPoints(const QVector<SweepPoint>& points);
  void setBaselines(const QVector<SweepLine>& lines);
  /// A dashed line in steps through what no other point beats.
  void setFrontier(const QVector<QPointF>& points);
  /// Vertical lines with their names.
  void setTheory(const QVector<QPair<double, QString>>& lines);
  /// The value in work and how far it is, "31 of 100".
  void setWorking(std::optional<double> x, const QString& text);
  /// The row with a ring around its point, −1 for none.
  void setChosen(int row);
  /// What the card of a hovered point says.
  void setCard(std::function<QVector<CardRow>(int row)> card) { card_ = std::move(card); }

  [[nodiscard]] const QVector<SweepPoint>& points() const { return points_; }
  [[nodiscard]] const QVector<QPointF>& frontier() const { return frontier_; }
  /// The ends of the x axis.
  [[nodiscard]] double lowest() const { return fromAxis(xAxis().scale, xAxis().low); }
  [[nodiscard]] double highest() const { return fromAxis(xAxis().scale, xAxis().high); }
  /// The line series of one curve of the setup.
  [[nodiscard]] const QList<QLineSeries*>& lines(int curve) const;

  [[nodiscard]] QSize sizeHint() const override { return {640, 360}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {200, 150}; }

 signals:
  void hovered(int row);  ///< −1: none
  void chosen(int row);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

  [[nodiscard]] QMarginsF extraMargins() const override;
  void paintBelow(QPainter& painter, Output output) const override;
  void paintAbove(QPainter& painter, Output output) const override;
  void restyle() override;
  [[nodiscard]] QString pictureTitle() const override { return setup_.title; }

 private:
  void refit();
  [[nodiscard]] PlotAxis fitX() const;
  [[nodiscard]] PlotAxis fitY() const;
  void fillSeries();
  void speak();
  [[nodiscard]] QVector<const SweepPoint*> pointsOf(int curve) const;
  [[nodiscard]] PlotScale valueScale() const;
  [[nodiscard]] bool isSecond(int curve) const;
  [[nodiscard]] int pointAt(QPointF position) const;
  void paintTheory(QPainter& painter) const;
  void paintBaselines(QPainter& painter) const;
  void paintFrontier(QPainter& painter) const;
  void paintWhiskers(QPainter& painter, int curve) const;
  void paintMarkers(QPainter& painter, int curve) const;
  void paintLabels(QPainter& painter) const;
  void paintWorking(QPainter& painter) const;
  void paintRing(QPainter& painter, int point) const;

  SweepPlotSetup setup_;
  QVector<SweepPoint> points_;
  QVector<SweepLine> baselines_;
  QVector<QPointF> frontier_;
  QVector<QPair<double, QString>> theory_;
  std::optional<double> working_;
  QString workingText_;
  std::function<QVector<CardRow>(int row)> card_;
  std::vector<PlotBand> bands_;    ///< of each curve
  std::vector<PlotCurve> curves_;  ///< of each curve
  int hovered_ = -1;               // index into points_
  int chosen_ = -1;                // row
};

}  // namespace hopscope::ui
