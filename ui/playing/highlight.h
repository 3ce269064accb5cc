#pragma once

#include <QObject>

namespace hopscope::ui {

/// What is under the mouse, in whatever view: every view lights the same memory and step.
struct Highlighted {
  int memory = -1;  ///< −1 = none
  int step = -1;    ///< −1 = the step the timeline stands at
  int lane = -1;    ///< whose numbers are meant; −1 = the active one

  friend bool operator==(const Highlighted&, const Highlighted&) = default;
};

/// The one Highlighted of the window, shared by all views.
class Highlight : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  [[nodiscard]] const Highlighted& now() const { return now_; }
  [[nodiscard]] int memory() const { return now_.memory; }
  void set(const Highlighted& highlighted) {
    if (highlighted == now_) return;
    const bool otherStep = highlighted.step != now_.step;
    now_ = highlighted;
    emit changed(now_.memory);
    if (otherStep) emit stepChanged(now_.step);
  }
  void setMemory(int memory) { set({memory, -1, -1}); }

 signals:
  void changed(int memory);  ///< of anything
  void stepChanged(int step);

 private:
  Highlighted now_;
};

}  // namespace hopscope::ui
