#pragma once

#include <QPair>
#include <QString>
#include <QVector>

#include "core/dynamics/retrieval.h"

namespace hopscope::ui {

/// How the association weight of one memory comes about, with the numbers of one state put in. Texts are markup of
/// math_text.h.
struct WeightFormula {
  QString general;                           ///< "*p* = softmax(β *s*)"
  QString equation;                          ///< "*p*_{7} = exp(8.00 × 0.9340 − 7.910)"
  QString result;                            ///< "0.981"
  QVector<QPair<QString, QString>> numbers;  ///< what stands in it, by name: similarity, score θ, maximum, threshold
  double value = 0.0;                        ///< what the numbers come to, computed anew from the similarities
};

/// @param step 0 … trace.steps(); @param memory 0 … M−1
[[nodiscard]] WeightFormula weightFormula(const RetrievalTrace& trace, int step, Index memory);

/// The memory a state stands for most: of the largest weight, without weights of the largest |overlap|.
[[nodiscard]] Index strongestMemory(const Association& association);

}  // namespace hopscope::ui
