#include "ui/panels/accessible_text.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/document/session.h"
#include "ui/text/number_format.h"
#include "ui/text/outcome_text.h"
#include "ui/text/run_values.h"

namespace hopscope::ui {

namespace {

struct StateTexts {
  Q_DECLARE_TR_FUNCTIONS(StateText)
};

/// The memory the state is most like, and how much: its weight, or its overlap where there are no weights.
QString closestText(const Association& association) {
  const Vector& values = association.weights.size() > 0 ? association.weights : association.similarity;
  if (values.size() == 0) return {};
  Index closest = 0;
  const double value = static_cast<double>(values.maxCoeff(&closest));
  return StateTexts::tr("closest memory %1 at %2").arg(closest).arg(formatPercent(value));
}

}  // namespace

QString stateText(const Session& session, int step) {
  return session.run() == nullptr ? QString() : stateText(session, session.shownLane(), step);
}

QString stateText(const Session& session, std::size_t lane, int step) {
  const auto& run = session.run();
  if (run == nullptr || lane >= run->traces.size()) return {};
  const RetrievalTrace& trace = *run->traces[lane];
  const auto shown = static_cast<std::size_t>(shownStep(trace, step));
  QStringList parts{laneName(run->spec, lane), StateTexts::tr("step %1 of %2").arg(shown).arg(trace.steps())};
  if (trace.energies[shown]) parts << StateTexts::tr("energy %1").arg(formatEnergy(*trace.energies[shown]));
  parts << closestText(trace.associations[shown]) << outcomeText(trace.outcomes[shown]);
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

}  // namespace hopscope::ui
