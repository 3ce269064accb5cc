#include <QCoreApplication>

#include "ui/document/session.h"
#include "ui/export/exporter.h"
#include "ui/page/page_host.h"
#include "ui/playing/playback.h"
#include "ui/text/run_pictures.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Toys)
};

/// A line for each row of the picture.
QByteArray textOf(const Picture& picture) {
  QByteArray text;
  const int length = picture.width * picture.channels;
  for (int i = 0; i < static_cast<int>(picture.values.size()); ++i) {
    text += QByteArray::number(static_cast<double>(picture.values[i]), 'g', 6);
    text += (i + 1) % length == 0 ? '\n' : ' ';
  }
  return text;
}

QStringList write(PageHost& host, const ExportOptions& options) {
  const auto run = runToExport(host, options);
  const std::size_t lane = host.session().shownLane();
  const int step = qMin(host.playback().step(), run->traces[lane]->steps());
  exportBytes(textOf(statePicture(*run, lane, step)), options.path);
  return {options.path};
}

}  // namespace

extern const ExporterEntry toy_state_entry{
    .id = "toy_state",
    .order = 1000,
    .title = [] { return Texts::tr("Toy: the state as numbers"); },
    .suffixes = {QStringLiteral("txt")},
    .keys = "",
    .write = write,
};

}  // namespace hopscope::ui
