#pragma once

#include <QString>
#include <vector>

#include "core/models/model.h"

namespace hopscope::ui {

/// Names of models side by side, with the parameters in which those of one kind differ: "Dense β 8", "Dense β 16",
/// "Hebb".
[[nodiscard]] std::vector<QString> modelNames(const std::vector<ModelSpec>& models);

/// What differs from the defaults, in short: "β 16, cosine"; empty when nothing does.
[[nodiscard]] QString parametersText(const ModelSpec& model);

}  // namespace hopscope::ui
