#include "ui/panels/outcome_badge.h"

#include <QCoreApplication>

#include "ui/text/outcome_text.h"
#include "ui/widgets/metric_strip.h"
#include "ui/widgets/regime_badge.h"

namespace hopscope::ui {

namespace {

struct Look {
  const char* icon;
  BadgeStatus status;
};

Look badgeLookOf(Regime regime) {
  switch (regime) {
    case Regime::SingleMemory:
      return {"single", BadgeStatus::Good};
    case Regime::OtherMemory:
      return {"other", BadgeStatus::Bad};
    case Regime::Metastable:
      return {"metastable", BadgeStatus::Caution};
    case Regime::GlobalAverage:
      return {"wave", BadgeStatus::Neutral};
    case Regime::Inverse:
      return {"inverse", BadgeStatus::Bad};
    case Regime::Mixture:
      return {"mixture", BadgeStatus::Caution};
    case Regime::Spurious:
      return {"warning", BadgeStatus::Caution};
    case Regime::Null:
      return {"null", BadgeStatus::Neutral};
  }
  return {"null", BadgeStatus::Neutral};
}

}  // namespace

OutcomeLook outcomeLook(const Outcome& outcome, const RetrievalTrace& trace) {
  const bool last = &outcome == &trace.outcomes.back();
  if (last && trace.termination == Termination::LimitCycle) {
    return {QStringLiteral("cycle"), cycleText(trace.cycleLength), {}, BadgeStatus::Note};
  }
  const Look look = badgeLookOf(outcome.regime);
  return {QString::fromLatin1(look.icon), outcomeText(outcome), outcomeShortText(outcome), look.status};
}

void setOutcome(RegimeBadge& badge, const Outcome& outcome, const RetrievalTrace& trace) {
  const OutcomeLook look = outcomeLook(outcome, trace);
  badge.setRegime(look.icon, look.text, look.status, look.shortText);
}

void setOutcome(MetricStrip& strip, const Outcome& outcome, const RetrievalTrace& trace) {
  setOutcome(strip.badge(), outcome, trace);
}

}  // namespace hopscope::ui
