#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <string>

#include "core/base/parameters.h"
#include "core/data/dataset.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace hopscope::ui {

class ClassFilter;
class Highlight;
class MemoryGrid;
class MemoryListModel;
class ParameterForm;
class Playback;
class Session;
class SourceBox;
class TabularLabel;

/// The memory shelf: where the stored patterns come from, how many and which of them are stored, and all of them as
/// tiles with the weights of the active lane at the step shown.
class MemoriesPanel : public QWidget {
  Q_OBJECT

 public:
  MemoriesPanel(Session& session, Playback& playback, Highlight& highlight, QWidget* parent = nullptr);

  /// What stands beside the title of the dock: the number of memories.
  [[nodiscard]] QString titleNote() const { return titleNote_; }

 signals:
  void titleNoteChanged(const QString& note);
  /// A file or folder is to be stored.
  void importWanted(const QString& path);

 private:
  void build();
  void connectFields();
  void showMenu(int memory, QPoint globalPosition);
  void open(const QStringList& paths);
  void ask(const QString& path);
  void writeGenerated(const std::string& id, const ParameterValue& value);
  void followSpec();
  void followRun();
  void showStep();

  Session& session_;
  Playback& playback_;
  MemoryListModel* model_;
  SourceBox* source_;
  ParameterForm* generator_;
  QSpinBox* count_;
  QLineEdit* filter_;
  QComboBox* sort_;
  ClassFilter* classes_;
  QLabel* note_;
  MemoryGrid* grid_;
  QLabel* name_;
  TabularLabel* size_;
  std::shared_ptr<const Dataset> dataset_;  ///< whose classes are offered
  QString titleNote_;
};

}  // namespace hopscope::ui
