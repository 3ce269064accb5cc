#include "ui/export/widget_picture.h"

#include "ui/theme/theme.h"

namespace hopscope::ui {

void WidgetPicture::paintPicture(QPainter& painter) {
  painter.fillRect(QRect(QPoint(0, 0), pictureSize()), Theme::instance().colour(Colour::Canvas));
  widget_.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
}

}  // namespace hopscope::ui
