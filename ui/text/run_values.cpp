#include "ui/text/run_values.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/text/engine_text.h"
#include "ui/text/parameter_text.h"

namespace hopscope::ui {

namespace {

struct RunTexts {
  Q_DECLARE_TR_FUNCTIONS(RunValues)
};

}  // namespace

int shownStep(const RetrievalTrace& trace, int step) { return std::clamp(step, 0, trace.steps()); }

int stableStep(const RetrievalTrace& trace) {
  return trace.termination == Termination::FixedPoint ? trace.steps() : -1;
}

QString endingText(const RetrievalTrace& trace) {
  const int steps = trace.steps();
  switch (trace.termination) {
    case Termination::FixedPoint:
      return RunTexts::tr("Stable after %1 steps").arg(steps);
    case Termination::LimitCycle:
      return RunTexts::tr("Cycle of %1 after %2 steps").arg(trace.cycleLength).arg(steps);
    case Termination::Diverged:
      return RunTexts::tr("Not finite after %1 steps").arg(steps);
    case Termination::StepLimit:
    case Termination::Cancelled:
      return RunTexts::tr("Not stable after %1 steps").arg(steps);
  }
  return {};
}

QString laneName(const RunSpec& spec, std::size_t lane) {
  const ModelSpec& own = spec.lanes[lane];
  const ModelEntry& entry = model(own.id);
  QString name = engineText(entry.name);
  const ParameterValues ownValues = resolve(entry.parameters, own.values);
  for (const ParameterSpec& parameter : entry.parameters) {
    const bool differs = std::ranges::any_of(spec.lanes, [&](const ModelSpec& other) {
      return other.id == own.id &&
             resolve(entry.parameters, other.values).at(parameter.id) != ownValues.at(parameter.id);
    });
    if (!differs) continue;
    name += QLatin1Char(' ') + parameterName(parameter) + QLatin1Char(' ') +
            parameterValueText(parameter, ownValues.at(parameter.id));
  }
  return name;
}

double laneCost(const Run& run, std::size_t lane) {
  const RetrievalModel& bound = *run.traces[lane]->model;
  return bound.entry().multiplyAdds(bound.memory().dimension(), bound.memory().count(), bound.parameters());
}

}  // namespace hopscope::ui
