#include "ui/widgets/painted_widget.h"

#include "ui/theme/theme.h"

namespace hopscope::ui {

PaintedWidget::PaintedWidget(QWidget* parent) : QWidget(parent) {
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    themeChanged();
    updateGeometry();
    update();
  });
}

}  // namespace hopscope::ui
