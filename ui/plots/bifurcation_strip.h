#pragma once

#include <QColor>
#include <QVector>
#include <functional>
#include <memory>

#include "core/landscape/bifurcation.h"
#include "core/landscape/landscape_spec.h"
#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// Where the fixed points of a memory of two neurons are, against β: stable ones solid in the colour of their memory,
/// saddles dashed, maxima dotted; thin lines where a state carried up and one carried down differ; exact laws as ticks
/// on the axis. A click or a drag chooses β, as do the arrow keys.
class BifurcationStrip : public PaintedWidget {
  Q_OBJECT

 public:
  struct Law {
    double beta = 0.0;
    QString text;
  };

  explicit BifurcationStrip(QWidget* parent = nullptr);

  /// @param colourOf of a memory, −1 = none
  void setBifurcation(std::shared_ptr<const Bifurcation> bifurcation, std::function<QColor(int)> colourOf);
  void setQuantity(StripQuantity quantity);
  void setBeta(double beta);
  void setLaws(const QVector<Law>& laws);
  /// Shown instead of branches; empty = none.
  void setNote(const QString& note);

  [[nodiscard]] QSize sizeHint() const override { return {600, 150}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, 110}; }

 signals:
  void betaPicked(double beta);
  void pickFinished();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QRectF area() const;
  [[nodiscard]] double low() const;
  [[nodiscard]] double high() const;
  [[nodiscard]] qreal xOf(double beta) const;
  [[nodiscard]] double betaAt(qreal x) const;
  /// NaN where the quantity has no value.
  [[nodiscard]] double valueOf(PlanePoint place) const;
  [[nodiscard]] qreal yOf(double value) const;
  void measure();
  void paintAxes(QPainter& painter) const;
  void paintBranches(QPainter& painter) const;
  void paintSweeps(QPainter& painter) const;
  void paintLaws(QPainter& painter) const;
  void paintEnds(QPainter& painter) const;
  void paintCursor(QPainter& painter) const;
  void describe();

  std::shared_ptr<const Bifurcation> bifurcation_;
  std::function<QColor(int)> colourOf_;
  StripQuantity quantity_ = StripQuantity::Angle;
  QVector<Law> laws_;
  QString note_;
  double beta_ = 8.0;
  double hovered_ = 0.0;  ///< β under the mouse, 0 = none
  double reach_ = 1.0;    ///< the longest distance from the origin
};

}  // namespace hopscope::ui
