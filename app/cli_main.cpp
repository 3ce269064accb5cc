#include <semaphore.h>

#include <csignal>
#include <cstdlib>
#include <stop_token>
#include <thread>

#include "app/cli/command.h"
#include "app/cli/program.h"

namespace {

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
      std::_Exit(hopscope::cli::Interrupted);
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

}  // namespace

int main(int argc, char** argv) {
  const InterruptWatch watch;
  return hopscope::cli::runProgram(argc, argv, watch.token());
}
