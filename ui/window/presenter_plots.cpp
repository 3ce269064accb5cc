#include "ui/window/presenter_plots.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>
#include <vector>

#include "ui/panels/quantity_plot.h"
#include "ui/text/number_format.h"
#include "ui/text/run_pictures.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

constexpr std::size_t shownMemories = 6;
constexpr qreal enlarged = 18.0 / 11.0;  // the numbers of an axis are 18 px in a large room

struct PresenterPlotTexts {
  Q_DECLARE_TR_FUNCTIONS(Presenter)
};

void paintLarge(PlotFrame& plot, QPainter& painter, const QRectF& area, qreal unit) {
  plot.paintAt(painter, area.topLeft(), enlarged * unit);
}

void fit(PlotFrame& plot, const QRectF& area, qreal unit) { plot.resize((area.size() / (enlarged * unit)).toSize()); }

/// The memories of largest value, falling; ties to the lower index.
std::vector<Index> heaviestMemories(const Vector& values) {
  std::vector<Index> order(static_cast<std::size_t>(values.size()));
  std::iota(order.begin(), order.end(), Index{0});
  const std::size_t shown = std::min(shownMemories, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
                    [&](Index a, Index b) { return values[a] != values[b] ? values[a] > values[b] : a < b; });
  order.resize(shown);
  return order;
}

}  // namespace

void PresenterPlots::paintWeights(QPainter& painter, const QRectF& area, const Run& run, std::size_t lane, int step,
                                  qreal unit) {
  const Association& association = run.traces[lane]->associations[static_cast<std::size_t>(step)];
  const bool weighted = association.weights.size() > 0;
  const Vector values = weighted ? association.weights : Vector(association.similarity.cwiseAbs());
  QVector<HeaviestPlot::Bar> bars;
  for (const Index memory : heaviestMemories(values)) {
    const auto value = static_cast<double>(values[memory]);
    bars.append({value, formatWeight(value), pictureImage(memoryPicture(run, memory), Theme::instance().isDark())});
  }
  fit(weights_, area, unit);
  weights_.show(weighted ? PresenterPlotTexts::tr("Association weights") : PresenterPlotTexts::tr("Overlaps"),
                QString::fromStdString(run.spec.lanes[lane].id), bars);
  paintLarge(weights_, painter, area, unit);
}

void PresenterPlots::paintCourse(QPainter& painter, const QRectF& area, const Run& run, std::size_t lane, int step,
                                 qreal unit) {
  const bool mixes = run.traces[lane]->associations.front().weights.size() > 0;
  const QuantityEntry& shown = quantity(mixes ? "effective_memories" : "overlap");
  CurvePlotSetup setup = quantityPlot(shown, run, 0);
  setup.title =
      mixes ? PresenterPlotTexts::tr("Memories in the mix, by step") : PresenterPlotTexts::tr("Overlap, by step");
  CurveSeries series;
  series.modelId = QString::fromStdString(run.spec.lanes[lane].id);
  series.values = quantityValues(shown, run, lane).mid(0, run.traces[lane]->steps() + 1);
  setup.series = {series};
  fit(course_, area, unit);
  course_.show(setup);
  course_.setStep(step);
  paintLarge(course_, painter, area, unit);
}

}  // namespace hopscope::ui
