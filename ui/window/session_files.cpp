#include "ui/window/session_files.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include "ui/document/recent_sessions.h"
#include "ui/document/sweep_keeper.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/panels/data_files.h"
#include "ui/widgets/banner.h"
#include "ui/window/main_window.h"
#include "ui/window/session_view.h"

namespace hopscope::ui {

namespace {

const QString suffix = QStringLiteral("hopf");

QString fileName(const QString& path) { return QFileInfo(path).fileName(); }

}  // namespace

SessionFiles::SessionFiles(MainWindow& window, const QString& folder)
    : QObject(&window), window_(window), store_(window.session(), window.jobs(), [&window] { return viewOf(window); }) {
  store_.addKeeper(std::make_unique<SweepKeeper>(window.sweeps()));
  connect(&window.sweeps(), &SweepQueue::changed, &store_, &SessionStore::notePartChanged);
  if (!folder.isEmpty()) autosave_ = std::make_unique<Autosave>(store_, folder);
  makeActions();
  connect(&store_, &SessionStore::changed, this, &SessionFiles::followStore);
  connect(&store_, &SessionStore::opened, this, [this](const ParameterValues& view) {
    applyView(window_, view);
    if (autosave_ != nullptr && !store_.path().isEmpty()) rememberSession(store_.path());
  });
  connect(&store_, &SessionStore::recovered, this, [this](const QString& file) {
    // From here on this window keeps it, as what is not saved.
    if (autosave_ == nullptr) return;
    autosave_->write();
    Autosave::discard(file);
  });
  connect(&store_, &SessionStore::failed, &window_, &MainWindow::showProblem);
  // Dialogs wait for an answer: not inside the call that found the question.
  connect(&store_, &SessionStore::dataMissing, this, &SessionFiles::askForData, Qt::QueuedConnection);
  connect(&store_, &SessionStore::dataChanged, this, &SessionFiles::tellOfChangedData);
  followStore();
}

void SessionFiles::makeActions() {
  const auto make = [this](const char* id, const QString& text, const QString& icon, const QKeySequence& keys,
                           const std::function<void()>& run) {
    return window_.actions().make(QLatin1String(id), text, icon, {keys}, run);
  };
  saveAction = make("save_session", tr("&Save session"), QStringLiteral("save"), QKeySequence(Qt::CTRL | Qt::Key_S),
                    [this] { save(); });
  saveAsAction = make("save_session_as", tr("Save session &as\u2026"), {},
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { saveAs(); });
  copyAction =
      make("copy_session", tr("&Copy session as text"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] {
        const QString text = store_.text();
        if (!text.isEmpty()) QApplication::clipboard()->setText(text);
      });
  pasteAction = make("paste_session", tr("&Paste session"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                     [this] { store_.paste(QApplication::clipboard()->text()); });
  recentMenu = new QMenu(tr("Open &recent"), &window_);
  connect(recentMenu, &QMenu::aboutToShow, this, &SessionFiles::fillRecent);
}

void SessionFiles::followStore() {
  window_.setWindowTitle(tr("%1[*] \u2013 Hopscope").arg(store_.name()));
  window_.setWindowModified(store_.modified());
}

void SessionFiles::open(const QString& path) {
  if (mayLeave()) store_.open(path);
}

bool SessionFiles::save() {
  if (store_.path().isEmpty()) return saveAs();
  return store_.save(store_.path());
}

bool SessionFiles::saveAs() {
  QFileDialog dialog(&window_, tr("Save session"), QFileInfo(store_.path()).path(), tr("Hopscope sessions (*.hopf)"));
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(suffix);
  dialog.selectFile(store_.path().isEmpty() ? tr("session.hopf") : store_.path());
  if (dialog.exec() != QDialog::Accepted || !store_.save(dialog.selectedFiles().value(0))) return false;
  if (autosave_ != nullptr) rememberSession(store_.path());
  return true;
}

bool SessionFiles::mayLeave() {
  if (!store_.modified()) return true;
  QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                  tr("Save the changes of \u201c%1\u201d before they go?").arg(store_.name()),
                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &window_);
  box.setDefaultButton(QMessageBox::Save);
  switch (box.exec()) {
    case QMessageBox::Save:
      return save();
    case QMessageBox::Discard:
      return true;
    default:
      return false;
  }
}

void SessionFiles::askForData(const QString& path) {
  QMessageBox box(QMessageBox::Question, tr("Data not found"),
                  tr("The session needs \u201c%1\u201d, which is not at\n%2").arg(fileName(path), path),
                  QMessageBox::Cancel, &window_);
  box.setInformativeText(tr("What is shown stays as it is until the data are found."));
  QPushButton* find = box.addButton(tr("Find %1\u2026").arg(fileName(path)), QMessageBox::AcceptRole);
  box.setDefaultButton(find);
  box.exec();
  if (box.clickedButton() == find) findData(path);
}

void SessionFiles::findData(const QString& path) {
  const QString title = tr("Find %1").arg(fileName(path));
  // A name without a suffix was a folder of pictures, most likely.
  const QString found = QFileInfo(path).suffix().isEmpty()
                            ? QFileDialog::getExistingDirectory(&window_, title)
                            : QFileDialog::getOpenFileName(&window_, title, {}, dataFileFilters());
  if (!found.isEmpty()) store_.openWithData(found);
}

void SessionFiles::tellOfChangedData(const QString& message) {
  const QString source = QString::fromStdString(window_.session().spec().source);
  auto* banner = new Banner(tr("The data have changed"),
                            message + QLatin1Char('\n') + tr("What is shown was computed from what is there now."));
  if (store_.document().kind == DataKind::File) {
    banner->addAction(tr("Find the original\u2026"), [this, source] { findData(source); });
  }
  window_.addNotice(banner);
}

void SessionFiles::offerRecovery() {
  if (autosave_ == nullptr) return;
  const QStringList files = autosave_->leftBehind();
  if (files.isEmpty()) return;
  const QString file = files.first();
  const QString when = QLocale().toString(QFileInfo(file).lastModified(), QLocale::ShortFormat);
  auto* banner = new Banner(tr("Hopscope did not end as it should"), tr("Unsaved changes of %1 were kept.").arg(when));
  banner->setObjectName(QStringLiteral("recovery"));
  banner->addAction(tr("Recover"), [this, file] {
    if (mayLeave()) {
      store_.recover(file);
    } else {
      offerRecovery();
    }
  });
  banner->addAction(tr("Discard"), [this, file] {
    Autosave::discard(file);
    offerRecovery();
  });
  window_.addNotice(banner);
}

void SessionFiles::fillRecent() {
  recentMenu->clear();
  for (const QString& path : recentSessions()) {
    QAction* action = recentMenu->addAction(fileName(path));
    action->setToolTip(path);
    connect(action, &QAction::triggered, this, [this, path] {
      if (!QFileInfo::exists(path)) forgetSession(path);
      open(path);
    });
  }
  if (recentMenu->isEmpty()) recentMenu->addAction(tr("None yet"))->setEnabled(false);
}

}  // namespace hopscope::ui
