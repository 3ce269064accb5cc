#pragma once

#include <QColor>

namespace hopscope::ui {

/// The tokens of the visual design. Surfaces first, then lines, text, the accent, the states and the plots.
enum class Colour {
  Canvas,      ///< workspace behind the cards
  Panel,       ///< menu, tool bar, docks, status bar
  Plot,        ///< cards and plots
  Field,       ///< combos, spin boxes, list rows
  Control,     ///< buttons, tooltips, toasts
  Hover,       ///< a control under the mouse
  Line,        ///< separators
  LineStrong,  ///< borders of controls
  Mark,        ///< outline of an empty check box or radio button
  Groove,      ///< groove of sliders and bars
  Text1,       ///< content and values
  Text2,       ///< labels, idle icons
  Text3,       ///< captions, axis numbers; never on hovered or selected rows
  Disabled,    ///< disabled text and icons
  Accent,      ///< selection, focus, playhead; never a data colour
  Fill,        ///< primary button, current step
  FillHover,
  FillPressed,
  Selected,  ///< selected row, checked tool
  SelectedEdge,
  Good,
  GoodBack,
  Caution,
  CautionBack,
  Bad,
  BadBack,
  NoteBack,  ///< behind an accent-coloured note
  Grid,
  Axis,
  OnFill,  ///< text and icons on Fill: white in both themes
};

/// The colour of a token in the dark or the light theme. Contrast: text ≥ 4.5 : 1 on every surface it may stand on.
[[nodiscard]] QColor tokenColour(Colour token, bool dark);

}  // namespace hopscope::ui
