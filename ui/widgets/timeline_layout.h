#pragma once

#include <QRectF>
#include <QSizeF>

namespace hopscope::ui {

/// Where the steps of a timeline stand. Plain geometry in logical px, so that it can be tested without painting.
struct TimelineLayout {
  qreal firstX = 0;        ///< centre of step 0
  qreal pitch = 0;         ///< distance of two steps
  int steps = 0;           ///< planned steps; positions 0 … steps
  int numberStride = 1;    ///< every n-th step has a numbered circle
  int pictureStride = 1;   ///< every n-th step has pictures
  qreal circleY = 20;      ///< centre of the circles
  qreal pictureTop = 36;   ///< top of the first lane's pictures
  qreal pictureSide = 56;  ///< pictures are squares
  qreal lanePitch = 0;     ///< distance of two lanes
  qreal forkTop = 0;       ///< top of the first fork's row
  qreal forkSide = 22;     ///< the pictures of a fork are smaller, and smaller still of many forks
  qreal forkPitch = 30;    ///< distance of two forks' rows

  /// @param lanes 1 … 6; @param pictures false leaves only the circles; @param forks number of rows below the lanes
  [[nodiscard]] static TimelineLayout make(QSizeF size, int steps, int lanes, bool pictures, int forks = 0);

  [[nodiscard]] qreal x(int step) const { return firstX + step * pitch; }
  /// The nearest step to a position, 0 … steps.
  [[nodiscard]] int stepAt(qreal position) const;
  [[nodiscard]] QRectF pictureRect(int lane, int step) const;
  [[nodiscard]] QRectF forkRect(int fork, int step) const;
  /// The fork in whose row this height lies; −1 when it is none's.
  [[nodiscard]] int forkAt(qreal y, int forks) const;
  /// Height for a number of lanes: 64 without pictures, 102 for one lane, 216 for four; and 30 for each fork, 22 of
  /// more than three.
  [[nodiscard]] static int heightFor(int lanes, bool pictures, int forks = 0);
};

}  // namespace hopscope::ui
