#include <semaphore.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/help_format.h"
#include "core/base/errors.h"
#include "core/base/version.h"

namespace {

using namespace hopscope;

/// Counts SIGINT and SIGTERM: posting a semaphore is one of the few things a signal handler may do.
sem_t interrupts;

extern "C" void countInterrupt(int /*signal*/) { sem_post(&interrupts); }

/// Ctrl-C as a stop request; a second one ends the program at once. A handler, because blocking the signals for a
/// thread to wait on is not enough: libraries start threads of their own before main, and these would take the signal.
class InterruptWatch {
 public:
  InterruptWatch() {
    sem_init(&interrupts, 0, 0);
    struct sigaction action {};
    action.sa_handler = countInterrupt;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::thread([source = source_]() mutable {
      awaitInterrupt();
      source.request_stop();
      awaitInterrupt();
      std::_Exit(cli::Interrupted);
    }).detach();
  }

  [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

 private:
  static void awaitInterrupt() {
    while (sem_wait(&interrupts) != 0) {
    }
  }

  std::stop_source source_;
};

using Commands = std::vector<std::pair<CLI::App*, cli::Action>>;

/// What is wrong with the first word after the program's name; empty when it is a command or an option.
std::string commandProblem(const Commands& commands, int argc, char** argv) {
  if (argc < 2) return "a command is required";
  const std::string_view word = argv[1];
  if (word.starts_with('-')) return {};
  std::string known;
  for (const auto& [command, action] : commands) {
    if (command->get_name() == word) return {};
    known += (known.empty() ? "" : ", ") + command->get_name();
  }
  return "command = " + std::string(word) + ": must be one of " + known;
}

int run(const Commands& commands, const cli::Environment& environment) {
  try {
    for (const auto& [command, action] : commands) {
      if (command->parsed()) return action(environment);
    }
    return cli::UsageError;
  } catch (const Cancelled&) {
    std::cerr << "hopscope-cli: interrupted\n";
    return cli::Interrupted;
  } catch (const DataError& error) {
    std::cerr << "hopscope-cli: " << error.what() << '\n';
    return cli::DataFailure;
  } catch (const std::invalid_argument& error) {
    std::cerr << "hopscope-cli: " << error.what() << '\n';
    return cli::UsageError;
  } catch (const std::bad_alloc&) {
    std::cerr << "hopscope-cli: out of memory\n";
    return cli::RunFailure;
  } catch (const std::exception& error) {
    std::cerr << "hopscope-cli: " << error.what() << '\n';
    return cli::RunFailure;
  }
}

}  // namespace

int main(int argc, char** argv) {
  const InterruptWatch watch;
  CLI::App app("Hopfield retrieval from the command line: the engine of Hopscope without its window.", "hopscope-cli");
  app.footer("Exit codes: 0 success, 2 usage, 3 data, 4 failed run, 130 interrupted.");
  app.set_version_flag("--version", hopscope::programVersion());
  app.require_subcommand(1);
  app.failure_message([](const CLI::App* /*app*/, const CLI::Error& error) {
    return "hopscope-cli: " + std::string(error.what()) +
           "\nhopscope-cli --help and hopscope-cli COMMAND --help tell more\n";
  });
  app.formatter(std::make_shared<cli::HelpFormat>());

  Commands commands;
  for (const auto add :
       {cli::addModelsCommand, cli::addDatasetsCommand, cli::addCorruptionsCommand, cli::addRetrieveCommand,
        cli::addExperimentCommand, cli::addCapacityCommand, cli::addMergeCommand, cli::addBenchCommand}) {
    cli::Action action = add(app);
    commands.emplace_back(app.get_subcommands([](CLI::App*) { return true; }).back(), std::move(action));
  }

  try {
    if (const std::string problem = commandProblem(commands, argc, argv); !problem.empty()) {
      throw CLI::ParseError(problem, cli::UsageError);
    }
    app.parse(argc, argv);
  } catch (const CLI::Success& request) {
    return app.exit(request);
  } catch (const CLI::ParseError& error) {
    app.exit(error, std::cout, std::cerr);
    return cli::UsageError;
  }

  std::error_code ignored;
  const DatasetLibrary library(standardDataFolders(std::filesystem::read_symlink("/proc/self/exe", ignored)));
  return run(commands, {library, watch.token(), isatty(STDERR_FILENO) == 1});
}
