#include "core/documents/paint_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "core/base/random.h"

namespace hopscope {
namespace {

constexpr float bare = std::numeric_limits<float>::quiet_NaN();

TEST(PaintText, RunsOfOneValueAreShort) {
  EXPECT_EQ(paintText({}), "");
  EXPECT_EQ(paintText({bare, bare, 1.0F, 1.0F, 0.5F, bare}), "-*2 1*2 0.5 -");
  EXPECT_EQ(paintFromText("-*2 1*2 0.5 -").size(), 6U);
}

TEST(PaintText, EveryBitComesBack) {
  const Vector values = normalVector(500, 3);
  PaintLayer paint(values.begin(), values.end());
  paint.insert(paint.end(), {0.0F, -0.0F, -0.0F, bare, std::numeric_limits<float>::denorm_min(), 3.4e38F});
  const PaintLayer read = paintFromText(paintText(paint));
  ASSERT_EQ(read.size(), paint.size());
  for (std::size_t i = 0; i < paint.size(); ++i) {
    if (std::isnan(paint[i])) {
      EXPECT_TRUE(std::isnan(read[i]));
    } else {
      EXPECT_EQ(std::bit_cast<std::uint32_t>(read[i]), std::bit_cast<std::uint32_t>(paint[i]));
    }
  }
}

TEST(PaintText, WhatCannotBeReadIsRefused) {
  for (const char* text : {"x", "1*", "1*0", "1*-1", "*3", "nan", "inf", "1  1", " 1", "--", "1e99", "1*2*3"}) {
    EXPECT_THROW(static_cast<void>(paintFromText(text)), std::invalid_argument) << text;
  }
  EXPECT_THROW(static_cast<void>(paintFromText("1*67108864 1")), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope
