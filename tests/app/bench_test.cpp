#include <gmock/gmock.h>

#include <set>

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

TEST(CliBench, FilterTakesAPartOfTheName) {
  const nlohmann::json json =
      jsonOf({"bench", "--memories", "60", "--dimension", "12", "--runs", "1", "--filter", "normmax", "--json"});
  EXPECT_EQ(json["cases"].size(), 2);
  EXPECT_FALSE(json.contains("capacity_sweep"));
}

}  // namespace
}  // namespace hopscope::test
