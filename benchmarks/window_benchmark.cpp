// What a person waits for, measured in the real window: start-up, time of a frame in each workspace, input to pixel,
// steps and memory with 60 000 patterns, and the longest stall while a sweep keeps every core busy. Needs a display.
//
//   hopscope_window_benchmark [--memories 60000]
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QLocale>
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/data/library.h"
#include "core/kernels/machine.h"
#include "ui/window/main_window.h"
#include "ui/workspaces/experiment/experiment_workspace.h"
#include "ui/workspaces/landscape/landscape_control.h"
#include "ui/workspaces/landscape/landscape_workspace.h"

namespace {

using namespace hopscope;
using namespace hopscope::ui;

double milliseconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) * 1e-6; }

/// Runs the event loop until `ready`. @return whether it was, within the time
bool wait(const std::function<bool()>& ready, int timeout = 60'000) {
  QElapsedTimer timer;
  timer.start();
  while (!ready()) {
    if (timer.elapsed() > timeout) return false;
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
  }
  return true;
}

struct Times {
  std::vector<double> values;

  [[nodiscard]] double share(double part) {
    if (values.empty()) return 0.0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
  }
  void print(const char* name) {
    std::printf("%-52s median %7.2f ms   95 %% %7.2f ms   longest %7.2f ms\n", name, share(0.5), share(0.95),
                share(1.0));
    std::fflush(stdout);
  }
};

/// When any widget of the window was painted last.
class PaintWatch : public QObject {
 public:
  explicit PaintWatch(QApplication& application) { application.installEventFilter(this); }
  bool eventFilter(QObject* object, QEvent* event) override {
    if (event->type() == QEvent::Paint) painted_ = true;
    return QObject::eventFilter(object, event);
  }
  void reset() { painted_ = false; }
  [[nodiscard]] bool painted() const { return painted_; }

 private:
  bool painted_ = false;
};

/// A heartbeat of the GUI thread: its longest gap is how long nothing answered.
Times heartbeat(int duration) {
  Times gaps;
  QElapsedTimer since;
  QTimer beat;
  beat.setTimerType(Qt::PreciseTimer);
  since.start();
  QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
    gaps.values.push_back(milliseconds(since));
    since.restart();
  });
  beat.start(1);
  QElapsedTimer whole;
  whole.start();
  while (whole.elapsed() < duration) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
  return gaps;
}

/// Steps through the run, all of what is shown painted each time.
Times frames(MainWindow& window, int count) {
  Times times;
  Playback& playback = window.playback();
  for (int i = 0; i < count; ++i) {
    QElapsedTimer timer;
    timer.start();
    playback.seek(i % (playback.stepCount() + 1));
    QCoreApplication::processEvents();
    times.values.push_back(milliseconds(timer));
  }
  return times;
}

/// From a change of β to the new run on the screen.
Times betaDrag(MainWindow& window, PaintWatch& watch, int count) {
  Times times;
  Session& session = window.session();
  for (int i = 0; i < count; ++i) {
    QElapsedTimer timer;
    timer.start();
    const auto before = session.run();
    session.setModelParameter(session.activeLane(), "beta", 4.0 + 0.2 * i);
    wait([&] { return session.run() != before; });
    watch.reset();
    wait([&] { return watch.painted(); }, 1000);
    QCoreApplication::processEvents();
    times.values.push_back(milliseconds(timer));
  }
  return times;
}

void measureSmall(MainWindow& window, PaintWatch& watch) {
  for (const WorkspaceEntry* entry : workspaces()) {
    const QString workspace = QLatin1String(entry->id);
    window.showWorkspace(workspace);
    wait([] { return false; }, 300);
    frames(window, 200).print(qPrintable(QStringLiteral("frame in ") + entry->title()));
  }
  window.showWorkspace(QStringLiteral("explore"));
  betaDrag(window, watch, 100).print("drag of beta to pixel, M = 100, 12 steps at most");
  Times key;
  for (int i = 0; i < 60; ++i) {
    QElapsedTimer timer;
    timer.start();
    watch.reset();
    window.actions().nextTarget->trigger();
    wait([&] { return watch.painted(); }, 1000);
    key.values.push_back(milliseconds(timer));
  }
  key.print("key to first changed pixel");
}

