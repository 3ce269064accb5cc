#pragma once

#include <QImage>
#include <QString>
#include <QVector>

#include "ui/plots/plot_frame.h"

namespace hopscope::ui {

/// The few heaviest memories of a state: a bar from 0 to 1 each, its value above, its picture below.
class HeaviestPlot : public PlotFrame {
  Q_OBJECT

 public:
  struct Bar {
    double value = 0.0;  ///< 0 … 1
    QString text;        ///< the value as it is written
    QImage picture;
  };

  explicit HeaviestPlot(QWidget* parent = nullptr);

  /// @param title markup; @param modelId gives the colour; @param bars falling
  void show(const QString& title, const QString& modelId, const QVector<Bar>& bars);
  using QWidget::show;
  [[nodiscard]] const QVector<Bar>& bars() const { return bars_; }
  [[nodiscard]] QRectF barRect(int bar) const;

 protected:
  [[nodiscard]] QMarginsF extraMargins() const override;
  void paintBelow(QPainter& painter, Output output) const override;
  void paintAbove(QPainter& painter, Output output) const override;

 private:
  QString modelId_;
  QVector<Bar> bars_;
};

}  // namespace hopscope::ui
