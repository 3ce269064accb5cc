#pragma once

#include <QString>
#include <QVector>
#include <optional>

#include "ui/run_values.h"

namespace hopscope::ui {

/// The numbers of one lane, for a table and for the curves: all that is kept of a run when it is pinned.
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
  std::optional<double> energyDrop;  ///< E of the query less E of the last state
  double multiplyAdds = 0.0;         ///< of one step
  double milliseconds = 0.0;         ///< of one step
  QVector<QVector<double>> curves;   ///< by Quantity, per step

  [[nodiscard]] const QVector<double>& curve(Quantity quantity) const { return curves[static_cast<int>(quantity)]; }
};

[[nodiscard]] LaneSummary summarise(const Run& run, std::size_t lane);

/// summarise() under a name that tells it from other runs: its parameters and the seed.
[[nodiscard]] LaneSummary pinnedRun(const Run& run, std::size_t lane);

}  // namespace hopscope::ui
