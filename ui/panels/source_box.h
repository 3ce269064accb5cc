#pragma once

#include <QComboBox>

#include "core/data/library.h"

namespace hopscope::ui {

/// Chooses where the stored patterns come from: a bundled set, a generated one, or a file or folder to be asked for.
class SourceBox : public QComboBox {
  Q_OBJECT

 public:
  explicit SourceBox(const DatasetLibrary& library, QWidget* parent = nullptr);

  /// Shows `source` as DatasetLibrary::load takes it; a path gets a line of its own.
  void setSource(const QString& source);

 signals:
  /// The person chose another source.
  void sourceChosen(const QString& source);
  void fileWanted();
  void folderWanted();

 private:
  void choose(int row);
  [[nodiscard]] int rowOf(const QString& source) const;

  QString source_;
  bool hasPathRow_ = false;
};

}  // namespace hopscope::ui
