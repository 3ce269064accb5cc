#include "ui/window/session_view.h"

#include <algorithm>

#include "ui/window/main_window.h"

namespace hopscope::ui {

namespace {

template <typename Value>
const Value* find(const ParameterValues& view, const char* name) {
  const auto it = view.find(name);
  return it == view.end() ? nullptr : std::get_if<Value>(&it->second);
}

/// Between the id of a page and the name of one of its settings.
const std::string dot = ".";

}  // namespace

ParameterValues viewOf(MainWindow& window) {
  const Playback& playback = window.playback();
  ParameterValues view{{"workspace", window.workspace().toStdString()},
                       {"step", static_cast<double>(playback.step())},
                       {"speed", playback.speed()},
                       {"loop", playback.loop()},
                       {"stop_when_stable", playback.stopWhenStable()},
                       {"keep_seed", window.session().seedKept()}};
  for (const MainWindow::Page& each : window.pages())
    for (const auto& [name, value] : each.page->view()) view[each.entry->id + dot + name] = value;
  return view;
}

void applyView(MainWindow& window, const ParameterValues& view) {
  Playback& playback = window.playback();
  if (const auto* id = find<std::string>(view, "workspace")) {
    window.showWorkspace(QString::fromStdString(*id));
  }
  for (const MainWindow::Page& each : window.pages()) {
    const std::string prefix = each.entry->id + dot;
    ParameterValues own;
    for (const auto& [name, value] : view)
      if (name.starts_with(prefix)) own[name.substr(prefix.size())] = value;
    each.page->restoreView(own);
  }
  if (const auto* speed = find<double>(view, "speed")) {
    playback.setSpeed(std::clamp(*speed, Playback::slowest, Playback::fastest));
  }
  if (const auto* loop = find<bool>(view, "loop")) playback.setLoop(*loop);
  if (const auto* stop = find<bool>(view, "stop_when_stable")) playback.setStopWhenStable(*stop);
  if (const auto* kept = find<bool>(view, "keep_seed")) window.session().setSeedKept(*kept);
  if (const auto* step = find<double>(view, "step")) {
    playback.seek(static_cast<int>(std::clamp(*step, 0.0, static_cast<double>(playback.stepCount()))));
  }
}

}  // namespace hopscope::ui
