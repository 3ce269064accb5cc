#include "ui/page/workspace_page.h"

#include <algorithm>

#include "ui/document/session.h"
#include "ui/playing/playback.h"
#include "ui/text/run_values.h"

namespace hopscope::ui {

QList<const WorkspaceEntry*> workspaces() {
  const auto all = workspaceCatalog();
  QList<const WorkspaceEntry*> sorted(all.begin(), all.end());
  std::ranges::stable_sort(sorted, {}, &WorkspaceEntry::order);
  return sorted;
}

const WorkspaceEntry* findWorkspace(const QString& id) {
  const auto all = workspaceCatalog();
  const auto it = std::ranges::find_if(all, [&](const WorkspaceEntry* each) { return id == QLatin1String(each->id); });
  return it == all.end() ? nullptr : *it;
}

void WorkspacePage::follow(Playback& playback) const {
  const Run& run = *context_.session.run();
  if (!showsAllLanes()) {
    const RetrievalTrace& trace = *run.traces[context_.session.shownLane()];
    playback.setStepCount(trace.steps());
    playback.setStableStep(stableStep(trace));
    return;
  }
  // All lanes share the timeline: it is stable when the last of them is.
  int stable = 0;
  for (const auto& each : run.traces)
    stable = stable < 0 || stableStep(*each) < 0 ? -1 : std::max(stable, stableStep(*each));
  playback.setStepCount(run.steps());
  playback.setStableStep(stable);
}

}  // namespace hopscope::ui