/// Five points, one of which is dragged round the circle: what is seen at once, the map that follows, and whether the
/// window answers meanwhile.
void measureLandscape(MainWindow& window, PaintWatch& watch) {
  window.showWorkspace(QStringLiteral("landscape"));
  LandscapeControl& control = window.findChild<LandscapeWorkspace*>()->control();
  control.setBeta(5.0);
  const auto whole = [&] { return control.scene() != nullptr && control.scene()->detail == SceneDetail::Full; };
  const auto place = [](int i) { return QPointF(std::cos(0.05 * i), std::sin(0.05 * i)); };
  wait([&] { return whole() && !control.computer().computing(); });
  Times pixel;
  Times map;
  for (int i = 0; i < 60; ++i) {
    const auto before = control.scene();
    QElapsedTimer timer;
    timer.start();
    watch.reset();
    control.moveMemory(0, place(i));
    wait([&] { return watch.painted(); }, 1000);
    pixel.values.push_back(milliseconds(timer));
    wait([&] { return control.scene() != before; });
    watch.reset();
    wait([&] { return watch.painted(); }, 1000);
    map.values.push_back(milliseconds(timer));
  }
  pixel.print("drag of a memory to first changed pixel");
  map.print("drag of a memory to new basins, coarse");
  QTimer drag;
  int moved = 60;
  QObject::connect(&drag, &QTimer::timeout, &drag, [&] { control.moveMemory(0, place(moved++)); });
  drag.start(16);
  heartbeat(4000).print("beat while a memory is dragged, 60 moves a second");
  drag.stop();
  QElapsedTimer rest;
  rest.start();
  wait(whole);
  std::printf("%-52s %.0f ms\n", "from rest to the full map with soft edges", milliseconds(rest));
}

void measureLarge(MainWindow& window, PaintWatch& watch, int memories) {
  Session& session = window.session();
  window.showWorkspace(QStringLiteral("compare"));
  const BundledDataset* fashion = session.library().find("fashion-mnist-train");
  const bool real = fashion != nullptr && fashion->available;
  const QString source =
      real ? QStringLiteral("fashion-mnist-train") : QStringLiteral("random:dimension=784:count=%1").arg(memories);
  QElapsedTimer timer;
  timer.start();
  session.edit(QStringLiteral("large"), [&](RunSpec& spec) {
    spec.source = source.toStdString();
    spec.memory.count = memories;
    spec.memory.encoding = Encoding::CentredUnitNorm;
    spec.target = 5;
    spec.lanes = {{"softmax", {{"beta", 64.0}}}, {"sparsemax", {{"beta", 64.0}}}};
    spec.retrieval.tolerance = 0.0;
    spec.retrieval.maxSteps = 40;
  });
  if (!wait([&] { return session.run() && session.run()->memory().count() == memories && !session.computing(); })) {
    std::printf("%s could not be loaded\n", qPrintable(source));
    return;
  }
  std::printf("%s: loaded, stored and retrieved in %.0f ms\n", qPrintable(source), milliseconds(timer));
  for (const auto& trace : session.run()->traces) {
    std::printf("%-52s %.1f steps a second\n", trace->model->entry().name.c_str(), 1.0 / trace->secondsPerStep());
  }
  frames(window, 200).print("scrub with 60 000 memories");
  window.showWorkspace(QStringLiteral("explore"));
  frames(window, 200).print("scrub with 60 000 memories, Explore");
  betaDrag(window, watch, 5).print("drag of beta with 60 000 memories, 2 x 40 steps");
  std::printf("%-52s %.0f MiB\n", "largest resident memory", static_cast<double>(kernels::peakMemory()) / 1048576.0);
}

}  // namespace

int main(int argc, char** argv) {
  QElapsedTimer started;
  started.start();
  QCoreApplication::setApplicationName(QStringLiteral("hopscope-benchmark"));
  QApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const auto place = arguments.indexOf(QStringLiteral("--memories"));
  const int memories = place < 0 ? 60'000 : arguments.value(place + 1).toInt();
  std::error_code ignored;
  const DatasetLibrary library(standardDataFolders(std::filesystem::read_symlink("/proc/self/exe", ignored)));
  PaintWatch watch(application);
  WindowOptions options;
  options.theme = ThemeMode::Light;
  options.workspace = QStringLiteral("compare");
  options.demoPrefix = QStringLiteral("unused");  // settings are neither read nor written
  MainWindow window(application, library, options);
  window.show();
  wait([&] { return watch.painted(); });
  std::printf("%-52s %.0f ms\n", "start to first window", milliseconds(started));
  wait([&] { return window.session().run() != nullptr && !window.session().computing(); });
  QCoreApplication::processEvents();
  std::printf("%-52s %.0f ms\n", "start to first run on the screen", milliseconds(started));
  window.playback().pause();

  measureSmall(window, watch);
  heartbeat(2000).print("beat of the idle window");
  measureLandscape(window, watch);
  window.showWorkspace(QStringLiteral("experiment"));
  window.findChild<ExperimentWorkspace*>()->start();
  heartbeat(8000).print("beat while a sweep uses every core");
  window.jobs().cancelAll();
  measureLarge(window, watch, memories);
  return 0;
}
