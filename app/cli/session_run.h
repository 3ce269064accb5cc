#pragma once

#include <optional>
#include <string>

#include "app/cli/command.h"

namespace hopscope::cli {

/// What hopscope-cli retrieve does with a session.
struct SessionRun {
  std::string session;            ///< path of the .hopf file
  std::optional<long long> lane;  ///< else all
  int threads = 0;
  std::string out;      ///< final states, one row a lane
  std::string weights;  ///< association weights of the first update, one row a lane
  std::string trace;
  bool json = false;
};

/// Computes the session as the window does, to the bit, and reports one line a lane.
/// @return an ExitCode
/// @throws std::invalid_argument, DataError (SessionDataError when its data are missing or changed), Cancelled
[[nodiscard]] int runSession(const SessionRun& options, const Environment& environment);

}  // namespace hopscope::cli
