#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace hopscope::ui {

/// The filters of a file dialog for data: everything the format catalog reads, then each format.
[[nodiscard]] QString dataFileFilters();

/// Whether a path names a session (.hopf) rather than data.
[[nodiscard]] bool isSessionFile(const QString& path);

/// Asks for a session or a data file; empty when the person gave up.
[[nodiscard]] QString chooseSessionOrData(QWidget* parent);
/// Asks for a data file; empty when the person gave up.
[[nodiscard]] QString chooseDataFile(QWidget* parent);
/// Asks for a folder of pictures; empty when the person gave up.
[[nodiscard]] QString chooseDataFolder(QWidget* parent);

/// What several dropped paths stand for: a data set is one file or one folder. Files that are all the files of their
/// folder mean the folder; of others the first is taken, and `note` says so.
struct DroppedSource {
  QString source;
  QString note;
};
[[nodiscard]] DroppedSource droppedSource(const QStringList& paths);

}  // namespace hopscope::ui
