#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>

#include "ui/theme/theme.h"

namespace hopscope::ui {

/// What a widget paints on a ground of this colour, with so many device pixels a logical one. The widget need not be shown.
[[nodiscard]] QImage rendered(QWidget& widget, qreal ratio = 1.0, const QColor& ground = Qt::magenta);

/// How many device pixels of a place (logical px; empty = all) have a colour, up to `tolerance` of 255 in each channel.
[[nodiscard]] int countOf(const QImage& image, const QColor& colour, const QRect& place = {}, int tolerance = 3);

/// The smallest logical rectangle that holds all pixels of a colour; empty when there is none.
[[nodiscard]] QRectF placeOf(const QImage& image, const QColor& colour, int tolerance = 3);

/// Whether a place has one colour only.
[[nodiscard]] bool isBlank(const QImage& image, const QRect& place = {});

/// Another look of the program until the end of a scope.
class Look {
 public:
  explicit Look(ThemeMode mode, double textScale = 1.0);
  ~Look();
  Look(const Look&) = delete;
  Look& operator=(const Look&) = delete;

 private:
  ThemeMode mode_;
  double textScale_;
};

/// The rows of a test that is run in every look: dark and light, large text, more pixels. Goes into its _data function.
void addLooks();
/// The look of the row the test is in, until the end of its scope.
class LookOfRow : public Look {
 public:
  LookOfRow();
  /// Device pixels a logical one.
  [[nodiscard]] qreal ratio() const { return ratio_; }

 private:
  qreal ratio_;
};

}  // namespace hopscope::ui
