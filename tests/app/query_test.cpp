#include "tests/app/cli.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class CliQuery : public ::testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> words(const std::vector<std::string>& more) const {
    return with({"retrieve", "--memory", memory, "--query", query}, more);
  }

  TemporaryFolder folder;
  const std::string memory = folder / "memory.npy";
  const std::string query = folder / "query.npy";
};

TEST_F(CliQuery, AnotherScaleIsMappedAndSaid) {
  Matrix patterns = (normalPatterns(64, 5, 3).array().abs() * 60.0F).round().min(255.0F);
  patterns(0, 0) = 255.0F;
  writeNpy(memory, patterns);
  writeNpy(query, Matrix(patterns.col(3) / 255.0F));
  const ProcessResult result = cli(words({"--model", "winner_take_all", "--set", "similarity=euclidean", "--json"}));
  EXPECT_EQ(result.exitCode, 0) << result.err;
  EXPECT_EQ(nlohmann::json::parse(result.out)[0]["nearest_memory"], 3);
  EXPECT_THAT(result.err, AllOf(HasSubstr("0 … 1"), HasSubstr("0 … 255")));
}

TEST_F(CliQuery, VectorsOfAnotherLengthAreNotStretched) {
  writeNpy(memory, signPatterns(25, 3, 1));
  writeNpy(query, signPatterns(16, 1, 2));
  const ProcessResult result = cli(words({"--model", "hebb"}));
  EXPECT_EQ(result.exitCode, 3);
  EXPECT_THAT(result.err, HasSubstr("patterns of 16 values cannot query a memory of 25"));
}

TEST_F(CliQuery, RowsOfOnePictureAreOneQuery) {
  const Matrix patterns = unitPatterns(144, 5, 1);
  writeNpy(memory, patterns);
  writeNpy(query, Matrix(patterns.col(2).reshaped(12, 12)));
  const ProcessResult result = cli(words({"--model", "softmax", "--set", "beta=50", "--json"}));
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const nlohmann::json list = nlohmann::json::parse(result.out);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0]["nearest_memory"], 2);
}

TEST_F(CliQuery, ZeroInANetworkOfSignsIsSaid) {
  const Matrix patterns = signPatterns(20, 2, 1);
  writeNpy(memory, patterns);
  Vector part = patterns.col(0);
  part.head(5).setZero();
  part[5] = -1.0F;
  writeNpy(query, Matrix(part));
  EXPECT_THAT(cli(words({"--model", "hebb"})).err, HasSubstr("0 is read as"));
}

TEST(CliReports, ALonePatternComesBack) {
  const nlohmann::json list =
      jsonOf({"retrieve", "--memory", "digits8", "--count", "1", "--target", "0", "--model", "softmax", "--json"});
  EXPECT_EQ(list[0]["nearest_memory"], 0);
  EXPECT_NEAR(list[0]["overlap_with_target"].get<double>(), 1.0, 1e-6);
}

TEST(CliReports, NameWhatCameBack) {
  const nlohmann::json list =
      jsonOf({"retrieve", "--memory", "digits8", "--count", "10", "--target", "0-1,3", "--model", "softmax", "--json"});
  ASSERT_EQ(list.size(), 3U);
  for (const auto& entry : list) EXPECT_TRUE(entry["target_class"].is_string());
  EXPECT_EQ(jsonOf({"retrieve", "--memory", "digits8", "--count", "10", "--target", "all", "--model", "hebb", "--json"})
                .size(),
            10U);
}

TEST(CliReports, OverflowIsExplained) {
  const TemporaryFolder folder;
  writeNpy(folder / "large.npy", Matrix(1e30F * normalPatterns(16, 4, 1)));
  const ProcessResult result =
      cli({"retrieve", "--memory", folder / "large.npy", "--target", "0", "--model", "softmax"});
  EXPECT_EQ(result.exitCode, 4);
  EXPECT_THAT(result.out, AllOf(HasSubstr("too large"), HasSubstr("unit_norm"), Not(HasSubstr("nan"))));
}

TEST(CliReports, EqualMemoriesAreOne) {
  const TemporaryFolder folder;
  Matrix patterns = normalPatterns(40, 4, 1);
  patterns.col(3) = patterns.col(1);
  writeNpy(folder / "equal.npy", patterns);
  const nlohmann::json list =
      jsonOf({"retrieve", "--memory", folder / "equal.npy", "--target", "3", "--model", "winner_take_all", "--json"});
  EXPECT_EQ(list[0]["outcome"], "Single memory: 3, exact");
  EXPECT_EQ(list[0]["nearest_memory"], 3);
}

}  // namespace
}  // namespace hopscope::test
