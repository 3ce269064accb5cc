#include "ui/panels/data_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "core/data/format.h"

namespace hopscope::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("DataFiles", text); }

bool isWholeFolder(const QStringList& paths) {
  const QDir folder = QFileInfo(paths.first()).dir();
  QStringList names;
  for (const QString& path : paths) {
    const QFileInfo info(path);
    if (!info.isFile() || info.dir() != folder) return false;
    names.append(info.fileName());
  }
  names.removeDuplicates();
  return folder.entryList(QDir::Files).size() == names.size();
}

}  // namespace

QString dataFileFilters() {
  QStringList all;
  QStringList filters;
  for (const FormatEntry* format : formats()) {
    QStringList patterns;
    for (const std::string& pattern : format->patterns) patterns.append(QString::fromStdString(pattern));
    if (patterns.isEmpty()) continue;
    all += patterns;
    filters.append(QStringLiteral("%1 (%2)").arg(QString::fromStdString(format->title), patterns.join(u' ')));
  }
  all.removeDuplicates();
  filters.prepend(tr("All data (%1)").arg(all.join(u' ')));
  filters.append(tr("All files (*)"));
  return filters.join(QStringLiteral(";;"));
}

QString chooseDataFile(QWidget* parent) {
  return QFileDialog::getOpenFileName(parent, tr("Open data"), {}, dataFileFilters());
}

QString chooseDataFolder(QWidget* parent) {
  return QFileDialog::getExistingDirectory(parent, tr("Open a folder of pictures"));
}

DroppedSource droppedSource(const QStringList& paths) {
  if (paths.isEmpty()) return {};
  if (paths.size() == 1) return {paths.first(), {}};
  if (isWholeFolder(paths)) return {QFileInfo(paths.first()).absolutePath(), {}};
  return {paths.first(), tr("Only %1 is loaded, the first of %2. Drop a folder to store all its pictures.")
                             .arg(QFileInfo(paths.first()).fileName())
                             .arg(paths.size())};
}

}  // namespace hopscope::ui
