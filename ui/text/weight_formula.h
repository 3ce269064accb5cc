#pragma once

#include <QPair>
#include <QString>
#include <QVector>
#include <optional>

#include "core/dynamics/retrieval.h"

namespace hopscope::ui {

/// How the association weight of one memory comes about, with the numbers of one state put in: what the model says of it
/// (RetrievalModel::weightFormula), laid out and in the language of the window. Texts are markup of math_text.h.
struct FormulaText {
  QString general;                           ///< "*p* = softmax(θ)"
  QString equation;                          ///< "*p*_{7} = exp(8.00 × 0.9340 − 7.910)"
  QString result;                            ///< "0.981"
  QVector<QPair<QString, QString>> numbers;  ///< what stands in it, by name: similarity, score θ, maximum, threshold
  double value = 0.0;                        ///< what the numbers come to, worked out by the model
};

/// nullopt for a model that has weights but tells no formula for them.
/// @param step 0 … trace.steps(); @param memory 0 … M−1
[[nodiscard]] std::optional<FormulaText> weightFormula(const RetrievalTrace& trace, int step, Index memory);

/// The memory a state stands for most: of the largest weight, without weights of the largest |overlap|.
[[nodiscard]] Index strongestMemory(const Association& association);

}  // namespace hopscope::ui
