// The longest time the window does not answer while an experiment uses every processor.
//   hopscope_stall_gallery [seconds]
#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "core/experiments/value_list.h"
#include "tests/ui/support/panel_fixture.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/theme/theme.h"
#include "ui/workspaces/experiment/experiment_setup_panel.h"
#include "ui/workspaces/experiment/experiment_workspace.h"
#include "ui/workspaces/experiment/sweep_card.h"
#include "ui/workspaces/experiment/sweep_list.h"

using namespace hopscope;
using namespace hopscope::ui;

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  Theme::instance().apply(*qApp);
  PanelFixture fixture;
  (void)fixture.start(PanelFixture::smallRun());
  SweepQueue sweeps(fixture.library, fixture.jobs, {});
  ExperimentWorkspace workspace(fixture.session, sweeps);
  workspace.resize(1000, 860);
  workspace.show();
  workspace.list()->resize(288, 860);
  workspace.list()->show();
  const int seconds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 20;

  SweepSpec spec;
  spec.models = {{"softmax", {}}, {"sparsemax", {}}, {"hebb", {}}};
  spec.dimension = 300;
  spec.encoding = Encoding::UnitNorm;
  spec.corruptions = {{.id = "bit_flip", .level = 0.1}};
  spec.axes = {{"count", spread(5, 400, 60, ParameterScale::Linear, true)}};
  spec.trials = 2000;
  workspace.setupPanel()->setSpec(spec);
  workspace.start();

  QElapsedTimer since;
  since.start();
  QElapsedTimer whole;
  whole.start();
  std::vector<double> gaps;
  QTimer beat;
  QObject::connect(&beat, &QTimer::timeout, [&] {
    gaps.push_back(static_cast<double>(since.nsecsElapsed()) * 1e-6);
    since.start();
    if (whole.elapsed() > 1000 * seconds) QCoreApplication::quit();
  });
  // The measure is switched now and then, as a person would.
  QTimer switching;
  int next = 0;
  QObject::connect(&switching, &QTimer::timeout, [&] {
    workspace.card().setMeasure(QString::fromStdString(measures()[static_cast<std::size_t>(next++) % 8].id));
  });
  beat.start(1);
  switching.start(700);
  QApplication::exec();
  std::ranges::sort(gaps);
  const Sweep& sweep = workspace.queue().at(0);
  std::printf(
      "%zu beats in %d s, %zu rows of %lld; between two beats: median %.1f ms, 99 %% %.1f ms, longest %.1f ms\n",
      gaps.size(), seconds, sweep.rows.size(), static_cast<long long>(sweep.totalRows()), gaps[gaps.size() / 2],
      gaps[gaps.size() * 99 / 100], gaps.back());
  fixture.jobs.cancelAll();
  return 0;
}
