#include <opencv2/imgproc.hpp>

#include "core/corruption/corruption.h"

namespace hopscope {

namespace {

void apply(VectorRef pixels, double level, const ParameterValues&, const CorruptionContext& context, std::uint64_t) {
  const Dataset& dataset = context.memory.dataset();
  cv::Mat picture(static_cast<int>(dataset.shape.height), static_cast<int>(dataset.shape.width),
                  CV_32FC(static_cast<int>(dataset.shape.channels)), pixels.data());
  // Mirroring at the border keeps the mean brightness and makes the damage grow with σ.
  cv::GaussianBlur(picture, picture, cv::Size(), level, level, cv::BORDER_REFLECT);
}

std::string describe(double level, const ParameterValues&) { return "blur σ " + fixedText(level, 1) + "\u202fpx"; }

ParameterSpec sigma() {
  ParameterSpec spec = realParameter("level", "σ", "Radius", 1.5, 0.0, 16.0, "Standard deviation of the Gaussian.");
  spec.unit = "px";
  spec.sliderMaximum = 5.0;
  return spec;
}

}  // namespace

extern const CorruptionEntry blur_entry;
const CorruptionEntry blur_entry{
    .id = "blur",
    .title = "Blur",
    .summary = "Blurs the picture with a Gaussian, each channel on its own.",
    .order = 70,
    .level = sigma(),
    .parameters = {},
    .chance = false,
    .pixelwise = false,
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
