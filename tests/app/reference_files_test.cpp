#include "tests/app/cli.h"
#include "tests/support/reference.h"

namespace hopscope::test {
namespace {

constexpr float close = 2e-5F;

/// The reference cases once more, all the way from files to files.
class CliReference : public ::testing::TestWithParam<ReferenceCase> {
 protected:
  void checkEnergies(const nlohmann::json& report) const {
    ASSERT_EQ(report.size(), reference.energy.size());
    for (std::size_t b = 0; b < report.size(); ++b) {
      if (reference.energy[b]) {
        ASSERT_FALSE(report[b]["first_energy"].is_null());
        EXPECT_NEAR(report[b]["first_energy"].get<double>(), *reference.energy[b], 2e-5);
      }
    }
  }

  const ReferenceCase& reference = GetParam();
  TemporaryFolder folder;
};

TEST_P(CliReference, WeightsAndStates) {
  const std::string memory = folder / "memory.npy";
  const std::string query = folder / "query.npy";
  const std::string out = folder / "out.npy";
  const std::string weights = folder / "weights.npy";
  writeNpy(memory, reference.memory);
  writeNpy(query, reference.query);
  std::vector<std::string> words{"retrieve", "--memory", memory,    "--query",         query, "--tolerance", "0",
                                 "--out",    out,        "--model", reference.model.id};
  for (const auto& [id, value] : reference.model.values) words.insert(words.end(), {"--set", id + "=" + toText(value)});
  if (reference.weights.size() > 0) {
    (void)outputOf(with(words, {"--steps", "1", "--weights", weights}));
    EXPECT_LT((readNpyColumns(out) - reference.next).cwiseAbs().maxCoeff(), close);
    EXPECT_LT((readNpyColumns(weights) - reference.weights).cwiseAbs().maxCoeff(), close);
    checkEnergies(jsonOf(with(words, {"--steps", std::to_string(reference.steps), "--json"})));
    EXPECT_LT((readNpyColumns(out) - reference.trajectoryFinal).cwiseAbs().maxCoeff(), close);
  } else {
    checkEnergies(jsonOf(with(words, {"--steps", "1", "--set", "update=sync", "--json"})));
    EXPECT_EQ(readNpyColumns(out), reference.nextSync);
    if (reference.nextAsync.size() == 0) return;
    (void)outputOf(with(words, {"--steps", "1", "--set", "order=sequential"}));
    EXPECT_EQ(readNpyColumns(out), reference.nextAsync);
  }
}

std::string caseName(const ::testing::TestParamInfo<ReferenceCase>& tested) {
  std::string name = tested.param.name;
  for (const auto& [id, value] : tested.param.model.values) name += "-" + id + "-" + toText(value);
  std::ranges::replace_if(
      name, [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Softmax, CliReference, ::testing::ValuesIn(referenceCases("softmax")), caseName);
INSTANTIATE_TEST_SUITE_P(Sparsemax, CliReference, ::testing::ValuesIn(referenceCases("sparsemax")), caseName);
INSTANTIATE_TEST_SUITE_P(Entmax, CliReference, ::testing::ValuesIn(referenceCases("entmax")), caseName);
INSTANTIATE_TEST_SUITE_P(Normmax, CliReference, ::testing::ValuesIn(referenceCases("normmax")), caseName);
INSTANTIATE_TEST_SUITE_P(WinnerTakeAll, CliReference, ::testing::ValuesIn(referenceCases("winner_take_all")), caseName);
INSTANTIATE_TEST_SUITE_P(TopK, CliReference, ::testing::ValuesIn(referenceCases("top_k")), caseName);
INSTANTIATE_TEST_SUITE_P(Hebb, CliReference, ::testing::ValuesIn(referenceCases("hebb")), caseName);
INSTANTIATE_TEST_SUITE_P(Storkey, CliReference, ::testing::ValuesIn(referenceCases("storkey")), caseName);
INSTANTIATE_TEST_SUITE_P(PseudoInverse, CliReference, ::testing::ValuesIn(referenceCases("pseudo_inverse")), caseName);
INSTANTIATE_TEST_SUITE_P(Polynomial, CliReference, ::testing::ValuesIn(referenceCases("polynomial")), caseName);
INSTANTIATE_TEST_SUITE_P(Exponential, CliReference, ::testing::ValuesIn(referenceCases("exponential")), caseName);

}  // namespace
}  // namespace hopscope::test
