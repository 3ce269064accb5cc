#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/help_format.h"
#include "core/base/errors.h"

namespace {

using namespace hopscope;

/// Ctrl-C as a stop request: the signal is blocked everywhere and taken by one thread, because hardly anything may be
/// called from a signal handler. A second Ctrl-C ends the program at once.
class InterruptWatch {
 public:
  InterruptWatch() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    std::thread([signals = signals_, source = source_]() mutable {
      int signal = 0;
      sigwait(&signals, &signal);
      source.request_stop();
      sigwait(&signals, &signal);
      std::_Exit(cli::Interrupted);
    }).detach();
  }

  [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

 private:
  sigset_t signals_{};
  std::stop_source source_;
};

int run(const std::vector<std::pair<CLI::App*, cli::Action>>& commands, const cli::Environment& environment) {
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
  app.set_version_flag("--version", HOPSCOPE_VERSION);
  app.require_subcommand(1);
  app.formatter(std::make_shared<cli::HelpFormat>());

  std::vector<std::pair<CLI::App*, cli::Action>> commands;
  for (const auto add : {cli::addModelsCommand, cli::addDatasetsCommand, cli::addCorruptionsCommand,
                         cli::addRetrieveCommand, cli::addCapacityCommand}) {
    cli::Action action = add(app);
    commands.emplace_back(app.get_subcommands([](CLI::App*) { return true; }).back(), std::move(action));
  }

  try {
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
