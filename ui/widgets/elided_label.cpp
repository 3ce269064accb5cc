#include "ui/widgets/elided_label.h"

#include <QEvent>

namespace hopscope::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setWhole(const QString& text) {
  whole_ = text;
  setAccessibleName(text);
  fit();
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
