#pragma once

#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

class Session;

/// The query and three later states of the active lane side by side, as a promise of what a run does.
class RunStrip : public PaintedWidget {
  Q_OBJECT

 public:
  explicit RunStrip(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Session& session_;
};

}  // namespace hopscope::ui
