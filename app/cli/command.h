#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <stop_token>
#include <string>

#include "core/data/library.h"

namespace hopscope::cli {

/// What hopscope-cli answers to the shell.
enum ExitCode : int { Success = 0, UsageError = 2, DataFailure = 3, RunFailure = 4, Interrupted = 130 };

/// What every subcommand is given.
struct Environment {
  const DatasetLibrary& library;
  std::stop_token stop;        ///< fires on Ctrl-C
  bool progressShown = false;  ///< standard error is a terminal
};

/// A subcommand sets up its options on `app` and returns what to do when it was chosen. The action returns an ExitCode;
/// std::invalid_argument, DataError and Cancelled are turned into exit codes by main.
using Action = std::function<int(const Environment&)>;

[[nodiscard]] Action addModelsCommand(CLI::App& app);
[[nodiscard]] Action addDatasetsCommand(CLI::App& app);
[[nodiscard]] Action addCorruptionsCommand(CLI::App& app);
[[nodiscard]] Action addRetrieveCommand(CLI::App& app);
[[nodiscard]] Action addExperimentCommand(CLI::App& app);
[[nodiscard]] Action addCapacityCommand(CLI::App& app);
[[nodiscard]] Action addMergeCommand(CLI::App& app);
[[nodiscard]] Action addBenchCommand(CLI::App& app);

}  // namespace hopscope::cli
