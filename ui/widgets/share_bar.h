#pragma once

#include <QVector>

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// Shares of a whole side by side, each with its name and number below: one bar, widths in proportion.
class ShareBar : public PaintedWidget {
  Q_OBJECT

 public:
  struct Part {
    QString name;
    QString value;  ///< "42 %"
    QString tip;    ///< an interval
    double share = 0.0;
    int hue = 0;  ///< 0 … 5, a colour of the memories; equal shares of a legend
  };

  explicit ShareBar(QWidget* parent = nullptr);
  void setParts(const QVector<Part>& parts);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] QColor colourOf(const Part& part) const;
  [[nodiscard]] qreal cellWidth() const;

  QVector<Part> parts_;
};

}  // namespace hopscope::ui
