#pragma once

#include <stop_token>

namespace hopscope::cli {

/// hopscope-cli: reads the arguments and runs the command they name.
/// @param stop fires when the program shall end early
/// @return an ExitCode
[[nodiscard]] int runProgram(int argc, char** argv, std::stop_token stop);

}  // namespace hopscope::cli
