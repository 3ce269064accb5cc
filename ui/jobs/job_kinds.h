#pragma once

#include <QString>

namespace hopscope::ui::job_kinds {

/// The kinds of work that more than one file speaks of; JobRunner runs one job of a kind at a time.
inline const QString retrieve = QStringLiteral("retrieve");      ///< the run of the session
inline const QString session = QStringLiteral("session");        ///< a session on its way to the screen
inline const QString experiment = QStringLiteral("experiment");  ///< the sweep that is running

}  // namespace hopscope::ui::job_kinds
