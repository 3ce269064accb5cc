#include "ui/document/autosave.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include "ui/document/session_store.h"
#include "ui/jobs/job_kinds.h"

namespace hopscope::ui {

namespace {

QString autosaveLockOf(const QString& file) { return file + QStringLiteral(".lock"); }

/// Held by nobody who is alive. The lock of a process that is gone counts as none, however young it is.
bool abandoned(const QString& file) {
  QLockFile lock(autosaveLockOf(file));
  lock.setStaleLockTime(0);
  return lock.tryLock(0);
}

}  // namespace

Autosave::Autosave(SessionStore& store, const QString& folder, QObject* parent)
    : QObject(parent),
      store_(store),
      folder_(folder),
      file_(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".hopf"))),
      lock_(std::make_unique<QLockFile>(autosaveLockOf(file_))),
      writer_(std::make_unique<JobRunner>()) {
  QDir().mkpath(folder_);
  lock_->setStaleLockTime(0);
  lock_->tryLock(0);
  interval_.setInterval(intervalMs);
  afterEdit_.setInterval(afterEditMs);
  afterEdit_.setSingleShot(true);
  connect(&interval_, &QTimer::timeout, this, &Autosave::write);
  connect(&afterEdit_, &QTimer::timeout, this, &Autosave::write);
  connect(&store_, &SessionStore::changed, this, &Autosave::follow);
  connect(&store_, &SessionStore::edited, this, &Autosave::follow);
  interval_.start();
}

Autosave::~Autosave() {
  writer_.reset();  // waits for what is being written
  QFile::remove(file_);
}

QStringList Autosave::leftBehind() const {
  const QDir folder(folder_);
  // A window that crashed with nothing unsaved leaves its lock alone; trying it takes it away.
  for (const QString& lock : folder.entryList({autosaveLockOf(QStringLiteral("*.hopf"))}, QDir::Files)) {
    const QString file = folder.filePath(lock.chopped(autosaveLockOf({}).size()));
    if (file != file_ && !QFile::exists(file)) static_cast<void>(abandoned(file));
  }
  QStringList files;
  for (const QString& name : folder.entryList({QStringLiteral("*.hopf")}, QDir::Files, QDir::Time)) {
    const QString file = folder.filePath(name);
    if (file != file_ && abandoned(file)) files.append(file);
  }
  return files;
}

void Autosave::discard(const QString& file) { QFile::remove(file); }

void Autosave::follow() {
  if (store_.modified()) {
    afterEdit_.start();
  } else {
    afterEdit_.stop();
    // A write under way would bring the file back.
    writer_ = std::make_unique<JobRunner>();
    QFile::remove(file_);
  }
}

void Autosave::write() {
  if (!store_.modified()) return;
  if (writer_->busy(job_kinds::autosave)) {
    afterEdit_.start();
    return;
  }
  SessionDocument document;
  try {
    document = store_.document();
    keepEditedOnly(document);  // rows of experiments have files of their own
  } catch (const std::exception&) {
    return;  // a source that cannot be read is about to be refused
  }
  document.parts.edit<SessionView>().values[SessionStore::recoveredPath] = store_.path().toStdString();
  // Nobody can be told of a failure that would not be in the way; the next attempt may succeed.
  writer_->run(
      job_kinds::autosave, [path = file_.toStdString(), document](const JobContext&) { writeSession(path, document); },
      [] {});
}

}  // namespace hopscope::ui
