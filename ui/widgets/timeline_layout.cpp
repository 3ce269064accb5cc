#include "ui/widgets/timeline_layout.h"

#include <algorithm>
#include <cmath>

namespace hopscope::ui {
namespace {

constexpr qreal kLeft = 52;        // room left of step 0
constexpr qreal kLeftLanes = 76;   // the same with the lanes' swatches
constexpr qreal kRight = 76;       // room for the words after the last step
constexpr qreal kCircleRoom = 26;  // closer than this, circles are thinned out
constexpr qreal kSide = 56;
constexpr qreal kLaneSide = 40;
constexpr qreal kLanePitch = 43;
constexpr int kLargeLanes = 4;  // more lanes than this have smaller pictures
constexpr qreal kSmallSide = 24;
constexpr qreal kSmallPitch = 27;
constexpr qreal kRightForks = 208;  // room for what a fork is called
constexpr qreal kForkPitch = 30;
constexpr int kLargeForks = 3;  // more forks than this have lower rows
constexpr qreal kSmallForkPitch = 22;
constexpr qreal kSmallForkSide = 18;

// 1, 2, 5, 10, 20, 50, … so that n steps are at least `room` wide.
int niceStride(qreal pitch, qreal room) {
  int stride = 1;
  for (int decade = 1; decade <= 1'000'000; decade *= 10)
    for (const int digit : {1, 2, 5}) {
      stride = digit * decade;
      if (stride * pitch >= room) return stride;
    }
  return stride;
}

qreal pitchFor(int lanes) { return lanes > kLargeLanes ? kSmallPitch : kLanePitch; }

qreal forkPitchFor(int forks) { return forks > kLargeForks ? kSmallForkPitch : kForkPitch; }

}  // namespace

TimelineLayout TimelineLayout::make(QSizeF size, int steps, int lanes, bool pictures, int forks) {
  TimelineLayout layout;
  layout.steps = std::max(steps, 1);
  layout.firstX = lanes > 1 ? kLeftLanes : kLeft;
  const qreal room = std::max<qreal>(size.width() - layout.firstX - (forks > 0 ? kRightForks : kRight), 1);
  layout.pitch = room / layout.steps;
  layout.pictureSide = lanes > kLargeLanes ? kSmallSide : lanes > 1 ? kLaneSide : kSide;
  layout.lanePitch = pitchFor(lanes);
  layout.pictureTop = lanes > 1 ? 39 : 36;
  layout.numberStride = niceStride(layout.pitch, kCircleRoom);
  layout.pictureStride = niceStride(layout.pitch, layout.pictureSide + 4);
  layout.forkPitch = forkPitchFor(forks);
  if (forks > kLargeForks) layout.forkSide = kSmallForkSide;
  const qreal aboveForks = size.height() - forks * layout.forkPitch;
  if (!pictures) layout.circleY = aboveForks / 2;
  layout.forkTop = pictures ? heightFor(lanes, true) : aboveForks;
  return layout;
}

int TimelineLayout::stepAt(qreal position) const {
  return std::clamp(static_cast<int>(std::lround((position - firstX) / pitch)), 0, steps);
}

QRectF TimelineLayout::pictureRect(int lane, int step) const {
  return {std::round(x(step) - pictureSide / 2), pictureTop + lane * lanePitch, pictureSide, pictureSide};
}

QRectF TimelineLayout::forkRect(int fork, int step) const {
  const qreal top = forkTop + fork * forkPitch + (forkPitch - forkSide) / 2;
  return {std::round(x(step) - forkSide / 2), std::round(top), forkSide, forkSide};
}

int TimelineLayout::forkAt(qreal y, int forks) const {
  const int fork = static_cast<int>(std::floor((y - forkTop) / forkPitch));
  return fork >= 0 && fork < forks ? fork : -1;
}

int TimelineLayout::heightFor(int lanes, bool pictures, int forks) {
  const int single = lanes <= 1 ? 102 : 136;
  const int lanesHeight = pictures ? std::max(single, 44 + static_cast<int>(pitchFor(lanes)) * lanes) : 64;
  return lanesHeight + static_cast<int>(forkPitchFor(forks)) * forks + (forks > 0 ? 4 : 0);
}

}  // namespace hopscope::ui
