#pragma once

#include <QString>
#include <QVector>
#include <optional>
#include <vector>

#include "core/dynamics/run.h"

namespace hopscope::ui {

/// Below which β two unit-norm memories of cosine c are no longer fixed points of their own: k / (1 − c), with k = 2
/// for softmax and k = 1 for sparsemax, both exact (they follow from the slope of p₁ − p₂ at the midpoint of the pair).
struct MergeRule {
  double factor = 2.0;
  QString formula;  ///< "2 / (1 − c)"
};

/// The rule of a model, when there is one for its parameters: only the dot product of unit-norm patterns has it.
[[nodiscard]] std::optional<MergeRule> mergeRule(const ModelSpec& model);

/// β of each memory, from the cosine with its nearest; infinite for duplicates.
[[nodiscard]] QVector<double> mergePoints(const MergeRule& rule, const std::vector<double>& cosines);

}  // namespace hopscope::ui
