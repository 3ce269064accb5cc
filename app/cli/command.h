#pragma once

#include <functional>
#include <span>
#include <stop_token>
#include <string>

#include "core/data/library.h"

namespace CLI {
class App;
}

namespace hopscope::cli {

/// What hopscope-cli answers to the shell.
enum ExitCode : int { Success = 0, UsageError = 2, DataFailure = 3, RunFailure = 4, Interrupted = 130 };

/// What every subcommand is given.
struct Environment {
  const DatasetLibrary& library;
  std::stop_token stop;        ///< fires on Ctrl-C
  bool progressShown = false;  ///< standard error is a terminal
};

/// What a subcommand does when it was chosen. It returns an ExitCode; std::invalid_argument, DataError and Cancelled are
/// turned into exit codes by runProgram().
using Action = std::function<int(const Environment&)>;

/// A subcommand. One file in app/cli/commands defines one `extern const CommandEntry <stem>_entry`.
struct CommandEntry {
  std::string name;
  std::string summary;  ///< one line of hopscope-cli --help
  int order = 0;        ///< in that list
  /// Sets up the options; what the action needs of them lives as long as the action.
  Action (*add)(CLI::App& command) = nullptr;
};

/// All subcommands in the order of their files; commands() sorts them for people.
[[nodiscard]] std::span<const CommandEntry* const> commandCatalog();
/// All subcommands, by CommandEntry::order.
[[nodiscard]] std::span<const CommandEntry* const> commands();

}  // namespace hopscope::cli
