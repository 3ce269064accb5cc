#include "ui/theme/repolish.h"

#include <QStyle>
#include <QWidget>

namespace hopscope::ui {

void repolish(QWidget* widget) {
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
  widget->update();
}

}  // namespace hopscope::ui
