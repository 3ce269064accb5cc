#pragma once

#include <QImage>
#include <vector>

#include "core/data/dataset.h"
#include "core/files/pictures/picture_file.h"

namespace hopscope::ui {

/// A picture of Qt, the clipboard's above all, as the engine reads files: transparent parts lie on white.
[[nodiscard]] DecodedPicture pictureOf(const QImage& image);

/// The values of a picture brought to the shape and the range of `dataset`, in the order of its patterns: the same that the
/// picture would have as one of them.
/// @param fit how pictures of other proportions were brought to the shape
[[nodiscard]] std::vector<float> pictureValues(const DecodedPicture& picture, const Dataset& dataset, PictureFit fit);

}  // namespace hopscope::ui
