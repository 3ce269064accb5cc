#include "ui/document/session_store.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "ui/jobs/job_kinds.h"

namespace hopscope::ui {

namespace {

constexpr const char* laneSetting = "lane";
constexpr const char* forkSetting = "fork";

const double* numberOf(const SessionDocument& document, const char* setting) {
  const ParameterValues& view = document.parts.get<SessionView>().values;
  const auto it = view.find(setting);
  return it == view.end() ? nullptr : std::get_if<double>(&it->second);
}

int laneOf(const SessionDocument& document) {
  const double* lane = numberOf(document, laneSetting);
  const auto last = static_cast<double>(document.run.lanes.size()) - 1.0;
  return lane == nullptr ? 0 : static_cast<int>(std::clamp(*lane, 0.0, last));
}

/// The fork that was looked at, −1 = none.
int forkOf(const SessionDocument& document) {
  const double* fork = numberOf(document, forkSetting);
  const auto last = static_cast<double>(document.run.forks.size()) - 1.0;
  return fork == nullptr ? -1 : static_cast<int>(std::clamp(*fork, -1.0, last));
}

/// @throws DataError when there are more lanes than the window can show
void requireShowable(const SessionDocument& document, const std::filesystem::path& path) {
  const auto count = static_cast<int>(document.run.lanes.size());
  if (count <= Session::maxLaneCount) return;
  throw DataError(path, "lanes",
                  SessionStore::tr("has %1 lanes; the window shows %2 at most, hopscope-cli runs them all")
                      .arg(count)
                      .arg(Session::maxLaneCount)
                      .toStdString());
}

/// Removes and gives what recover() must know.
QString takeRecoveredPath(SessionDocument& document) {
  ParameterValues& view = document.parts.edit<SessionView>().values;
  const auto it = view.find(SessionStore::recoveredPath);
  if (it == view.end()) return {};
  const auto* path = std::get_if<std::string>(&it->second);
  const QString text = path == nullptr ? QString() : QString::fromStdString(*path);
  view.erase(it);
  return text;
}

}  // namespace

SessionStore::SessionStore(Session& session, JobRunner& jobs, std::function<ParameterValues()> view, QObject* parent)
    : QObject(parent), session_(session), jobs_(jobs), view_(std::move(view)) {
  connect(&session_.undoStack(), &QUndoStack::cleanChanged, this, &SessionStore::changed);
  connect(&session_, &Session::specChanged, this, &SessionStore::edited);
  connect(&session_, &Session::landscapeChanged, this, &SessionStore::edited);
}

QString SessionStore::name() const { return path_.isEmpty() ? tr("Untitled") : QFileInfo(path_).fileName(); }

SessionDocument SessionStore::document() const {
  SessionDocument document;
  document.run = session_.spec();
  document.kind = dataKind(document.run.source, session_.library());
  document.dataHash = dataHash();
  if (document.kind == DataKind::File) {
    document.run.source = std::filesystem::absolute(document.run.source).lexically_normal().string();
  }
  document.unknown = unknown_;
  document.parts.edit<LandscapeSpec>() = session_.landscape();
  ParameterValues& view = document.parts.edit<SessionView>().values;
  view = view_();
  view[laneSetting] = static_cast<double>(session_.activeLane());
  if (!document.run.forks.empty()) view[forkSetting] = static_cast<double>(session_.activeFork());
  for (const auto& keeper : keepers_) keeper->give(document);
  return document;
}

std::optional<std::uint64_t> SessionStore::dataHash() const {
  // What was stored once stays as it is, so that saving again gives the same bytes.
  if (stored_ && stored_->run.sameData(session_.spec())) return stored_->dataHash;
  const auto& run = session_.run();
  if (run != nullptr && run->spec.sameData(session_.spec())) return run->dataset->hash;
  return std::nullopt;
}

void SessionStore::notePartChanged() {
  if (std::exchange(partChanged_, true)) return;
  emit changed();
}

void SessionStore::open(const QString& path) { read(QFileInfo(path).absoluteFilePath(), false); }

void SessionStore::openAtOnce(const QString& path) {
  SessionDocument document = readSession(path.toStdString());
  requireShowable(document, path.toStdString());
  const auto run = computeSession(document, session_.library());
  opening_ = Opening{std::move(document), QFileInfo(path).absoluteFilePath(), {}, false};
  show(run);
}

void SessionStore::recover(const QString& file) { read(file, true); }

void SessionStore::read(const QString& file, bool kept) {
  jobs_.run(
      job_kinds::session,
      [path = file.toStdString()](const JobContext& job) {
        SessionDocument document = readSession(path, job);
        requireShowable(document, path);
        return document;
      },
      [this, file, kept](SessionDocument document) {
        const QString path = kept ? takeRecoveredPath(document) : file;
        consider({std::move(document), path, kept ? file : QString(), kept});
      },
      [this](const QString& message) { emit failed(message); }, this);
}

void SessionStore::consider(Opening opening) {
  opening_ = std::move(opening);
  if (const auto missing = missingData(opening_->document)) {
    emit dataMissing(QString::fromStdString(missing->path().string()));
  } else {
    compute();
  }
}

void SessionStore::openWithData(const QString& data) {
  if (!opening_) return;
  opening_->document.run.source = data.toStdString();
  opening_->unsaved = true;
  compute();
}

void SessionStore::compute() {
  jobs_.run(
      job_kinds::session,
      [spec = opening_->document.run, &library = session_.library()](const JobContext& job) {
        return computeRun(spec, library, nullptr, job);
      },
      [this](const std::shared_ptr<const Run>& run) { show(run); },
      [this](const QString& message) { emit failed(message); }, this);
}

void SessionStore::show(const std::shared_ptr<const Run>& run) {
  path_ = opening_->path;
  stored_ = opening_->document;
  unknown_ = stored_->unknown;
  session_.start(run, laneOf(*stored_));
  session_.setLandscape(stored_->parts.get<LandscapeSpec>());
  session_.setActiveFork(forkOf(*stored_));
  const auto changedNow = changedData(*stored_, *run->dataset);
  if (changedNow) stored_.reset();  // the next save stores what is there now
  partChanged_ = false;
  if (changedNow || opening_->unsaved) session_.undoStack().resetClean();
  emit changed();
  for (const auto& keeper : keepers_) keeper->take(opening_->document);
  emit opened(opening_->document.parts.get<SessionView>().values);
  if (!opening_->recovered.isEmpty()) emit recovered(std::exchange(opening_->recovered, {}));
  if (changedNow) {
    emit dataChanged(QString::fromUtf8(changedNow->what()));
  } else {
    opening_.reset();
  }
}

bool SessionStore::save(const QString& path) {
  try {
    const SessionDocument written = document();
    writeSession(path.toStdString(), written);
    stored_ = written;
    // What is asked for may name the same data by a relative path.
    stored_->run.source = session_.spec().source;
  } catch (const std::exception& error) {
    emit failed(QString::fromUtf8(error.what()));
    return false;
  }
  path_ = QFileInfo(path).absoluteFilePath();
  opening_.reset();
  session_.undoStack().setClean();
  partChanged_ = false;
  emit changed();
  return true;
}

QString SessionStore::text() {
  try {
    SessionDocument text = document();
    keepEditedOnly(text);  // rows of experiments are thousands of lines that nobody would paste
    return QString::fromStdString(toText(text));
  } catch (const std::exception& error) {
    emit failed(QString::fromUtf8(error.what()));
    return {};
  }
}

void SessionStore::paste(const QString& text) {
  try {
    const std::string name = tr("pasted text").toStdString();
    const SessionDocument document = sessionFromText(text.toStdString(), name);
    requireShowable(document, name);
    session_.edit(tr("Paste session"), [&](RunSpec& spec) { spec = document.run; });
    session_.editLandscape(tr("Paste session"),
                           [&](LandscapeSpec& spec) { spec = document.parts.get<LandscapeSpec>(); });
    session_.setActiveLane(laneOf(document));
  } catch (const std::exception& error) {
    emit failed(QString::fromUtf8(error.what()));
  }
}

}  // namespace hopscope::ui
