#pragma once

#include <QTest>

#include "core/data/library.h"
#include "ui/document/session.h"
#include "ui/jobs/job_runner.h"
#include "ui/playing/highlight.h"
#include "ui/playing/playback.h"

namespace hopscope::ui {

/// The objects a panel is built on, over the bundled data.
struct PanelFixture {
  PanelFixture();

  DatasetLibrary library;
  JobRunner jobs;
  Session session;
  Playback playback;
  Highlight highlight;

  /// 40 digits of 8 × 8, half hidden, in a dense lane.
  [[nodiscard]] static RunSpec smallRun();

  /// Starts the session and waits for its first run.
  [[nodiscard]] bool start(const RunSpec& spec = smallRun());
  /// Waits until what is shown is what was asked for.
  [[nodiscard]] bool settle();
};

}  // namespace hopscope::ui
