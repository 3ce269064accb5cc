#include <QCoreApplication>

#include "ui/document/session.h"
#include "ui/export/contact_sheet.h"
#include "ui/export/exporter.h"
#include "ui/page/page_host.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Export)
};

QStringList write(PageHost& host, const ExportOptions& options) {
  ContactSheet strip(runToExport(host, options), {host.session().shownLane()});
  exportPicture(strip, options.path, options.scale, sessionFor(host, options));
  return {options.path};
}

}  // namespace

extern const ExporterEntry strip_entry{
    .id = "timeline",
    .order = 40,
    .title = [] { return Texts::tr("Timeline strip: every step of the active lane"); },
    .suffixes = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")},
    .keys = "",
    .write = write,
};

}  // namespace hopscope::ui
