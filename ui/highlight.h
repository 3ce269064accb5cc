#pragma once

#include <QObject>

namespace hopscope::ui {

/// The memory under the mouse, in whatever view: every view lights the same one. −1 when there is none.
class Highlight : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  [[nodiscard]] int memory() const { return memory_; }
  void setMemory(int memory) {
    if (memory == memory_) return;
    memory_ = memory;
    emit changed(memory);
  }

 signals:
  void changed(int memory);

 private:
  int memory_ = -1;
};

}  // namespace hopscope::ui
