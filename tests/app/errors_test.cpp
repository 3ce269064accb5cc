#include <functional>

#include "tests/app/cli.h"
#include "tests/support/paths.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

void expectUsageError(const std::vector<std::string>& words, const std::string& part) {
  const ProcessResult result = cli(words);
  EXPECT_EQ(result.exitCode, 2) << result.err;
  EXPECT_THAT(result.err, HasSubstr(part));
  EXPECT_EQ(result.out, "") << "errors are not output";
}

/// "retrieve" of digits8 with one thing changed or added.
std::vector<std::string> retrieveWith(const std::vector<std::string>& more) {
  return with({"retrieve", "--memory", "digits8", "--count", "10", "--model", "softmax"}, more);
}

std::vector<std::string> capacityWith(const std::vector<std::string>& more) {
  return with({"capacity", "--memory", "random", "--out", "/dev/null"}, more);
}

TEST(CliUsage, WhatIsMissingOrUnknown) {
  expectUsageError({}, "a command is required");
  expectUsageError({"remember"}, "command = remember: must be one of models, datasets, ");
  expectUsageError({"retrive"}, "; did you mean retrieve?");
  expectUsageError({"retrieve", "--memory", "digits8", "--target", "0"}, "--model");
  expectUsageError(retrieveWith({}), "--target");
  expectUsageError(retrieveWith({"--target", "0", "--query", "digits8"}), "--target");
  expectUsageError(retrieveWith({"--target", "0", "--loud"}), "--loud");
  expectUsageError({"retrieve", "--memory", "digits8", "--target", "0", "--model", "hopfield"}, "softmax, sparsemax");
}

TEST(CliUsage, ValuesOutOfRangeAreNamedWithTheirRange) {
  expectUsageError(retrieveWith({"--target", "10"}), "target = 10: must be from 0 to 9");
  expectUsageError(retrieveWith({"--target", "-1"}), "target = -1: must be from 0 to 9");
  expectUsageError(retrieveWith({"--target", "zero"}), "zero");
  expectUsageError(retrieveWith({"--target", "0", "--set", "beta=0"}), "beta = 0: must be a number above 0");
  expectUsageError(retrieveWith({"--target", "0", "--set", "beta"}), "parameter=value");
  expectUsageError(retrieveWith({"--target", "0", "--set", "heat=1"}), "heat = 1");
  expectUsageError(retrieveWith({"--target", "0", "--steps", "10001"}), "steps = 10001: must be from 0 to 10000");
  expectUsageError(retrieveWith({"--target", "0", "--steps", "-1"}), "steps = -1");
  expectUsageError(retrieveWith({"--target", "0", "--steps", "many"}), "many");
  expectUsageError(retrieveWith({"--target", "0", "--tolerance", "-1"}), "tolerance = -1");
  expectUsageError(retrieveWith({"--target", "0", "--tolerance", "nan"}), "tolerance");
  expectUsageError(retrieveWith({"--target", "0", "--damping", "2"}), "damping = 2");
  expectUsageError(retrieveWith({"--target", "0", "--threads", "-1"}), "threads = -1");
  expectUsageError(retrieveWith({"--target", "0", "--seed", "-1"}), "--seed");
  expectUsageError(retrieveWith({"--target", "0", "--seed", "18446744073709551616"}), "--seed");
  expectUsageError(retrieveWith({"--target", "0", "--encoding", "log"}), "encoding = log");
  expectUsageError(retrieveWith({"--target", "0", "--corrupt", "half_mask"}), "name:level");
  expectUsageError(retrieveWith({"--target", "0", "--corrupt", "mixture:0.5:other=10"}), "other = 10");
  expectUsageError({"retrieve", "--memory", "digits8", "--count", "0", "--target", "0", "--model", "softmax"},
                   "--count");
  expectUsageError({"retrieve", "--memory", "digits8", "--count", "2000", "--target", "0", "--model", "softmax"},
                   "1797");
  expectUsageError({"retrieve", "--memory", "random:dimension=0", "--target", "0", "--model", "softmax"}, "dimension");
}

TEST(CliUsage, WeightsNeedAModelThatHasSome) {
  const TemporaryFolder folder;
  const std::string out = folder / "out.npy";
  expectUsageError({"retrieve", "--memory", "digits8", "--count", "3", "--target", "0", "--model", "hebb", "--weights",
                    folder / "weights.npy", "--out", out},
                   "weights");
  EXPECT_FALSE(std::filesystem::exists(out)) << "refused before anything is written";
}

TEST(CliUsage, Capacity) {
  expectUsageError(capacityWith({"--model", "hebb", "--counts", "5"}), "dimension = 0");
  expectUsageError(capacityWith({"--model", "hebb", "--counts", "0", "--dimension", "9"}), "counts = 0");
  expectUsageError(capacityWith({"--model", "hebb", "--counts", "5", "--dimension", "9", "--trials", "0"}),
                   "trials = 0");
  expectUsageError(capacityWith({"--model", "hebb", "--counts", "5", "--dimension", "9", "--networks", "101"}),
                   "networks = 101");
  expectUsageError(capacityWith({"--model", "hebb", "--counts", "5", "--dimension", "9", "--metric", "luck"}), "luck");
  expectUsageError(capacityWith({"--model", "hebb", "--model", "hebb", "--counts", "5", "--dimension", "9"}), "twice");
  expectUsageError(
      {"capacity", "--memory", "digits8", "--dimension", "9", "--counts", "5", "--model", "hebb", "--out", "/dev/null"},
      "dimension = 9");
  expectUsageError({"capacity", "--memory", "digits8", "--counts", "1798", "--model", "hebb", "--out", "/dev/null"},
                   "at most 1797");
}

