#include "core/memory/encoding.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace hopscope {
namespace {

const Vector pixels = (Vector(4) << 0.0F, 0.5F, 0.75F, 1.0F).finished();
const Vector mean = (Vector(4) << 0.5F, 0.5F, 0.25F, 0.0F).finished();

Vector encoded(Encoding encoding, ValueRange range = {}) {
  Vector state = Vector::Zero(4);
  encode(encoding, range, mean, pixels, state);
  return state;
}

TEST(Encoding, Raw) { EXPECT_EQ(encoded(Encoding::Raw), pixels); }

TEST(Encoding, BipolarSplitsAtTheMiddleOfTheRange) {
  EXPECT_EQ(encoded(Encoding::Bipolar), (Vector(4) << -1, -1, 1, 1).finished());
  EXPECT_EQ(encoded(Encoding::Bipolar, {-1.0F, 1.0F}), (Vector(4) << -1, 1, 1, 1).finished());
}

TEST(Encoding, Centred) { EXPECT_EQ(encoded(Encoding::Centred), (Vector(4) << -0.5F, 0, 0.5F, 1).finished()); }

TEST(Encoding, UnitNorm) {
  const Vector state = encoded(Encoding::UnitNorm);
  EXPECT_NEAR(state.norm(), 1.0F, 1e-6F);
  EXPECT_TRUE(state.isApprox(pixels / pixels.norm(), 1e-6F));
}

TEST(Encoding, CentredUnitNorm) {
  const Vector state = encoded(Encoding::CentredUnitNorm);
  EXPECT_NEAR(state.norm(), 1.0F, 1e-6F);
  const Vector difference = pixels - mean;
  EXPECT_TRUE(state.isApprox(difference / difference.norm(), 1e-6F));
}

TEST(Encoding, AVectorOfLengthZeroStaysZero) {
  Vector state(4);
  encode(Encoding::UnitNorm, {}, mean, Vector::Zero(4), state);
  EXPECT_TRUE(state.isZero(0.0F));
  encode(Encoding::CentredUnitNorm, {}, mean, mean, state);
  EXPECT_TRUE(state.isZero(0.0F));
}

TEST(Encoding, Ids) {
  for (const EncodingInfo& entry : encodings()) {
    EXPECT_EQ(encodingFromId(entry.id), entry.encoding);
    EXPECT_EQ(info(entry.encoding).id, entry.id);
    EXPECT_FALSE(entry.help.empty());
  }
  try {
    static_cast<void>(encodingFromId("zscore"));
    FAIL();
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(), "encoding = zscore: must be one of raw, bipolar, centred, unit_norm, centred_unit_norm");
  }
}

}  // namespace
}  // namespace hopscope
