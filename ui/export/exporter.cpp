#include "ui/export/exporter.h"

#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <functional>

#include "core/base/errors.h"
#include "ui/document/session.h"
#include "ui/export/picture_session.h"
#include "ui/page/page_host.h"
#include "ui/plots/plot_picture.h"

namespace hopscope::ui {

namespace {

/// Writes through a file of another name, so that what was there stays when it cannot be written.
void writeWhole(const QString& path, const std::function<bool(QIODevice&)>& write) {
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && write(file) && file.commit()) return;
  throw DataError(path.toStdString(), "", "cannot be written: " + file.errorString().toStdString());
}

}  // namespace

QList<const ExporterEntry*> exporters() {
  const auto all = exporterCatalog();
  QList<const ExporterEntry*> sorted(all.begin(), all.end());
  std::ranges::stable_sort(sorted, {}, &ExporterEntry::order);
  return sorted;
}

const ExporterEntry& exporter(const QString& id) {
  QStringList known;
  for (const ExporterEntry* each : exporters()) {
    if (id == QLatin1String(each->id)) return *each;
    known << QLatin1String(each->id);
  }
  throwBadArgument("exporter", id.toStdString(), "one of " + known.join(QStringLiteral(", ")).toStdString());
}

bool hasPixels(const QString& suffix) {
  return suffix == QLatin1String("png") || suffix == QLatin1String("mp4") || suffix == QLatin1String("gif");
}

void exportPicture(PlotPicture& picture, const QString& path, double scale, const QString& session) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix == QLatin1String("svg")) {
    picture.saveSvg(path);
  } else if (suffix == QLatin1String("pdf")) {
    picture.savePdf(path);
  } else {
    QImage image = picture.toImage(scale);
    // Pixels that are never transparent take less room, and the file opens at its size everywhere.
    image = image.convertToFormat(QImage::Format_RGB888);
    image.setDevicePixelRatio(1.0);
    putSession(image, session);
    writeWhole(path, [&](QIODevice& file) { return image.save(&file, "PNG"); });
  }
}

void exportBytes(const QByteArray& bytes, const QString& path) {
  writeWhole(path, [&](QIODevice& file) { return file.write(bytes) == bytes.size(); });
}

std::shared_ptr<const Run> runToExport(PageHost& host, const ExportOptions& options) {
  if (host.session().run() == nullptr) throw DataError(options.path.toStdString(), "", "there is no run yet");
  return host.session().run();
}

QString sessionFor(PageHost& host, const ExportOptions& options) {
  return options.withSession ? host.sessionText() : QString();
}

}  // namespace hopscope::ui
