#pragma once

#include <QWidget>

#include "ui/widgets/picture.h"

namespace hopscope::ui::gallery {

/// A plaid-like test picture, `size` × `size`, values in 0 … 1; `noise` in 0 … 1 blends in fixed noise.
[[nodiscard]] Picture samplePicture(int size, double noise, int variant = 0);

/// A titled section with its content below a line.
[[nodiscard]] QWidget* section(const QString& title, QWidget* content);

[[nodiscard]] QWidget* buttons();
[[nodiscard]] QWidget* fields();
[[nodiscard]] QWidget* sliders();
[[nodiscard]] QWidget* panes();
[[nodiscard]] QWidget* timelines();
[[nodiscard]] QWidget* badges();
[[nodiscard]] QWidget* metrics();
[[nodiscard]] QWidget* thumbnails();
[[nodiscard]] QWidget* models();
[[nodiscard]] QWidget* messages();
[[nodiscard]] QWidget* icons();

}  // namespace hopscope::ui::gallery
