#include "core/data/dataset.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/data/layout.h"
#include "tests/support/data_error.h"

namespace hopscope {
namespace {

using test::expectDataError;

Dataset sampleDataset() {
  Dataset data;
  data.name = "sample";
  data.source = "here";
  data.shape = {2, 2, 1};
  data.patterns = Matrix::Constant(4, 3, 0.5F);
  data.labels = {0, 2, -1};
  data.classNames = {"cat"};
  return data;
}

TEST(Dataset, Describes) {
  const auto data = finished(sampleDataset());
  EXPECT_EQ(data->describe(0), "cat");
  EXPECT_EQ(data->describe(1), "class 2");
  EXPECT_EQ(data->describe(2), "");
  Dataset named = sampleDataset();
  named.patternNames = {"Tom", "Bo", "Al"};
  EXPECT_EQ(named.describe(2), "Al");
}

TEST(Dataset, TheHashSeesShapeRangeAndEveryBit) {
  const std::uint64_t hash = finished(sampleDataset())->hash;
  Dataset changed = sampleDataset();
  changed.patterns(3, 2) = std::nextafter(0.5F, 1.0F);
  EXPECT_NE(contentHash(changed), hash);
  changed = sampleDataset();
  changed.shape = {1, 4, 1};
  EXPECT_NE(contentHash(changed), hash);
  changed = sampleDataset();
  changed.range.low = -1.0F;
  EXPECT_NE(contentHash(changed), hash);
  changed = sampleDataset();
  changed.name = "other";
  EXPECT_EQ(contentHash(changed), hash);
}

TEST(Dataset, BadOnesAreNotFinished) {
  const auto expectComplaint = [](const std::string& where, const std::string& part, void (*change)(Dataset&)) {
    Dataset data = sampleDataset();
    change(data);
    expectDataError([&] { static_cast<void>(finished(data)); }, "here", where, part);
  };
  expectComplaint("", "no patterns", [](Dataset& data) { data.patterns.resize(4, 0); });
  expectComplaint("", "picture shape", [](Dataset& data) { data.shape.width = 3; });
  expectComplaint("", "2 labels for 3 patterns", [](Dataset& data) { data.labels.pop_back(); });
  expectComplaint("", "1 names for 3 patterns", [](Dataset& data) { data.patternNames = {"a"}; });
  expectComplaint("pattern 1, value 2", "not a finite",
                  [](Dataset& data) { data.patterns(2, 1) = std::numeric_limits<float>::quiet_NaN(); });
}

TEST(Dataset, Subset) {
  Dataset data = sampleDataset();
  data.patterns.col(2).setOnes();
  data.patternNames = {"a", "b", "c"};
  const auto part = subset(*finished(data), {2, 0});
  EXPECT_EQ(part->patterns, (Matrix(4, 2) << 1, 0.5F, 1, 0.5F, 1, 0.5F, 1, 0.5F).finished());
  EXPECT_EQ(part->labels, (std::vector<int>{-1, 0}));
  EXPECT_EQ(part->patternNames, (std::vector<std::string>{"c", "a"}));
}

TEST(Layout, SquaresFromSixteenArePictures) {
  EXPECT_EQ(pictureShape(784), (ImageShape{28, 28, 1}));
  EXPECT_EQ(pictureShape(16), (ImageShape{4, 4, 1}));
  EXPECT_EQ(pictureShape(9), (ImageShape{1, 9, 1}));
  EXPECT_EQ(pictureShape(17), (ImageShape{1, 17, 1}));
}

TEST(Layout, SizesAreMultipliedWithoutOverflow) {
  EXPECT_EQ(checkedValues("x", "", {1 << 16, 1 << 15}), maxValues);
  expectDataError([] { checkedValues("x", "byte 4", {1 << 16, 1 << 15, 2}); }, "x", "byte 4", "is too large");
  expectDataError([] { checkedValues("x", "", {std::int64_t{1} << 62, 4}); }, "x", "", "is too large");
  expectDataError([] { checkedValues("x", "", {3, 0}); }, "x", "", "holds no values");
}

}  // namespace
}  // namespace hopscope
