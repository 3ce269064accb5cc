#pragma once

#include <QImage>
#include <QRgb>
#include <array>

namespace hopscope::ui {

using ColourTable = std::array<QRgb, 256>;

/// Black to white.
[[nodiscard]] const ColourTable& greyTable();

/// Cividis for heat maps: even steps of lightness, read alike with every colour vision.
/// Nuñez, Anderton & Renslow, "Optimizing colormaps with consideration for color vision deficiency", PLOS ONE 2018;
/// here 15 stops, within 2 of 255 of the published table.
[[nodiscard]] const ColourTable& cividisTable();

/// Blue (−1) over the background's tone (0) to orange (+1); entry 128 is exactly 0.
[[nodiscard]] const ColourTable& divergingTable(bool dark);

/// Entry for `value` on `low` … `high`, clamped; NaN gives `low`. A symmetric interval puts 0 on entry 128.
[[nodiscard]] int tableIndex(float value, float low, float high);

/// A strip of `width` × 1 px of the table from left to right.
[[nodiscard]] QImage tableStrip(const ColourTable& table, int width);

}  // namespace hopscope::ui
