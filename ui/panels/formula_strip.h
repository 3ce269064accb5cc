#pragma once

#include <QString>
#include <QStringList>

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// The update rule of a model with its source at the right. A formula too long for the line goes on after its commas,
/// and the source takes a line of its own when it has to.
class FormulaStrip : public PaintedWidget {
  Q_OBJECT

 public:
  explicit FormulaStrip(QWidget* parent = nullptr);

  /// @param formula plain text; clauses stand after ", " or two spaces
  void setFormula(const QString& formula, const QString& citation);

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QStringList lines(int width) const;
  [[nodiscard]] bool citationFits(const QString& lastLine, int width) const;

  QString formula_;
  QString citation_;
};

}  // namespace hopscope::ui
