#include "ui/export/contact_sheet.h"

#include <QCoreApplication>

#include "ui/document/session.h"
#include "ui/export/exporter.h"
#include "ui/page/page_host.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Export)
};

QStringList write(PageHost& host, const ExportOptions& options) {
  ContactSheet sheet = ContactSheet::ofAll(runToExport(host, options));
  exportPicture(sheet, options.path, options.scale, sessionFor(host, options));
  return {options.path};
}

}  // namespace

extern const ExporterEntry contact_sheet_entry{
    .id = "contact-sheet",
    .order = 30,
    .title = [] { return Texts::tr("Contact sheet: every step of every lane"); },
    .suffixes = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")},
    .keys = "",
    .write = write,
};

}  // namespace hopscope::ui
