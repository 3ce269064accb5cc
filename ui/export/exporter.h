#pragma once

#include <QImage>
#include <QStringList>

#include "ui/export/export_options.h"

namespace hopscope::ui {

class MainWindow;
class PlotPicture;

/// Writes one picture: PNG with the session in it, SVG or PDF, as the suffix says.
/// @param session text to put into a PNG; empty for none
/// @throws DataError when it cannot be written
void exportPicture(PlotPicture& picture, const QString& path, double scale, const QString& session);

/// Exports whatever is no animation. @return the files written
/// @throws DataError when one cannot be written
QStringList exportFiles(MainWindow& window, const ExportOptions& options);

/// The picture of the view as an animation has it.
[[nodiscard]] QImage viewPicture(MainWindow& window, double scale);

}  // namespace hopscope::ui
