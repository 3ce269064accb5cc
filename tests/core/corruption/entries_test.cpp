#include <gtest/gtest.h>

#include <set>

#include "core/corruption/corruption.h"
#include "tests/support/test_memory.h"

namespace hopscope {
namespace {

using test::randomMemory;

Vector damaged(const Memory& memory, const std::string& id, double level, const ParameterValues& values = {},
               std::uint64_t seed = 42) {
  const CorruptionSpec spec{id, level, values, true, std::nullopt};
  return corrupt(memory.images().col(0), {&spec, 1}, {memory, 0}, seed);
}

Index changedCount(const Vector& a, const Vector& b) { return (a.array() != b.array()).count(); }

TEST(BitFlip, MirrorsExactlyTheShare) {
  const auto memory = randomMemory({1, 200, 1}, 2, {-1.0F, 1.0F});
  const Vector original = memory->images().col(0);
  const Vector flipped = damaged(*memory, "bit_flip", 0.25);
  EXPECT_EQ(changedCount(flipped, original), 50);
  for (Index i = 0; i < 200; ++i) EXPECT_TRUE(flipped[i] == original[i] || flipped[i] == -original[i]);
  EXPECT_EQ(damaged(*memory, "bit_flip", 1.0), -original);
}

TEST(BitFlip, SeedsChooseTheNeurons) {
  const auto memory = randomMemory({1, 200, 1}, 2);
  EXPECT_NE(damaged(*memory, "bit_flip", 0.25, {}, 1), damaged(*memory, "bit_flip", 0.25, {}, 2));
}

TEST(SaltPepper, UsesBothEndsForWholePixels) {
  const auto memory = randomMemory({10, 10, 3}, 2);
  const Vector noisy = damaged(*memory, "salt_pepper", 1.0);
  int salt = 0;
  for (Index pixel = 0; pixel < 100; ++pixel) {
    const Vector colours = noisy.segment(3 * pixel, 3);
    EXPECT_TRUE(colours == Vector::Zero(3) || colours == Vector::Ones(3));
    salt += colours[0] == 1.0F ? 1 : 0;
  }
  EXPECT_GT(salt, 25);
  EXPECT_LT(salt, 75);
}

TEST(GaussianNoise, HasTheDeviationInUnitsOfTheRange) {
  const auto memory = randomMemory({100, 100, 1}, 1, {-2.0F, 2.0F});
  const Vector original = memory->images().col(0);
  const Vector noise = damaged(*memory, "gaussian_noise", 0.5, {{"clip", false}}) - original;
  EXPECT_NEAR(noise.cast<double>().mean(), 0.0, 0.08);
  EXPECT_NEAR(noise.cast<double>().norm() / 100.0, 2.0, 0.06);
}

TEST(GaussianNoise, ChannelsMayShareIt) {
  const auto memory = randomMemory({10, 10, 3}, 1);
  const Vector original = memory->images().col(0);
  const ParameterValues shared{{"clip", false}, {"channels", "shared"}};
  const Vector noise = damaged(*memory, "gaussian_noise", 0.3, shared) - original;
  const Vector own = damaged(*memory, "gaussian_noise", 0.3, {{"clip", false}}) - original;
  for (Index pixel = 0; pixel < 100; ++pixel) {
    EXPECT_NEAR(noise[3 * pixel], noise[3 * pixel + 2], 1e-6F);
    EXPECT_GT(std::abs(own[3 * pixel] - own[3 * pixel + 2]), 1e-6F);
  }
}

TEST(RandomMask, HidesAllChannelsOfAPixel) {
  const auto memory = randomMemory({10, 10, 3}, 2);
  const Vector original = memory->images().col(0);
  const Vector masked = damaged(*memory, "random_mask", 0.3, {{"fill", "high"}});
  Index hidden = 0;
  for (Index pixel = 0; pixel < 100; ++pixel) {
    const Vector colours = masked.segment(3 * pixel, 3);
    if (colours != original.segment(3 * pixel, 3)) {
      EXPECT_EQ(colours, Vector::Ones(3));
      ++hidden;
    }
  }
  EXPECT_EQ(hidden, 30);
}

TEST(HalfMask, HidesTheSideThatIsNamed) {
  const auto memory = randomMemory({4, 4, 1}, 2);
  const Vector original = memory->images().col(0);
  for (const auto& [side, isHidden] :
       std::map<std::string, bool (*)(Index, Index)>{{"bottom", [](Index row, Index) { return row >= 2; }},
                                                     {"top", [](Index row, Index) { return row < 2; }},
                                                     {"left", [](Index, Index column) { return column < 2; }},
                                                     {"right", [](Index, Index column) { return column >= 2; }}}) {
    const Vector masked = damaged(*memory, "half_mask", 0.5, {{"side", side}});
    for (Index row = 0; row < 4; ++row) {
      for (Index column = 0; column < 4; ++column) {
        const Index i = 4 * row + column;
        EXPECT_EQ(masked[i], isHidden(row, column) ? 0.0F : original[i]) << side << ' ' << row << ' ' << column;
      }
    }
  }
}

TEST(HalfMask, HidesTheEndOfWhatIsNoPicture) {
  const auto memory = randomMemory({1, 10, 1}, 2, {-1.0F, 1.0F});
  const Vector masked = damaged(*memory, "half_mask", 0.3);
  EXPECT_EQ(masked.head(7), memory->images().col(0).head(7));
  EXPECT_EQ(masked.tail(3), Vector::Constant(3, -1.0F));
}

TEST(Fills, PutTheNamedValueInPlace) {
  const auto memory = randomMemory({6, 6, 1}, 3, {-1.0F, 3.0F});
  const auto filled = [&](const std::string& fill) { return damaged(*memory, "half_mask", 1.0, {{"fill", fill}}); };
  EXPECT_EQ(filled("low"), Vector::Constant(36, -1.0F));
  EXPECT_EQ(filled("middle"), Vector::Constant(36, 1.0F));
  EXPECT_EQ(filled("high"), Vector::Constant(36, 3.0F));
  EXPECT_EQ(filled("mean"), memory->meanImage());
  const Vector noise = filled("noise");
  EXPECT_EQ(std::set<float>(noise.begin(), noise.end()).size(), 36U);
  EXPECT_NE(noise, damaged(*memory, "half_mask", 1.0, {{"fill", "noise"}}, 43));
}

TEST(Block, LiesWhereItIsPut) {
  const auto memory = randomMemory({8, 8, 1}, 2);
  const Vector original = memory->images().col(0);
  const auto hiddenAt = [&](double x, double y) {
    const Vector masked = damaged(*memory, "block", 0.25, {{"x", x}, {"y", y}, {"fill", "low"}});
    std::set<Index> hidden;
    for (Index i = 0; i < 64; ++i) {
      if (masked[i] != original[i]) hidden.insert(i);
    }
    return hidden;
  };
  EXPECT_EQ(hiddenAt(0.0, 0.0), (std::set<Index>{0, 1, 8, 9}));
  EXPECT_EQ(hiddenAt(1.0, 0.0), (std::set<Index>{6, 7, 14, 15}));
  EXPECT_EQ(hiddenAt(0.5, 0.5), (std::set<Index>{27, 28, 35, 36}));
  EXPECT_EQ(hiddenAt(1.0, 1.0), (std::set<Index>{54, 55, 62, 63}));
}

TEST(Blur, SpreadsAPointAndKeepsItsMass) {
  Dataset dataset;
  dataset.shape = {9, 9, 1};
  dataset.patterns = Matrix::Zero(81, 1);
  dataset.patterns(40, 0) = 1.0F;
  const auto memory =
      Memory::create(finished(std::move(dataset)), {.count = 0, .encoding = Encoding::Raw, .classes = {}});
  const Vector blurred = damaged(*memory, "blur", 1.0);
  EXPECT_NEAR(blurred.sum(), 1.0F, 1e-4F);
  // The centre of a two-dimensional Gaussian of σ = 1, sampled: (1/√2π)².
  EXPECT_NEAR(blurred[40], 0.15915F, 1e-3F);
  EXPECT_NEAR(blurred[39], blurred[31], 1e-6F);
}

TEST(Invert, MixesWithTheNegative) {
  const auto memory = randomMemory({5, 5, 1}, 2, {-1.0F, 3.0F});
  const Vector original = memory->images().col(0);
  EXPECT_TRUE(damaged(*memory, "invert", 1.0).isApprox((2.0F - original.array()).matrix()));
  EXPECT_TRUE(damaged(*memory, "invert", 0.5).isApprox(Vector::Ones(25)));
}

TEST(Mixture, TakesTheNamedMemory) {
  const auto memory = randomMemory({5, 5, 1}, 4);
  EXPECT_EQ(damaged(*memory, "mixture", 1.0, {{"other", 2.0}}), memory->images().col(2));
  const Vector half = 0.5F * (memory->images().col(0) + memory->images().col(3));
  EXPECT_TRUE(damaged(*memory, "mixture", 0.5, {{"other", 3.0}}).isApprox(half));
}

TEST(Mixture, DrawsEveryOtherMemoryButTheTarget) {
  const auto memory = randomMemory({5, 5, 1}, 4);
  std::set<Index> drawn;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Vector other = damaged(*memory, "mixture", 1.0, {}, seed);
    for (Index candidate = 0; candidate < 4; ++candidate) {
      if (other == memory->images().col(candidate)) drawn.insert(candidate);
    }
  }
  EXPECT_EQ(drawn, (std::set<Index>{1, 2, 3}));
}

TEST(Mixture, SaysWhatIsMissing) {
  EXPECT_THROW(damaged(*randomMemory({5, 5, 1}, 1), "mixture", 0.5), std::invalid_argument);
  EXPECT_THROW(damaged(*randomMemory({5, 5, 1}, 4), "mixture", 0.5, {{"other", 4.0}}), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope
