#include "ui/document/pinned_run.h"

#include <QCoreApplication>

#include "ui/document/session.h"
#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"
#include "ui/text/run_values.h"

namespace hopscope::ui {

namespace {

constexpr std::size_t maxPinned = 6;

struct PinnedTexts {
  Q_DECLARE_TR_FUNCTIONS(PinnedRun)
};

}  // namespace

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
  for (const QuantityEntry* quantity : quantities()) {
    summary.curves.insert(quantity, quantityValues(*quantity, run, lane));
  }
  summary.bestError = run.error(lane, 0);
  for (int step = 1; step <= trace.steps(); ++step) {
    const double error = run.error(lane, step);
    if (error >= summary.bestError) continue;
    summary.bestError = error;
    summary.bestStep = step;
  }
  const auto& first = trace.energies.front();
  const auto& last = trace.energies.back();
  if (first && last) summary.energyDrop = *first - *last;
  summary.multiplyAdds = laneCost(run, lane);
  summary.milliseconds = 1e3 * trace.secondsPerStep();
  return summary;
}

QVector<LaneSummary> summarisePinned(const Run& run) {
  QVector<LaneSummary> summaries;
  for (std::size_t i = 0; i < run.pinned.size(); ++i) {
    const RunSpec& spec = run.spec.pinned[i]->run;
    const ModelEntry& entry = model(spec.lanes.front().id);
    LaneSummary summary;
    if (run.pinned[i].run != nullptr) {
      summary = summarise(*run.pinned[i].run, 0);
    } else {
      summary.modelId = QString::fromStdString(entry.id);
      summary.target = spec.target;
      summary.problem = QString::fromStdString(run.pinned[i].problem);
    }
    summary.name = engineText(entry.name);
    if (const auto beta = inverseTemperature(spec.lanes.front())) {
      summary.name += QStringLiteral(" \u03b2 ") + formatBeta(*beta);
    }
    summary.name += PinnedTexts::tr(", seed %1").arg(spec.retrieval.seed);
    if (run.spec.pinned[i]->fork >= 0) summary.name += PinnedTexts::tr(", fork %1").arg(run.spec.pinned[i]->fork + 1);
    summaries.append(summary);
  }
  return summaries;
}

void pin(Session& session, int lane) {
  const auto& run = session.mainRun();
  if (run == nullptr || lane < 0 || lane >= static_cast<int>(run->traces.size())) return;
  auto pinned = std::make_shared<PinnedSpec>();
  pinned->run = run->spec;
  pinned->run.lanes = {run->spec.lanes[static_cast<std::size_t>(lane)]};
  pinned->run.pinned.clear();
  if (session.run() != run) pinned->fork = session.activeFork();
  if (pinned->fork < 0) pinned->run.forks.clear();
  pinned->kind = dataKind(pinned->run.source, session.library());
  pinned->dataHash = run->dataset->hash;
  session.edit(PinnedTexts::tr("Pin the run of %1").arg(laneName(run->spec, static_cast<std::size_t>(lane))),
               [&](RunSpec& spec) {
                 if (spec.pinned.size() >= maxPinned) spec.pinned.erase(spec.pinned.begin());
                 spec.pinned.push_back(pinned);
               });
}

void unpin(Session& session, int pinned) {
  if (pinned < 0 || pinned >= static_cast<int>(session.spec().pinned.size())) return;
  session.edit(PinnedTexts::tr("Let a pinned run go"),
               [&](RunSpec& spec) { spec.pinned.erase(spec.pinned.begin() + pinned); });
}

}  // namespace hopscope::ui
