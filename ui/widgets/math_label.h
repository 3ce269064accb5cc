#pragma once

#include <QString>

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// One line of markup as math_text.h draws it, 13 px.
class MathLabel : public PaintedWidget {
  Q_OBJECT

 public:
  explicit MathLabel(QWidget* parent = nullptr);

  [[nodiscard]] const QString& markup() const { return markup_; }
  void setMarkup(const QString& markup);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString markup_;
};

}  // namespace hopscope::ui
