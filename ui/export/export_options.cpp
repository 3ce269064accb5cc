#include "ui/export/export_options.h"

#include <QCoreApplication>

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Export)
};

}  // namespace

QString exportTitle(ExportKind kind) {
  switch (kind) {
    case ExportKind::View:
      return Texts::tr("This view");
    case ExportKind::AllViews:
      return Texts::tr("All views, a file each");
    case ExportKind::ContactSheet:
      return Texts::tr("Contact sheet: every step of every lane");
    case ExportKind::Strip:
      return Texts::tr("Timeline strip: every step of the active lane");
    case ExportKind::Animation:
      return Texts::tr("Animation of this view");
    case ExportKind::Trace:
      return Texts::tr("Table of every step (CSV)");
  }
  return {};
}

QString exportName(ExportKind kind) {
  switch (kind) {
    case ExportKind::View:
      return QStringLiteral("view");
    case ExportKind::AllViews:
      return QStringLiteral("views");
    case ExportKind::ContactSheet:
      return QStringLiteral("contact-sheet");
    case ExportKind::Strip:
      return QStringLiteral("timeline");
    case ExportKind::Animation:
      return QStringLiteral("animation");
    case ExportKind::Trace:
      return QStringLiteral("trace");
  }
  return {};
}

QStringList exportSuffixes(ExportKind kind) {
  switch (kind) {
    case ExportKind::Animation:
      return {QStringLiteral("mp4"), QStringLiteral("gif")};
    case ExportKind::Trace:
      return {QStringLiteral("csv")};
    default:
      return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
  }
}

bool hasPixels(const QString& suffix) {
  return suffix == QLatin1String("png") || suffix == QLatin1String("mp4") || suffix == QLatin1String("gif");
}

}  // namespace hopscope::ui
