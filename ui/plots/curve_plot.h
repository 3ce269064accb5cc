#pragma once

#include <QString>
#include <QVector>

#include "ui/plots/plot_axis.h"
#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// One quantity of one run against the step.
struct CurveSeries {
  QString label;           ///< at the end of the line; empty = none
  QString modelId;         ///< colour, dashes and marker
  QVector<double> values;  ///< per step from 0; NaN = does not exist
  bool secondary = false;  ///< another run of the same model: dotted, without markers
  friend bool operator==(const CurveSeries&, const CurveSeries&) = default;
};

/// What something simple would score: a grey dotted line with its name.
struct PlotBaseline {
  QString name;
  double value = 0.0;
  friend bool operator==(const PlotBaseline&, const PlotBaseline&) = default;
};

/// A quantity against the step with the current step marked through all curves. Clicking or dragging asks for a step.
/// A quantity that no run has is said ("Energy: none"), not drawn.
class CurvePlot : public PaintedWidget {
  Q_OBJECT

 public:
  explicit CurvePlot(QWidget* parent = nullptr);

  void setTitle(const QString& markup);
  /// Powers of ten on the y axis.
  void setLogarithmic(bool logarithmic);
  void setSeries(const QVector<CurveSeries>& series, const QVector<PlotBaseline>& baselines);
  void setStep(int step);

  [[nodiscard]] const QVector<CurveSeries>& series() const { return series_; }
  /// Where a value lies, px; NaN where it has no place.
  [[nodiscard]] QPointF position(int step, double value) const;

  [[nodiscard]] QSize sizeHint() const override { return {260, 150}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {120, 90}; }

 signals:
  void stepRequested(int step);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void themeChanged() override;

 private:
  void layOut();
  void paintAxes(QPainter& painter) const;
  void paintBaselines(QPainter& painter) const;
  void paintSeries(QPainter& painter, const CurveSeries& series) const;
  void paintEndLabels(QPainter& painter) const;
  void paintHead(QPainter& painter) const;
  [[nodiscard]] bool empty() const;
  [[nodiscard]] bool labelled() const;
  void request(QPointF position);

  QString title_;
  bool logarithmic_ = false;
  QVector<CurveSeries> series_;
  QVector<PlotBaseline> baselines_;
  int step_ = 0;
  int lastStep_ = 1;
  PlotAxis y_;
  QRectF area_;
};

}  // namespace hopscope::ui
