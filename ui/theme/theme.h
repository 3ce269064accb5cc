#pragma once

#include <QApplication>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>

#include "ui/theme/colours.h"
#include "ui/theme/model_style.h"

namespace hopscope::ui {

enum class ThemeMode { System, Light, Dark };

/// One source for palette, style sheet, painters and charts. GUI thread only.
///
/// Everything that is painted reads colours and fonts from here when it paints, and repaints on changed().
class Theme : public QObject {
  Q_OBJECT

 public:
  static Theme& instance();

  /// Sets style, palette, font and style sheet of the application, and follows the system in ThemeMode::System.
  void apply(QApplication& application);

  [[nodiscard]] ThemeMode mode() const { return mode_; }
  void setMode(ThemeMode mode);
  [[nodiscard]] bool isDark() const { return dark_; }

  [[nodiscard]] QColor colour(Colour token) const { return tokenColour(token, dark_); }

  /// Inter (else the system's sans) at `pixelSize` × textScale().
  [[nodiscard]] QFont font(int pixelSize, int weight = QFont::Normal) const;

  /// A length that holds text (row height, field width) × textScale(), in whole px.
  [[nodiscard]] int scaled(int pixels) const;

  /// 0.9 … 1.5 in the settings; any value in 0.5 … 3 is taken.
  [[nodiscard]] double textScale() const { return textScale_; }
  void setTextScale(double scale);

  /// All durations are 0 and the ring of a wait becomes "…".
  [[nodiscard]] bool reducedMotion() const { return reducedMotion_; }
  void setReducedMotion(bool reduced);
  /// `milliseconds`, or 0 with reduced motion.
  [[nodiscard]] int duration(int milliseconds) const { return reducedMotion_ ? 0 : milliseconds; }

  [[nodiscard]] ModelStyle modelStyle(const QString& modelId) const { return modelStyleFor(modelId, dark_); }

  /// An icon from resources/icons that takes its colours from the theme each time it is painted:
  /// text 2 (text 1 under the mouse, accent when checked, disabled when disabled).
  [[nodiscard]] QIcon icon(const QString& name) const;
  /// The same in one fixed colour.
  [[nodiscard]] QIcon icon(const QString& name, Colour colour) const;
  /// The icon rendered at `size` px for a device pixel ratio; a null pixmap when there is no such icon.
  [[nodiscard]] QPixmap pixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio) const;

 signals:
  /// Colours, text size or motion changed: repaint, and lay out again.
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  Theme();
  void refresh();
  void followSystem();
  void applyTo(QApplication& application);

  ThemeMode mode_ = ThemeMode::System;
  bool dark_ = true;
  bool systemDark_ = false;
  bool applying_ = false;
  bool reducedMotion_ = false;
  double textScale_ = 1.0;
  QString family_;
  QApplication* application_ = nullptr;
};

}  // namespace hopscope::ui
