#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace hopscope::cli {

/// Rewrites one line on standard error a few times a second while it lives, then clears it. Does nothing when not
/// shown.
class ProgressLine {
 public:
  /// @param text what to show now; called from another thread
  ProgressLine(bool shown, std::function<std::string()> text);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

 private:
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

}  // namespace hopscope::cli
