#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleFactory>
#include <algorithm>
#include <cmath>

#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_sheet.h"

namespace hopscope::ui {

Theme& Theme::instance() {
  static Theme theme;
  return theme;
}

Theme::Theme() { initialiseResources(); }

void Theme::apply(QApplication& application) {
  application_ = &application;
  family_ = QFontDatabase::families().contains(QStringLiteral("Inter"))
                ? QStringLiteral("Inter")
                : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
  systemDark_ = isDarkPalette(QApplication::palette());
  application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  application.installEventFilter(this);
  refresh();
}

void Theme::setMode(ThemeMode mode) {
  if (mode_ == mode) return;
  mode_ = mode;
  refresh();
}

void Theme::setTextScale(double scale) {
  const double legal = std::clamp(scale, 0.5, 3.0);
  if (legal == textScale_) return;
  textScale_ = legal;
  refresh();
}

void Theme::setReducedMotion(bool reduced) {
  if (reduced == reducedMotion_) return;
  reducedMotion_ = reduced;
  emit changed();
}

QFont Theme::font(int pixelSize, int weight) const {
  QFont font(family_);
  font.setPixelSize(scaled(pixelSize));
  font.setWeight(static_cast<QFont::Weight>(weight));
  // Unhinted outlines have the same advances at every scale, so layouts do not shift between screens.
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

int Theme::scaled(int pixels) const { return static_cast<int>(std::lround(pixels * textScale_)); }

QIcon Theme::icon(const QString& name) const { return themedIcon(name); }

QIcon Theme::icon(const QString& name, Colour colour) const { return themedIcon(name, colour); }

QPixmap Theme::pixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio) const {
  return iconPixmap(name, size, colour, devicePixelRatio);
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
  // A change of the system's colours arrives as a change of theme on a window. ApplicationPaletteChange is no sign of
  // it: our own palettes cause it too, later, from the event queue, and looking at the system's would set palettes for
  // ever.
  if (event->type() == QEvent::ThemeChange && !applying_ && mode_ == ThemeMode::System)
    QMetaObject::invokeMethod(this, &Theme::followSystem, Qt::QueuedConnection);
  return QObject::eventFilter(watched, event);
}

void Theme::followSystem() {
  if (mode_ != ThemeMode::System || !application_) return;
  bool dark = false;
  {
    // An empty palette gives the system's own back, which is the only way Qt 6.4 tells it.
    const QScopedValueRollback guard(applying_, true);
    const QPalette own = QApplication::palette();
    QApplication::setPalette(QPalette());
    dark = isDarkPalette(QApplication::palette());
    QApplication::setPalette(own);
  }
  if (dark == systemDark_) return;
  systemDark_ = dark;
  refresh();
}

void Theme::refresh() {
  dark_ = mode_ == ThemeMode::Dark || (mode_ == ThemeMode::System && systemDark_);
  if (application_) applyTo(*application_);
  emit changed();
}

void Theme::applyTo(QApplication& application) {
  const QScopedValueRollback guard(applying_, true);
  QApplication::setFont(font(13));
  QApplication::setPalette(themePalette(dark_));
  application.setStyleSheet(styleSheet(*this));
}

}  // namespace hopscope::ui
