#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

#include "ui/theme/theme.h"

namespace hopscope::ui {

/// What the command line of the desktop program asks for.
struct WindowOptions {
  std::optional<ThemeMode> theme;  ///< else the remembered one
  QString workspace;               ///< its id; empty = the remembered one
  QString source;                  ///< session or data to open; empty = the opening run
  QString exportImage;             ///< file to render to, without a display
  QString demoPrefix;              ///< PREFIX of the demonstration files, without a display
  QSize size{1600, 1000};          ///< of an offscreen window, device-independent
  double scale = 1.0;              ///< pixels per unit of an offscreen window
  int step = -1;                   ///< step shown in an exported picture; −1 = the last

  QString sweep;       ///< table of an experiment to show
  QString measure;     ///< the measure of it that is shown; empty = its first
  QString exportPlot;  ///< file for its plot alone, without a display

  [[nodiscard]] bool offscreen() const {
    return !exportImage.isEmpty() || !demoPrefix.isEmpty() || !exportPlot.isEmpty();
  }
};

struct ParsedArguments {
  WindowOptions options;
  QString answer;   ///< help or version text to print instead of starting; else empty
  QString problem;  ///< why the arguments cannot be used; else empty
};

/// Reads the arguments (with the program name first) without needing an application or a display.
[[nodiscard]] ParsedArguments parseArguments(const QStringList& arguments);

}  // namespace hopscope::ui
