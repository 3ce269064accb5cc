#pragma once

#include <QString>

#include "ui/widgets/painted_widget.h"

class QToolButton;

namespace hopscope::ui {

/// One model of a list: its sign, its name, a note, and a cross that takes it out. A click or Return chooses it.
class ModelRow : public PaintedWidget {
  Q_OBJECT

 public:
  explicit ModelRow(QWidget* parent = nullptr);

  void setModel(const QString& modelId, const QString& name, const QString& note);
  void setSelected(bool selected);
  [[nodiscard]] bool isSelected() const { return selected_; }
  /// The last model of a list cannot be taken out.
  void setRemovable(bool removable, const QString& reason = {});

  [[nodiscard]] const QString& name() const { return name_; }
  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void activated();
  void removed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QString modelId_;
  QString name_;
  QString note_;
  bool selected_ = false;
  QToolButton* remove_;
};

}  // namespace hopscope::ui
