#pragma once

#include <QDialog>

#include "ui/export/exporter.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace hopscope::ui {

class Animation;
class PageHost;

/// Asks what to export, as what and where to, and does it. An animation shows how far it is and can be stopped; the
/// dialog is not modal, so that the window stays in view, but it takes the size of the view at the start.
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  /// @param window above which it stands; usually the host
  ExportDialog(PageHost& host, const ExporterEntry& entry, QWidget* window);

  [[nodiscard]] ExportOptions options() const;

 public slots:
  void reject() override;

 private:
  void build();
  void fillFormats();
  void follow();
  void browse();
  void run();
  void finish(const QStringList& files);
  void showProblem(const QString& message);
  void setRunning(bool running);
  [[nodiscard]] const ExporterEntry& entry() const;
  [[nodiscard]] QString suffix() const;

  PageHost& host_;
  Animation* animation_;
  QComboBox* kinds_;
  QComboBox* formats_;
  QComboBox* scales_;
  QComboBox* speeds_;
  QCheckBox* session_;
  QLineEdit* path_;
  QLabel* note_;
  QProgressBar* progress_;
  QPushButton* export_;
  QPushButton* cancel_;
};

}  // namespace hopscope::ui
