#include "core/memory/default_encoding.h"

#include <gtest/gtest.h>

#include "core/data/library.h"
#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

Encoding encodingOf(const ImageShape& shape, const std::vector<float>& values) {
  Dataset dataset;
  dataset.shape = shape;
  dataset.patterns = Eigen::Map<const Matrix>(values.data(), shape.size(), 1);
  return encodingByDefault(dataset);
}

TEST(DefaultEncoding, FollowsWhatThePatternsAre) {
  EXPECT_EQ(encodingOf({2, 2, 1}, {0.0F, 0.5F, 1.0F, 0.25F}), Encoding::CentredUnitNorm) << "a picture";
  EXPECT_EQ(encodingOf({1, 4, 1}, {0.0F, 0.5F, 1.0F, 0.25F}), Encoding::Raw) << "an array";
  EXPECT_EQ(encodingOf({2, 2, 1}, {0.0F, -0.5F, 1.0F, 0.25F}), Encoding::Raw) << "numbers, however they are laid out";
  EXPECT_EQ(encodingOf({2, 2, 1}, {1.0F, -1.0F, -1.0F, 1.0F}), Encoding::Bipolar);
  EXPECT_EQ(encodingOf({1, 4, 1}, {1.0F, -1.0F, -1.0F, 1.0F}), Encoding::Bipolar);
  EXPECT_EQ(encodingOf({1, 4, 1}, {1.0F, -1.0F, -1.0F, 0.5F}), Encoding::Raw);
}

TEST(DefaultEncoding, OfBundledAndGeneratedSets) {
  const DatasetLibrary library({datasetsFolder()});
  EXPECT_EQ(encodingByDefault(*library.load("digits8", {}, 1)), Encoding::CentredUnitNorm);
  EXPECT_EQ(encodingByDefault(*library.load("random:dimension=16:count=3", {}, 1)), Encoding::Bipolar);
  EXPECT_EQ(encodingByDefault(*library.load("sphere:dimension=16:count=3", {}, 1)), Encoding::Raw);
}

}  // namespace
}  // namespace hopscope::test
