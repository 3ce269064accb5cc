#pragma once

#include <QWidget>

class QFormLayout;
class QPushButton;

namespace hopscope::ui {

class Actions;
class PaintPane;
class ValueSlider;

/// Brush, eraser, block, fill and invert below the query, with size and value or colour of the brush.
class PaintTools : public QWidget {
  Q_OBJECT

 public:
  PaintTools(PaintPane& pane, Actions& actions, QWidget* parent = nullptr);

 private:
  QAction* addTool(const QString& icon, const QString& text, Qt::Key key, bool checkable);
  QWidget* buildSettings();
  void followPane();

  PaintPane& pane_;
  Actions& actions_;
  ValueSlider* size_;
  ValueSlider* value_;
  QPushButton* colour_;
  QFormLayout* form_;
};

}  // namespace hopscope::ui
