#pragma once

#include <QString>
#include <QVector>
#include <optional>
#include <vector>

#include "core/dynamics/run.h"

namespace hopscope::ui {

/// The law of mergeFactor() as the window shows it: below which β two unit-norm memories of cosine c are no longer fixed
/// points of their own.
struct MergeRule {
  double factor = 2.0;
  QString formula;  ///< "2 / (1 − c)"
};

/// "2 / (1 − c)".
[[nodiscard]] QString mergeFormula(double factor);

/// The rule of a model, when there is one for its parameters: only the dot product of unit-norm patterns has it.
[[nodiscard]] std::optional<MergeRule> mergeRule(const ModelSpec& model);

/// β of each memory, from the cosine with its nearest; infinite for duplicates.
[[nodiscard]] QVector<double> mergePoints(const MergeRule& rule, const std::vector<double>& cosines);

}  // namespace hopscope::ui
