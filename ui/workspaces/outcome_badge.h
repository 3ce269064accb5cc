#pragma once

#include "core/dynamics/retrieval.h"

namespace hopscope::ui {

class MetricStrip;
class RegimeBadge;

/// Shows what a state is: icon, words and status colour; in a step of a limit cycle "Cycle of 2".
void setOutcome(RegimeBadge& badge, const Outcome& outcome, const RetrievalTrace& trace);
void setOutcome(MetricStrip& strip, const Outcome& outcome, const RetrievalTrace& trace);

}  // namespace hopscope::ui
