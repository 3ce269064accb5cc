#include <QCoreApplication>

#include "ui/export/exporter.h"
#include "ui/export/widget_picture.h"
#include "ui/page/page_host.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Export)
};

QImage frame(PageHost& host, double scale) {
  WidgetPicture picture(host.view());
  return picture.toImage(scale);
}

}  // namespace

extern const ExporterEntry film_entry{
    .id = "animation",
    .order = 50,
    .title = [] { return Texts::tr("Animation of this view"); },
    .suffixes = {QStringLiteral("mp4"), QStringLiteral("gif")},
    .keys = "",
    .frame = frame,
};

}  // namespace hopscope::ui
