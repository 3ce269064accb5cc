#include "ui/widgets/formula_card.h"

#include <QEvent>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>
#include <algorithm>

#include "ui/text/picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/math_text.h"

namespace hopscope::ui {
namespace {

constexpr int kMargin = 16;
constexpr int kPicture = 44;
constexpr int kRow = 22;
constexpr int kLeastWidth = 360;
constexpr int kGap = 12;  // between the card and what it explains

QFont titleFont() { return Theme::instance().font(15, QFont::DemiBold); }
QFont generalFont() { return Theme::instance().font(12); }
QFont equationFont() { return Theme::instance().font(15); }
QFont rowFont() { return Theme::instance().font(12); }

QString resultMarkup(const std::optional<FormulaText>& formula) {
  if (!formula) return FormulaCard::tr("This model gives no formula for its weights.");
  return formula->equation + QStringLiteral(" = ") + formula->result;
}

}  // namespace

FormulaCard::FormulaCard(QWidget* window) : PaintedWidget(window), close_(new QToolButton(this)) {
  setFocusPolicy(Qt::NoFocus);
  setCursor(Qt::ArrowCursor);
  close_->setIcon(Theme::instance().icon("close"));
  close_->setIconSize({14, 14});
  close_->setProperty("dense", true);
  close_->setFocusPolicy(Qt::NoFocus);
  close_->setToolTip(tr("Close  Esc"));
  close_->setAccessibleName(tr("Close the formula"));
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  auto* escape = new QShortcut(Qt::Key_Escape, this);
  connect(escape, &QShortcut::activated, this, &QWidget::hide);
  window->installEventFilter(this);
  hide();
}

void FormulaCard::setContent(const QString& title, const QImage& picture, const std::optional<FormulaText>& formula) {
  title_ = title;
  picture_ = picture;
  formula_ = formula;
  setAccessibleName(tr("Formula of %1").arg(title));
  setAccessibleDescription(plainMathText(resultMarkup(formula)));
  resize(sizeHint());
  keepInside();
  update();
}

QSize FormulaCard::sizeHint() const {
  qreal width = mathTextWidth(equationFont(), resultMarkup(formula_));
  if (!formula_)
    return {std::max(kLeastWidth, static_cast<int>(std::ceil(width)) + 2 * kMargin), kMargin + kPicture + 40};
  width = std::max(width, mathTextWidth(generalFont(), formula_->general));
  for (const auto& [name, value] : formula_->numbers) {
    width = std::max(width, mathTextWidth(rowFont(), name) + 24 + mathTextWidth(rowFont(), value));
  }
  const int height =
      kMargin + kPicture + 12 + 30 + 12 + kRow * static_cast<int>(formula_->numbers.size()) + kMargin - 6;
  return {std::max(kLeastWidth, static_cast<int>(std::ceil(width)) + 2 * kMargin), height};
}

void FormulaCard::openAt(const QRect& place) {
  const QSize room = parentWidget()->size();
  int top = place.top() - height() - kGap;
  if (top < 8) top = std::min(place.bottom() + kGap, room.height() - height() - 8);
  move(place.center().x() - width() / 2, top);
  keepInside();
  show();
  raise();
}

void FormulaCard::keepInside() {
  const QSize room = parentWidget()->size();
  move(std::clamp(x(), 8, std::max(8, room.width() - width() - 8)),
       std::clamp(y(), 8, std::max(8, room.height() - height() - 8)));
}

bool FormulaCard::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize) keepInside();
  return PaintedWidget::eventFilter(watched, event);
}

void FormulaCard::resizeEvent(QResizeEvent* event) {
  PaintedWidget::resizeEvent(event);
  close_->setGeometry(width() - 30, 8, 22, 22);
}

void FormulaCard::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.colour(Colour::Canvas));
  drawRoundFrame(painter, QRectF(rect()), 6, 1, theme.colour(Colour::LineStrong), theme.colour(Colour::Control));
  const DevicePixels pixels(painter);
  qreal left = kMargin;
  if (!picture_.isNull()) {
    const QRectF box = pixels.rect(QRectF(kMargin, kMargin, kPicture, kPicture));
    const QImage image = thumbnailImage(picture_, qRound(box.width() * pixels.ratio()));
    const QSizeF size = QSizeF(image.size()) / pixels.ratio();
    painter.drawImage(QRectF(pixels.point(box.center() - QPointF(size.width() / 2, size.height() / 2)), size), image);
    left += kPicture + 12;
  }
  painter.setFont(titleFont());
  painter.setPen(theme.colour(Colour::Text1));
  drawTabular(painter, QRectF(left, kMargin, width() - left - 40, kPicture), title_);
  qreal top = kMargin + kPicture + 8;
  painter.setFont(equationFont());
  drawMathText(painter, QRectF(kMargin, top, width() - 2 * kMargin, 22), resultMarkup(formula_));
  if (!formula_) return;
  top += 22;
  painter.setFont(generalFont());
  painter.setPen(theme.colour(Colour::Text2));
  drawMathText(painter, QRectF(kMargin, top, width() - 2 * kMargin, 18), formula_->general);
  top += 24;
  painter.fillRect(pixels.rect(QRectF(kMargin, top, width() - 2 * kMargin, pixels.length(1))),
                   theme.colour(Colour::Line));
  top += 4;
  for (const auto& [name, value] : formula_->numbers) {
    painter.setFont(rowFont());
    painter.setPen(theme.colour(Colour::Text2));
    const QRectF row(kMargin, top, width() - 2 * kMargin, kRow);
    drawMathText(painter, row, name);
    painter.setPen(theme.colour(Colour::Text1));
    drawTabular(painter, row, value, Qt::AlignRight | Qt::AlignVCenter);
    top += kRow;
  }
}

}  // namespace hopscope::ui
