#include "ui/window/offscreen.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <cstdio>
#include <functional>

#include "core/base/errors.h"
#include "ui/export/film.h"
#include "ui/page/workspace_page.h"
#include "ui/text/number_format.h"
#include "ui/text/run_values.h"
#include "ui/window/main_window.h"

namespace hopscope::ui {

namespace {

constexpr int offscreenPatienceMs = 600'000;
constexpr int stepMilliseconds = 600;

/// Works through events until `ready`, or until nothing will come any more.
bool waitUntil(const std::function<bool()>& ready, const std::function<bool()>& failed) {
  QElapsedTimer timer;
  timer.start();
  while (!ready() && !failed() && timer.elapsed() < offscreenPatienceMs) {
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
  }
  return ready();
}

/// Lets layouts, charts and delayed updates settle.
void settle() {
  QElapsedTimer timer;
  timer.start();
  while (timer.elapsed() < 300) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

QImage render(MainWindow& window) { return window.grab().toImage(); }

void savePicture(const QImage& image, const QString& file) {
  if (!image.save(file)) throw DataError(file.toStdString(), "", "the picture cannot be written");
}

void saveFilm(MainWindow& window, const QString& file) {
  Film film(file, render(window).size());
  for (int step = 0; step <= window.playback().stepCount(); ++step) {
    window.playback().seek(step);
    QCoreApplication::processEvents();
    film.add(render(window), step == window.playback().stepCount() ? Film::endMilliseconds : stepMilliseconds);
  }
  film.close();
}

void printSummary(const Run& run) {
  std::printf("%s, %lld stored patterns of %lld values, target memory %lld, seed %llu\n", run.dataset->name.c_str(),
              static_cast<long long>(run.memory().count()), static_cast<long long>(run.memory().dimension()),
              static_cast<long long>(run.spec.target), static_cast<unsigned long long>(run.spec.retrieval.seed));
  std::printf("damage: %s\n", describe(run.spec.corruptions).c_str());
  for (std::size_t lane = 0; lane < run.traces.size(); ++lane) {
    const RetrievalTrace& trace = *run.traces[lane];
    std::printf("%s: %s; %s; ", qPrintable(laneName(run.spec, lane)), qPrintable(endingText(trace)),
                trace.outcome().text().c_str());
    if (trace.energies.front()) std::printf("energy %.3f to %.3f; ", *trace.energies.front(), *trace.energies.back());
    std::printf("mean absolute error %.3f\n", run.error(lane, trace.steps()));
  }
  std::printf("baselines: query untouched %.3f, mean image %.3f, nearest neighbour %.3f\n",
              run.baselines.untouchedQuery, run.baselines.meanImage, run.baselines.nearestNeighbour);
}

/// A stored experiment: its plot alone, or the window with it.
int showTable(MainWindow& window, const WindowOptions& options) {
  SweepTables& tables = *window.page().tables();
  tables.openTable(options.sweep);
  waitUntil([&] { return !window.page().busy(); }, [] { return false; });
  if (!tables.hasTable()) {
    std::fprintf(stderr, "hopscope: %s: cannot be read as an experiment\n", qPrintable(options.sweep));
    return 3;
  }
  if (!options.measure.isEmpty()) tables.showMeasure(options.measure);
  settle();
  if (!options.exportPlot.isEmpty()) tables.savePlot(options.exportPlot, options.size);
  if (!options.exportImage.isEmpty()) savePicture(render(window), options.exportImage);
  return 0;
}

}  // namespace

int runOffscreen(QApplication& application, const DatasetLibrary& library, const WindowOptions& options) {
  MainWindow window(application, library, options);
  QString problem;
  QObject::connect(&window.session(), &Session::failed, &window, [&](const QString& message) { problem = message; });
  window.resize(options.size);
  window.show();
  const bool ready = waitUntil([&] { return window.session().run() != nullptr && !window.session().computing(); },
                               [&] { return !problem.isEmpty(); });
  if (!ready) {
    std::fprintf(stderr, "hopscope: %s\n", problem.isEmpty() ? "the run did not end" : qPrintable(problem));
    return 3;
  }
  const Run& run = *window.session().run();
  window.playback().pause();
  if (!options.sweep.isEmpty()) return showTable(window, options);
  window.page().prepareExport();
  settle();
  waitUntil([&] { return !window.page().busy(); }, [] { return false; });
  settle();
  if (!options.demoPrefix.isEmpty()) {
    saveFilm(window, options.demoPrefix + QStringLiteral(".mp4"));
    saveFilm(window, options.demoPrefix + QStringLiteral(".gif"));
    savePicture(render(window), options.demoPrefix + QStringLiteral(".png"));
  }
  if (!options.exportImage.isEmpty()) {
    window.playback().seek(options.step < 0 ? run.steps() : options.step);
    settle();
    savePicture(render(window), options.exportImage);
  }
  printSummary(run);
  return 0;
}

}  // namespace hopscope::ui
