#pragma once

#include <QString>
#include <functional>

namespace hopscope::ui {

class Actions;
class DifferenceChoice;
class Highlight;
class JobRunner;
class Playback;
class Session;
class SweepQueue;

/// What pages and their docks are built on. All of it outlives them.
struct PageContext {
  Session& session;
  Playback& playback;
  Highlight& highlight;
  DifferenceChoice& differences;
  Actions& actions;
  JobRunner& jobs;
  SweepQueue& sweeps;
  std::function<void(const QString& path)> importSource;  ///< shows data and how they could be stored, then stores them
};

}  // namespace hopscope::ui
