#include "ui/widgets/elided_label.h"

#include <QEvent>
#include <algorithm>

namespace hopscope::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setWhole(const QString& text) {
  whole_ = text;
  setAccessibleName(text);
  updateGeometry();
  fit();
}

QSize ElidedLabel::sizeHint() const {
  const QMargins margins = contentsMargins();
  return {fontMetrics().horizontalAdvance(whole_) + 1 + margins.left() + margins.right(), QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
  return {std::min(sizeHint().width(), 4 * fontMetrics().averageCharWidth()), QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  fit();
}

void ElidedLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

void ElidedLabel::fit() {
  const QString fitted = fontMetrics().elidedText(whole_, Qt::ElideRight, contentsRect().width());
  if (fitted != text()) setText(fitted);
  setToolTip(fitted == whole_ ? QString() : whole_);
}

}  // namespace hopscope::ui
