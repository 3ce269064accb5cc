#include "ui/theme/icons.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

#include "ui/theme/theme.h"

static void registerResources() {
  Q_INIT_RESOURCE(hopscope);
  Q_INIT_RESOURCE(translations);
}

namespace hopscope::ui {
namespace {

class ThemedIconEngine : public QIconEngine {
 public:
  ThemedIconEngine(QString name, std::optional<Colour> colour) : name_(std::move(name)), colour_(colour) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    const int size = std::min(rect.width(), rect.height());
    QRect square(0, 0, size, size);
    square.moveCenter(rect.center());
    painter->drawPixmap(square, iconPixmap(name_, size, colourFor(mode, state), ratio));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return iconPixmap(name_, std::min(size.width(), size.height()), colourFor(mode, state), 1.0);
  }

  QIconEngine* clone() const override { return new ThemedIconEngine(name_, colour_); }

 private:
  QColor colourFor(QIcon::Mode mode, QIcon::State state) const {
    const Theme& theme = Theme::instance();
    if (mode == QIcon::Disabled) return theme.colour(Colour::Disabled);
    if (colour_) return theme.colour(*colour_);
    if (state == QIcon::On) return theme.colour(Colour::Accent);
    return theme.colour(mode == QIcon::Normal ? Colour::Text2 : Colour::Text1);
  }

  QString name_;
  std::optional<Colour> colour_;
};

}  // namespace

void initialiseResources() { registerResources(); }

QIcon themedIcon(const QString& name, std::optional<Colour> colour) {
  return QIcon(new ThemedIconEngine(name, colour));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio) {
  const QString key =
      QStringLiteral("hopscope/%1/%2/%3/%4").arg(name).arg(size).arg(colour.rgba()).arg(devicePixelRatio);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  QFile file(QStringLiteral(":/hopscope/icons/%1.svg").arg(name));
  if (size <= 0 || !file.open(QIODevice::ReadOnly)) return {};
  QByteArray svg = file.readAll();
  svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
  QSvgRenderer renderer(svg);
  const int pixels = static_cast<int>(std::lround(size * devicePixelRatio));
  pixmap = QPixmap(pixels, pixels);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setOpacity(colour.alphaF());
  renderer.render(&painter, QRectF(0, 0, pixels, pixels));
  painter.end();
  pixmap.setDevicePixelRatio(devicePixelRatio);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

QStringList iconNames() {
  QStringList names;
  for (const QString& file : QDir(QStringLiteral(":/hopscope/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files))
    names << file.chopped(4);
  names.sort();
  return names;
}

}  // namespace hopscope::ui
