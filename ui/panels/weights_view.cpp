#include "ui/panels/weights_view.h"

#include <algorithm>
#include <ranges>

#include "ui/document/session.h"
#include "ui/items/memory_order.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/weights_plot.h"
#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/text/weight_formula.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

constexpr int picturedMemories = 5;

}  // namespace

void showWeights(WeightsPlot& plot, const Run& run, std::size_t lane, int step) {
  const RetrievalTrace& trace = *run.traces[lane];
  const int shown = shownStep(trace, step);
  const Association& association = trace.associations[static_cast<std::size_t>(shown)];
  const bool weighted = association.weights.size() > 0;
  const Vector& values = weighted ? association.weights : association.similarity;
  plot.setValues(weighted ? WeightsPlot::Kind::Weights : WeightsPlot::Kind::Overlaps, values,
                 strengthOrder(run.traces[lane], shown, StrengthOf::Size),
                 QString::fromStdString(run.spec.lanes[lane].id));
  if (plot.isCompact()) return;
  QVector<WeightsPlot::Heaviest> heaviest;
  for (const int memory : plot.order() | std::views::take(picturedMemories)) {
    const double value = static_cast<double>(values[memory]);
    heaviest.append({pictureImage(memoryPicture(run, memory), Theme::instance().isDark()),
                     weighted ? formatWeight(value) : formatFixed(value)});
  }
  plot.setHeaviest(heaviest);
}

void linkHighlight(WeightsPlot& plot, Highlight& highlight, int lane) {
  QObject::connect(&plot, &WeightsPlot::memoryHovered, &highlight, [&highlight, lane](int memory) {
    highlight.set({memory, -1, memory < 0 ? -1 : lane});
  });
  QObject::connect(&highlight, &Highlight::changed, &plot, &WeightsPlot::setHighlighted);
}

void linkHighlight(CurvePlot& plot, Highlight& highlight, const Session& session, bool allLanes) {
  QObject::connect(&plot, &CurvePlot::pointHovered, &highlight, [&, allLanes](int series, int step) {
    highlight.set(step < 0 ? Highlighted{} : highlightOf(session, allLanes ? series : -1, step));
  });
  QObject::connect(&highlight, &Highlight::stepChanged, &plot, &CurvePlot::setHighlightedStep);
}

Highlighted highlightOf(const Session& session, int lane, int step) {
  const auto& run = session.run();
  if (run == nullptr) return {};
  const std::size_t index = lane < 0 ? session.shownLane() : static_cast<std::size_t>(lane);
  if (index >= run->traces.size()) return {};
  const RetrievalTrace& trace = *run->traces[index];
  const Association& association = trace.associations[static_cast<std::size_t>(shownStep(trace, step))];
  return {static_cast<int>(strongestMemory(association)), step, lane};
}

}  // namespace hopscope::ui
