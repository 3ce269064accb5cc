#include "ui/panels/quantity_plot.h"

namespace hopscope::ui {

CurvePlotSetup quantityPlot(const QuantityEntry& quantity, const Run& run, qsizetype references) {
  CurvePlotSetup setup;
  setup.title = quantity.title();
  setup.symbol = quantity.symbol();
  setup.format = quantity.format;
  setup.yScale = quantity.logarithmic ? PlotScale::Log10 : PlotScale::Linear;
  setup.yIncludes = quantity.includes;
  if (quantity.references == nullptr) return setup;
  for (const QuantityReference& each : quantity.references(run)) {
    if (setup.baselines.size() < references) setup.baselines.append({each.name, each.value});
  }
  return setup;
}

}  // namespace hopscope::ui