/// A file that must be refused, however it is used.
struct BadFile {
  const char* name;
  std::function<std::string(const TemporaryFolder&)> make;  // gives the path
};

std::function<std::string(const TemporaryFolder&)> bytes(std::string name, std::string content) {
  return [=](const TemporaryFolder& folder) { return folder.write(name, content).string(); };
}

std::function<std::string(const TemporaryFolder&)> stored(const std::string& name) {
  return [=](const TemporaryFolder&) { return hopscope::test::dataFolder() + "/npy/" + name; };
}

std::string idxHeader(char count) {
  return {std::string("\0\0\10\3\0\0\0", 7) + count + std::string("\0\0\0\10\0\0\0\10", 8)};
}

class CliBadFile : public ::testing::TestWithParam<BadFile> {};

TEST_P(CliBadFile, EndsWith3AndNamesFileAndReason) {
  const TemporaryFolder folder;
  const std::string path = GetParam().make(folder);
  for (const auto& words :
       {std::vector<std::string>{"retrieve", "--memory", path, "--target", "0", "--model", "softmax"},
        retrieveWith({"--query", path})}) {
    const ProcessResult result = cli(words);
    EXPECT_EQ(result.exitCode, 3) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, AllOf(::testing::StartsWith("hopscope-cli: " + path + ": "), ::testing::EndsWith("\n")));
    EXPECT_GT(result.err.size(), path.size() + 25) << "a reason: " << result.err;
    EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << result.err;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Files, CliBadFile,
    ::testing::Values(
        BadFile{"missing", [](const TemporaryFolder& folder) { return (folder / "nowhere.npy").string(); }},
        BadFile{"empty", bytes("empty.npy", "")}, BadFile{"text_as_array", bytes("text.npy", "not an array")},
        BadFile{"array_complex", stored("complex.npy")}, BadFile{"array_empty", stored("empty.npy")},
        BadFile{"array_five_axes", stored("five_axes.npy")}, BadFile{"array_nan", stored("not_a_number.npy")},
        BadFile{"array_too_large", stored("too_large.npy")}, BadFile{"array_two_channels", stored("two_channels.npy")},
        BadFile{"idx_cut", bytes("cut.idx", idxHeader(2) + std::string(70, 'x'))},
        BadFile{"idx_long", bytes("long.idx", idxHeader(1) + std::string(65, 'x'))},
        BadFile{"idx_nothing", bytes("none.idx", idxHeader(0))},
        BadFile{"gzip_cut", bytes("cut-images-idx3-ubyte.gz", "\x1f\x8b\x08")},
        BadFile{"csv_ragged", bytes("ragged.csv", "1,2,3\n4,5\n")},
        BadFile{"csv_words", bytes("words.csv", "1,2,3\n4,five,6\n")},
        BadFile{"csv_nan", bytes("nan.csv", "1,2,3\n4,nan,6\n")}, BadFile{"csv_blank", bytes("blank.csv", "\n\n")},
        BadFile{"picture_cut", bytes("cut.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16))},
        BadFile{"picture_text", bytes("text.jpg", "this is no picture")},
        BadFile{"cifar_cut", bytes("data_batch.bin", std::string(3072, 'x'))},
        BadFile{"unknown", bytes("notes.xyz", "hello there, this is no data")},
        BadFile{"folder_empty",
                [](const TemporaryFolder& folder) {
                  std::filesystem::create_directory(folder / "nothing");
                  return (folder / "nothing").string();
                }},
        BadFile{"folder_of_text",
                [](const TemporaryFolder& folder) {
                  folder.write("texts/readme.txt", "hello");
                  return (folder / "texts").string();
                }}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(CliData, ACapacityRunReadsItsDataBeforeItWritesATable) {
  const TemporaryFolder folder;
  const std::string path = folder.write("ragged.csv", "1,2,3\n4,5\n").string();
  const std::string table = folder / "capacity.csv";
  const ProcessResult result =
      cli({"capacity", "--memory", path, "--counts", "1", "--model", "softmax", "--out", table});
  EXPECT_EQ(result.exitCode, 3);
  EXPECT_THAT(result.err, HasSubstr(path));
  EXPECT_FALSE(std::filesystem::exists(table));
}

TEST(CliData, UnknownNamesListWhatThereIs) {
  const ProcessResult result = cli({"retrieve", "--memory", "digits9", "--target", "0", "--model", "softmax"});
  EXPECT_EQ(result.exitCode, 3);
  EXPECT_THAT(result.err, AllOf(HasSubstr("digits9"), HasSubstr("digits8")));
}

TEST(CliData, QueriesOfAnotherSizeAreRefused) {
  const TemporaryFolder folder;
  const std::string query = folder / "query.npy";
  writeNpy(query, normalPatterns(65, 1, 1));
  const ProcessResult result = cli(retrieveWith({"--query", query}));
  EXPECT_EQ(result.exitCode, 3);
  EXPECT_THAT(result.err, AllOf(HasSubstr(query), HasSubstr("65 values"), HasSubstr("8 × 8")));
}

TEST(CliData, PlacesThatCannotBeWrittenAreNamed) {
  for (const char* option : {"--out", "--weights", "--trace"}) {
    const ProcessResult result = cli(retrieveWith({"--target", "0", option, "/nowhere/file"}));
    EXPECT_EQ(result.exitCode, 3) << option;
    EXPECT_THAT(result.err, HasSubstr("/nowhere/file")) << option;
  }
}

}  // namespace
}  // namespace hopscope::test
