#pragma once

#include <cstdint>

namespace hopscope::ui {

/// When the next step of a playback is due. Times are milliseconds of any steady clock.
///
/// Due times lie on a grid of whole intervals from start(), so a late timer does not slow the playback down: the next
/// wait is shorter instead. After a stall of more than one interval the grid starts anew, so that missed steps are not
/// played in a burst: every step is seen.
class StepClock {
 public:
  /// @param interval milliseconds a step, above 0
  void start(double now, double interval) noexcept {
    interval_ = interval;
    due_ = now + interval;
  }

  /// Another speed; the time already waited for the next step counts in proportion.
  void changeInterval(double now, double interval) noexcept {
    const double left = due_ > now ? (due_ - now) / interval_ : 0.0;
    interval_ = interval;
    due_ = now + left * interval;
  }

  [[nodiscard]] bool due(double now) const noexcept { return now >= due_; }
  /// Milliseconds until the next step, 0 when it is due.
  [[nodiscard]] double wait(double now) const noexcept { return due_ > now ? due_ - now : 0.0; }

  /// The step that was due has been taken.
  void advance(double now) noexcept {
    due_ += interval_;
    if (due_ <= now) due_ = now + interval_;
  }

 private:
  double interval_ = 1.0;
  double due_ = 0.0;
};

}  // namespace hopscope::ui
