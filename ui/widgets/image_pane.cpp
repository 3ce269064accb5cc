#include "ui/widgets/image_pane.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/text/colour_maps.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/math_text.h"

namespace hopscope::ui {
namespace {

constexpr int kCaption = 28;     // caption row with its gap, px at text scale 1
constexpr int kFooter = 26;      // gap and footer row
constexpr int kBorder = 1;       // frame around the picture
constexpr qreal kScaleBar = 76;  // length of the scale bar
constexpr qreal kNarrow = 150;   // below this the texts may be wider than the picture

int paneCaptionHeight(bool visible) { return visible ? Theme::instance().scaled(kCaption) : 0; }

int footerHeight(bool visible) { return visible ? qMax(kFooter, Theme::instance().scaled(kFooter)) : 0; }

}  // namespace

ImagePane::ImagePane(QWidget* parent) : PaintedWidget(parent), busy_(this) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setMouseTracking(true);
}

void ImagePane::setTitle(const QString& title) {
  title_ = title;
  describe();
  update();
}

void ImagePane::setSubtitle(const QString& subtitle) {
  if (subtitle == subtitle_) return;
  subtitle_ = subtitle;
  describe();
  update();
}

void ImagePane::setFooter(const QString& left, const QString& right) {
  if (left == left_ && right == right_) return;
  left_ = left;
  right_ = right;
  describe();
  update();
}

void ImagePane::setFooterTools(QWidget* tools) {
  delete tools_;
  tools_ = tools;
  if (!tools_) return;
  tools_->setParent(this);
  tools_->show();
  placeTools();
}

void ImagePane::setPicture(const Picture& picture) {
  if (picture == picture_ && !rendered_.isNull()) return;
  const bool sameShape = picture.width == picture_.width && picture.height == picture_.height;
  picture_ = picture;
  rendered_ = QImage();
  if (!sameShape) placeTools();
  describe();
  update();
}

void ImagePane::setSpoken(const QString& sentence) {
  spoken_ = sentence;
  describe();
}

void ImagePane::setPlaceholder(const QString& icon, const QString& text) {
  placeholderIcon_ = icon;
  placeholder_ = text;
  setPicture({});
}

void ImagePane::setHighlighted(bool highlighted) {
  if (highlighted == highlighted_) return;
  highlighted_ = highlighted;
  update();
}

void ImagePane::setAlignment(Qt::Alignment alignment) {
  alignment_ = alignment;
  placeTools();
  update();
}

void ImagePane::setCaptionVisible(bool visible) {
  captionVisible_ = visible;
  placeTools();
  updateGeometry();
  update();
}

void ImagePane::setFooterVisible(bool visible) {
  footerVisible_ = visible;
  placeTools();
  updateGeometry();
  update();
}

QRectF ImagePane::space() const {
  const int top = paneCaptionHeight(captionVisible_);
  return QRectF(0, top, width(), height() - top - footerHeight(footerVisible_))
      .adjusted(kBorder, kBorder, -kBorder, -kBorder);
}

QRectF ImagePane::pictureRect() const {
  const QRectF available = space();
  QSizeF size(qMin(available.width(), available.height()), qMin(available.width(), available.height()));
  if (!picture_.isEmpty()) {
    const qreal ratio = devicePixelRatioF();
    if (const int whole = factor(); whole > 0) {
      size = QSizeF(picture_.width * whole / ratio, picture_.height * whole / ratio);
    } else {
      size = QSizeF(picture_.width, picture_.height).scaled(available.size(), Qt::KeepAspectRatio);
    }
  }
  QRectF rect(available.topLeft(), size);
  if (alignment_ & Qt::AlignHCenter) rect.moveLeft(available.left() + (available.width() - size.width()) / 2);
  if (alignment_ & Qt::AlignRight) rect.moveRight(available.right());
  if (alignment_ & Qt::AlignVCenter) rect.moveTop(available.top() + (available.height() - size.height()) / 2);
  if (alignment_ & Qt::AlignBottom) rect.moveBottom(available.bottom());
  return rect;
}

int ImagePane::factor() const {
  if (picture_.isEmpty()) return 0;
  const qreal ratio = devicePixelRatioF();
  const QSizeF available = space().size() * ratio;
  return integerFactor(picture_.width, picture_.height, static_cast<int>(available.width()),
                       static_cast<int>(available.height()));
}

