#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/dynamics/run.h"
#include "core/experiments/capacity.h"

namespace hopscope::ui {

enum class PatternSource { DataSet, RandomBits };
enum class CountSpacing { Even, Ratio, List };
enum class DamageSource { FlippedBits, QueryStack };

/// What is set up for a capacity experiment, in the terms of its form. A plain value.
struct ExperimentSetup {
  std::vector<ModelSpec> models;
  PatternSource source = PatternSource::DataSet;
  Index dimension = 200;  ///< neurons of random patterns
  CountSpacing spacing = CountSpacing::Ratio;
  Index from = 5;
  Index to = 200;
  int points = 9;
  std::vector<Index> list;  ///< counts when spacing is List
  int trials = 50;
  int networks = 5;
  DamageSource damage = DamageSource::FlippedBits;
  double flips = 0.1;  ///< share of the bits, when damage is FlippedBits
  std::string metric = "overlap";
  std::optional<double> threshold;  ///< nullopt = the metric's own

  /// Small enough to show a curve within seconds: dense, sparse and classical networks side by side.
  [[nodiscard]] static ExperimentSetup opening();

  /// The counts asked for: rising, each once.
  [[nodiscard]] std::vector<Index> counts() const;
};

/// The experiment of a setup with the encoding, the dynamics, the seed and, when asked for, the damage of the session.
[[nodiscard]] CapacitySpec capacitySpec(const ExperimentSetup& setup, const RunSpec& session);

/// Counts written as "5, 10 20": numbers of at least 1 between commas or spaces. nullopt when it is anything else.
[[nodiscard]] std::optional<std::vector<Index>> parseCounts(const QString& text);
[[nodiscard]] QString countsText(const std::vector<Index>& counts);

}  // namespace hopscope::ui
