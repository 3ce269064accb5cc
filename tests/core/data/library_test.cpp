#include "core/data/library.h"

#include <gtest/gtest.h>

#include <string>

#include "core/memory/memory.h"
#include "tests/support/data_error.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::TemporaryFolder;

DatasetLibrary bundled() { return DatasetLibrary({fs::path(hopscope::test::sourceFolder()) / "datasets"}); }

struct Expected {
  std::string name;
  Index count;
  ImageShape shape;
  std::size_t classes;
  std::string described;  ///< pattern 1
  double recall;          ///< share of exact recall, see OneWinnerTakeAllStep
};

void PrintTo(const Expected& expected, std::ostream* out) { *out << expected.name; }

class BundledSets : public ::testing::TestWithParam<Expected> {};

TEST_P(BundledSets, AreWhatTheySay) {
  const Expected& expected = GetParam();
  const DatasetLibrary library = bundled();
  ASSERT_TRUE(library.find(expected.name)->available);
  const auto data = library.load(expected.name);
  EXPECT_EQ(data->name, expected.name);
  EXPECT_EQ(data->source, expected.name);
  EXPECT_EQ(data->count(), expected.count);
  EXPECT_EQ(data->shape, expected.shape);
  EXPECT_EQ(data->range, ValueRange{});
  EXPECT_EQ(data->classNames.size(), expected.classes);
  EXPECT_EQ(data->labels.size(), expected.classes == 0 ? 0U : static_cast<std::size_t>(expected.count));
  for (const int label : data->labels) EXPECT_LT(label, static_cast<int>(expected.classes));
  EXPECT_EQ(data->describe(1), expected.described);
  EXPECT_FALSE(data->licence.empty());
  EXPECT_FALSE(data->credit.empty());
  EXPECT_EQ(data->classNames, library.find(expected.name)->classNames);
}

// The lower half replaced by the mean picture, the most similar of 200 pictures (centred, unit norm) taken. The shares
// come from an independent program; they fall when a loader mixes up rows, planes or the order of the pictures.
TEST_P(BundledSets, OneWinnerTakeAllStep) {
  const Index count = std::min<Index>(200, GetParam().count);
  const auto memory =
      Memory::create(bundled().load(GetParam().name), {.count = count, .encoding = Encoding::CentredUnitNorm});
  Matrix queries = memory->images();
  const ImageShape shape = memory->dataset().shape;
  const Index hidden = (shape.height - shape.height / 2) * shape.width * shape.channels;
  queries.bottomRows(hidden).colwise() = memory->meanImage().tail(hidden);
  const Matrix similarities = memory->patterns().transpose() * memory->encodePixels(ConstMatrixRef(queries));
  Index right = 0;
  for (Index i = 0; i < count; ++i) {
    Index winner = 0;
    similarities.col(i).maxCoeff(&winner);
    if (winner == i) ++right;
  }
  EXPECT_NEAR(static_cast<double>(right) / static_cast<double>(count), GetParam().recall, 0.01);
}

INSTANTIATE_TEST_SUITE_P(Library, BundledSets,
                         ::testing::Values(Expected{"digits20", 1500, {20, 20, 1}, 10, "1", 0.995},
                                           Expected{"digits8", 1797, {8, 8, 1}, 10, "1", 0.86},
                                           Expected{"fashion28", 1000, {28, 28, 1}, 10, "trouser", 0.975},
                                           Expected{"letters28", 520, {28, 28, 1}, 26, "B", 1.0},
                                           Expected{"emoji32", 270, {32, 32, 3}, 10, "monkey face", 0.96},
                                           Expected{"photos64", 20, {64, 64, 3}, 0, "airplane_from_above", 0.95}),
                         [](const auto& tested) { return tested.param.name; });

TEST(Library, MeanImageError) {
  const auto error = [](const std::string& name, Index memory) {
    const auto stored = Memory::create(bundled().load(name), {.count = 100});
    return (stored->meanImage() - stored->images().col(memory)).cwiseAbs().mean();
  };
  EXPECT_NEAR(error("fashion28", 16), 0.154932F, 1e-6F);
  EXPECT_NEAR(error("digits20", 7), 0.129294F, 1e-6F);
}

TEST(Library, EverySetIsListedWhetherItIsThereOrNot) {
  const DatasetLibrary none({});
  const DatasetLibrary all = bundled();
  EXPECT_EQ(none.entries().size(), all.entries().size());
  EXPECT_FALSE(none.find("digits20")->available);
  EXPECT_EQ(none.find("nothing"), nullptr);
  expectDataError([&] { static_cast<void>(none.load("digits20")); }, "digits20", "", "is not on this machine");
  for (const BundledDataset& entry : all.entries()) {
    EXPECT_FALSE(entry.title.empty());
    EXPECT_FALSE(entry.content.empty());
    EXPECT_FALSE(entry.licence.empty());
    EXPECT_EQ(entry.available, fs::exists(entry.path));
  }
}

TEST(Library, TheSystemsFashionMnist) {
  const DatasetLibrary library = bundled();
  if (!library.find("fashion-mnist-test")->available) GTEST_SKIP() << "dataset-fashion-mnist is not installed";
  const auto data = library.load("fashion-mnist-test", {.limit = 5});
  EXPECT_EQ(data->count(), 5);
  EXPECT_EQ(data->describe(0), "ankle boot");
}

TEST(Library, TheFirstFolderWins) {
  const TemporaryFolder first;
  const TemporaryFolder second;
  first.write("photos64/a.txt", "");
  const fs::path photo = fs::path(hopscope::test::sourceFolder()) / "datasets" / "photos64" / "cat.png";
  second.write("photos64/x.png", test::fileBytes(photo));
  EXPECT_EQ(DatasetLibrary({second.path(), first.path()}).load("photos64")->count(), 1);
  EXPECT_EQ(DatasetLibrary({first.path() / "none", second.path()}).load("photos64")->count(), 1);
}

TEST(Library, GeneratedSets) {
  const auto data = bundled().load("random:dimension=16:count=3", {}, 11);
  EXPECT_EQ(data->count(), 3);
  EXPECT_EQ(data->source, "random:dimension=16:count=3:correlation=0");
  EXPECT_NE(data->hash, bundled().load("random:dimension=16:count=3", {}, 12)->hash);
  EXPECT_THROW(static_cast<void>(bundled().load("random:dimension=zero")), std::invalid_argument);
}

TEST(Library, Paths) {
  const std::string path = (fs::path(hopscope::test::sourceFolder()) / "datasets" / "photos64" / "cat.png").string();
  const auto data = bundled().load(path);
  EXPECT_EQ(data->source, path);
  EXPECT_EQ(data->name, "cat.png");
  EXPECT_TRUE(data->licence.empty());
}

TEST(Library, AnUnknownNameListsWhatThereIs) {
  const auto complaint = test::complaintOf([] { static_cast<void>(bundled().load("digit20")); });
  EXPECT_NE(complaint.reason.find("digits20, "), std::string::npos) << complaint.reason;
  EXPECT_NE(complaint.reason.find("random"), std::string::npos) << complaint.reason;
}

TEST(Library, OptionsReachTheReader) {
  const auto data = bundled().load("emoji32", {.width = 16, .height = 16, .colour = ColourMode::Grey, .limit = 12});
  EXPECT_EQ(data->shape, (ImageShape{16, 16, 1}));
  EXPECT_EQ(data->count(), 12);
}

TEST(Library, FoldersOfAnInstalledProgram) {
  EXPECT_EQ(standardDataFolders("/opt/hopscope/bin/hopscope"),
            std::vector<fs::path>{"/opt/hopscope/share/hopscope/datasets"});
}

TEST(Library, AProgramOfTheBuildTreeFindsItsDataBesideItself) {
  const DatasetLibrary library(standardDataFolders(hopscope::test::commandLine()));
  EXPECT_TRUE(library.find("digits20")->available);
  EXPECT_TRUE(fs::equivalent(library.find("digits20")->path.parent_path(), hopscope::test::datasetsFolder()));
}

}  // namespace
}  // namespace hopscope
