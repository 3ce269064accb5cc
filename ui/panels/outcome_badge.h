#pragma once

#include <QString>

#include "core/dynamics/retrieval.h"
#include "ui/widgets/regime_badge.h"

namespace hopscope::ui {

class MetricStrip;

/// How a state is told: icon, words and status.
struct OutcomeLook {
  QString icon;
  QString text;
  QString shortText;  ///< may be empty
  BadgeStatus status = BadgeStatus::Neutral;
};
[[nodiscard]] OutcomeLook outcomeLook(const Outcome& outcome, const RetrievalTrace& trace);

/// Shows what a state is: icon, words and status colour; in a step of a limit cycle "Cycle of 2".
void setOutcome(RegimeBadge& badge, const Outcome& outcome, const RetrievalTrace& trace);
void setOutcome(MetricStrip& strip, const Outcome& outcome, const RetrievalTrace& trace);

}  // namespace hopscope::ui
