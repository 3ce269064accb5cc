#include <QCoreApplication>

#include "ui/export/exporter.h"
#include "ui/export/widget_picture.h"
#include "ui/page/page_host.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Export)
};

QStringList write(PageHost& host, const ExportOptions& options) {
  WidgetPicture picture(host.view());
  exportPicture(picture, options.path, options.scale, sessionFor(host, options));
  return {options.path};
}

}  // namespace

extern const ExporterEntry view_entry{
    .id = "view",
    .order = 10,
    .title = [] { return Texts::tr("This view"); },
    .suffixes = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")},
    .keys = "Ctrl+E",
    .write = write,
};

}  // namespace hopscope::ui
