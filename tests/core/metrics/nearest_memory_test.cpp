#include "core/metrics/nearest_memory.h"

#include <gtest/gtest.h>

#include "core/metrics/metrics.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

// Of these the first has the largest dot product with (1, 1), the third lies nearest to it, the fourth points its way.
TEST(NearestMemory, IsNearestByAngleAndNotByProductOrDistance) {
  const auto memory = memoryOf(columns({{10, 0}, {0.6, 0.8}, {1, 1.2}, {2, 2.2}}));
  const Vector diagonal = Vector::Ones(2);
  EXPECT_EQ(nearestMemory(*memory, diagonal), 3);
  Index byProduct = 0;
  (memory->patterns().transpose() * diagonal).maxCoeff(&byProduct);
  EXPECT_EQ(byProduct, 0);
  Index byDistance = 0;
  (memory->patterns().colwise() - diagonal).colwise().norm().minCoeff(&byDistance);
  EXPECT_EQ(byDistance, 2);
}

TEST(NearestMemory, TheLengthOfTheStateDoesNotMatter) {
  const Matrix patterns = normalPatterns(20, 50, 1);
  const auto memory = memoryOf(patterns);
  const Matrix states = normalPatterns(20, 30, 2);
  for (Index i = 0; i < states.cols(); ++i) {
    const Index expected = nearestMemory(*memory, states.col(i));
    for (const float length : {1e-20F, 0.5F, 1e15F}) {
      EXPECT_EQ(nearestMemory(*memory, length * states.col(i)), expected) << i << " times " << length;
    }
    for (Index other = 0; other < patterns.cols(); ++other) {
      EXPECT_GE(cosine(patterns.col(expected), states.col(i)), cosine(patterns.col(other), states.col(i)) - 1e-6);
    }
  }
}

TEST(NearestMemory, TheFirstOfEquallyNearOnes) {
  const auto memory = memoryOf(columns({{0, 1}, {1, 0}, {4, 0}, {0, 2}}));
  EXPECT_EQ(nearestMemory(*memory, Vector::Unit(2, 0)), 1);
  EXPECT_EQ(nearestMemory(*memory, Vector::Unit(2, 1)), 0);
}

TEST(NearestMemory, APatternOfLengthZeroStandsAtARightAngleToEverything) {
  const auto memory = memoryOf(columns({{1, 0}, {0, 0}, {0.5, 0.1}}));
  EXPECT_EQ(nearestMemory(*memory, -Vector::Unit(2, 0)), 1) << "all others point away";
  EXPECT_EQ(nearestMemory(*memory, Vector::Unit(2, 0)), 0);
}

TEST(NearestMemory, AStateOfLengthZeroIsNearToNothing) {
  const auto memory = memoryOf(columns({{1, 0}, {0, 1}}));
  EXPECT_EQ(nearestMemory(*memory, Vector::Zero(2)), -1);
  EXPECT_EQ(nearestMemory(*memory, Vector::Constant(2, -0.0F)), -1);
}

}  // namespace
}  // namespace hopscope::test
