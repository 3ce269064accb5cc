#pragma once

#include <QHash>
#include <QString>
#include <QVector>
#include <optional>

#include "ui/text/quantity.h"

namespace hopscope::ui {

class Session;

/// The numbers of one lane, for a table and for the curves.
struct LaneSummary {
  QString name;     ///< "Dense", "Dense β 16, seed 42"
  QString modelId;  ///< gives colour, line and marker
  Index target = 0;
  int steps = 0;
  bool settled = false;
  std::optional<double> effectiveMemories;  ///< of the last state; none for models without weights
  Index support = 0;
  double error = 0.0;  ///< of the last state, mean absolute error against the target
  double bestError = 0.0;
  int bestStep = 0;
  std::optional<double> energyDrop;                     ///< E of the query less E of the last state
  double multiplyAdds = 0.0;                            ///< of one step
  double milliseconds = 0.0;                            ///< of one step
  QHash<const QuantityEntry*, QVector<double>> curves;  ///< of each quantity, per step
  QString problem;                                      ///< why a kept run has no numbers
};

[[nodiscard]] LaneSummary summarise(const Run& run, std::size_t lane);

/// summarise() of every kept run, under names that tell them from other runs: parameters and seed.
[[nodiscard]] QVector<LaneSummary> summarisePinned(const Run& run);

/// Keeps what is shown of a lane, as one undoable step; the oldest goes when there would be too many.
void pin(Session& session, int lane);
/// Lets a kept run go.
void unpin(Session& session, int pinned);

}  // namespace hopscope::ui
