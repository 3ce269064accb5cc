#include "ui/workspaces/landscape/landscape_image.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "ui/text/colour_maps.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

/// From here on a basin is no paler.
constexpr float manySteps = 16.0F;
constexpr double strongTint = 0.34;
constexpr double weakTint = 0.17;
constexpr int tones = 64;

QRgb mixed(const QColor& ground, const QColor& tint, double share) {
  const auto channel = [share](int a, int b) { return static_cast<int>(std::lround((1.0 - share) * a + share * b)); };
  return qRgb(channel(ground.red(), tint.red()), channel(ground.green(), tint.green()),
              channel(ground.blue(), tint.blue()));
}

/// The colour of a label after some steps, looked up.
class Tints {
 public:
  Tints(const std::vector<int>& colourOf, const SceneColours& colours, BasinShading shading) : shading_(shading) {
    table_.resize((colourOf.size() + 1) * tones);
    for (std::size_t label = 0; label <= colourOf.size(); ++label) {
      // The first row is for what ends nowhere.
      const QColor hue = label == 0 ? colours.canvas : basinColour(colours, colourOf[label - 1]);
      for (int tone = 0; tone < tones; ++tone) {
        const double share = static_cast<double>(tone) / (tones - 1);
        table_[label * tones + static_cast<std::size_t>(tone)] =
            mixed(colours.canvas, hue, strongTint + share * (weakTint - strongTint));
      }
    }
  }

  [[nodiscard]] QRgb operator()(std::int16_t label, float steps) const {
    const float share = std::clamp(steps / manySteps, 0.0F, 1.0F);
    if (shading_ == BasinShading::Steps) return cividisTable()[static_cast<std::size_t>(share * 255.0F)];
    return table_[static_cast<std::size_t>(label + 1) * tones + static_cast<std::size_t>(share * (tones - 1))];
  }

 private:
  BasinShading shading_;
  std::vector<QRgb> table_;
};

}  // namespace

SceneColours sceneColours() {
  const Theme& theme = Theme::instance();
  const auto hue = [&](const char* model) { return theme.modelStyle(QString::fromLatin1(model)).colour; };
  return {{hue("softmax"), hue("sparsemax"), hue("linear"), hue("random_mask"), hue("entmax")},
          theme.colour(Colour::Canvas),
          theme.colour(Colour::Text3),
          theme.isDark() ? QColor(Qt::white) : theme.colour(Colour::Text1)};
}

QColor basinColour(const SceneColours& colours, int index) {
  if (index < 0) return colours.none;
  const auto place = static_cast<std::size_t>(index) % colours.basins.size();
  const int round = index / static_cast<int>(colours.basins.size());
  // The same five hues over again, each time a little nearer to grey.
  const QColor& hue = colours.basins.at(place);
  return round == 0 ? hue : QColor(mixed(hue, colours.none, std::min(0.25 * round, 0.6)));
}

QImage basinImage(const BasinMap& map, const BorderSamples& border, const std::vector<int>& colourOf,
                  const SceneColours& colours, BasinShading shading) {
  const auto columns = static_cast<int>(map.grid.columns);
  QImage image(columns, static_cast<int>(map.grid.rows), QImage::Format_RGB32);
  const Tints tints(colourOf, colours, shading);
  // Taken once: scanLine() would detach on every thread.
  auto* pixels = reinterpret_cast<QRgb*>(image.bits());
  const auto stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
  parallelFor(map.grid.rows, [&](Index row) {
    QRgb* line = pixels + row * stride;
    for (int column = 0; column < columns; ++column) {
      const auto pixel = static_cast<std::size_t>(row * columns + column);
      line[column] = tints(map.labels[pixel], map.steps[pixel]);
    }
  });
  for (std::size_t i = 0; i < border.pixels.size(); ++i) {
    const auto pixel = static_cast<std::size_t>(border.pixels[i]);
    const QRgb middle = tints(map.labels[pixel], map.steps[pixel]);
    std::array<int, 3> sum{qRed(middle), qGreen(middle), qBlue(middle)};
    for (int sample = 0; sample < BorderSamples::perPixel; ++sample) {
      const auto label = border.labels[i * BorderSamples::perPixel + static_cast<std::size_t>(sample)];
      const QRgb colour = tints(label, map.steps[pixel]);
      sum[0] += qRed(colour);
      sum[1] += qGreen(colour);
      sum[2] += qBlue(colour);
    }
    constexpr int count = BorderSamples::perPixel + 1;
    pixels[static_cast<qsizetype>(border.pixels[i] / columns) * stride + border.pixels[i] % columns] =
        qRgb(sum[0] / count, sum[1] / count, sum[2] / count);
  }
  return image;
}

}  // namespace hopscope::ui
