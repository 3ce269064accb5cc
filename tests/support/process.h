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

/// A started program: standard input is empty, both outputs are kept. Killed when it outlives the object.
class Process {
 public:
  /// @param program path of the executable
  Process(const std::string& program, const std::vector<std::string>& arguments);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void send(int signal) const;
  [[nodiscard]] bool running();
  /// Waits for the end.
  [[nodiscard]] ProcessResult finish();

 private:
  void reap(int options);

  pid_t id_ = -1;
  int out_ = -1;  // unnamed files: unlike pipes they never fill up
  int err_ = -1;
  bool ended_ = false;
  int status_ = 0;
};

}  // namespace hopscope::test
