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

}  // namespace

TimelineLayout TimelineLayout::make(QSizeF size, int steps, int lanes, bool pictures) {
  TimelineLayout layout;
  layout.steps = std::max(steps, 1);
  layout.firstX = lanes > 1 ? kLeftLanes : kLeft;
  const qreal room = std::max<qreal>(size.width() - layout.firstX - kRight, 1);
  layout.pitch = room / layout.steps;
  layout.pictureSide = lanes > 1 ? kLaneSide : kSide;
  layout.lanePitch = kLanePitch;
  layout.pictureTop = lanes > 1 ? 39 : 36;
  layout.numberStride = niceStride(layout.pitch, kCircleRoom);
  layout.pictureStride = niceStride(layout.pitch, layout.pictureSide + 4);
  if (!pictures) layout.circleY = size.height() / 2;
  return layout;
}

int TimelineLayout::stepAt(qreal position) const {
  return std::clamp(static_cast<int>(std::lround((position - firstX) / pitch)), 0, steps);
}

QRectF TimelineLayout::pictureRect(int lane, int step) const {
  return {std::round(x(step) - pictureSide / 2), pictureTop + lane * lanePitch, pictureSide, pictureSide};
}

int TimelineLayout::heightFor(int lanes, bool pictures) {
  if (!pictures) return 64;
  return std::max(136, 44 + static_cast<int>(kLanePitch) * lanes);
}

}  // namespace hopscope::ui
