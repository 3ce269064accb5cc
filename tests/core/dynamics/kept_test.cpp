#include <gmock/gmock.h>

#include <filesystem>

#include "core/base/errors.h"
#include "core/dynamics/run.h"
#include "core/files/npy.h"
#include "tests/support/paths.h"
#include "tests/support/patterns.h"
#include "tests/support/temporary_folder.h"

namespace hopscope::test {
namespace {

using ::testing::HasSubstr;

/// What a run keeps besides itself: states stored as memories, and runs that are pinned.
class Kept : public ::testing::Test {
 protected:
  static RunSpec spec() {
    RunSpec spec;
    spec.source = "digits8";
    spec.memory.count = 20;
    spec.target = 3;
    spec.corruptions = {{.id = "half_mask", .level = 0.5}};
    spec.lanes = {{"softmax", {{"beta", 20.0}}}, {"hebb", {}}};
    return spec;
  }

  static std::shared_ptr<const PaintLayer> picture(std::size_t size, float value) {
    PaintLayer pixels(size, 0.0F);
    for (std::size_t i = 0; i < size; i += 3) pixels[i] = value;
    return std::make_shared<const PaintLayer>(std::move(pixels));
  }

  [[nodiscard]] std::shared_ptr<const hopscope::Run> compute(
      const RunSpec& spec, const std::shared_ptr<const hopscope::Run>& previous = nullptr) const {
    return computeRun(spec, library, previous);
  }

  /// Lane 0 of a run, to be pinned.
  static std::shared_ptr<PinnedSpec> pinOf(const hopscope::Run& run) {
    auto pinned = std::make_shared<PinnedSpec>();
    pinned->run = run.spec;
    pinned->run.lanes.resize(1);
    pinned->dataHash = run.dataset->hash;
    return pinned;
  }

  const DatasetLibrary library{{hopscope::test::datasetsFolder()}};
};

TEST_F(Kept, AddedPicturesAreStoredBehindThePatterns) {
  RunSpec wanted = spec();
  wanted.added = {picture(64, 1.0F), picture(64, 0.5F), picture(63, 1.0F)};
  const auto run = compute(wanted);
  EXPECT_EQ(run->addedCount(), 2) << "the third is of another size";
  for (const auto& [encoding, memory] : run->memories) {
    ASSERT_EQ(memory->count(), 22);
    EXPECT_EQ(memory->images().col(21)[3], 0.5F);
    EXPECT_EQ(memory->label(20), -1);
    EXPECT_EQ(memory->describe(20), "kept 1");
    EXPECT_EQ(memory->describe(5), run->dataset->describe(5));
  }
  EXPECT_EQ(run->memory().images().leftCols(20), run->dataset->patterns.leftCols(20));
  EXPECT_EQ(run->dataset->hash, compute(spec())->dataset->hash) << "the data set itself is what it was";
}

TEST_F(Kept, AnAddedPictureIsRetrieved) {
  RunSpec wanted = spec();
  wanted.added = {picture(64, 1.0F)};
  wanted.target = 20;
  wanted.lanes = {{"softmax", {{"beta", 60.0}}}};
  const auto run = compute(wanted);
  EXPECT_EQ(run->traces[0]->outcome().regime, Regime::SingleMemory);
  EXPECT_LT(run->error(0, run->steps()), 0.01);
}

TEST_F(Kept, ClassesAndCountChooseBeforeAnythingIsAdded) {
  RunSpec wanted = spec();
  wanted.memory.classes = {7};
  wanted.memory.count = 4;
  wanted.added = {picture(64, 1.0F)};
  const auto run = compute(wanted);
  ASSERT_EQ(run->memory().count(), 5);
  EXPECT_EQ(run->memory().label(3), 7);
  EXPECT_EQ(run->memory().label(4), -1);
}

TEST_F(Kept, TheMemoryWithAddedPicturesIsTakenOver) {
  RunSpec wanted = spec();
  wanted.added = {picture(64, 1.0F)};
  const auto first = compute(wanted);
  wanted.target = 7;
  const auto second = compute(wanted, first);
  EXPECT_EQ(&second->memory(), &first->memory());
  wanted.added.clear();
  const auto third = compute(wanted, second);
  EXPECT_EQ(third->memory().count(), 20);
  wanted.memory.count = 10;
  wanted.added = {picture(64, 1.0F)};
  EXPECT_EQ(compute(wanted, second)->memory().count(), 11);
}

TEST_F(Kept, APinnedRunStaysWhateverBecomesOfTheRun) {
  const auto first = compute(spec());
  RunSpec wanted = spec();
  wanted.pinned = {pinOf(*first)};
  const auto second = compute(wanted, first);
  ASSERT_EQ(second->pinned.size(), 1U);
  EXPECT_EQ(second->pinned[0].run->traces[0], first->traces[0]) << "not computed again";
  wanted.source = "digits20";
  wanted.lanes = {{"sparsemax", {}}};
  wanted.retrieval.seed = 7;
  const auto third = compute(wanted, second);
  EXPECT_EQ(third->pinned[0].run, second->pinned[0].run);
  const auto fresh = compute(wanted);
  EXPECT_EQ(fresh->pinned[0].run->traces[0]->states, first->traces[0]->states) << "computed again, to the bit";
  EXPECT_TRUE(fresh->pinned[0].problem.empty());
}

TEST_F(Kept, APinnedForkIsTheFork) {
  RunSpec wanted = spec();
  wanted.forks = {{.parent = -1, .step = 1, .corruptions = {{.id = "bit_flip", .level = 0.3}}}};
  const auto first = compute(wanted);
  auto pinned = pinOf(*first);
  pinned->fork = 0;
  wanted.pinned = {pinned};
  EXPECT_EQ(compute(wanted)->pinned[0].run->traces[0]->states, first->forks[0]->traces[0]->states);
}

TEST_F(Kept, APinnedRunWithoutItsDataTellsWhyAndNothingElseIsLost) {
  const TemporaryFolder folder;
  const std::string file = (folder / "x.npy").string();
  writeNpy(file, normalPatterns(16, 6, 1));
  RunSpec other = spec();
  other.source = file;
  other.memory.count = 0;
  const auto first = compute(other);
  RunSpec wanted = spec();
  wanted.pinned = {pinOf(*first)};
  writeNpy(file, normalPatterns(16, 6, 2));
  const auto changed = compute(wanted);
  EXPECT_EQ(changed->pinned[0].run, nullptr);
  EXPECT_THAT(changed->pinned[0].problem, HasSubstr("does not hold the data"));
  EXPECT_EQ(changed->traces.size(), 2U);
  std::filesystem::remove(file);
  EXPECT_THAT(compute(wanted)->pinned[0].problem, HasSubstr("x.npy"));
}

}  // namespace
}  // namespace hopscope::test
