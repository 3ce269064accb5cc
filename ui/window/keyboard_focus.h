#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace hopscope::ui {

/// A widget with this dynamic property set to true lies over the window and has keys of its own (the palette, the presenter, the
/// welcome): KeyboardFocus leaves it and what is in it alone.
inline constexpr char ownKeys[] = "ownKeys";

/// Whose the keys are: Space, arrows, Home and End mean time, wherever the mouse was used last.
///
/// The mouse gives the focus to text that is typed into, and to nothing else: not to sliders, lists, buttons, plots, nor to the
/// arrows of a spin box. A press anywhere else ends what was typed, and the keys belong to the page again. Tab reaches everything
/// as ever; what it reached keeps the keys until the mouse is pressed, the page changes or it is hidden. Views that have something
/// to hold and to move by key take the focus themselves, with Qt::OtherFocusReason.
///
/// One for a window, floating docks included; dialogs are left alone. GUI thread only.
class KeyboardFocus : public QObject {
  Q_OBJECT

 public:
  /// @param window whose child it becomes
  explicit KeyboardFocus(QWidget& window);

  /// Gives the keys back to the page of a window, unless something with keys of its own lies over it.
  static void toPage(QWidget& window);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] bool isOurs(const QWidget& widget) const;
  void pressed(QWidget& widget);
  /// @return whether the focus went elsewhere
  bool entered(QWidget& widget, Qt::FocusReason reason);
  void typed(QWidget& widget, int key);

  QWidget& window_;
  QPointer<QWidget> left_;    ///< had the focus last; null when it is gone
  bool hasLeft_ = false;      ///< something had it
  QPointer<QWidget> editor_;  ///< what the mouse was pressed on last, when it takes text
  bool byMouse_ = false;      ///< the mouse brought it where it is
};

}  // namespace hopscope::ui
