#pragma once

#include <QImage>

#include "ui/text/weight_formula.h"
#include "ui/widgets/painted_widget.h"

class QToolButton;

namespace hopscope::ui {

/// A small card over the window: one weight as a formula with its numbers. Not modal; Esc or its cross closes it.
class FormulaCard : public PaintedWidget {
  Q_OBJECT

 public:
  /// @param window over which the card lies
  explicit FormulaCard(QWidget* window);

  /// @param title "Memory 7 · digit 4"; @param picture of the memory; @param formula nullopt: the card says
  /// that there is none
  void setContent(const QString& title, const QImage& picture, const std::optional<FormulaText>& formula);
  /// Shows the card above (or where there is no room, below) a place of the window, inside it.
  void openAt(const QRect& place);
  [[nodiscard]] const std::optional<FormulaText>& formula() const { return formula_; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void keepInside();

  QString title_;
  QImage picture_;
  std::optional<FormulaText> formula_;
  QToolButton* close_;
};

}  // namespace hopscope::ui
