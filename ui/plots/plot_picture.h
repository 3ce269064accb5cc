#pragma once

#include <QImage>
#include <QPainter>
#include <QPointF>
#include <QSize>
#include <QString>

namespace hopscope::ui {

/// A plot that can be painted anywhere: on the screen, into an image, into a vector file. What is exported is what is
/// seen, with cursor and labels, but without what is only under the mouse. GUI thread only.
class PlotPicture {
 public:
  virtual ~PlotPicture() = default;

  /// @param scale device pixels per logical pixel, 1 … 8
  /// @throws std::invalid_argument when it is not
  [[nodiscard]] QImage toImage(qreal scale = 2.0);

  /// Paints it `scale` times as large with its top left corner at `corner`, over what is there: a projector shows the
  /// same plot larger.
  void paintAt(QPainter& painter, QPointF corner, qreal scale);

  /// One page or picture of the size on the screen; text stays text.
  /// @throws DataError when the file cannot be written; an existing file is then unchanged
  void saveSvg(const QString& path);
  void savePdf(const QString& path);

 protected:
  PlotPicture() = default;
  PlotPicture(const PlotPicture&) = default;
  PlotPicture& operator=(const PlotPicture&) = default;

  /// Logical px, not empty.
  [[nodiscard]] virtual QSize pictureSize() const = 0;
  /// The title in the properties of the file.
  [[nodiscard]] virtual QString pictureTitle() const = 0;
  /// Paints from the origin over a background that is filled already.
  virtual void paintPicture(QPainter& painter) = 0;

 private:
  void paintAll(QPainter& painter);
};

}  // namespace hopscope::ui
