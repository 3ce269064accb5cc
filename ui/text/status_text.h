#pragma once

#include <QString>
#include <QStringList>

#include "ui/theme/colours.h"

namespace hopscope::ui {

/// What the left of the status bar says: at most four texts, and a sign before the first.
struct StatusText {
  QStringList parts;
  QString icon;  ///< may be empty
  Colour colour = Colour::Text2;
};

}  // namespace hopscope::ui
