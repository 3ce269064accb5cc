#include "app/cli/program.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/help_format.h"
#include "core/base/errors.h"
#include "core/base/similar_names.h"
#include "core/base/version.h"

namespace hopscope::cli {

namespace {

using Commands = std::vector<std::pair<CLI::App*, Action>>;

/// What is wrong with the first word after the program's name; empty when it is a command or an option.
std::string commandProblem(int argc, char** argv) {
  if (argc < 2) return "a command is required";
  const std::string_view word = argv[1];
  if (word.starts_with('-')) return {};
  std::string known;
  std::vector<std::string_view> names;
  for (const CommandEntry* entry : commands()) {
    if (entry->name == word) return {};
    names.push_back(entry->name);
    known += (known.empty() ? "" : ", ") + entry->name;
  }
  return "command = " + std::string(word) + ": must be one of " + known + didYouMean(word, names);
}

int run(const Commands& parsed, const Environment& environment) {
  try {
    for (const auto& [command, action] : parsed) {
      if (command->parsed()) return action(environment);
    }
    return UsageError;
  } catch (const Cancelled&) {
    std::cerr << "hopscope-cli: interrupted\n";
    return Interrupted;
  } catch (const DataError& error) {
    std::cerr << "hopscope-cli: " << error.what() << '\n';
    return DataFailure;
  } catch (const std::invalid_argument& error) {
    std::cerr << "hopscope-cli: " << error.what() << '\n';
    return UsageError;
  } catch (const std::bad_alloc&) {
    std::cerr << "hopscope-cli: out of memory\n";
    return RunFailure;
  } catch (const std::exception& error) {
    std::cerr << "hopscope-cli: " << error.what() << '\n';
    return RunFailure;
  }
}

}  // namespace

std::span<const CommandEntry* const> commands() {
  static const std::vector<const CommandEntry*> sorted = [] {
    std::vector<const CommandEntry*> all(commandCatalog().begin(), commandCatalog().end());
    std::ranges::stable_sort(all, {}, &CommandEntry::order);
    return all;
  }();
  return sorted;
}

int runProgram(int argc, char** argv, std::stop_token stop) {
  CLI::App app("Hopfield retrieval from the command line: the engine of Hopscope without its window.", "hopscope-cli");
  app.footer("Exit codes: 0 success, 2 usage, 3 data, 4 failed run, 130 interrupted.");
  app.set_version_flag("--version", hopscope::programVersion());
  app.require_subcommand(1);
  app.failure_message([](const CLI::App* /*app*/, const CLI::Error& error) {
    return "hopscope-cli: " + std::string(error.what()) +
           "\nhopscope-cli --help and hopscope-cli COMMAND --help tell more\n";
  });
  app.formatter(std::make_shared<HelpFormat>());

  Commands parsed;
  for (const CommandEntry* entry : commands()) {
    CLI::App* command = app.add_subcommand(entry->name, entry->summary);
    parsed.emplace_back(command, entry->add(*command));
  }

  try {
    if (const std::string problem = commandProblem(argc, argv); !problem.empty()) {
      throw CLI::ParseError(problem, UsageError);
    }
    app.parse(argc, argv);
  } catch (const CLI::Success& request) {
    return app.exit(request);
  } catch (const CLI::ParseError& error) {
    app.exit(error, std::cout, std::cerr);
    return UsageError;
  }

  std::error_code ignored;
  const DatasetLibrary library(standardDataFolders(std::filesystem::read_symlink("/proc/self/exe", ignored)));
  return run(parsed, {library, std::move(stop), isatty(STDERR_FILENO) == 1});
}

}  // namespace hopscope::cli
