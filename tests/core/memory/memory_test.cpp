#include "core/memory/memory.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>
#include <string>
#include <thread>

#include "core/base/random.h"

namespace hopscope {
namespace {

/// 40 random pictures of 3 × 4 with labels 0, 1, 2, 0, 1, 2, …
std::shared_ptr<const Dataset> pictures(ValueRange range = {}) {
  Dataset data;
  data.name = data.source = "pictures";
  data.shape = {3, 4, 1};
  data.range = range;
  const Vector values = uniformVector(12 * 40, 5);
  data.patterns = (range.low + range.span() * values.array()).reshaped(12, 40);
  for (int i = 0; i < 40; ++i) data.labels.push_back(i % 3);
  return finished(std::move(data));
}

class MemoryEncodings : public ::testing::TestWithParam<Encoding> {};

TEST_P(MemoryEncodings, StoresTheEncodedPictures) {
  const auto data = pictures();
  const auto memory = Memory::create(data, {.count = 25, .encoding = GetParam()});
  EXPECT_EQ(memory->count(), 25);
  EXPECT_EQ(memory->images(), data->patterns.leftCols(25));
  EXPECT_TRUE(memory->meanImage().isApprox(data->patterns.leftCols(25).rowwise().mean(), 1e-6F));
  for (Index i = 0; i < 25; ++i) {
    Vector expected(12);
    encode(GetParam(), data->range, memory->meanImage(), data->patterns.col(i), expected);
    EXPECT_EQ(memory->patterns().col(i), expected);
    EXPECT_EQ(memory->encodePixels(ConstVectorRef(data->patterns.col(i))), expected);
    EXPECT_NEAR(memory->norms()[i], expected.norm(), 1e-6F);
  }
}

TEST(MemoryOrder, IsARandomOneOfTheChosenPatterns) {
  const auto data = pictures();
  const auto all = Memory::create(data, {.encoding = Encoding::Raw, .order = 7});
  EXPECT_EQ(all->count(), 40);
  std::set<Index> seen;
  for (Index i = 0; i < 40; ++i) {
    seen.insert(all->datasetIndex(i));
    EXPECT_EQ(all->images().col(i), data->patterns.col(all->datasetIndex(i)));
  }
  EXPECT_EQ(seen.size(), 40U);
  EXPECT_NE(all->images(), data->patterns);
  const auto few = Memory::create(data, {.count = 9, .encoding = Encoding::Raw, .order = 7});
  EXPECT_EQ(few->images(), all->images().leftCols(9)) << "a smaller memory holds the first of a larger one";
  const auto others = Memory::create(data, {.encoding = Encoding::Raw, .order = 8});
  EXPECT_NE(others->images(), all->images());
  const auto ofClass = Memory::create(data, {.count = 5, .encoding = Encoding::Raw, .classes = {2}, .order = 7});
  for (Index i = 0; i < 5; ++i) EXPECT_EQ(ofClass->label(i), 2);
}

TEST_P(MemoryEncodings, BatchesAndSingleQueriesAgreeBitForBit) {
  const auto memory = Memory::create(pictures({-2.0F, 5.0F}), {.encoding = GetParam()});
  Matrix queries(12, 1100);
  for (Index i = 0; i < queries.cols(); ++i) queries.col(i) = normalVector(12, static_cast<std::uint64_t>(i));
  const Matrix states = memory->encodePixels(ConstMatrixRef(queries));
  for (Index i = 0; i < queries.cols(); i += 37) {
    EXPECT_EQ(states.col(i), memory->encodePixels(ConstVectorRef(queries.col(i))));
  }
}

INSTANTIATE_TEST_SUITE_P(Memory, MemoryEncodings,
                         ::testing::Values(Encoding::Raw, Encoding::Bipolar, Encoding::Centred, Encoding::UnitNorm,
                                           Encoding::CentredUnitNorm),
                         [](const auto& tested) { return std::string(hopscope::info(tested.param).id); });

TEST(Memory, RawPatternsAreNotCopied) {
  const auto data = pictures();
  const auto memory = Memory::create(data, {.count = 10, .encoding = Encoding::Raw});
  EXPECT_EQ(memory->patterns().data(), data->patterns.data());
  EXPECT_EQ(memory->images().data(), data->patterns.data());
}

TEST(Memory, ClassesKeepTheOrder) {
  const auto data = pictures();
  const auto memory = Memory::create(data, {.count = 5, .encoding = Encoding::Raw, .classes = {2, 0}});
  const std::vector<Index> expected{0, 2, 3, 5, 6};
  ASSERT_EQ(memory->count(), 5);
  for (Index i = 0; i < 5; ++i) {
    const Index index = expected[static_cast<std::size_t>(i)];
    EXPECT_EQ(memory->datasetIndex(i), index);
    EXPECT_EQ(memory->patterns().col(i), data->patterns.col(index));
    EXPECT_EQ(memory->images().col(i), data->patterns.col(index));
    EXPECT_EQ(memory->label(i), data->labels[static_cast<std::size_t>(index)]);
    EXPECT_EQ(memory->describe(i), data->describe(index));
  }
}

TEST(Memory, AllPatternsOfTheClassesWhenNoCountIsGiven) {
  EXPECT_EQ(Memory::create(pictures(), {.classes = {1}})->count(), 13);
  EXPECT_EQ(Memory::create(pictures(), {.classes = {0, 1, 2}})->count(), 40);
  EXPECT_EQ(Memory::create(pictures(), {})->count(), 40);
}

TEST(Memory, DecodeTurnsEncodingBackWhereItCan) {
  const auto data = pictures({-2.0F, 5.0F});
  const Vector pixels = data->patterns.col(3);
  for (const Encoding encoding : {Encoding::Raw, Encoding::Centred}) {
    const auto memory = Memory::create(data, {.encoding = encoding});
    EXPECT_TRUE(memory->decodeState(memory->encodePixels(ConstVectorRef(pixels))).isApprox(pixels, 1e-6F));
  }
  const auto bipolar = Memory::create(data, {.encoding = Encoding::Bipolar});
  const Vector shown = bipolar->decodeState(bipolar->encodePixels(ConstVectorRef(pixels)));
  for (Index i = 0; i < shown.size(); ++i) EXPECT_EQ(shown[i], pixels[i] > 1.5F ? 5.0F : -2.0F);
}

TEST(Memory, DecodeOfUnitNormKeepsDirectionAndMeanLength) {
  const auto data = pictures();
  const auto unit = Memory::create(data, {.encoding = Encoding::UnitNorm});
  const float length = data->patterns.colwise().norm().mean();
  const Vector state = unit->patterns().col(2);
  EXPECT_TRUE(unit->decodeState(state).isApprox(length * state, 1e-5F));

  const auto centred = Memory::create(data, {.encoding = Encoding::CentredUnitNorm});
  const Matrix differences = data->patterns.colwise() - centred->meanImage();
  const Vector direction = centred->patterns().col(2);
  EXPECT_TRUE(centred->decodeState(direction).isApprox(
      centred->meanImage() + differences.colwise().norm().mean() * direction, 1e-5F));
}

TEST(Memory, Blend) {
  const auto data = pictures();
  const auto memory = Memory::create(data, {.count = 30});
  Vector one = Vector::Zero(30);
  one[7] = 1.0F;
  EXPECT_EQ(memory->blend(one), data->patterns.col(7));
  const Vector weights = uniformVector(30, 1);
  EXPECT_TRUE(memory->blend(weights).isApprox(data->patterns.leftCols(30) * weights, 1e-5F));
}

TEST(Memory, ProblemsAreSentences) {
  const auto data = pictures();
  const auto problem = [&](const MemorySpec& spec) { return spec.problem(*data).value_or(""); };
  EXPECT_EQ(problem({}), "");
  EXPECT_EQ(problem({.count = 40}), "");
  EXPECT_EQ(problem({.count = 41}), "41 memories cannot be stored: pictures has 40 patterns.");
  EXPECT_EQ(problem({.count = 14, .classes = {1}}),
            "14 memories cannot be stored: pictures has 13 patterns of the chosen classes.");
  EXPECT_EQ(problem({.classes = {7}}), "No pattern of pictures is of the chosen classes.");
  EXPECT_EQ(problem({.count = -1}), "The number of memories cannot be -1.");
  Dataset bare = *data;
  bare.labels.clear();
  EXPECT_EQ(MemorySpec{.classes = {1}}.problem(bare).value_or(""), "The patterns of pictures have no classes.");
  EXPECT_THROW(static_cast<void>(Memory::create(data, {.count = 41})), std::invalid_argument);
}

TEST(Memory, LabelsWhenThereAreNone) {
  Dataset bare = *pictures();
  bare.labels.clear();
  const auto memory = Memory::create(finished(bare), {});
  EXPECT_EQ(memory->label(0), -1);
  EXPECT_EQ(memory->describe(0), "");
}

TEST(Memory, DerivedValuesFromSeveralThreads) {
  const auto memory = Memory::create(pictures(), {});
  std::vector<const Vector*> norms(4);
  std::vector<const std::vector<Neighbour>*> neighbours(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < 4; ++i) {
      threads.emplace_back([&, i] {
        norms[i] = &memory->norms();
        neighbours[i] = &memory->nearestNeighbours();
      });
    }
  }
  for (std::size_t i = 1; i < 4; ++i) {
    EXPECT_EQ(norms[i], norms[0]);
    EXPECT_EQ(neighbours[i], neighbours[0]);
  }
}

}  // namespace
}  // namespace hopscope
