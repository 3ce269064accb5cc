#include "ui/playing/playback.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/errors.h"

namespace hopscope::ui {

Playback::Playback(QObject* parent) : QObject(parent) {
  timer_.setSingleShot(true);
  timer_.setTimerType(Qt::PreciseTimer);
  connect(&timer_, &QTimer::timeout, this, &Playback::tick);
  elapsed_.start();
}

int Playback::end() const {
  return stopWhenStable_ && stableStep_ >= 0 ? std::min(stableStep_, stepCount_) : stepCount_;
}

void Playback::setStepCount(int count) {
  if (count < 0) throwBadArgument("step count", std::to_string(count), "0 or more");
  if (count == stepCount_) return;
  stepCount_ = count;
  emit stepCountChanged(count);
  moveTo(std::min(step_, stepCount_));
  if (stepCount_ == 0) pause();
}

void Playback::setStableStep(int step) { stableStep_ = std::max(step, -1); }

void Playback::setSpeed(double stepsPerSecond) {
  if (!(stepsPerSecond > 0.0) || !std::isfinite(stepsPerSecond)) {
    throwBadArgument("speed", std::to_string(stepsPerSecond), "a positive number of steps per second");
  }
  const double speed = std::clamp(std::exp2(std::round(std::log2(stepsPerSecond))), slowest, fastest);
  if (speed == speed_) return;
  speed_ = speed;
  if (playing_) {
    clock_.changeInterval(now(), 1000.0 / speed_);
    wait();
  }
  emit speedChanged(speed_);
}

void Playback::setLoop(bool loop) {
  if (loop == loop_) return;
  loop_ = loop;
  emit loopChanged(loop);
}

void Playback::setStopWhenStable(bool stop) {
  if (stop == stopWhenStable_) return;
  stopWhenStable_ = stop;
  emit stopWhenStableChanged(stop);
}

void Playback::play() {
  if (playing_ || end() == 0) return;
  if (step_ >= end()) moveTo(0);
  playing_ = true;
  clock_.start(now(), 1000.0 / speed_);
  wait();
  emit playingChanged(true);
}

void Playback::pause() {
  if (!playing_) return;
  playing_ = false;
  timer_.stop();
  emit playingChanged(false);
}

void Playback::toggle() { playing_ ? pause() : play(); }

void Playback::faster() { setSpeed(speed_ * 2.0); }

void Playback::slower() { setSpeed(speed_ / 2.0); }

void Playback::seek(int step) {
  pause();
  moveTo(step);
}

void Playback::seekFlip(int step, int flips) {
  pause();
  moveTo(step, flips);
}

void Playback::tick() {
  if (!clock_.due(now())) {  // the timer counts whole milliseconds
    wait();
    return;
  }
  clock_.advance(now());
  if (step_ < end()) {
    moveTo(step_ + 1);
  } else if (loop_) {
    moveTo(0);
  }
  // Whoever listens to the step may have paused, or given the run another end.
  if (!playing_) return;
  if (step_ >= end() && !loop_) {
    pause();
  } else {
    wait();
  }
}

void Playback::wait() { timer_.start(static_cast<int>(std::ceil(clock_.wait(now())))); }

void Playback::moveTo(int step, int flips) {
  const int target = std::clamp(step, 0, stepCount_);
  const int within = target == step && target < stepCount_ ? std::max(flips, 0) : 0;
  const bool otherFlips = within != flips_;
  flips_ = within;
  if (target != step_) {
    step_ = target;
    emit stepChanged(step_);
  }
  if (otherFlips) emit flipsChanged(flips_);
}

}  // namespace hopscope::ui
