#include "ui/text/colour_maps.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace hopscope::ui {
namespace {

struct Stop {
  int index;
  QRgb colour;
};

int mix(int from, int to, double share) { return static_cast<int>(std::lround(from + share * (to - from))); }

ColourTable interpolate(std::span<const Stop> stops) {
  ColourTable table{};
  for (std::size_t s = 0; s + 1 < stops.size(); ++s) {
    const Stop a = stops[s];
    const Stop b = stops[s + 1];
    for (int i = a.index; i <= b.index; ++i) {
      const double share = static_cast<double>(i - a.index) / (b.index - a.index);
      table.at(static_cast<std::size_t>(i)) =
          qRgb(mix(qRed(a.colour), qRed(b.colour), share), mix(qGreen(a.colour), qGreen(b.colour), share),
               mix(qBlue(a.colour), qBlue(b.colour), share));
    }
  }
  return table;
}

constexpr std::array kGrey{Stop{0, 0xFF000000}, Stop{255, 0xFFFFFFFF}};

constexpr std::array kCividis{
    Stop{0, 0xFF00224E},   Stop{20, 0xFF003070},  Stop{23, 0xFF013271},  Stop{29, 0xFF143670},  Stop{39, 0xFF263D6E},
    Stop{61, 0xFF404C6C},  Stop{97, 0xFF62656F},  Stop{131, 0xFF7F7E78}, Stop{163, 0xFF9E9676}, Stop{197, 0xFFC1B26A},
    Stop{222, 0xFFDCC859}, Stop{239, 0xFFEFD748}, Stop{250, 0xFFFCE236}, Stop{252, 0xFFFEE434}, Stop{255, 0xFFFEE838}};

constexpr std::array kDivergingDark{Stop{0, 0xFF8CCBFF},   Stop{43, 0xFF3F93D6},  Stop{85, 0xFF1D5788},
                                    Stop{128, 0xFF1E2228}, Stop{170, 0xFF8A4A10}, Stop{213, 0xFFE07B1F},
                                    Stop{255, 0xFFFFC27D}};

constexpr std::array kDivergingLight{Stop{0, 0xFF0B4F8A},   Stop{43, 0xFF3B8CCB},  Stop{85, 0xFFA9CFEC},
                                     Stop{128, 0xFFFFFFFF}, Stop{170, 0xFFF8CFA0}, Stop{213, 0xFFE58425},
                                     Stop{255, 0xFF9C4A00}};

}  // namespace

const ColourTable& greyTable() {
  static const ColourTable table = interpolate(kGrey);
  return table;
}

const ColourTable& cividisTable() {
  static const ColourTable table = interpolate(kCividis);
  return table;
}

const ColourTable& divergingTable(bool dark) {
  static const ColourTable onDark = interpolate(kDivergingDark);
  static const ColourTable onLight = interpolate(kDivergingLight);
  return dark ? onDark : onLight;
}

int tableIndex(float value, float low, float high) {
  const float share = (value - low) / (high - low);
  // Written so that NaN falls to 0.
  if (!(share > 0.0F)) return 0;
  if (share >= 1.0F) return 255;
  // Halves go up: the middle of the interval is entry 128, where the diverging maps have their neutral tone.
  return static_cast<int>(share * 255.0F + 0.5F);
}

QImage tableStrip(const ColourTable& table, int width) {
  QImage strip(std::max(width, 1), 1, QImage::Format_RGB32);
  auto* pixels = reinterpret_cast<QRgb*>(strip.scanLine(0));
  for (int x = 0; x < strip.width(); ++x) {
    const int index = strip.width() > 1 ? x * 255 / (strip.width() - 1) : 0;
    pixels[x] = table.at(static_cast<std::size_t>(index));
  }
  return strip;
}

}  // namespace hopscope::ui
