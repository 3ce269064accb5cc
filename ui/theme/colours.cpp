#include "ui/theme/colours.h"

#include <array>
#include <cstddef>

namespace hopscope::ui {
namespace {

struct Pair {
  QRgb dark;
  QRgb light;
};

// In the order of the enumeration.
constexpr std::array kTokens{
    Pair{0xFF121418, 0xFFECEEF1},  // Canvas
    Pair{0xFF1A1C21, 0xFFF7F8FA},  // Panel
    Pair{0xFF1A1C21, 0xFFFFFFFF},  // Plot
    Pair{0xFF22252B, 0xFFFFFFFF},  // Field
    Pair{0xFF2A2E36, 0xFFFFFFFF},  // Control
    Pair{0xFF363B45, 0xFFECEEF2},  // Hover
    Pair{0xFF2B2E36, 0xFFDCDFE5},  // Line
    Pair{0xFF3E434E, 0xFFC3C8D1},  // LineStrong
    Pair{0xFF6C7482, 0xFF868D9A},  // Mark
    Pair{0xFF3A3F49, 0xFFD3D7DE},  // Groove
    Pair{0xFFE8EAEE, 0xFF1A1D23},  // Text1
    Pair{0xFFB3B9C4, 0xFF454C58},  // Text2
    Pair{0xFF8C94A2, 0xFF626977},  // Text3
    Pair{0xFF5C636F, 0xFFA3A9B4},  // Disabled
    Pair{0xFF95A2FF, 0xFF4453D6},  // Accent
    Pair{0xFF5262E0, 0xFF4A59DB},  // Fill
    Pair{0xFF5969E8, 0xFF3C4AC9},  // FillHover
    Pair{0xFF4554C8, 0xFF323FB0},  // FillPressed
    Pair{0xFF272D50, 0xFFE5E8FD},  // Selected
    Pair{0xFF4A55A8, 0xFF9AA4EE},  // SelectedEdge
    Pair{0xFF4CC38A, 0xFF167A4E},  // Good
    Pair{0xFF16302A, 0xFFE0F4EA},  // GoodBack
    Pair{0xFFE8B04A, 0xFF8A5A00},  // Caution
    Pair{0xFF352A17, 0xFFFBF0D9},  // CautionBack
    Pair{0xFFF4767F, 0xFFC22F3A},  // Bad
    Pair{0xFF3A1D22, 0xFFFCE7E8},  // BadBack
    Pair{0xFF232846, 0xFFE8EBFD},  // NoteBack
    Pair{0xFF262931, 0xFFECEEF1},  // Grid
    Pair{0xFF4A505C, 0xFFAEB4BF},  // Axis
    Pair{0xFFFFFFFF, 0xFFFFFFFF},  // OnFill
};
static_assert(kTokens.size() == static_cast<std::size_t>(Colour::OnFill) + 1);

}  // namespace

QColor tokenColour(Colour token, bool dark) {
  const Pair& pair = kTokens.at(static_cast<std::size_t>(token));
  return QColor::fromRgba(dark ? pair.dark : pair.light);
}

}  // namespace hopscope::ui
