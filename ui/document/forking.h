#pragma once

#include "ui/document/session.h"

namespace hopscope::ui {

/// The step at which the active lane of what is shown stands at playback step `step`.
[[nodiscard]] int laneStep(const Session& session, int step);

/// Whether the timeline stands where the shown fork begins, so that painting changes this fork.
[[nodiscard]] bool standsAtForkStart(const Session& session, int step);

/// The picture an edit at this step starts from: the state without what was painted on it by the fork that begins here.
/// @param step 1 or more
[[nodiscard]] Vector unpaintedState(const Session& session, int step);

/// Adds a fork of what is shown at this step, unless there are too many. @return whether there was room
bool addFork(Session& session, const QString& name, ForkSpec fork, const QString& mergeKey = {});

/// Forks the run: the state at this step is damaged as the query was.
void corruptState(Session& session, int step);

/// Stores the picture of the state at this step behind the other memories.
void storeState(Session& session, int step);
/// Takes a stored state out of the memory again. @param memory number of the memory; one of the data set stays
void removeStored(Session& session, Index memory);

/// "painted at step 3", "damaged at step 3".
[[nodiscard]] QString forkTitle(const ForkSpec& fork);

}  // namespace hopscope::ui
