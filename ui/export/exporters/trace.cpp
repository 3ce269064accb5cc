#include <QCoreApplication>

#include "ui/document/session.h"
#include "ui/export/exporter.h"
#include "ui/export/trace_table.h"
#include "ui/page/page_host.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Export)
};

QStringList write(PageHost& host, const ExportOptions& options) {
  exportBytes(traceTable(*runToExport(host, options)), options.path);
  return {options.path};
}

}  // namespace

extern const ExporterEntry trace_entry{
    .id = "trace",
    .order = 60,
    .title = [] { return Texts::tr("Table of every step (CSV)"); },
    .suffixes = {QStringLiteral("csv")},
    .keys = "",
    .write = write,
};

}  // namespace hopscope::ui
