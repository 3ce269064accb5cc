#pragma once

#include <QPointF>
#include <QString>
#include <QVector>
#include <optional>

#include "ui/plots/plot_axis.h"
#include "ui/plots/plot_picture.h"
#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// A finished point of a capacity curve: shares in 0 … 1.
struct CapacityPoint {
  double count = 0.0;  ///< stored patterns
  double share = 0.0;
  double low = 0.0;    ///< Wilson interval
  double high = 1.0;
  QString detail;      ///< "88 of 100, 0.80 to 0.93"
};

struct CapacitySeries {
  QString label;
  QString modelId;
  bool secondary = false;
  QVector<CapacityPoint> points;  ///< rising in count
};

/// What something simple would score, over the same counts.
struct CapacityBaseline {
  QString name;
  QVector<QPointF> points;  ///< (count, share)
};

/// A value from theory: a vertical dashed line.
struct TheoryLine {
  double count = 0.0;
  QString label;
};

/// Success share against the number of stored patterns: a curve, a Wilson band and whiskers for each model, baselines, lines
/// from theory; points appear as they finish and the one in work says how far it is.
class CapacityPlot : public PaintedWidget, public PlotPicture {
  Q_OBJECT

 public:
  explicit CapacityPlot(QWidget* parent = nullptr);

  /// @param title of the y axis, "Share of trials with overlap ≥ 0.9"
  void setTitle(const QString& title);
  void setLogarithmic(bool logarithmic);
  /// What the x axis spans at least (all counts of the plan), so that it stands still while points arrive.
  void setCounts(const QVector<double>& counts);
  void setSeries(const QVector<CapacitySeries>& series);
  void setBaselines(const QVector<CapacityBaseline>& baselines);
  void setTheory(const QVector<TheoryLine>& lines);
  /// The point in work, "31 of 100"; nullopt when there is none.
  void setPending(const std::optional<TheoryLine>& pending);
  /// What an empty plot says.
  void setPlaceholder(const QString& text);

  [[nodiscard]] const QVector<CapacitySeries>& series() const { return series_; }
  [[nodiscard]] QPointF position(double count, double share) const;

  [[nodiscard]] QSize sizeHint() const override { return {640, 360}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }

 signals:
  void pointClicked(int series, int point);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void themeChanged() override { layOut(); }

  [[nodiscard]] QSize pictureSize() const override { return size(); }
  [[nodiscard]] QString pictureTitle() const override { return title_; }
  void paintPicture(QPainter& painter) override;

 private:
  struct Hit {
    int series = -1;
    int point = -1;
    friend bool operator==(const Hit&, const Hit&) = default;
  };

  void layOut();
  void paintAxes(QPainter& painter) const;
  void paintTheory(QPainter& painter) const;
  void paintBaselines(QPainter& painter) const;
  void paintBand(QPainter& painter, const CapacitySeries& series) const;
  void paintCurve(QPainter& painter, const CapacitySeries& series) const;
  void paintLabels(QPainter& painter) const;
  void paintHover(QPainter& painter) const;
  [[nodiscard]] Hit hitAt(QPointF position) const;
  [[nodiscard]] bool empty() const;

  QString title_;
  QString placeholder_;
  bool logarithmic_ = false;
  QVector<double> counts_;
  QVector<CapacitySeries> series_;
  QVector<CapacityBaseline> baselines_;
  QVector<TheoryLine> theory_;
  std::optional<TheoryLine> pending_;
  PlotAxis x_;
  QRectF area_;
  Hit hovered_;
};

}  // namespace hopscope::ui