QPointF ImagePane::pictureCoordinates(QPointF position) const {
  const QRectF rect = pictureRect();
  return {(position.x() - rect.left()) / rect.width() * picture_.width,
          (position.y() - rect.top()) / rect.height() * picture_.height};
}

std::optional<QPoint> ImagePane::pixelAt(QPointF position) const {
  if (picture_.isEmpty()) return std::nullopt;
  const QPointF at = pictureCoordinates(position);
  const QPoint pixel(static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
  if (!QRect(0, 0, picture_.width, picture_.height).contains(pixel)) return std::nullopt;
  return pixel;
}

QSize ImagePane::sizeHint() const {
  return {226, 226 + paneCaptionHeight(captionVisible_) + footerHeight(footerVisible_)};
}

QSize ImagePane::minimumSizeHint() const {
  return {66, 66 + paneCaptionHeight(captionVisible_) + footerHeight(footerVisible_)};
}

QRectF ImagePane::blockFor(const QRectF& picture) const {
  QRectF block(picture.left() - kBorder, 0, picture.width() + 2 * kBorder, height());
  if (block.width() >= kNarrow) return block;
  const qreal wanted = qMin<qreal>(kNarrow, width());
  block.setLeft(qBound<qreal>(0, picture.center().x() - wanted / 2, width() - wanted));
  block.setWidth(wanted);
  return block;
}

void ImagePane::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF rect = DevicePixels(painter).rect(pictureRect());
  const QRectF block = blockFor(rect);
  if (captionVisible_) paintCaption(painter, block.translated(0, rect.top() - kBorder));
  paintPicture(painter, rect);
  busy_.drawVeil(painter, rect);
  paintOver(painter, rect);
  if (footerVisible_) paintFooter(painter, rect, block);
}

void ImagePane::paintCaption(QPainter& painter, const QRectF& block) const {
  const Theme& theme = Theme::instance();
  const int height = paneCaptionHeight(true);
  const QRectF row(block.left(), block.top() - height, block.width(), height - theme.scaled(4));
  painter.setFont(theme.font(13, QFont::DemiBold));
  painter.setPen(theme.colour(Colour::Text1));
  const QString title = elideTabular(painter.font(), title_, row.width());
  drawTabular(painter, row, title);
  const qreal used = tabularWidth(painter.font(), title) + 8;
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text3));
  drawTabular(painter, row.adjusted(used, 0, 0, 0), elideTabular(painter.font(), subtitle_, row.width() - used));
}

void ImagePane::paintPicture(QPainter& painter, const QRectF& rect) {
  const Theme& theme = Theme::instance();
  const qreal ratio = DevicePixels(painter).ratio();
  const qreal line = DevicePixels(painter).length(kBorder);
  if (picture_.isEmpty()) {
    painter.fillRect(rect, theme.colour(Colour::Field));
    if (!placeholderIcon_.isEmpty()) {
      const QPixmap icon = theme.pixmap(placeholderIcon_, 20, theme.colour(Colour::Text3), ratio);
      painter.drawPixmap(QPointF(rect.center().x() - 10, rect.center().y() - 24), icon);
    }
    painter.setFont(theme.font(12));
    painter.setPen(theme.colour(Colour::Text3));
    painter.drawText(rect.adjusted(8, 12, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, placeholder_);
  } else {
    const QSize size(qRound(rect.width() * ratio), qRound(rect.height() * ratio));
    if (rendered_.size() != size)
      rendered_ = scaledToFit(pictureImage(picture_, theme.isDark()), size.width(), size.height());
    painter.drawImage(rect, rendered_);
    if (picture_.palette == PicturePalette::Diverging && picture_.isAllZero()) {
      painter.setFont(theme.font(12));
      painter.setPen(theme.colour(Colour::Text3));
      painter.drawText(rect, Qt::AlignCenter, rect.width() < kNarrow ? QStringLiteral("0") : tr("0 everywhere"));
    }
  }
  const bool lit = highlighted_ || hasFocus();
  const qreal width = lit ? DevicePixels(painter).length(2) : line;
  drawRoundFrame(painter, rect.adjusted(-width, -width, width, width), 2, lit ? 2 : 1,
                 theme.colour(lit ? Colour::Accent : Colour::LineStrong));
}

void ImagePane::paintFooter(QPainter& painter, const QRectF& picture, const QRectF& block) const {
  const Theme& theme = Theme::instance();
  const int height = footerHeight(true);
  QRectF row(block.left(), picture.bottom() + kBorder + 2, block.width(), height - 2);
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text3));
  qreal used = 0;
  if (tools_) {
    used = tools_->width();
  } else if (picture_.palette == PicturePalette::Diverging && !picture_.isEmpty()) {
    used = paintScale(painter, row);
  }
  const qreal rightWidth = mathTextWidth(painter.font(), right_);
  // Tools that are wider than the picture leave the text the rest of the pane.
  if (used + rightWidth + 8 > row.width()) row.setRight(width());
  if (used + rightWidth + 8 <= row.width()) drawMathText(painter, row, right_, Qt::AlignRight);
  if (used > 0) return;
  drawTabular(painter, row, elideTabular(painter.font(), left_, row.width() - rightWidth - 8));
}

