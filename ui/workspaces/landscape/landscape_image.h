#pragma once

#include <QColor>
#include <QImage>
#include <array>
#include <vector>

#include "core/landscape/basins.h"

namespace hopscope::ui {

/// The colours a landscape is painted in, taken from the theme on the GUI thread.
struct SceneColours {
  std::array<QColor, 5> basins;  ///< of memory 1, 2, …, over again from the sixth
  QColor canvas;
  QColor none;  ///< what belongs to no memory
  QColor ink;   ///< of lines, which are drawn in a share of it
  friend bool operator==(const SceneColours&, const SceneColours&) = default;
};

/// The tokens of the theme of the moment.
[[nodiscard]] SceneColours sceneColours();

/// The colour of an index into SceneColours::basins, whatever it is; −1 gives `none`.
[[nodiscard]] QColor basinColour(const SceneColours& colours, int index);

enum class BasinShading {
  Colours,  ///< the hue of each basin, 34 % down to 17 % with the steps to converge
  Steps,    ///< the steps alone, cividis
};

/// A map as a picture of one pixel per pixel; pixels of `border` are mixed from their samples.
/// @param colourOf index of the colour of each label
[[nodiscard]] QImage basinImage(const BasinMap& map, const BorderSamples& border, const std::vector<int>& colourOf,
                                const SceneColours& colours, BasinShading shading);

}  // namespace hopscope::ui
