#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>

#include "ui/export/exporter.h"
#include "ui/export/widget_picture.h"
#include "ui/page/page_host.h"
#include "ui/page/workspace_page.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Export)
};

QStringList write(PageHost& host, const ExportOptions& options) {
  const QString session = sessionFor(host, options);
  const QFileInfo file(options.path);
  const QString before = host.workspace();
  QStringList files;
  for (const WorkspaceEntry* each : workspaces()) {
    host.showWorkspace(QLatin1String(each->id));
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);  // layouts settle
    WidgetPicture picture(host.view());
    files << QStringLiteral("%1/%2-%3.%4")
                 .arg(file.absolutePath(), file.completeBaseName(), QLatin1String(each->id), file.suffix());
    exportPicture(picture, files.last(), options.scale, session);
  }
  host.showWorkspace(before);
  return files;
}

}  // namespace

extern const ExporterEntry views_entry{
    .id = "views",
    .order = 20,
    .title = [] { return Texts::tr("All views, a file each"); },
    .suffixes = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")},
    .keys = "Ctrl+Shift+E",
    .write = write,
};

}  // namespace hopscope::ui
