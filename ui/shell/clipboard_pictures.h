#pragma once

#include <QImage>

#include "core/data/dataset.h"

namespace hopscope::ui {

class MainWindow;
class Playback;
class Session;

/// Puts the state of the active lane at the step shown into the clipboard, one image pixel a value.
void copyState(const Session& session, const Playback& playback);

/// Paints the picture in the clipboard over the whole query, as one undoable step; tells when there is none.
void pasteQuery(MainWindow& window);

/// The values of a picture brought to the shape and the range of `dataset`, in the order of its patterns.
[[nodiscard]] std::vector<float> pictureValues(const QImage& image, const Dataset& dataset);

}  // namespace hopscope::ui
