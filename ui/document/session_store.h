#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/documents/session_file.h"
#include "ui/document/session.h"
#include "ui/jobs/job_runner.h"

namespace hopscope::ui {

/// The file behind the session: what it is called, whether there is something unsaved, opening, saving, the clipboard
/// text. Shows no dialogs; whoever does answers its signals.
///
/// A session is read and computed on a worker before anything on the screen changes: one that cannot be used leaves
/// everything as it was, undo history included.
class SessionStore : public QObject {
  Q_OBJECT

 public:
  /// @param view gives the settings of the window that belong into a session
  SessionStore(Session& session, JobRunner& jobs, std::function<ParameterValues()> view, QObject* parent = nullptr);

  /// Keeps a part of the session that is not edited through Session, such as experiments: puts its value into a document
  /// that is written, and takes it from one that was opened.
  class PartKeeper {
   public:
    virtual ~PartKeeper() = default;
    virtual void give(SessionDocument& document) const = 0;
    virtual void take(const SessionDocument& document) = 0;
  };
  void addKeeper(std::unique_ptr<PartKeeper> keeper) { keepers_.push_back(std::move(keeper)); }
  /// A keeper would give another value than was stored.
  void notePartChanged();

  /// Empty for a session that was never saved.
  [[nodiscard]] const QString& path() const { return path_; }
  /// What the window is titled: the name of the file, or "Untitled".
  [[nodiscard]] QString name() const;
  /// What keepers have counts for a session that has a file: without one they keep it beside it anyway.
  [[nodiscard]] bool modified() const { return !session_.undoStack().isClean() || (partChanged_ && !path_.isEmpty()); }
  /// What would be saved now.
  [[nodiscard]] SessionDocument document() const;

  /// Reads, computes and shows a session. Ends with opened(), failed() or dataMissing().
  void open(const QString& path);
  /// As open, but done when it returns: for work without a display.
  /// @throws DataError, std::invalid_argument
  void openAtOnce(const QString& path);
  /// As open, of what was kept of unsaved changes: it stays unsaved, under the name it had.
  void recover(const QString& file);
  /// The answer to dataMissing() and dataChanged(): goes on with these data.
  void openWithData(const QString& data);

  /// @return whether it was written; failed() tells why not
  bool save(const QString& path);

  /// The session as text, for the clipboard; empty when it cannot be written, and failed() tells why.
  [[nodiscard]] QString text();
  /// Replaces what is asked for by a session given as text, as one undoable step.
  void paste(const QString& text);

  /// The name in SessionView under which recover() finds the path of the session.
  static constexpr const char* recoveredPath = "recovered_path";

 signals:
  void changed();  ///< path or modified()
  void edited();   ///< what would be saved
  void opened(const hopscope::ParameterValues& view);
  void recovered(const QString& file);  ///< after opened(): what was kept in `file` is on the screen
  void failed(const QString& message);
  /// The data of the session that was to be opened are not at `path`; openWithData() goes on.
  void dataMissing(const QString& path);
  /// The session was opened, but its data are not those it was saved with.
  void dataChanged(const QString& message);

 private:
  /// A session on its way to the screen.
  struct Opening {
    SessionDocument document;
    QString path;
    QString recovered;  ///< the file it was kept in; empty for one that is opened
    bool unsaved = false;
  };

  void read(const QString& file, bool kept);
  void consider(Opening opening);
  void compute();
  void show(const std::shared_ptr<const Run>& run);
  [[nodiscard]] std::optional<std::uint64_t> dataHash() const;

  Session& session_;
  JobRunner& jobs_;
  std::function<ParameterValues()> view_;
  std::vector<std::unique_ptr<PartKeeper>> keepers_;
  QString path_;
  std::optional<SessionDocument> stored_;  ///< as it was last opened or saved
  std::string unknown_;                    ///< SessionDocument::unknown of what was opened
  std::optional<Opening> opening_;
  bool partChanged_ = false;  ///< since it was stored
};

}  // namespace hopscope::ui
