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

enum class CurveDetail {
  Small,  ///< title and present value above, only the first and last step numbered
  Full,   ///< all steps numbered, names at the line ends, a legend where these do not fit
};

/// A quantity against the step for one to six runs, with the step of the playback as cursor. Clicking and dragging asks
/// for another step.
class CurvePlot : public PlotFrame {
  Q_OBJECT

 public:
  using Format = std::function<QString(double)>;

  explicit CurvePlot(CurveDetail detail, QWidget* parent = nullptr);

  /// What is shown, as markup of math_text.h: "Energy", "*N*_{eff}".
  void setTitle(const QString& markup);
  [[nodiscard]] const QString& title() const { return title_; }
  /// How the present value is written.
  void setFormat(Format format);
  /// Linear or logarithmic values; on a logarithm values ≤ 0 are gaps.
  void setYScale(PlotScale scale);
  /// Values that must be on the y axis whatever the data: 0 for an error, 1 for an overlap.
  void setYIncludes(const QVector<double>& values);
  /// What is said below "Energy: none" when no run has a single value.
  void setNoneReason(const QString& reason);

  void setSeries(const QVector<CurveSeries>& series);
  [[nodiscard]] const QVector<CurveSeries>& series() const { return series_; }
  void setBaselines(const QVector<PlotBaseline>& baselines);
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
  [[nodiscard]] int tickRoom() const;  ///< how many numbers the y axis has room for
  void fillCurves();
  [[nodiscard]] bool hasLegend() const;
  [[nodiscard]] int lastStep() const;
  [[nodiscard]] bool hasValues(const CurveSeries& series) const;
  [[nodiscard]] QVector<EndLabel> endLabels() const;
  [[nodiscard]] double endLabelWidth() const;
  void paintHeader(QPainter& painter) const;
  void paintMarkers(QPainter& painter, const CurveSeries& series) const;
  void paintEndLabels(QPainter& painter) const;
  void setHovered(int series, int step);
  void hoverAt(QPointF position);
  void requestStepAt(double x);
  void describe();

  CurveDetail detail_;
  QString title_;
  QString noneReason_;
  Format format_;
  PlotScale yScale_ = PlotScale::Linear;
  QVector<double> yIncludes_;
  QVector<CurveSeries> series_;
  QVector<PlotBaseline> baselines_;
  std::vector<PlotCurve> curves_;
  int step_ = 0;
  int hoveredSeries_ = -1;
  int hoveredStep_ = -1;
  int highlightedStep_ = -1;
  bool dragging_ = false;
};

}  // namespace hopscope::ui
