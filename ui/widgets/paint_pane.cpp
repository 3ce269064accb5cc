#include "ui/widgets/paint_pane.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/brush.h"

namespace hopscope::ui {
namespace {

constexpr int kLargestBrush = 32;
/// Values that differ by less than this share of the range belong to one region.
constexpr float kFillTolerance = 1.0F / 16;

QPoint pixelOf(QPointF at) { return {static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y()))}; }

bool isCursorKey(int key) {
  return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down ||
         key == Qt::Key_Space;
}

}  // namespace

PaintPane::PaintPane(QWidget* parent) : ImagePane(parent) {
  setFocusPolicy(Qt::NoFocus);
  setAcceptDrops(true);
}

void PaintPane::dragEnterEvent(QDragEnterEvent* event) {
  const QMimeData& dropped = *event->mimeData();
  const bool file = dropped.hasUrls() && dropped.urls().size() == 1 && dropped.urls().first().isLocalFile();
  if (!dropped.hasImage() && !file) return;
  event->acceptProposedAction();
  setHighlighted(true);
}

void PaintPane::dragLeaveEvent(QDragLeaveEvent*) { setHighlighted(false); }

void PaintPane::dropEvent(QDropEvent* event) {
  setHighlighted(false);
  event->acceptProposedAction();
  const QMimeData& dropped = *event->mimeData();
  if (dropped.hasImage()) {
    emit pictureDropped(qvariant_cast<QImage>(dropped.imageData()));
  } else if (dropped.hasUrls()) {
    emit fileDropped(dropped.urls().first().toLocalFile());
  }
}

void PaintPane::setTool(PaintTool tool) {
  if (tool == tool_) return;
  finishStroke();
  tool_ = tool;
  blockStart_.reset();
  setFocusPolicy(tool == PaintTool::None ? Qt::NoFocus : Qt::TabFocus);  // the keys are the time's until Tab comes
  setCursor(tool == PaintTool::None                               ? Qt::ArrowCursor
            : tool == PaintTool::Block || tool == PaintTool::Fill ? Qt::CrossCursor
                                                                  : Qt::BlankCursor);
  emit toolChanged(tool);
  update();
}

void PaintPane::setBrushSize(int size) {
  const int legal = qBound(1, size, kLargestBrush);
  if (legal == size_) return;
  size_ = legal;
  emit brushSizeChanged(size_);
  update();
}

void PaintPane::setBrushValue(float value) {
  if (value == value_) return;
  value_ = value;
  emit brushPaintChanged();
}

void PaintPane::setBrushColour(const QColor& colour) {
  if (colour == colour_) return;
  colour_ = colour;
  emit brushPaintChanged();
}

float PaintPane::paintOf(int channel) const {
  if (picture_.channels != 3) return qBound(picture_.low, value_, picture_.high);
  const float share = channel == 0 ? colour_.redF() : channel == 1 ? colour_.greenF() : colour_.blueF();
  return picture_.low + (picture_.high - picture_.low) * share;
}

void PaintPane::pick(QPoint pixel) {
  const int first = (pixel.y() * picture_.width + pixel.x()) * picture_.channels;
  if (picture_.channels != 3) return setBrushValue(picture_.values[first]);
  const auto share = [&](int channel) {
    return qBound(0.0F, (picture_.values[first + channel] - picture_.low) / (picture_.high - picture_.low), 1.0F);
  };
  setBrushColour(QColor::fromRgbF(share(0), share(1), share(2)));
}

void PaintPane::setPicture(const Picture& picture) {
  const bool sameShape = pictureSize() == QSize(picture.width, picture.height);
  ImagePane::setPicture(picture);
  if (!sameShape) {
    finishStroke();
    cursor_.reset();
    blockStart_.reset();
  }
  if (painting_ && sameShape) {
    showStroke();
  } else {
    stroke_.clear();
  }
}

