#include "ui/widgets/math_label.h"

#include <QPainter>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/math_text.h"

namespace hopscope::ui {
namespace {

constexpr int kHeight = 22;

QFont mathLabelFont() { return Theme::instance().font(13); }

}  // namespace

MathLabel::MathLabel(QWidget* parent) : PaintedWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MathLabel::setMarkup(const QString& markup) {
  if (markup == markup_) return;
  markup_ = markup;
  setAccessibleName(plainMathText(markup));
  setToolTip(plainMathText(markup));
  update();
}

QSize MathLabel::sizeHint() const {
  return {static_cast<int>(std::ceil(mathTextWidth(mathLabelFont(), markup_))), Theme::instance().scaled(kHeight)};
}

void MathLabel::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(mathLabelFont());
  painter.setPen(Theme::instance().colour(Colour::Text1));
  drawMathText(painter, QRectF(rect()), markup_);
}

}  // namespace hopscope::ui
