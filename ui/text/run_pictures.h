#pragma once

#include "core/dynamics/run.h"
#include "ui/text/difference.h"
#include "ui/text/picture.h"

namespace hopscope::ui {

/// A pattern of d pixels of the run's data set as a picture. Pictures of bipolar states are drawn blue–orange.
[[nodiscard]] Picture patternPicture(const Dataset& dataset, const ConstVectorRef& pixels);

[[nodiscard]] Picture memoryPicture(const Run& run, Index memory);
[[nodiscard]] Picture meanPicture(const Run& run);
[[nodiscard]] Picture queryPicture(const Run& run);

/// The state of a lane at a playback step; step 0 is the query.
[[nodiscard]] Picture statePicture(const Run& run, std::size_t lane, int step);

/// A bipolar state (d values ±1), blue–orange.
[[nodiscard]] Picture bipolarPicture(const Dataset& dataset, const ConstVectorRef& state);

/// State less what `reference` names at the same step. @param limit symmetric, as differenceLimit() gives it
[[nodiscard]] Picture differencePicture(const Run& run, std::size_t lane, int step, float limit,
                                        const DifferenceReference& reference);
/// The same of a state whose picture has these pixels.
[[nodiscard]] Picture differencePicture(const Run& run, const ConstVectorRef& pixels, int step, float limit,
                                        const DifferenceReference& reference);

/// 0.5 or 1 times the value range: the same for every lane and step of a run, so that differences can be compared.
[[nodiscard]] float differenceLimit(const Run& run);

}  // namespace hopscope::ui