void PaintPane::showStroke() {
  for (auto it = stroke_.constBegin(); it != stroke_.constEnd(); ++it) picture_.values[it.key()] = it.value();
  valuesChanged();
}

void PaintPane::invert() {
  if (picture_.isEmpty()) return;
  beginStroke();
  QVector<int> indices(picture_.values.size());
  QVector<float> values(picture_.values.size());
  for (int i = 0; i < indices.size(); ++i) {
    indices[i] = i;
    values[i] = picture_.low + picture_.high - picture_.values[i];
  }
  showEdit(indices, values);
  emit pixelsEdited(indices, values);
  finishStroke();
}

void PaintPane::apply(const QVector<QPoint>& pixels) {
  QVector<int> indices;
  QVector<float> values;
  const bool erase = tool_ == PaintTool::Eraser;
  const bool known = unpainted_.values.size() == picture_.values.size();
  for (const QPoint pixel : pixels) {
    for (int channel = 0; channel < picture_.channels; ++channel) {
      const int index = (pixel.y() * picture_.width + pixel.x()) * picture_.channels + channel;
      const float value = !erase ? paintOf(channel) : known ? unpainted_.values[index] : picture_.values[index];
      // A stroke reports each pixel once.
      if (const auto done = stroke_.constFind(index); done != stroke_.constEnd() && *done == value) continue;
      indices.append(index);
      values.append(value);
    }
  }
  if (indices.isEmpty()) return;
  showEdit(indices, values);
  if (erase) {
    emit pixelsErased(indices);
  } else {
    emit pixelsEdited(indices, values);
  }
}

QVector<QPoint> PaintPane::regionAround(QPoint pixel) const {
  const float near = kFillTolerance * (picture_.high - picture_.low);
  const auto first = [&](QPoint at) { return (at.y() * picture_.width + at.x()) * picture_.channels; };
  return regionPixels(pixel, pictureSize(), [&](QPoint other) {
    for (int channel = 0; channel < picture_.channels; ++channel) {
      const float value = picture_.values[first(other) + channel];
      if (std::abs(value - picture_.values[first(pixel) + channel]) > near) return false;
    }
    return true;
  });
}

void PaintPane::showEdit(const QVector<int>& indices, const QVector<float>& values) {
  for (int i = 0; i < indices.size(); ++i) stroke_.insert(indices[i], values[i]);
  showStroke();
}

void PaintPane::beginStroke() {
  emit strokeStarted();
  painting_ = true;
}

void PaintPane::finishStroke() {
  if (!painting_) return;
  painting_ = false;
  last_.reset();
  blockStart_.reset();
  stroke_.clear();
  emit strokeFinished();
  update();
}

void PaintPane::mousePressEvent(QMouseEvent* event) {
  if (tool_ != PaintTool::None && event->button() == Qt::RightButton && pixelAt(event->position())) {
    pick(pixelOf(pictureCoordinates(event->position())));
    return;
  }
  if (tool_ == PaintTool::None || event->button() != Qt::LeftButton || !pixelAt(event->position())) {
    ImagePane::mousePressEvent(event);
    return;
  }
  const QPointF at = pictureCoordinates(event->position());
  beginStroke();
  cursor_ = at;
  if (tool_ == PaintTool::Block) {
    blockStart_ = pixelOf(at);
    update();
    return;
  }
  if (tool_ == PaintTool::Fill) {
    apply(regionAround(pixelOf(at)));
    finishStroke();
    return;
  }
  last_ = at;
  apply(brushPixels(at, size_, pictureSize()));
}

void PaintPane::mouseMoveEvent(QMouseEvent* event) {
  ImagePane::mouseMoveEvent(event);
  if (tool_ == PaintTool::None || picture_.isEmpty()) return;
  const QPointF at = pictureCoordinates(event->position());
  cursor_ = at;
  if (painting_ && last_) {
    apply(strokePixels(*last_, at, size_, pictureSize()));
    last_ = at;
  }
  update();
}

