#include "ui/pinned_run.h"

#include <QCoreApplication>

#include "ui/widgets/number_format.h"

namespace hopscope::ui {

LaneSummary summarise(const Run& run, std::size_t lane) {
  const RetrievalTrace& trace = *run.traces[lane];
  const Association& association = trace.associations.back();
  LaneSummary summary;
  summary.name = laneName(run.spec, lane);
  summary.modelId = QString::fromStdString(run.spec.lanes[lane].id);
  summary.target = run.spec.target;
  summary.steps = trace.steps();
  summary.settled = trace.termination == Termination::FixedPoint;
  if (association.weights.size() > 0) summary.effectiveMemories = association.effectiveMemories;
  summary.support = association.support;
  summary.error = run.error(lane, trace.steps());
  for (const Quantity quantity : {Quantity::Energy, Quantity::Overlap, Quantity::EffectiveMemories, Quantity::Error}) {
    summary.curves.append(quantityValues(run, lane, quantity));
  }
  const QVector<double>& errors = summary.curve(Quantity::Error);
  summary.bestError = errors.first();
  for (int step = 1; step <= trace.steps(); ++step) {
    if (errors[step] >= summary.bestError) continue;
    summary.bestError = errors[step];
    summary.bestStep = step;
  }
  const auto& first = trace.energies.front();
  const auto& last = trace.energies.back();
  if (first && last) summary.energyDrop = *first - *last;
  summary.multiplyAdds = laneCost(run, lane);
  summary.milliseconds = 1e3 * trace.secondsPerStep();
  return summary;
}

LaneSummary pinnedRun(const Run& run, std::size_t lane) {
  LaneSummary summary = summarise(run, lane);
  const ParameterValues& values = run.traces[lane]->model->parameters();
  summary.name = QString::fromStdString(model(run.spec.lanes[lane].id).name);
  if (values.contains("beta")) summary.name += QStringLiteral(" \u03b2 ") + formatBeta(realValue(values, "beta"));
  summary.name += QCoreApplication::translate("PinnedRun", ", seed %1").arg(run.spec.retrieval.seed);
  return summary;
}

}  // namespace hopscope::ui
