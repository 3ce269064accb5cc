#pragma once

#include <QString>

#include "core/data/dataset.h"
#include "core/experiments/experiment.h"
#include "core/experiments/measures.h"
#include "ui/jobs/sweep_queue.h"

namespace hopscope::ui {

/// "Capacity of Dense, Sparsemax, Hebb".
[[nodiscard]] QString experimentTitle(const SweepSpec& spec);
/// "digits20, 10 % of the bits flipped, 50 trials a point".
[[nodiscard]] QString experimentSubtitle(const SweepSpec& spec);
/// "Recalled", "Sum of squared errors": what a measure is called in this experiment.
[[nodiscard]] QString measureTitle(const SweepSpec& spec, const MeasureInfo& measure);
/// The same inside a sentence.
[[nodiscard]] QString measureTitleInside(const SweepSpec& spec, const MeasureInfo& measure);
[[nodiscard]] QString measureHelp(const MeasureInfo& measure);
/// What stands above a plot: "Share of trials with overlap at least 0.95; bands are 95 % Wilson intervals".
[[nodiscard]] QString measureAxisTitle(const SweepSpec& spec, const MeasureInfo& measure);
/// "stored patterns M", "β".
[[nodiscard]] QString axisTitle(const SweepSpec& spec, const std::string& address);
/// The shortest name: "M", "β", else the title.
[[nodiscard]] QString axisName(const SweepSpec& spec, const std::string& address);
/// "0.3", "cosine": a value of an axis.
[[nodiscard]] QString axisValueText(const SweepSpec& spec, std::size_t axis, double value);
/// The values of an axis of options, in the order of their places; empty for numbers.
[[nodiscard]] QStringList axisOptionTexts(const SweepSpec& spec, std::size_t axis);
/// "M = 70, σ = 0.3".
[[nodiscard]] QString cellText(const SweepSpec& spec, Index cell);
/// "88 of 100", "0.947".
[[nodiscard]] QString estimateText(const MeasureInfo& measure, const Estimate& estimate);
/// "0.80 to 0.93".
[[nodiscard]] QString intervalText(const Interval& interval);
/// "63 of 91 points", "Waiting", "Stopped, 9 of 11 points".
[[nodiscard]] QString stateText(const Sweep& sweep);
/// "14 s left", "2 min left"; empty while it cannot be told.
[[nodiscard]] QString timeLeftText(const std::optional<double>& seconds);

}  // namespace hopscope::ui
