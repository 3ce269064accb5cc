#pragma once

#include <QString>

/// The kinds of work that JobRunner tells apart and more than one part of the program asks for: a new job of a kind replaces the
/// one before. A page keeps those that are its own to itself.
namespace hopscope::ui::job_kinds {

inline const QString retrieve = QStringLiteral("retrieve");       ///< the run of the session
inline const QString session = QStringLiteral("session");         ///< a session is read
inline const QString autosave = QStringLiteral("autosave");       ///< unsaved changes are kept
inline const QString experiment = QStringLiteral("experiment");   ///< a sweep runs
inline const QString keptSweeps = QStringLiteral("kept sweeps");  ///< what earlier windows left is read

}  // namespace hopscope::ui::job_kinds
