#include "ui/widgets/thumbnail_delegate.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/text/number_format.h"
#include "ui/text/picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr int thumbnailSide = 56;
constexpr int barTop = thumbnailSide + 3;
constexpr int weightBarHeight = 3;
constexpr int thumbnailTextHeight = 16;
constexpr int chip = 16;
constexpr double leastWeight = 1e-6;

/// 0 … 1 on a log scale.
double barLength(double weight) {
  const double size = std::abs(weight);
  if (size <= leastWeight) return 0.0;
  return std::clamp(1.0 - std::log10(size) / std::log10(leastWeight), 0.0, 1.0);
}

}  // namespace

ThumbnailDelegate::ThumbnailDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize ThumbnailDelegate::tileSize() const {
  return {thumbnailSide, barTop + weightBarHeight + 2 + Theme::instance().scaled(thumbnailTextHeight)};
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
  return tileSize();
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  // A cell of the view may be wider than the tile.
  const QSize tile = tileSize();
  const QPointF corner(option.rect.left() + (option.rect.width() - tile.width()) / 2, option.rect.top());
  const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
  paintPicture(*painter, QRectF(corner, QSizeF(thumbnailSide, thumbnailSide)), index, hovered);
  const QRectF bar(corner.x(), corner.y() + barTop, thumbnailSide, weightBarHeight);
  const QRectF text(corner.x(), bar.bottom() + 2, thumbnailSide, tile.height() - barTop - weightBarHeight - 2);
  paintWeight(*painter, bar, text, index);
  painter->restore();
}

void ThumbnailDelegate::paintPicture(QPainter& painter, const QRectF& box, const QModelIndex& index,
                                     bool hovered) const {
  const Theme& theme = Theme::instance();
  const DevicePixels device(painter);
  const auto image = index.data(PictureRole).value<QImage>();
  if (image.isNull()) {
    fillSharp(painter, box, theme.colour(Colour::Field));
  } else {
    const int pixels = static_cast<int>(std::lround(thumbnailSide * device.ratio()));
    const QImage scaled = thumbnailImage(image, pixels);
    const QSizeF size = QSizeF(scaled.size()) / device.ratio();
    const QPointF centred(box.left() + (box.width() - size.width()) / 2,
                          box.top() + (box.height() - size.height()) / 2);
    fillSharp(painter, box, theme.colour(Colour::Field));
    painter.drawImage(QRectF(device.point(centred), size), scaled);
  }
  if (index.data(TargetRole).toBool()) {
    drawFrame(painter, box, 1, theme.colour(Colour::Text2));
    const QRectF back(box.left() + 2, box.top() + 2, chip, chip);
    drawRoundFrame(painter, back, 4, 1, theme.colour(Colour::LineStrong), theme.colour(Colour::Control));
    painter.drawPixmap(back.topLeft() + QPointF(2, 2),
                       theme.pixmap(QStringLiteral("target"), chip - 4, theme.colour(Colour::Text1), device.ratio()));
  }
  if (hovered || index.data(HighlightRole).toBool()) drawFrame(painter, box, 2, theme.colour(Colour::Accent));
}

void ThumbnailDelegate::paintWeight(QPainter& painter, const QRectF& bar, const QRectF& text,
                                    const QModelIndex& index) const {
  const QVariant value = index.data(WeightRole);
  if (!value.isValid()) return;
  const Theme& theme = Theme::instance();
  const double weight = value.toDouble();
  const int rank = index.data(RankRole).toInt();
  fillSharp(painter, bar, theme.colour(Colour::Groove));
  if (weight != 0.0) {
    QRectF filled = bar;
    filled.setWidth(std::max(1.0, bar.width() * barLength(weight)));
    fillSharp(painter, filled, theme.colour(index.data(HighlightRole).toBool() ? Colour::Accent : Colour::Mark));
  }
  painter.setFont(theme.font(11, rank > 0 && rank <= 9 ? QFont::DemiBold : QFont::Normal));
  painter.setPen(theme.colour(rank > 0 && rank <= 9 ? Colour::Text1 : Colour::Text3));
  const QString place = weight == 0.0 || rank <= 0 ? QStringLiteral("\u2013") : QString::number(rank);
  const QString number = formatWeight(weight);
  // Where both do not fit, the weight says more.
  const bool room = tabularWidth(painter.font(), place) + tabularWidth(theme.font(11), number) + 3 <= text.width();
  if (room) drawTabular(painter, text, place);
  painter.setFont(theme.font(11));
  painter.setPen(theme.colour(Colour::Text2));
  drawTabular(painter, text, number, Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace hopscope::ui
