#pragma once

#include <QPointF>
#include <QString>
#include <QVector>
#include <vector>

#include "core/experiments/capacity.h"
#include "ui/plots/plot_axis.h"
#include "ui/plots/plot_picture.h"
#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// One model of an experiment.
struct CapacityCurve {
  QString label;
  QString modelId;
};

/// Success share against the number of stored patterns: a curve, a Wilson band and whiskers for each model, baselines,
/// lines from theory; points appear as they finish and the one in work says how far it is.
class CapacityPlot : public PaintedWidget, public PlotPicture {
  Q_OBJECT

 public:
  explicit CapacityPlot(QWidget* parent = nullptr);

  /// A new experiment without rows yet.
  /// @param randomPatterns theory is of random patterns: its lines stand with them only
  /// @param curves one per model; @param title of the y axis, "Share of trials with overlap ≥ 0.9"
  /// @param counts all numbers of stored patterns of the plan: the x axis stands still while rows arrive
  void start(const QVector<CapacityCurve>& curves, const QString& title, const std::vector<Index>& counts,
             bool randomPatterns);
  /// The finished rows, in any order.
  void setRows(const std::vector<CapacityRow>& rows);
  /// The point in work and how far it is, "31 of 100"; count 0 when there is none.
  void setWorking(Index count, const QString& text);

  [[nodiscard]] const std::vector<CapacityRow>& rows() const { return rows_; }
  /// Where a share at a count lies, px.
  [[nodiscard]] QPointF position(double count, double share) const;

  [[nodiscard]] QSize sizeHint() const override { return {640, 360}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void themeChanged() override { layOut(); }

  [[nodiscard]] QSize pictureSize() const override { return size(); }
  [[nodiscard]] QString pictureTitle() const override { return title_; }
  void paintPicture(QPainter& painter) override;

 private:
  /// A baseline or a model as the plot draws it.
  using Line = QVector<QPointF>;  ///< (count, share), rising

  void layOut();
  [[nodiscard]] bool logarithmic() const;
  [[nodiscard]] QVector<const CapacityRow*> rowsOf(int curve) const;
  [[nodiscard]] QVector<QPair<QString, Line>> baselines() const;
  [[nodiscard]] QVector<QPair<double, QString>> theory() const;
  void paintAxes(QPainter& painter) const;
  void paintTheory(QPainter& painter) const;
  void paintBaselines(QPainter& painter) const;
  void paintBand(QPainter& painter, int curve) const;
  void paintCurve(QPainter& painter, int curve) const;
  void paintLabels(QPainter& painter) const;
  void paintWorking(QPainter& painter) const;
  void paintHover(QPainter& painter) const;
  [[nodiscard]] bool isSecond(int curve) const;
  [[nodiscard]] int rowAt(QPointF position) const;

  QString title_;
  QVector<CapacityCurve> curves_;
  std::vector<Index> counts_;
  std::vector<CapacityRow> rows_;
  bool randomPatterns_ = false;
  Index working_ = 0;
  QString workingText_;
  PlotAxis x_;
  QRectF area_;
  int hovered_ = -1;
};

}  // namespace hopscope::ui
