#include "ui/export/exporter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include "core/base/errors.h"
#include "ui/export/contact_sheet.h"
#include "ui/export/picture_session.h"
#include "ui/export/trace_table.h"
#include "ui/export/widget_picture.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"

namespace hopscope::ui {

namespace {

[[noreturn]] void throwUnwritable(const QSaveFile& file) {
  throw DataError(file.fileName().toStdString(), "", "cannot be written: " + file.errorString().toStdString());
}

QStringList exportAllViews(MainWindow& window, const ExportOptions& options, const QString& session) {
  const QFileInfo file(options.path);
  const Workspace before = window.workspace();
  QStringList files;
  for (const Workspace workspace : allWorkspaces) {
    window.showWorkspace(workspace);
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);  // layouts settle
    WidgetPicture picture(window.view());
    files << QStringLiteral("%1/%2-%3.%4")
                 .arg(file.absolutePath(), file.completeBaseName(), workspaceId(workspace), file.suffix());
    exportPicture(picture, files.last(), options.scale, session);
  }
  window.showWorkspace(before);
  return files;
}

}  // namespace

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
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit()) throwUnwritable(file);
  }
}

QStringList exportFiles(MainWindow& window, const ExportOptions& options) {
  const auto& run = window.session().run();
  const QString session = options.withSession ? window.files().store().text() : QString();
  switch (options.kind) {
    case ExportKind::AllViews:
      return exportAllViews(window, options, session);
    case ExportKind::ContactSheet:
    case ExportKind::Strip: {
      if (run == nullptr) throw DataError(options.path.toStdString(), "", "there is no run yet");
      const std::size_t lane = window.session().shownLane();
      ContactSheet sheet = options.kind == ExportKind::Strip ? ContactSheet(run, {lane}) : ContactSheet::ofAll(run);
      exportPicture(sheet, options.path, options.scale, session);
      break;
    }
    case ExportKind::Trace: {
      if (run == nullptr) throw DataError(options.path.toStdString(), "", "there is no run yet");
      QSaveFile file(options.path);
      if (!file.open(QIODevice::WriteOnly) || file.write(traceTable(*run)) < 0 || !file.commit()) throwUnwritable(file);
      break;
    }
    default: {
      WidgetPicture picture(window.view());
      exportPicture(picture, options.path, options.scale, session);
    }
  }
  return {options.path};
}

QImage viewPicture(MainWindow& window, double scale) {
  WidgetPicture picture(window.view());
  return picture.toImage(scale);
}

}  // namespace hopscope::ui
