#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/experiments/run_sweep.h"

namespace CLI {
class Option;
}

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

/// What the options that name data, models and damage tell of themselves.
namespace sweep_help {

inline constexpr const char* memory =
    "Patterns to choose from: see hopscope-cli datasets; or \"random\" (±1) or \"sphere\", drawn anew for every "
    "network";
inline constexpr const char* corrupt =
    "Damage the queries: name:level[:parameter=value\u2026]; repeat for more; see hopscope-cli corruptions";
inline constexpr const char* model =
    "ID[:parameter=value\u2026]; repeat to compare on the same trials; see hopscope-cli models";
inline constexpr const char* encoding =
    "For real-valued models; default: unit_norm for drawn patterns, centred_unit_norm for pictures, bipolar for ±1 "
    "patterns, raw for other arrays";

}  // namespace sweep_help

/// An option that may be given several times.
CLI::Option* repeated(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                      const std::string& help, const std::string& type, const std::string& group);

/// The options that all experiments have: trials, metric, dynamics, seed, output.
void addSweepOptions(CLI::App& command, SweepOptions& options, const SweepSpec& opening);

/// Carries the options over into `spec`.
/// @return the data where they had to be looked at, to choose the encoding; else null
/// @throws std::invalid_argument; DataError when the data cannot be used
[[nodiscard]] std::shared_ptr<const Dataset> apply(const SweepOptions& options, const Environment& environment,
                                                   SweepSpec& spec);

/// Runs an experiment into its tables, telling every row. @param source null: it is loaded @return an ExitCode
int runSweepCommand(const SweepSpec& spec, const std::shared_ptr<const Dataset>& source, const SweepOptions& options,
                    const Environment& environment);

}  // namespace hopscope::cli
