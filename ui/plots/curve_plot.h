#pragma once

#include <QString>
#include <QVector>
#include <functional>
#include <vector>

#include "ui/plots/plot_curve.h"
#include "ui/plots/plot_frame.h"

namespace hopscope::ui {

enum class CurveRole {
  Main,    ///< the model's line and markers
  Second,  ///< the same model again with other parameters: dotted, 1.2 px, no markers
  Pinned,  ///< a run kept from before: 1.5 px, small markers
};

/// One quantity of one run against the step.
struct CurveSeries {
  QString label;           ///< "Dense", "Top-10"
  QString modelId;         ///< gives colour, line and marker
  QVector<double> values;  ///< per step from 0; NaN or ±∞ = there is none
  CurveRole role = CurveRole::Main;
};

/// A horizontal line to compare with: "mean image", "query untouched".
struct PlotBaseline {
  QString name;
  double value = 0.0;
};

/// What a curve plot shows.
struct CurvePlotSetup {
  QString title;                          ///< "Energy", "*N*_{eff}": markup of math_text.h
  QString symbol = {};                    ///< stands for the title where that does not fit; empty: the title always
  std::function<QString(double)> format;  ///< how a value is written; null: three decimals
  PlotScale yScale = PlotScale::Linear;   ///< on a logarithm values ≤ 0 are gaps
  QVector<double> yIncludes = {};         ///< must be on the y axis whatever the data: 0 for an error, 1 for an overlap
  QString noneReason = {};                ///< said below "Energy: none" when no run has a single value
  QVector<CurveSeries> series = {};
  QVector<PlotBaseline> baselines = {};
};

enum class CurveDetail {
  Small,  ///< title and present value above, only the first and last step numbered
  Full,   ///< all steps numbered, names at the line ends, a legend where these do not fit
};

/// A quantity against the step for one to six runs, with the step of the playback as cursor. Clicking and dragging asks
/// for another step.
class CurvePlot : public PlotFrame {
  Q_OBJECT

 public:
  explicit CurvePlot(CurveDetail detail, QWidget* parent = nullptr);

  /// Fits the axes once. The step stays.
  void show(const CurvePlotSetup& setup);
  using QWidget::show;
  [[nodiscard]] const QString& title() const { return setup_.title; }
  /// What stands at the top left of a small plot: the title, or its symbol where there is not enough room.
  [[nodiscard]] QString header() const;
  [[nodiscard]] const QVector<CurveSeries>& series() const { return setup_.series; }
  /// The step shown everywhere; a run that has fewer steps keeps its last value.
  void setStep(int step);
  [[nodiscard]] int step() const { return step_; }
  /// Rings the points of a step that is under the mouse in another view; −1 for none.
  void setHighlightedStep(int step);
  /// The value of the first run at the present step as it stands at the top right of a small plot; "–" without one.
  [[nodiscard]] QString presentValue() const;

  /// The line series of one run, in order of its runs of finite values.
  [[nodiscard]] const QList<QLineSeries*>& lines(int series) const;

 signals:
  void stepRequested(int step);
  /// The point under the mouse; −1, −1 when there is none.
  void pointHovered(int series, int step);

 protected:
  [[nodiscard]] QMarginsF extraMargins() const override;
  void paintBelow(QPainter& painter, Output output) const override;
  void paintAbove(QPainter& painter, Output output) const override;
  void restyle() override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  [[nodiscard]] QString pictureTitle() const override;

 private:
  struct EndLabel {
    QString text;
    QColor colour;
    bool strong = false;
    double wanted = 0.0;  ///< y of the centre
  };

  void refit();
  [[nodiscard]] QString written(double value) const;  ///< "–" when it is not finite
  [[nodiscard]] int tickRoom() const;                 ///< how many numbers the y axis has room for
  void fillCurves();
  [[nodiscard]] bool hasLegend() const;
  [[nodiscard]] int lastStep() const;
  [[nodiscard]] bool hasValues(const CurveSeries& series) const;
  [[nodiscard]] QVector<EndLabel> endLabels() const;
  [[nodiscard]] double endLabelWidth() const;
  [[nodiscard]] QRectF headerPlace() const;
  void paintHeader(QPainter& painter) const;
  void paintMarkers(QPainter& painter, const CurveSeries& series) const;
  void paintEndLabels(QPainter& painter) const;
  void setHovered(int series, int step);
  void hoverAt(QPointF position);
  void requestStepAt(double x);
  void describe();

  CurveDetail detail_;
  CurvePlotSetup setup_;
  std::vector<PlotCurve> curves_;
  int step_ = 0;
  int hoveredSeries_ = -1;
  int hoveredStep_ = -1;
  int highlightedStep_ = -1;
  bool dragging_ = false;
};

}  // namespace hopscope::ui
