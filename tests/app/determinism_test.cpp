#include "core/models/model.h"
#include "tests/app/cli.h"

namespace hopscope::test {
namespace {

class CliDeterminism : public ::testing::TestWithParam<const ModelEntry*> {
 protected:
  TemporaryFolder folder;
};

TEST_P(CliDeterminism, SameBytesForAnyNumberOfThreadsAndBetweenRuns) {
  const auto bytes = [&](const std::string& threads) {
    const std::string out = folder / "out.npy";
    const std::string trace = folder / "trace.json";
    const std::string json = outputOf({"retrieve",  "--memory",     "digits8",   "--count",
                                       "700",       "--target",     "1",         "17",
                                       "300",       "699",          "--corrupt", "gaussian_noise:0.4",
                                       "--model",   GetParam()->id, "--steps",   "6",
                                       "--threads", threads,        "--out",     out,
                                       "--trace",   trace,          "--json"});
    return std::array{fileBytes(out), fileBytes(trace), json};
  };
  const auto once = bytes("1");
  EXPECT_EQ(bytes("1"), once);
  for (const char* threads : {"2", "8", "0"}) EXPECT_EQ(bytes(threads), once) << threads << " threads";
}

INSTANTIATE_TEST_SUITE_P(Catalog, CliDeterminism, ::testing::ValuesIn(models().begin(), models().end()),
                         [](const auto& tested) { return tested.param->id; });

TEST(CliSeeds, TheSeedDecidesTheDamage) {
  const TemporaryFolder folder;
  const auto bytes = [&](const std::string& seed) {
    const std::string out = folder / "out.npy";
    (void)outputOf({"retrieve", "--memory", "digits8", "--count", "20", "--target", "1", "--corrupt",
                    "gaussian_noise:0.4", "--model", "softmax", "--steps", "0", "--seed", seed, "--out", out});
    return fileBytes(out);
  };
  EXPECT_EQ(bytes("5"), bytes("5"));
  EXPECT_NE(bytes("5"), bytes("6"));
}

}  // namespace
}  // namespace hopscope::test
