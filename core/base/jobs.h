#pragma once

#include <atomic>
#include <cstdint>
#include <stop_token>

#include "core/base/errors.h"

namespace hopscope {

/// How far a job is. Written by the engine, read by anyone at any time; relaxed counters, no callbacks.
class Progress {
 public:
  void begin(std::int64_t total) noexcept {
    done_.store(0, std::memory_order_relaxed);
    total_.store(total, std::memory_order_relaxed);
  }
  void advance(std::int64_t amount = 1) noexcept { done_.fetch_add(amount, std::memory_order_relaxed); }

  [[nodiscard]] std::int64_t done() const noexcept { return done_.load(std::memory_order_relaxed); }
  /// 0 while the size of the job is unknown.
  [[nodiscard]] std::int64_t total() const noexcept { return total_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::int64_t> done_{0};
  std::atomic<std::int64_t> total_{0};
};

/// What every long engine call is given: a stop request to poll at least every 20 ms of work, and where to tell
/// progress. Default-constructed it never stops and tells nobody.
struct JobContext {
  std::stop_token stop;
  Progress* progress = nullptr;
  /// At most so many threads, where the work has parts that ask for it before each; 0 or null: all. May change
  /// meanwhile.
  const std::atomic<int>* threads = nullptr;

  [[nodiscard]] int threadLimit() const noexcept {
    return threads != nullptr ? threads->load(std::memory_order_relaxed) : 0;
  }

  void throwIfStopped() const {
    if (stop.stop_requested()) throw Cancelled();
  }
  void begin(std::int64_t total) const noexcept {
    if (progress != nullptr) progress->begin(total);
  }
  void advance(std::int64_t amount = 1) const noexcept {
    if (progress != nullptr) progress->advance(amount);
  }
};

}  // namespace hopscope
