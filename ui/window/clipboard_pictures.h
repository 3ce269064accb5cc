#pragma once

namespace hopscope::ui {

class MainWindow;
class Playback;
class Session;

/// Puts the state of the active lane at the step shown into the clipboard, one image pixel a value.
void copyState(const Session& session, const Playback& playback);

/// Paints the picture in the clipboard over the whole query, as one undoable step; tells when there is none.
void pasteQuery(MainWindow& window);

}  // namespace hopscope::ui
