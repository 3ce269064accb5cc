#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/experiments/run_sweep.h"

namespace hopscope::cli {

/// What the command line says of an experiment; what is left out stays as the experiment opens with.
struct SweepOptions {
  std::optional<std::string> memory;
  std::optional<Index> dimension;
  std::optional<Index> count;
  std::optional<std::string> counts;  ///< values of the axis "count"
  std::vector<std::string> axes;
  std::vector<std::string> models;
  std::vector<std::string> corruptions;
  std::optional<std::string> encoding;
  std::optional<int> trials;
  std::optional<int> networks;
  std::optional<std::string> metric;
  std::optional<double> threshold;
  std::optional<int> steps;
  std::optional<double> tolerance;
  std::uint64_t seed = 42;
  int threads = 0;
  std::string out;
  std::string shard;
  bool resume = false;
  bool json = false;
};

/// The options that all experiments have: trials, metric, dynamics, seed, output.
void addSweepOptions(CLI::App& command, SweepOptions& options, const SweepSpec& opening);

/// Carries the options over into `spec`.
/// @throws std::invalid_argument
void apply(const SweepOptions& options, SweepSpec& spec);

/// Runs an experiment into its tables, telling every row. @return an ExitCode
int runSweepCommand(const SweepSpec& spec, const SweepOptions& options, const Environment& environment);

}  // namespace hopscope::cli
