#include "ui/panels/data_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "core/data/format.h"
#include "ui/text/engine_text.h"

namespace hopscope::ui {

namespace {

struct DataFileTexts {
  Q_DECLARE_TR_FUNCTIONS(DataFiles)
};

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
    filters.append(QStringLiteral("%1 (%2)").arg(engineText(format->title), patterns.join(u' ')));
  }
  all.removeDuplicates();
  filters.prepend(DataFileTexts::tr("All data (%1)").arg(all.join(u' ')));
  filters.append(DataFileTexts::tr("All files (*)"));
  return filters.join(QStringLiteral(";;"));
}

bool isSessionFile(const QString& path) {
  return QFileInfo(path).suffix().compare(QLatin1String("hopf"), Qt::CaseInsensitive) == 0;
}

QString chooseSessionOrData(QWidget* parent) {
  const QString data = dataFileFilters();
  const QString patterns = data.section(QLatin1Char('('), 1, 1).section(QLatin1Char(')'), 0, 0);
  const QStringList filters{DataFileTexts::tr("Sessions and data (*.hopf %1)").arg(patterns),
                            DataFileTexts::tr("Hopscope sessions (*.hopf)"), data};
  return QFileDialog::getOpenFileName(parent, DataFileTexts::tr("Open"), {}, filters.join(QStringLiteral(";;")));
}

QString chooseDataFile(QWidget* parent) {
  return QFileDialog::getOpenFileName(parent, DataFileTexts::tr("Open data"), {}, dataFileFilters());
}

QString chooseDataFolder(QWidget* parent) {
  return QFileDialog::getExistingDirectory(parent, DataFileTexts::tr("Open a folder of pictures"));
}

DroppedSource droppedSource(const QStringList& paths) {
  if (paths.isEmpty()) return {};
  if (paths.size() == 1) return {paths.first(), {}};
  if (isWholeFolder(paths)) return {QFileInfo(paths.first()).absolutePath(), {}};
  return {paths.first(),
          DataFileTexts::tr("Only %1 is loaded, the first of %2. Drop a folder to store all its pictures.")
              .arg(QFileInfo(paths.first()).fileName())
              .arg(paths.size())};
}

}  // namespace hopscope::ui
