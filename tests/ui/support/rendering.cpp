#include "tests/ui/support/rendering.h"

#include <QTest>
#include <array>
#include <cstdlib>
#include <functional>

namespace hopscope::ui {

namespace {

bool alike(const QColor& a, const QColor& b, int tolerance) {
  return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance &&
         std::abs(a.blue() - b.blue()) <= tolerance;
}

/// A place in logical px as device pixels, inside the image.
QRect devicePlace(const QImage& image, const QRect& place) {
  if (place.isEmpty()) return image.rect();
  const qreal ratio = image.devicePixelRatio();
  return QRectF(place.topLeft() * ratio, QSizeF(place.size()) * ratio).toAlignedRect().intersected(image.rect());
}

void forEachPixel(const QImage& image, const QRect& place, const std::function<void(QPoint, QColor)>& visit) {
  const QRect device = devicePlace(image, place);
  for (int y = device.top(); y <= device.bottom(); ++y)
    for (int x = device.left(); x <= device.right(); ++x) visit({x, y}, QColor(image.pixel(x, y)));
}

}  // namespace

QImage rendered(QWidget& widget, qreal ratio, const QColor& ground) {
  QImage image((QSizeF(widget.size()) * ratio).toSize(), QImage::Format_RGB32);
  image.setDevicePixelRatio(ratio);
  image.fill(ground);
  widget.render(&image, {}, {}, QWidget::DrawChildren);
  return image;
}

int countOf(const QImage& image, const QColor& colour, const QRect& place, int tolerance) {
  int count = 0;
  forEachPixel(image, place, [&](QPoint /*at*/, const QColor& pixel) { count += alike(pixel, colour, tolerance); });
  return count;
}

QRectF placeOf(const QImage& image, const QColor& colour, int tolerance) {
  QRect place;
  forEachPixel(image, {}, [&](QPoint at, const QColor& pixel) {
    if (alike(pixel, colour, tolerance)) place |= QRect(at, QSize(1, 1));
  });
  const qreal ratio = image.devicePixelRatio();
  return {QPointF(place.topLeft()) / ratio, QSizeF(place.size()) / ratio};
}

bool isBlank(const QImage& image, const QRect& place) {
  const QRect device = devicePlace(image, place);
  const QRgb first = image.pixel(device.topLeft());
  bool blank = true;
  forEachPixel(image, place, [&](QPoint /*at*/, const QColor& pixel) { blank = blank && pixel.rgb() == first; });
  return blank;
}

Look::Look(ThemeMode mode, double textScale)
    : mode_(Theme::instance().mode()), textScale_(Theme::instance().textScale()) {
  Theme::instance().setMode(mode);
  Theme::instance().setTextScale(textScale);
}

Look::~Look() {
  Theme::instance().setMode(mode_);
  Theme::instance().setTextScale(textScale_);
}

namespace {

struct LookCase {
  const char* name;
  ThemeMode mode;
  double textScale;
  qreal ratio;
};

constexpr std::array looks{LookCase{"dark", ThemeMode::Dark, 1.0, 1.0}, LookCase{"light", ThemeMode::Light, 1.0, 1.0},
                           LookCase{"dark, twice as many pixels", ThemeMode::Dark, 1.0, 2.0},
                           LookCase{"light, large text", ThemeMode::Light, 1.5, 1.0},
                           LookCase{"dark, large text, half more pixels", ThemeMode::Dark, 1.5, 1.5}};

const LookCase& lookOfRow() {
  QFETCH(int, look);
  return looks.at(static_cast<std::size_t>(look));
}

}  // namespace

void addLooks() {
  QTest::addColumn<int>("look");
  for (std::size_t i = 0; i < looks.size(); ++i) QTest::newRow(looks.at(i).name) << static_cast<int>(i);
}

LookOfRow::LookOfRow() : Look(lookOfRow().mode, lookOfRow().textScale), ratio_(lookOfRow().ratio) {}

}  // namespace hopscope::ui
