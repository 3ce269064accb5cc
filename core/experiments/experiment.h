#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/experiments/sweep.h"

namespace hopscope {

/// A line that theory draws across the axis of the number of patterns.
struct TheoryLine {
  double value = 0.0;
  std::string label;   ///< "0.138 N"
  std::string source;  ///< one sentence: what is meant, and who says so
};

/// A built-in experiment: what is set up when a person asks for it. One file in core/experiments/entries defines one
/// `extern const ExperimentEntry <stem>_entry`.
struct ExperimentEntry {
  std::string id;       ///< "capacity"
  std::string title;    ///< "Capacity"
  std::string summary;  ///< one sentence
  int order = 0;
  std::vector<std::string> measures;  ///< ids of the measures that matter here, the first is shown first
  SweepSpec (*opening)();             ///< small enough to show something within seconds
};

/// All experiments in the order of their files; experiments() sorts them for people.
[[nodiscard]] std::span<const ExperimentEntry* const> experimentCatalog();
/// All experiments, by ExperimentEntry::order.
[[nodiscard]] std::span<const ExperimentEntry* const> experiments();
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const ExperimentEntry& experiment(std::string_view id);

/// What theory says of the models of a sweep over drawn patterns, by ModelEntry::capacity: none where its assumptions do
/// not hold.
[[nodiscard]] std::vector<TheoryLine> theoryLines(const SweepSpec& spec);

}  // namespace hopscope
