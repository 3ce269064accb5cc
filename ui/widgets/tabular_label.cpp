#include "ui/widgets/tabular_label.h"

#include <QPainter>
#include <cmath>

#include "ui/widgets/digits.h"

namespace hopscope::ui {

TabularLabel::TabularLabel(int pixelSize, Colour colour, QWidget* parent)
    : QWidget(parent), pixelSize_(pixelSize), colour_(colour) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void TabularLabel::setText(const QString& text) {
  if (text == text_) return;
  const bool grows = tabularWidth(labelFont(), text) > width();
  text_ = text;
  setAccessibleName(text);
  if (template_.isEmpty() || grows) updateGeometry();
  update();
}

void TabularLabel::setTemplate(const QString& text) {
  template_ = text;
  updateGeometry();
}

void TabularLabel::setAlignment(Qt::Alignment alignment) {
  alignment_ = alignment;
  update();
}

QSize TabularLabel::sizeHint() const {
  const QFont font = labelFont();
  const qreal width = std::max(tabularWidth(font, text_), tabularWidth(font, template_));
  return {static_cast<int>(std::ceil(width)) + 1, QFontMetrics(font).height()};
}

QSize TabularLabel::minimumSizeHint() const { return {0, sizeHint().height()}; }

void TabularLabel::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setFont(labelFont());
  painter.setPen(Theme::instance().colour(isEnabled() ? colour_ : Colour::Disabled));
  drawTabular(painter, rect(), elideTabular(painter.font(), text_, width()), alignment_);
}

QFont TabularLabel::labelFont() const { return Theme::instance().font(pixelSize_); }

}  // namespace hopscope::ui
