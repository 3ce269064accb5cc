#pragma once

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>

namespace hopscope::ui {

/// The 32 px title of a dock: its name, what its panel wants to show there, and float and close.
class DockTitle : public QWidget {
  Q_OBJECT

 public:
  explicit DockTitle(QDockWidget* dock);

  /// A control of the panel, before the dock's own buttons.
  void addControl(QWidget* control);
  /// Small grey text after the name.
  void setDetail(const QString& text) { detail_->setText(text); }

 private:
  QHBoxLayout* row_;
  QLabel* detail_;
};

}  // namespace hopscope::ui
