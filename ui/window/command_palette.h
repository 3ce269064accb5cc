#pragma once

#include <QFrame>
#include <QPointer>
#include <functional>

#include "ui/window/commands.h"

class QLabel;
class QLineEdit;
class QListView;

namespace hopscope::ui {

class CommandListModel;

/// A field over the window that finds every command by a few letters. Up and Down choose, Return runs, Esc or a click
/// elsewhere closes; then the widget that had the focus has it again.
class CommandPalette : public QFrame {
  Q_OBJECT

 public:
  /// @param commands asked each time the palette opens
  CommandPalette(QWidget& window, std::function<QList<Command>()> commands);

  /// @param typed what stands in the field already
  void open(const QString& typed = {});
  void close();

  [[nodiscard]] QLineEdit& field() { return *field_; }
  [[nodiscard]] CommandListModel& commands() { return *model_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void place();
  void follow();
  void move(int by);
  void runCurrent();

  QWidget& window_;
  std::function<QList<Command>()> collect_;
  CommandListModel* model_;
  QLineEdit* field_;
  QLabel* count_;
  QListView* list_;
  QPointer<QWidget> before_;  ///< had the focus
};

}  // namespace hopscope::ui
