#include <gmock/gmock.h>

#include <set>

#include "app/cli/bench_cases.h"
#include "core/models/model.h"
#include "tests/app/cli.h"

namespace hopscope::test {
namespace {

// Only that every case runs and says something; the times are the machine's.
TEST(CliBench, TimesEveryModel) {
  const nlohmann::json json = jsonOf({"bench", "--memories", "60", "--dimension", "12", "--runs", "1", "--json"});
  EXPECT_GT(json["read_bandwidth_gb_per_s"], 0.0);
  EXPECT_GT(json["sgemm_gflop_per_s"], 0.0);
  EXPECT_GT(json["capacity_sweep"]["speed_up"], 0.0);
  std::set<std::string> names;
  for (const nlohmann::json& one : json["cases"]) {
    EXPECT_TRUE(names.insert(one["case"]).second) << one["case"];
    EXPECT_GT(one["milliseconds"], 0.0);
    EXPECT_GT(one["share_of_limit"], 0.0);
  }
  for (const ModelEntry* entry : models()) {
    EXPECT_TRUE(std::ranges::any_of(names, [&](const std::string& name) { return name.starts_with(entry->id); }))
        << entry->id << " is not timed";
  }
}

// A model nobody has heard of is timed as others of its domain are.
TEST(CliBench, AModelThatSaysNothingIsTimedInTheUsualWay) {
  ModelEntry toy;
  toy.id = "toy";
  toy.parameters = {realParameter("warmth", "b", "warmth", 1.0, 0.0, 100.0, "")};
  toy.parameters.front().role = ParameterRole::InverseTemperature;
  const auto cases = cli::benchCases(toy, 5000, 100);
  ASSERT_EQ(cases.size(), 2U);
  EXPECT_EQ(cases[0].id, "toy/M5000/B1");
  EXPECT_EQ(cases[1].id, "toy/M5000/B256");
  EXPECT_EQ(cases[0].model.values, (ParameterValues{{"warmth", 16.0}})) << "cold, whatever it is called";
  toy.domain = StateDomain::Bipolar;
  toy.parameters.clear();
  const auto network = cli::benchCases(toy, 5000, 100);
  ASSERT_EQ(network.size(), 1U);
  EXPECT_EQ(network[0].id, "toy_N400/M40/B1");
}

// The names that documentation and scripts ask for.
TEST(CliBench, TheCasesKeepTheirNames) {
  const auto cases = cli::benchCases(60'000, 784);
  std::set<std::string> names;
  for (const auto& each : cases) names.insert(each.id);
  for (const char* id : {"softmax/M60000/B1",         "softmax/M60000/B16",
                         "softmax/M60000/B1024",      "softmax_bytes/M60000/B1",
                         "sparsemax_bytes/M60000/B1", "sparsemax/M60000/B256",
                         "entmax/M60000/B1",          "normmax/M60000/B256",
                         "winner_take_all/M60000/B1", "top_k_20%/M60000/B1",
                         "random_mask_10%/M60000/B1", "window_101/M60000/B1",
                         "rectified/M60000/B256",     "linear/M1000/B1",
                         "linear/M60000/B256",        "random_feature/M60000/B1",
                         "hebb_N2000/M200/B1",        "hebb_N2000/M2000/B1",
                         "storkey_N2000/M200/B1",     "pseudo_inverse_N2000/M200/B1",
                         "polynomial_N512/M5000/B1",  "exponential_N512/M5000/B1"}) {
    EXPECT_TRUE(names.contains(id)) << id;
  }
  EXPECT_EQ(names.size(), cases.size()) << "one name for two cases";
}

TEST(CliBench, FilterTakesAPartOfTheName) {
  const nlohmann::json json =
      jsonOf({"bench", "--memories", "60", "--dimension", "12", "--runs", "1", "--filter", "normmax", "--json"});
  EXPECT_EQ(json["cases"].size(), 2);
  EXPECT_FALSE(json.contains("capacity_sweep"));
}

}  // namespace
}  // namespace hopscope::test
