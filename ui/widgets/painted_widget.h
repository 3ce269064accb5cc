#pragma once

#include <QWidget>

namespace hopscope::ui {

/// Base of the widgets that paint themselves: lays out and repaints when the theme or the text size changes.
class PaintedWidget : public QWidget {
  Q_OBJECT

 public:
  explicit PaintedWidget(QWidget* parent = nullptr);

 protected:
  /// Before the repaint: drop what was rendered in the old colours or measured in the old text size.
  virtual void themeChanged() {}
};

}  // namespace hopscope::ui
