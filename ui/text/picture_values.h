#pragma once

#include <QImage>
#include <vector>

#include "core/data/dataset.h"

namespace hopscope::ui {

/// The values of a picture brought to the shape and the range of `dataset`, in the order of its patterns.
[[nodiscard]] std::vector<float> pictureValues(const QImage& image, const Dataset& dataset);

}  // namespace hopscope::ui
