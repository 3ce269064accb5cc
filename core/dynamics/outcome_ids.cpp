#include "core/dynamics/outcome_ids.h"

#include "core/base/enum_ids.h"

namespace hopscope {

namespace {

constexpr EnumIds<Termination, 5> terminations{{{
    {Termination::FixedPoint, "fixed_point"},
    {Termination::LimitCycle, "limit_cycle"},
    {Termination::StepLimit, "step_limit"},
    {Termination::Diverged, "diverged"},
    {Termination::Cancelled, "cancelled"},
}}};
static_assert(terminations.complete(Termination::Cancelled));

constexpr EnumIds<Regime, 8> regimes{{{
    {Regime::SingleMemory, "single_memory"},
    {Regime::OtherMemory, "other_memory"},
    {Regime::Metastable, "metastable"},
    {Regime::GlobalAverage, "global_average"},
    {Regime::Inverse, "inverse"},
    {Regime::Mixture, "mixture"},
    {Regime::Spurious, "spurious"},
    {Regime::Null, "null"},
}}};
static_assert(regimes.complete(Regime::Null));

}  // namespace

std::string_view idOf(Termination termination) { return terminations.idOf(termination); }
Termination terminationFromId(std::string_view id) { return terminations.fromId("termination", id); }

std::string_view idOf(Regime regime) { return regimes.idOf(regime); }
Regime regimeFromId(std::string_view id) { return regimes.fromId("outcome", id); }

}  // namespace hopscope
