#pragma once

#include <gmock/gmock.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "core/files/npy.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

/// hopscope-cli as a user starts it.
namespace hopscope::test {

[[nodiscard]] inline ProcessResult cli(const std::vector<std::string>& arguments) {
  return Process(hopscope::test::commandLine(), arguments).finish();
}

/// As cli(), of a run that must succeed and say nothing on its error output.
[[nodiscard]] inline std::string outputOf(const std::vector<std::string>& arguments) {
  const ProcessResult result = cli(arguments);
  EXPECT_EQ(result.exitCode, 0) << result.err;
  EXPECT_EQ(result.err, "");
  return result.out;
}

[[nodiscard]] inline nlohmann::json jsonOf(const std::vector<std::string>& arguments) {
  return nlohmann::json::parse(outputOf(arguments));
}

/// Waits for something another program does; gives up after a minute.
template <typename Condition>
[[nodiscard]] bool waitFor(const Condition& condition) {
  for (int i = 0; i < 12'000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

/// `words` and then `more`.
[[nodiscard]] inline std::vector<std::string> with(std::vector<std::string> words,
                                                   const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace hopscope::test