void PaintPane::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !painting_) {
    ImagePane::mouseReleaseEvent(event);
    return;
  }
  if (tool_ == PaintTool::Block && blockStart_)
    apply(blockPixels(*blockStart_, pixelOf(pictureCoordinates(event->position())), pictureSize()));
  finishStroke();
}

void PaintPane::wheelEvent(QWheelEvent* event) {
  if (tool_ != PaintTool::Brush && tool_ != PaintTool::Eraser) {
    event->ignore();
    return;
  }
  if (event->angleDelta().y() != 0) setBrushSize(size_ + (event->angleDelta().y() > 0 ? 1 : -1));
  event->accept();
}

bool PaintPane::event(QEvent* event) {
  // The arrows and Space play the timeline elsewhere; here they belong to the tool.
  if (event->type() == QEvent::ShortcutOverride && tool_ != PaintTool::None) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (isCursorKey(key->key()) && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
      event->accept();
      return true;
    }
  }
  return ImagePane::event(event);
}

void PaintPane::keyPressEvent(QKeyEvent* event) {
  if (tool_ == PaintTool::None || picture_.isEmpty() || !isCursorKey(event->key())) {
    ImagePane::keyPressEvent(event);
    return;
  }
  QPoint pixel = cursor_ ? pixelOf(*cursor_) : QPoint(picture_.width / 2, picture_.height / 2);
  if (event->key() == Qt::Key_Left) pixel.rx() -= 1;
  if (event->key() == Qt::Key_Right) pixel.rx() += 1;
  if (event->key() == Qt::Key_Up) pixel.ry() -= 1;
  if (event->key() == Qt::Key_Down) pixel.ry() += 1;
  pixel = QPoint(qBound(0, pixel.x(), picture_.width - 1), qBound(0, pixel.y(), picture_.height - 1));
  cursor_ = QPointF(pixel) + QPointF(0.5, 0.5);
  if (event->key() == Qt::Key_Space) useAtCursor();
  emit hovered(pixel.y(), pixel.x());
  update();
}

void PaintPane::useAtCursor() {
  const QPoint pixel = pixelOf(*cursor_);
  if (tool_ == PaintTool::Block && !blockStart_) {
    blockStart_ = pixel;
    return;
  }
  beginStroke();
  apply(tool_ == PaintTool::Block  ? blockPixels(*blockStart_, pixel, pictureSize())
        : tool_ == PaintTool::Fill ? regionAround(pixel)
                                   : brushPixels(*cursor_, size_, pictureSize()));
  finishStroke();
}

void PaintPane::leaveEvent(QEvent* event) {
  if (!painting_) cursor_.reset();
  update();
  ImagePane::leaveEvent(event);
}

void PaintPane::paintOver(QPainter& painter, const QRectF& rect) {
  if (tool_ == PaintTool::None || !cursor_ || picture_.isEmpty()) return;
  const qreal scale = rect.width() / picture_.width;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(rect);
  const auto outline = [&](const QColor& colour, qreal grow) {
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    if (tool_ == PaintTool::Block || tool_ == PaintTool::Fill) {
      const QPoint pixel = pixelOf(*cursor_);
      const QPoint start = blockStart_.value_or(pixel);
      const QRectF block = QRectF(QPointF(start), QSizeF(1, 1)).united(QRectF(QPointF(pixel), QSizeF(1, 1)));
      painter.drawRect(
          QRectF(rect.topLeft() + block.topLeft() * scale, block.size() * scale).adjusted(-grow, -grow, grow, grow));
    } else {
      const qreal radius = qMax(size_ * scale / 2, 3.0) + grow;
      painter.drawEllipse(rect.topLeft() + brushCentre(*cursor_, size_) * scale, radius, radius);
    }
  };
  // Two lines, so that one of them stands out from any picture.
  outline(QColor(0, 0, 0, 150), 1.5);
  outline(Theme::instance().colour(Colour::Accent), 0);
  painter.restore();
}

}  // namespace hopscope::ui
