#include "ui/widgets/swatch.h"

#include <QIconEngine>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"

namespace hopscope::ui {
namespace {

constexpr qreal kMarker = 9;

class SwatchEngine : public QIconEngine {
 public:
  explicit SwatchEngine(QString modelId) : modelId_(std::move(modelId)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const Theme& theme = Theme::instance();
    if (mode == QIcon::Disabled) painter->setOpacity(0.5);
    drawSwatch(*painter, rect, theme.modelStyle(modelId_), theme.colour(Colour::Field));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    // The size is in device pixels: draw in the units of the swatch.
    const qreal scale = static_cast<qreal>(size.width()) / kSwatchSize.width();
    painter.scale(scale, scale);
    paint(&painter, QRect(QPoint(0, 0), QSize(kSwatchSize.width(), qRound(size.height() / scale))), mode, state);
    return pixmap;
  }

  QIconEngine* clone() const override { return new SwatchEngine(modelId_); }

 private:
  QString modelId_;
};

}  // namespace

void drawSwatch(QPainter& painter, const QRectF& rect, const ModelStyle& style, const QColor& background) {
  const DevicePixels pixels(painter);
  const qreal half = pixels.length(2) / 2;
  const QPointF centre(rect.center().x(), pixels.y(rect.center().y() - half) + half);
  QPen pen = modelPen(style);
  if (style.dashes.size() > 0) {
    // The pattern is centred on the marker, so that both ends look alike.
    qreal period = 0;
    for (const qreal length : style.dashes) period += length;
    const qreal shift = std::fmod(kSwatchSize.width() / 2.0 - style.dashes.first() / 2, period);
    pen.setDashOffset((period - shift) / 2.0);
  }
  pen.setCapStyle(Qt::FlatCap);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(pen);
  const qreal reach = kSwatchSize.width() / 2.0;
  painter.drawLine(centre - QPointF(reach, 0), centre + QPointF(reach, 0));
  painter.restore();
  if (style.hollow) drawMarker(painter, style.marker, centre, kMarker, background, false);
  drawMarker(painter, style.marker, centre, kMarker, style.colour, style.hollow);
}

Swatch::Swatch(const QString& modelId, QWidget* parent) : PaintedWidget(parent), modelId_(modelId) {
  setFixedSize(kSwatchSize);
}

void Swatch::setModelId(const QString& modelId) {
  modelId_ = modelId;
  update();
}

void Swatch::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme& theme = Theme::instance();
  if (!isEnabled()) painter.setOpacity(0.5);
  drawSwatch(painter, rect(), theme.modelStyle(modelId_), theme.colour(Colour::Panel));
}

QIcon swatchIcon(const QString& modelId) { return QIcon(new SwatchEngine(modelId)); }

SwatchDelegate::SwatchDelegate(QObject* parent, int role) : QStyledItemDelegate(parent), role_(role) {}

void SwatchDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  const QString modelId = index.data(role_).toString();
  if (modelId.isEmpty()) return;
  option->features |= QStyleOptionViewItem::HasDecoration;
  option->icon = swatchIcon(modelId);
  option->decorationSize = kSwatchSize;
}

QSize SwatchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QSize size = QStyledItemDelegate::sizeHint(option, index);
  size.setHeight(qMax(size.height(), Theme::instance().scaled(28)));
  return size;
}

}  // namespace hopscope::ui
