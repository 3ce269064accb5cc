#include "ui/theme/palette.h"

#include "ui/theme/colours.h"

namespace hopscope::ui {

QPalette themePalette(bool dark) {
  const auto token = [dark](Colour colour) { return tokenColour(colour, dark); };
  QPalette palette;
  palette.setColor(QPalette::Window, token(Colour::Panel));
  palette.setColor(QPalette::Button, token(Colour::Control));
  palette.setColor(QPalette::Base, token(Colour::Field));
  palette.setColor(QPalette::AlternateBase, token(Colour::Panel));
  palette.setColor(QPalette::ToolTipBase, token(Colour::Control));
  palette.setColor(QPalette::ToolTipText, token(Colour::Text1));
  palette.setColor(QPalette::WindowText, token(Colour::Text1));
  palette.setColor(QPalette::Text, token(Colour::Text1));
  palette.setColor(QPalette::ButtonText, token(Colour::Text1));
  palette.setColor(QPalette::BrightText, token(Colour::OnFill));
  palette.setColor(QPalette::PlaceholderText, token(Colour::Text3));
  palette.setColor(QPalette::Highlight, token(Colour::Fill));
  palette.setColor(QPalette::HighlightedText, token(Colour::OnFill));
  palette.setColor(QPalette::Link, token(Colour::Accent));
  palette.setColor(QPalette::LinkVisited, token(Colour::Accent));
  palette.setColor(QPalette::Light, token(Colour::Hover));
  palette.setColor(QPalette::Midlight, token(Colour::Control));
  palette.setColor(QPalette::Mid, token(Colour::LineStrong));
  palette.setColor(QPalette::Dark, token(Colour::Line));
  palette.setColor(QPalette::Shadow, token(Colour::Canvas));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                          QPalette::PlaceholderText, QPalette::Link})
    palette.setColor(QPalette::Disabled, role, token(Colour::Disabled));
  palette.setColor(QPalette::Disabled, QPalette::Highlight, token(Colour::Groove));
  return palette;
}

bool isDarkPalette(const QPalette& palette) {
  return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

}  // namespace hopscope::ui
