#include "app/cli/progress_line.h"

#include <chrono>
#include <iostream>
#include <utility>

namespace hopscope::cli {

ProgressLine::ProgressLine(bool shown, std::function<std::string()> text) {
  if (!shown) return;
  thread_ = std::jthread([this, text = std::move(text)](const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, stop, std::chrono::milliseconds(200), [] { return false; }) &&
           !stop.stop_requested()) {
      std::cerr << "\r\033[K" << text() << std::flush;
    }
    std::cerr << "\r\033[K" << std::flush;
  });
}

ProgressLine::~ProgressLine() = default;

}  // namespace hopscope::cli
