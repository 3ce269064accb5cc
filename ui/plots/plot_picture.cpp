#include "ui/plots/plot_picture.h"

#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <cmath>
#include <string>

#include "core/base/errors.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

constexpr int pixelsPerInch = 96;
constexpr int pointsPerInch = 72;

[[noreturn]] void throwUnwritable(const QSaveFile& file) {
  throw DataError(file.fileName().toStdString(), "", "cannot be written: " + file.errorString().toStdString());
}

}  // namespace

void PlotPicture::paintAll(QPainter& painter) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.fillRect(QRect(QPoint(0, 0), pictureSize()), Theme::instance().colour(Colour::Plot));
  paintPicture(painter);
}

void PlotPicture::paintAt(QPainter& painter, QPointF corner, qreal scale) {
  painter.save();
  painter.translate(corner);
  painter.scale(scale, scale);
  paintPicture(painter);
  painter.restore();
}

QImage PlotPicture::toImage(qreal scale) {
  if (!(scale >= 1.0 && scale <= 8.0)) throwBadArgument("scale", std::to_string(scale), "1 to 8");
  const QSize size = pictureSize();
  QImage image(qRound(size.width() * scale), qRound(size.height() * scale), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(Theme::instance().colour(Colour::Plot));
  QPainter painter(&image);
  paintAll(painter);
  return image;
}

void PlotPicture::saveSvg(const QString& path) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) throwUnwritable(file);
  QSvgGenerator generator;
  generator.setOutputDevice(&file);
  generator.setResolution(pixelsPerInch);
  generator.setSize(pictureSize());
  generator.setViewBox(QRect(QPoint(0, 0), pictureSize()));
  generator.setTitle(pictureTitle());
  {
    QPainter painter(&generator);
    paintAll(painter);
  }
  if (!file.commit()) throwUnwritable(file);
}

void PlotPicture::savePdf(const QString& path) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) throwUnwritable(file);
  {
    constexpr int resolution = 12 * pixelsPerInch;
    QPdfWriter writer(&file);
    writer.setTitle(pictureTitle());
    writer.setResolution(resolution);
    writer.setPageMargins(QMarginsF());
    const QSizeF points = QSizeF(pictureSize()) * pointsPerInch / pixelsPerInch;
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.scale(resolution / pixelsPerInch, resolution / pixelsPerInch);
    paintAll(painter);
  }
  if (!file.commit()) throwUnwritable(file);
}

}  // namespace hopscope::ui
