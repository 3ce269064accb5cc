#pragma once

#include <QHash>
#include <QPointF>
#include <optional>

#include "ui/widgets/image_pane.h"

namespace hopscope::ui {

enum class PaintTool { None, Brush, Eraser, Block, Fill };

/// An image pane that can be painted on. It reports what was painted and shows it at once; the owner sets the picture
/// that results when it has it.
///
/// The right button takes value or colour of the pixel under the mouse for the brush.
///
/// With the keyboard: arrows move a cursor, Space uses the tool at the cursor (Block: first one corner, then the
/// other).
class PaintPane : public ImagePane {
  Q_OBJECT

 public:
  explicit PaintPane(QWidget* parent = nullptr);

  [[nodiscard]] PaintTool tool() const { return tool_; }
  void setTool(PaintTool tool);
  /// Diameter of brush and eraser in picture pixels, 1 … 32.
  [[nodiscard]] int brushSize() const { return size_; }
  void setBrushSize(int size);
  /// What is painted in a picture of one channel; kept within the picture's range when it is used.
  [[nodiscard]] float brushValue() const { return value_; }
  void setBrushValue(float value);
  /// What is painted in a picture of three channels: black is the lowest value of its range, white the highest.
  [[nodiscard]] QColor brushColour() const { return colour_; }
  void setBrushColour(const QColor& colour);

  void setPicture(const Picture& picture) override;
  /// The picture below the paint: what the eraser shows until the owner's picture arrives.
  void setUnpainted(const Picture& picture) { unpainted_ = picture; }

  /// Replaces every value v by low + high − v, as one stroke.
  void invert();

 signals:
  /// Before the first pixel of a stroke: the owner may set the picture to paint on.
  void strokeStarted();
  /// `indices` count values of the picture: (row · width + column) · channels + channel.
  void pixelsEdited(const QVector<int>& indices, const QVector<float>& values);
  /// Take the paint off these.
  void pixelsErased(const QVector<int>& indices);
  void strokeFinished();
  /// A picture that is no file was dropped.
  void pictureDropped(const QImage& picture);
  /// A file was dropped.
  void fileDropped(const QString& path);
  void toolChanged(hopscope::ui::PaintTool tool);
  void brushSizeChanged(int size);
  void brushPaintChanged();  ///< value or colour

 protected:
  void paintOver(QPainter& painter, const QRectF& pictureRect) override;
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void apply(const QVector<QPoint>& pixels);
  [[nodiscard]] float paintOf(int channel) const;
  void pick(QPoint pixel);
  /// What Fill paints: the region around a pixel whose values are all but equal.
  [[nodiscard]] QVector<QPoint> regionAround(QPoint pixel) const;
  void showEdit(const QVector<int>& indices, const QVector<float>& values);
  void beginStroke();
  void finishStroke();
  void useAtCursor();
  void showStroke();
  [[nodiscard]] QSize pictureSize() const { return {picture_.width, picture_.height}; }

  PaintTool tool_ = PaintTool::None;
  int size_ = 3;
  float value_ = 1.0F;
  QColor colour_ = Qt::white;
  Picture unpainted_;
  QHash<int, float> stroke_;  ///< painted by the stroke under way, shown over whatever picture is set
  bool painting_ = false;
  std::optional<QPointF> last_;       ///< end of the stroke so far, picture coordinates
  std::optional<QPoint> blockStart_;  ///< first corner of a block
  std::optional<QPointF> cursor_;     ///< the tool's place, picture coordinates
};

}  // namespace hopscope::ui
