#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "core/data/library.h"
#include "core/experiments/experiment.h"
#include "core/experiments/measures.h"
#include "core/experiments/sweep_json.h"
#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

class Experiment : public ::testing::TestWithParam<const ExperimentEntry*> {
 protected:
  static std::shared_ptr<const Dataset> sourceOf(const SweepSpec& spec) {
    static const DatasetLibrary library({test::datasetsFolder()});
    return spec.drawn() ? nullptr : library.load(spec.source, spec.load, spec.seed);
  }
};

TEST_P(Experiment, OpensWithSomethingThatCanBeRun) {
  const ExperimentEntry& entry = *GetParam();
  SweepSpec spec = entry.opening();
  EXPECT_EQ(spec.experiment, entry.id);
  const auto source = sourceOf(spec);
  spec.validate(source.get());
  EXPECT_FALSE(entry.title.empty());
  EXPECT_TRUE(entry.summary.ends_with('.'));
  ASSERT_FALSE(entry.measures.empty());
  for (const std::string& id : entry.measures) EXPECT_EQ(measure(id).id, id);
  // A smaller one, run: the first measure has a number for every model.
  spec.trials = 6;
  spec.networks = 2;
  spec.axes[0].values = {spec.axes[0].values.front(), spec.axes[0].values[spec.axes[0].values.size() / 2]};
  int rows = 0;
  EXPECT_TRUE(runSweep(spec, source, nullptr, [&](const SweepRow& row) {
    ++rows;
    EXPECT_GT(RowMeasures(spec, row).estimate(measure(entry.measures.front())).count, 0);
  }));
  EXPECT_EQ(rows, static_cast<int>(2 * spec.models.size()));
}

TEST_P(Experiment, IsReadBackFromItsText) {
  const SweepSpec spec = GetParam()->opening();
  const SweepManifest manifest{.spec = spec, .dataHash = spec.drawn() ? 0U : 77U, .shard = {1, 3}, .version = "0.1.2"};
  const std::string text = toText(manifest);
  const SweepManifest back = manifestFromText(text, "manifest");
  EXPECT_EQ(toText(back), text);
  EXPECT_EQ(back.shard, manifest.shard);
  EXPECT_EQ(back.spec.axes, spec.axes);
  EXPECT_EQ(back.version, "0.1.2");
  EXPECT_TRUE(sameExperiment(back, manifest));
}

INSTANTIATE_TEST_SUITE_P(Catalog, Experiment, ::testing::ValuesIn(experiments().begin(), experiments().end()),
                         [](const auto& each) { return each.param->id; });

TEST(Experiments, ThoseOfTheDesignAreThereInTheirOrder) {
  std::vector<std::string> ids{"capacity", "robustness", "temperature", "sparsity", "steps", "efficiency", "paper"};
  const std::vector<std::string> wanted = ids;
  std::ranges::stable_sort(ids, {}, [](const std::string& id) { return experiment(id).order; });
  EXPECT_EQ(ids, wanted);
  std::set<int> orders;
  for (const ExperimentEntry* entry : experiments()) EXPECT_TRUE(orders.insert(entry->order).second) << entry->id;
}

TEST(SweepText, NamesPlaceAndReason) {
  const std::string text = toText(SweepManifest{.spec = experiment("paper").opening(), .dataHash = 7});
  const auto refuses = [&](const std::string& from, const std::string& to, const std::string& part) {
    std::string changed = text;
    ASSERT_NE(changed.find(from), std::string::npos) << from;
    changed.replace(changed.find(from), from.size(), to);
    EXPECT_THAT([&] { (void)manifestFromText(changed, "m.json"); },
                ::testing::ThrowsMessage<DataError>(::testing::HasSubstr(part)));
  };
  refuses("\"hopscope\"", "\"other\"", "is not the manifest");
  refuses("\"paper\"", "\"papers\"", "sweep.experiment");
  refuses("\"count\",", "\"luck\",", "axis = luck");
  refuses("\"sse\"", "\"luck\"", "sweep.metric");
  refuses("\"trials\": 250", "\"trials\": \"many\"", "sweep.trials: must be a whole number");
  EXPECT_THROW((void)manifestFromText("{", "m.json"), DataError);
}

}  // namespace
}  // namespace hopscope::test
