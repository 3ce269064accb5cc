#pragma once

#include <QWidget>

class QButtonGroup;

namespace hopscope::ui {

class Actions;
class PaintPane;

/// Brush, eraser, invert and block below the query, with size and value of the brush.
class PaintTools : public QWidget {
  Q_OBJECT

 public:
  PaintTools(PaintPane& pane, Actions& actions, QWidget* parent = nullptr);

 private:
  QAction* addTool(const QString& icon, const QString& text, Qt::Key key, bool checkable);

  PaintPane& pane_;
  Actions& actions_;
};

}  // namespace hopscope::ui
