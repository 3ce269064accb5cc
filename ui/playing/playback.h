#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "ui/playing/step_clock.h"

namespace hopscope::ui {

/// The position in a recorded run and how it moves. Steps go from 0 (the query) to stepCount() (the last state
/// computed).
///
/// While playing, one step is taken every 1/speed seconds. At the end the playback starts over when loop is on, else it
/// pauses. Whoever moves by hand (seek, one step, first, last) pauses. GUI thread only.
class Playback : public QObject {
  Q_OBJECT

 public:
  static constexpr double slowest = 0.25;  ///< steps per second
  static constexpr double fastest = 64.0;  ///< steps per second

  explicit Playback(QObject* parent = nullptr);

  [[nodiscard]] int step() const { return step_; }
  /// Single flips of neurons after step(), of an update that flips one after the other; 0 when it stands on the step.
  [[nodiscard]] int flips() const { return flips_; }
  [[nodiscard]] int stepCount() const { return stepCount_; }
  /// Where playing ends: the stable step when there is one and stopWhenStable is on, else stepCount().
  [[nodiscard]] int end() const;
  [[nodiscard]] bool playing() const { return playing_; }
  [[nodiscard]] double speed() const { return speed_; }
  [[nodiscard]] bool loop() const { return loop_; }
  [[nodiscard]] bool stopWhenStable() const { return stopWhenStable_; }
  [[nodiscard]] int stableStep() const { return stableStep_; }

  /// The number of updates computed, not negative; the step moves into the new range.
  void setStepCount(int count);
  /// The first step after which the state no longer changes; −1 when there is none.
  void setStableStep(int step);
  /// Rounded to the nearest power of two between slowest and fastest.
  /// @throws std::invalid_argument when it is not a positive finite number
  void setSpeed(double stepsPerSecond);
  void setLoop(bool loop);
  void setStopWhenStable(bool stop);

 public slots:
  /// Starts from the current step, or from step 0 when that is the end. Does nothing without a step to take.
  void play();
  void pause();
  void toggle();
  void faster();
  void slower();
  void stepForward() { seek(step_ + 1); }
  void stepBack() { seek(step_ - 1); }
  void first() { seek(0); }
  void last() { seek(stepCount_); }
  /// Pauses and goes to a step; a step out of range becomes the nearest one in range.
  void seek(int step);
  /// Pauses and goes to a place between two steps: so many flips of the update after `step`; the caller knows how many
  /// it has.
  void seekFlip(int step, int flips);

 signals:
  void stepChanged(int step);
  void flipsChanged(int flips);  ///< after stepChanged when both change
  void stepCountChanged(int count);
  void playingChanged(bool playing);
  void speedChanged(double stepsPerSecond);
  void loopChanged(bool loop);
  void stopWhenStableChanged(bool stop);

 private:
  void tick();
  void wait();
  void moveTo(int step, int flips = 0);
  [[nodiscard]] double now() const { return static_cast<double>(elapsed_.nsecsElapsed()) * 1e-6; }

  int step_ = 0;
  int flips_ = 0;
  int stepCount_ = 0;
  int stableStep_ = -1;
  bool playing_ = false;
  bool loop_ = false;
  bool stopWhenStable_ = true;
  double speed_ = 4.0;
  QTimer timer_;
  QElapsedTimer elapsed_;
  StepClock clock_;
};

}  // namespace hopscope::ui
