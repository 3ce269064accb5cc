#pragma once

#include <QImage>
#include <QStringList>
#include <functional>
#include <memory>
#include <span>

#include "core/dynamics/run.h"

namespace hopscope::ui {

class PageHost;
class PlotPicture;

struct ExportOptions {
  QString path;                 ///< the suffix tells the format
  double scale = 2.0;           ///< device pixels per unit of a picture of pixels, 1 … 4
  double stepsPerSecond = 4.0;  ///< of a film
  bool withSession = true;      ///< a PNG carries the session
};

/// One thing that can be exported: a file in ui/export/exporters. The menu, the dialog and the tests list what is in the
/// catalog. An entry has either `write` or `frame`.
struct ExporterEntry {
  const char* id;        ///< by which keys are remembered, and what a file is called when nobody says otherwise
  int order;             ///< place in the menu
  QString (*title)();    ///< "This view", translated
  QStringList suffixes;  ///< formats it can have, the usual one first
  const char* keys;      ///< in portable spelling, "Ctrl+E"; may be empty

  /// Writes it at once. @return the files written @throws DataError when one cannot be written
  std::function<QStringList(PageHost& host, const ExportOptions& options)> write = {};
  /// A picture of the step that is shown; a film is made of those of all steps, from 0 to the last.
  std::function<QImage(PageHost& host, double scale)> frame = {};
};

/// Every exporter, by its file name. Generated; see cmake/HopscopeCatalog.cmake.
[[nodiscard]] std::span<const ExporterEntry* const> exporterCatalog();
/// The same in the order of the menu.
[[nodiscard]] QList<const ExporterEntry*> exporters();
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const ExporterEntry& exporter(const QString& id);

/// Whether a format has pixels, so that there is a scale.
[[nodiscard]] bool hasPixels(const QString& suffix);

/// Writes one picture: PNG with the session in it, SVG or PDF, as the suffix says.
/// @param session text to put into a PNG; empty for none
/// @throws DataError when it cannot be written
void exportPicture(PlotPicture& picture, const QString& path, double scale, const QString& session);
/// Writes a whole file or leaves it as it was. @throws DataError when it cannot be written
void exportBytes(const QByteArray& bytes, const QString& path);
/// The run that is shown. @throws DataError when there is none yet
[[nodiscard]] std::shared_ptr<const Run> runToExport(PageHost& host, const ExportOptions& options);
/// The session to put into a picture, if it is wanted.
[[nodiscard]] QString sessionFor(PageHost& host, const ExportOptions& options);

}  // namespace hopscope::ui
