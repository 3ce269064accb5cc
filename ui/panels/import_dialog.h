#pragma once

#include <QDialog>
#include <memory>

#include "core/data/format.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace hopscope::ui {

class ClassFilter;
class FormRow;
class ImportPreview;
class JobRunner;
class Session;
class ValueSlider;

/// Shows a file or folder as it would be stored, and how else it could be: size, proportion, colours, threshold,
/// encoding, classes, how many. Reads on a worker with a progress bar; accepting it is one undoable step. What cannot
/// be read is told in the place of the preview, and nothing changes.
class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  ImportDialog(Session& session, JobRunner& jobs, QString path, QWidget* parent = nullptr);
  ~ImportDialog() override;

  [[nodiscard]] LoadOptions options() const;
  /// What was read with these options; null while it is read, or when it cannot be.
  [[nodiscard]] const std::shared_ptr<const Dataset>& dataset() const { return dataset_; }

 public slots:
  void accept() override;

 private:
  void build();
  void read();
  void show(std::shared_ptr<const Dataset> dataset);
  void showPictures();
  [[nodiscard]] int available() const;

  Session& session_;
  JobRunner& jobs_;
  QString path_;
  std::shared_ptr<const Dataset> dataset_;
  ImportPreview* preview_;
  QLabel* summary_;
  QProgressBar* progress_;
  QSpinBox* width_;
  QSpinBox* height_;
  QComboBox* fit_;
  QComboBox* colours_;
  QCheckBox* twoValues_;
  ValueSlider* threshold_;
  QComboBox* encoding_;
  ClassFilter* classes_;
  QLabel* chosen_;
  QSpinBox* count_;
  QPushButton* import_;
};

}  // namespace hopscope::ui