qreal ImagePane::paintScale(QPainter& painter, const QRectF& row) const {
  const Theme& theme = Theme::instance();
  const QString low = formatGeneral(-static_cast<double>(picture_.limit()), 3);
  const QString high = QLatin1Char('+') + formatGeneral(static_cast<double>(picture_.limit()), 3);
  painter.setFont(theme.font(11));
  drawTabular(painter, row, low);
  qreal x = row.left() + tabularWidth(painter.font(), low) + 6;
  const qreal length = qMin(kScaleBar, row.width() / 3);
  const QRectF bar = DevicePixels(painter).rect(QRectF(x, row.center().y() - 4, length, 8));
  painter.drawImage(bar, tableStrip(divergingTable(theme.isDark()), qRound(length * devicePixelRatioF())));
  drawFrame(painter, bar, 1, theme.colour(Colour::LineStrong));
  x = bar.right() + 6;
  drawTabular(painter, row.adjusted(x - row.left(), 0, 0, 0), high);
  const qreal end = x + tabularWidth(painter.font(), high) - row.left();
  painter.setFont(theme.font(12));
  return end;
}

void ImagePane::paintOver(QPainter&, const QRectF&) {}

void ImagePane::valuesChanged() {
  rendered_ = QImage();
  update();
}

void ImagePane::placeTools() {
  if (!tools_) return;
  const QRectF rect = pictureRect();
  const QRectF block = blockFor(rect);
  tools_->setVisible(footerVisible_);
  const QSize size = tools_->sizeHint();
  // Icon buttons have air around the icon: pull them left so that the icon keeps to the picture's edge.
  const int row = footerHeight(true) - 2;
  tools_->setGeometry(qRound(block.left()) - 3, qRound(rect.bottom()) + 3 + (row - size.height()) / 2, size.width(),
                      size.height());
}

void ImagePane::resizeEvent(QResizeEvent*) {
  rendered_ = QImage();
  placeTools();
}

void ImagePane::themeChanged() {
  rendered_ = QImage();
  placeTools();
}

void ImagePane::mouseMoveEvent(QMouseEvent* event) {
  if (const auto pixel = pixelAt(event->position())) {
    emit hovered(pixel->y(), pixel->x());
  } else {
    emit hoverLeft();
  }
}

void ImagePane::leaveEvent(QEvent*) { emit hoverLeft(); }

void ImagePane::describe() {
  setAccessibleName(subtitle_.isEmpty() ? title_ : title_ + QStringLiteral(", ") + subtitle_);
  QStringList parts;
  if (picture_.isEmpty()) {
    parts << (placeholder_.isEmpty() ? tr("no picture") : placeholder_);
  } else {
    parts << tr("picture of %1 by %2 pixels").arg(picture_.width).arg(picture_.height);
    if (picture_.palette == PicturePalette::Diverging)
      parts << (picture_.isAllZero() ? tr("0 everywhere")
                                     : tr("differences up to %1").arg(formatGeneral(picture_.limit(), 3)));
  }
  for (const QString& text : {left_, plainMathText(right_), spoken_})
    if (!text.isEmpty()) parts << text;
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

}  // namespace hopscope::ui
