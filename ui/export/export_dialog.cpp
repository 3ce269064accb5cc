#include "ui/export/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <exception>

#include "ui/export/animation.h"
#include "ui/page/page_host.h"
#include "ui/panels/form_row.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

const QString folderKey = QStringLiteral("exportFolder");

QString lastFolder() {
  const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
  const QString folder = QSettings().value(folderKey, pictures).toString();
  return QDir(folder).exists() ? folder : QDir::homePath();
}

}  // namespace

ExportDialog::ExportDialog(PageHost& host, const ExporterEntry& wanted, QWidget* window)
    : QDialog(window),
      host_(host),
      animation_(new Animation(
          host.playback(), [this] { return entry().frame(host_, scales_->currentData().toDouble()); }, this)),
      kinds_(new QComboBox),
      formats_(new QComboBox),
      scales_(new QComboBox),
      speeds_(new QComboBox),
      session_(new QCheckBox(tr("Keep the session in the picture"))),
      path_(new QLineEdit),
      note_(captionLabel()),
      progress_(new QProgressBar),
      export_(new QPushButton(tr("Export"))),
      cancel_(new QPushButton(tr("Cancel"))) {
  setObjectName(QStringLiteral("exportDialog"));
  setWindowTitle(tr("Export"));
  build();
  kinds_->setCurrentIndex(kinds_->findData(QLatin1String(wanted.id)));
  fillFormats();
  connect(kinds_, &QComboBox::currentIndexChanged, this, &ExportDialog::fillFormats);
  connect(formats_, &QComboBox::currentIndexChanged, this, [this] {
    const QFileInfo file(path_->text());
    path_->setText(file.path() + QLatin1Char('/') + file.completeBaseName() + QLatin1Char('.') + suffix());
    follow();
  });
  connect(path_, &QLineEdit::textChanged, this, &ExportDialog::follow);
  connect(export_, &QPushButton::clicked, this, &ExportDialog::run);
  connect(cancel_, &QPushButton::clicked, this, &ExportDialog::reject);
  connect(animation_, &Animation::progress, this, [this](int done, int total) {
    progress_->setRange(0, total);
    progress_->setValue(done);
    note_->setText(tr("Picture %1 of %2").arg(done).arg(total));
  });
  connect(animation_, &Animation::finished, this, [this] { finish({path_->text()}); });
  connect(animation_, &Animation::failed, this, &ExportDialog::showProblem);
}

void ExportDialog::build() {
  for (const ExporterEntry* each : exporters()) kinds_->addItem(each->title(), QLatin1String(each->id));
  for (const int scale : {1, 2, 3, 4}) scales_->addItem(tr("%1\u00d7").arg(scale), scale);
  scales_->setCurrentIndex(1);
  for (const double speed : {1.0, 2.0, 4.0, 8.0}) speeds_->addItem(tr("%1 steps a second").arg(speed), speed);
  speeds_->setCurrentIndex(1);
  session_->setChecked(true);
  session_->setToolTip(tr("A PNG carries the session as text: opening it in Hopscope offers the same run again."));
  path_->setMinimumWidth(Theme::instance().scaled(300));
  path_->setAccessibleName(tr("File"));
  progress_->setTextVisible(false);
  progress_->hide();
  export_->setProperty("kind", "primary");
  export_->setDefault(true);
  cancel_->setAutoDefault(false);
  note_->setObjectName(QStringLiteral("note"));

  auto* browse = new QPushButton(tr("Browse\u2026"));
  browse->setAutoDefault(false);
  connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
  auto* file = new QWidget;
  auto* fileRow = new QHBoxLayout(file);
  fileRow->setContentsMargins(0, 0, 0, 0);
  fileRow->addWidget(path_, 1);
  fileRow->addWidget(browse);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(8);
  column->addWidget(new FormRow(tr("What"), kinds_));
  column->addWidget(new FormRow(tr("Format"), formats_));
  column->addWidget(new FormRow(tr("Scale"), scales_));
  column->addWidget(new FormRow(tr("Speed"), speeds_));
  column->addWidget(session_);
  column->addWidget(new FormRow(tr("File"), file));
  column->addWidget(progress_);
  column->addWidget(note_);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(cancel_);
  buttons->addWidget(export_);
  column->addLayout(buttons);
  column->setSizeConstraint(QLayout::SetFixedSize);
}

const ExporterEntry& ExportDialog::entry() const { return exporter(kinds_->currentData().toString()); }

QString ExportDialog::suffix() const { return formats_->currentData().toString(); }

ExportOptions ExportDialog::options() const {
  return {path_->text(), scales_->currentData().toDouble(), speeds_->currentData().toDouble(), session_->isChecked()};
}

void ExportDialog::fillFormats() {
  const QSignalBlocker blocker(formats_);
  formats_->clear();
  for (const QString& each : entry().suffixes) formats_->addItem(each.toUpper(), each);
  const QString folder = path_->text().isEmpty() ? lastFolder() : QFileInfo(path_->text()).path();
  path_->setText(folder + QLatin1Char('/') + QLatin1String(entry().id) + QLatin1Char('.') + suffix());
  follow();
}

void ExportDialog::follow() {
  const bool film = static_cast<bool>(entry().frame);
  scales_->parentWidget()->setVisible(hasPixels(suffix()));
  speeds_->parentWidget()->setVisible(film);
  session_->setVisible(suffix() == QLatin1String("png"));
  const QFileInfo file(path_->text());
  const bool folder = file.dir().exists();
  export_->setEnabled(folder && !file.fileName().isEmpty());
  note_->setText(!folder         ? tr("There is no folder %1.").arg(file.path())
                 : file.exists() ? tr("%1 exists and will be replaced.").arg(file.fileName())
                                 : QString());
}

void ExportDialog::browse() {
  const QString filter = QStringLiteral("%1 (*.%2)").arg(suffix().toUpper(), suffix());
  QString file = QFileDialog::getSaveFileName(this, entry().title(), path_->text(), filter, nullptr,
                                              QFileDialog::DontConfirmOverwrite);
  if (file.isEmpty()) return;
  if (QFileInfo(file).suffix().isEmpty()) file += QLatin1Char('.') + suffix();
  path_->setText(file);
}

void ExportDialog::run() {
  if (entry().frame) {
    setRunning(true);
    animation_->start(path_->text(), speeds_->currentData().toDouble());
    return;
  }
  try {
    finish(entry().write(host_, options()));
  } catch (const std::exception& error) {
    showProblem(QString::fromUtf8(error.what()));
  }
}

void ExportDialog::finish(const QStringList& files) {
  setRunning(false);
  QSettings().setValue(folderKey, QFileInfo(files.first()).path());
  QStringList names;
  for (const QString& file : files) names << QFileInfo(file).fileName();
  host_.showMessage(tr("Saved %1").arg(names.join(QStringLiteral(", "))));
  accept();
}

void ExportDialog::showProblem(const QString& message) {
  setRunning(false);
  note_->setText(message);
}

void ExportDialog::setRunning(bool running) {
  progress_->setVisible(running);
  for (QWidget* each : {static_cast<QWidget*>(kinds_), static_cast<QWidget*>(formats_), static_cast<QWidget*>(scales_),
                        static_cast<QWidget*>(speeds_), static_cast<QWidget*>(path_), static_cast<QWidget*>(export_)}) {
    each->setEnabled(!running);
  }
}

void ExportDialog::reject() {
  if (animation_->running()) {
    animation_->cancel();
    setRunning(false);
    note_->setText(tr("Stopped; nothing was written."));
    return;
  }
  QDialog::reject();
}

}  // namespace hopscope::ui
