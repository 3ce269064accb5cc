#include "ui/text/run_values.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/text/engine_text.h"
#include "ui/text/parameter_text.h"

namespace hopscope::ui {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(RunValues)
};

double valueAt(const Run& run, std::size_t lane, Quantity quantity, int step) {
  const RetrievalTrace& trace = *run.traces[lane];
  const auto t = static_cast<std::size_t>(step);
  switch (quantity) {
    case Quantity::Energy:
      return trace.energies[t].value_or(missing);
    case Quantity::Overlap:
      return run.overlap(lane, step);
    case Quantity::EffectiveMemories:
      return trace.associations[t].weights.size() > 0 ? trace.associations[t].effectiveMemories : missing;
    case Quantity::Error:
      return run.error(lane, step);
  }
  return missing;
}

}  // namespace

QString quantityTitle(Quantity quantity) {
  switch (quantity) {
    case Quantity::Energy:
      return Texts::tr("Energy");
    case Quantity::Overlap:
      return Texts::tr("Overlap");
    case Quantity::EffectiveMemories:
      return Texts::tr("N_{eff}");
    case Quantity::Error:
      return Texts::tr("Error (MAE)");
  }
  return {};
}

QVector<double> quantityValues(const Run& run, std::size_t lane, Quantity quantity) {
  QVector<double> values;
  const int own = run.traces[lane]->steps();
  for (int step = 0; step <= run.steps(); ++step) values.append(valueAt(run, lane, quantity, std::min(step, own)));
  return values;
}

int shownStep(const RetrievalTrace& trace, int step) { return std::clamp(step, 0, trace.steps()); }

int stableStep(const RetrievalTrace& trace) {
  return trace.termination == Termination::FixedPoint ? trace.steps() : -1;
}

QString endingText(const RetrievalTrace& trace) {
  const int steps = trace.steps();
  switch (trace.termination) {
    case Termination::FixedPoint:
      return Texts::tr("Stable after %1 steps").arg(steps);
    case Termination::LimitCycle:
      return Texts::tr("Cycle of %1 after %2 steps").arg(trace.cycleLength).arg(steps);
    case Termination::Diverged:
      return Texts::tr("Not finite after %1 steps").arg(steps);
    case Termination::StepLimit:
    case Termination::Cancelled:
      return Texts::tr("Not stable after %1 steps").arg(steps);
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
