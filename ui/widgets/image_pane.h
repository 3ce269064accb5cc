#pragma once

#include <QImage>
#include <optional>

#include "ui/text/picture.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/painted_widget.h"

namespace hopscope::ui {

/// A picture with a caption above and a footer below. Pixels are squares of a whole number of device pixels; the frame
/// hugs the picture, and the caption and footer keep to its edges. A picture larger than the space is averaged down.
///
/// A Diverging picture has its scale bar in the footer, and says "0 everywhere" when it is.
class ImagePane : public PaintedWidget {
  Q_OBJECT

 public:
  explicit ImagePane(QWidget* parent = nullptr);

  void setTitle(const QString& title);
  [[nodiscard]] const QString& title() const { return title_; }
  void setSubtitle(const QString& subtitle);
  /// Texts below, left and right; the left one gives way to tools or the scale bar.
  void setFooter(const QString& left, const QString& right);
  /// A row of small controls at the left of the footer; the pane takes ownership.
  void setFooterTools(QWidget* tools);
  [[nodiscard]] QWidget* footerTools() const { return tools_; }

  virtual void setPicture(const Picture& picture);
  [[nodiscard]] const Picture& picture() const { return picture_; }
  /// What the picture means, in a sentence for those who do not see it.
  void setSpoken(const QString& sentence);
  [[nodiscard]] const QString& spoken() const { return spoken_; }
  /// No picture: an icon and a line instead.
  void setPlaceholder(const QString& icon, const QString& text);
  void setLoading(bool loading) { busy_.set(loading); }
  /// An accent frame: the same thing is under the mouse elsewhere, or this pane is being painted.
  void setHighlighted(bool highlighted);
  /// Where the block stands in a wider or higher pane; default: centre, top.
  void setAlignment(Qt::Alignment alignment);
  void setCaptionVisible(bool visible);
  void setFooterVisible(bool visible);

  /// The picture's pixels in the widget, logical px.
  [[nodiscard]] QRectF pictureRect() const;
  /// Device pixels per picture pixel; 0 when the picture is averaged down.
  [[nodiscard]] int factor() const;
  /// Column (x) and row (y) of the picture pixel at a position in the widget.
  [[nodiscard]] std::optional<QPoint> pixelAt(QPointF position) const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void hovered(int row, int column);
  void hoverLeft();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void themeChanged() override;

  /// Drawn over the picture, e.g. the outline of a brush.
  virtual void paintOver(QPainter& painter, const QRectF& pictureRect);
  /// The picture's values changed without its shape: render them again.
  void valuesChanged();
  /// Column and row of a position in picture pixels, also outside of the picture.
  [[nodiscard]] QPointF pictureCoordinates(QPointF position) const;

  Picture picture_;

 private:
  [[nodiscard]] QRectF space() const;
  [[nodiscard]] QRectF blockFor(const QRectF& picture) const;
  void paintCaption(QPainter& painter, const QRectF& block) const;
  void paintPicture(QPainter& painter, const QRectF& rect);
  void paintFooter(QPainter& painter, const QRectF& picture, const QRectF& block) const;
  qreal paintScale(QPainter& painter, const QRectF& row) const;
  void placeTools();
  void describe();

  QString title_;
  QString subtitle_;
  QString left_;
  QString right_;
  QString spoken_;
  QString placeholderIcon_;
  QString placeholder_;
  QWidget* tools_ = nullptr;
  Qt::Alignment alignment_ = Qt::AlignHCenter | Qt::AlignTop;
  bool highlighted_ = false;
  bool captionVisible_ = true;
  bool footerVisible_ = true;
  QImage rendered_;  ///< at device size; null = to be rendered
  Busy busy_;
};

}  // namespace hopscope::ui
