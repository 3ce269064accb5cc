#pragma once

#include <QAbstractButton>

namespace hopscope::ui {

/// The field at the right of the menu bar that opens the command palette: it looks like a field and acts as a button.
class SearchField : public QAbstractButton {
  Q_OBJECT

 public:
  /// @param opens the action that opens the palette: its key is shown
  explicit SearchField(QAction* opens, QWidget* parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QString shortcut_;
};

}  // namespace hopscope::ui
