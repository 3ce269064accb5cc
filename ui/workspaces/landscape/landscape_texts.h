#pragma once

#include <QString>

#include "core/landscape/fixed_points.h"
#include "core/landscape/spurious_hunt.h"

namespace hopscope::ui {

struct LandscapeScene;

/// "2, 3 and 5". @param first what the first memory is called: 1 for points placed by hand, 0 for stored pictures
[[nodiscard]] QString memoryList(const std::vector<Index>& memories, int first);

/// "memory 4", "2 and 3 merged", "all 5 merged", "no memory: near 1 and 5", "between 1 and 2", "near the mean".
[[nodiscard]] QString fixedPointName(const LandscapeScene& scene, const FixedPoint& point);

/// "Minimum", "Saddle", "Maximum".
[[nodiscard]] QString fixedPointKind(const FixedPoint& point, bool hasEnergy);

/// Where an attractor lies, as fixedPointName; empty when it is not known.
[[nodiscard]] QString attractorName(const LandscapeScene& scene, int attractor);

/// "(0.506, −0.838)".
[[nodiscard]] QString placeText(QPointF place);
/// "200°", of a place seen from the origin, 0 … 360.
[[nodiscard]] QString angleText(QPointF place);
[[nodiscard]] double angleDegrees(QPointF place);

/// The landscape in a sentence for those who do not see it.
[[nodiscard]] QString sceneText(const LandscapeScene& scene);

/// "Memory", "Inverse", "Mixture of 3", "Other spurious", "Cycle", "Not settled".
[[nodiscard]] QString foundKindTitle(FoundKind kind);

}  // namespace hopscope::ui
