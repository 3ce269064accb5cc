#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace hopscope::test {

/// How a program ended and what it said.
struct ProcessResult {
  int exitCode = -1;  ///< −1 when a signal killed it
  int signal = 0;     ///< which one
  std::string out;
  std::string err;
};

/// What the error output of a program is: many programs show progress on a terminal only.
enum class ErrorOutput { File, Terminal };

/// Whether the system gives out terminals: a bare root may not have /dev/pts.
[[nodiscard]] bool terminalsExist();

/// A started program: standard input is empty, both outputs are kept. Killed when it outlives the object.
class Process {
 public:
  /// @param program path of the executable
  Process(const std::string& program, const std::vector<std::string>& arguments,
          ErrorOutput errors = ErrorOutput::File);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void send(int signal) const;
  [[nodiscard]] bool running();
  /// Whether the program is ready to treat `signal` in its own way.
  [[nodiscard]] bool catches(int signal) const;
  /// What came on the error output until now.
  [[nodiscard]] const std::string& errorsSoFar();
  /// Waits for the end.
  [[nodiscard]] ProcessResult finish();

 private:
  void reap(int options);

  pid_t id_ = -1;
  int out_ = -1;  // unnamed files: unlike pipes they never fill up
  int err_ = -1;  // or the near end of a terminal
  ErrorOutput errors_;
  std::string errorText_;
  bool ended_ = false;
  int status_ = 0;
};

}  // namespace hopscope::test
