#pragma once

#include <QImage>
#include <QString>
#include <QVector>
#include <algorithm>
#include <memory>
#include <vector>

#include "core/base/types.h"
#include "ui/plots/plot_frame.h"

namespace hopscope::ui {

/// The association weights of one state as sorted bars on a log scale, as a filled step curve where bars would be
/// thinner than a pixel; of models without weights, the signed overlaps.
/// The bar under the mouse is the memory lit in every view.
class WeightsPlot : public PlotFrame {
  Q_OBJECT

 public:
  enum class Kind { Weights, Overlaps };

  /// A picture shown in the corner.
  struct Heaviest {
    QImage picture;
    QString text;
  };

  explicit WeightsPlot(QWidget* parent = nullptr);

  /// For a lane: the `bars` heaviest only, no axis, the support as a number.
  void setCompact(int bars);

  /// @param values one per memory; @param order the memories by falling value (by falling |value| for overlaps), ties
  /// to
  ///        the lower index; @param modelId colour
  void setValues(Kind kind, const Vector& values, std::shared_ptr<const std::vector<int>> order,
                 const QString& modelId);
  [[nodiscard]] bool isCompact() const { return compact_ > 0; }
  /// The pictures of the heaviest memories, shown where there is room; not in a compact plot.
  void setHeaviest(const QVector<Heaviest>& heaviest);
  void setHighlighted(int memory);

  [[nodiscard]] const std::vector<int>& order() const { return *order_; }
  [[nodiscard]] QRectF barRect(int rank) const;

  [[nodiscard]] QSize sizeHint() const override { return compact_ > 0 ? QSize(120, 84) : QSize(480, 240); }
  [[nodiscard]] QSize minimumSizeHint() const override { return compact_ > 0 ? QSize(60, 56) : QSize(200, 120); }

 signals:
  void memoryHovered(int memory);  ///< −1 when the mouse leaves the bars
  void memoryClicked(int memory);

 protected:
  [[nodiscard]] QMarginsF extraMargins() const override;
  void paintBelow(QPainter& painter, Output output) const override;
  void paintAbove(QPainter& painter, Output output) const override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void refit();
  void paintBars(QPainter& painter) const;
  void paintColumns(QPainter& painter, int last) const;
  void paintSupport(QPainter& painter) const;
  void paintHighlighted(QPainter& painter, int last) const;
  void paintUniform(QPainter& painter) const;
  void paintHeaviest(QPainter& painter) const;
  void paintCompactFoot(QPainter& painter) const;
  [[nodiscard]] int shown() const;
  [[nodiscard]] int places() const { return std::max(1, compact_ > 0 ? compact_ : shown()); }
  [[nodiscard]] double valueOf(int rank) const;
  [[nodiscard]] int memoryAt(QPointF position) const;
  [[nodiscard]] qreal yOf(double value) const;

  Kind kind_ = Kind::Weights;
  int compact_ = 0;
  Vector values_;
  std::shared_ptr<const std::vector<int>> order_ = std::make_shared<const std::vector<int>>();
  int support_ = 0;
  QString modelId_;
  QVector<Heaviest> heaviest_;
  int highlighted_ = -1;
  int decades_ = 7;  ///< the axis ends at 10^−decades
};

}  // namespace hopscope::ui
