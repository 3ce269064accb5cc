#pragma once

#include <QList>
#include <QString>

#include "core/base/types.h"

namespace hopscope::ui {

/// How another paper or program writes the inverse temperature that is β here, weights = sep(β Ξᵀx): all of the dot product, as
/// they mean no other similarity.
struct BetaConvention {
  QString where;  ///< "Hopfield layers"
  QString value;  ///< "scaling = 16.0"
  QString note;   ///< one sentence: when it holds, what is usual there
};

/// @param beta      > 0, as it is used here
/// @param dimension neurons d of a stored pattern, ≥ 1
[[nodiscard]] QList<BetaConvention> betaConventions(double beta, Index dimension);

/// All of them as plain text, a line each, to be copied.
[[nodiscard]] QString betaConventionsText(double beta, Index dimension);

}  // namespace hopscope::ui
