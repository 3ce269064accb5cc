#include <gmock/gmock.h>

#include <set>

#include "tests/core/models/contract.h"

namespace hopscope::test {
namespace {

TEST(ModelCatalog, HoldsTheModels) {
  std::set<std::string> ids;
  for (const ModelEntry* entry : models()) EXPECT_TRUE(ids.insert(entry->id).second) << entry->id << " twice";
  for (const char* id :
       {"softmax", "sparsemax", "entmax", "normmax", "winner_take_all", "top_k", "random_mask", "window", "linear",
        "random_feature", "rectified", "hebb", "storkey", "pseudo_inverse", "polynomial", "exponential"}) {
    EXPECT_TRUE(ids.contains(id)) << id;
    EXPECT_EQ(model(id).id, id);
  }
  EXPECT_EQ(models().size(), modelCatalog().size());
}

TEST(ModelCatalog, IsSortedForPeople) {
  for (std::size_t i = 1; i < models().size(); ++i) EXPECT_LT(models()[i - 1]->order, models()[i]->order);
}

TEST(ModelCatalog, UnknownIdNamesTheKnownOnes) {
  EXPECT_THAT([] { (void)model("hopfield"); },
              ::testing::ThrowsMessage<std::invalid_argument>(::testing::AllOf(
                  ::testing::HasSubstr("model = hopfield"), ::testing::HasSubstr("softmax, sparsemax, "))));
}

class ModelEntries : public ModelContract {};

TEST_P(ModelEntries, TellEverything) {
  for (const std::string* text : {&entry().id, &entry().title, &entry().name, &entry().summary, &entry().formula,
                                  &entry().citation, &entry().reference}) {
    EXPECT_FALSE(text->empty());
  }
  EXPECT_TRUE(entry().summary.ends_with('.'));
}

TEST_P(ModelEntries, ParametersAreConsistent) {
  std::set<std::string> ids;
  for (const ParameterSpec& spec : entry().parameters) {
    SCOPED_TRACE(spec.id);
    EXPECT_TRUE(ids.insert(spec.id).second);
    EXPECT_FALSE(spec.title.empty());
    EXPECT_TRUE(spec.help.ends_with('.'));
    EXPECT_EQ(parseParameter(spec, toText(spec.defaultValue)), spec.defaultValue);
    if (spec.kind != ParameterKind::Real && spec.kind != ParameterKind::Integer) continue;
    EXPECT_LT(spec.sliderMinimum, spec.sliderMaximum);
    EXPECT_GE(spec.sliderMinimum, spec.minimum);
    EXPECT_LE(spec.sliderMaximum, spec.maximum);
    if (spec.scale == ParameterScale::Logarithmic) {
      EXPECT_GT(spec.sliderMinimum, 0.0);
    }
  }
}

TEST_P(ModelEntries, CostGrowsWithTheMemory) {
  const ParameterValues values = resolve(entry().parameters, {});
  const double small = entry().multiplyAdds(100, 50, values);
  EXPECT_GT(small, 0.0);
  EXPECT_GE(entry().multiplyAdds(200, 50, values), small);
  EXPECT_GE(entry().multiplyAdds(100, 80, values), small);
}

TEST_P(ModelEntries, AnUpdateReadsSomethingAndNeverMoreOfASmallerMemory) {
  const ParameterValues values = resolve(entry().parameters, {});
  const double small = entry().bytes(100, 50, values);
  EXPECT_GT(small, 0.0);
  EXPECT_GE(entry().bytes(200, 50, values), small);
  EXPECT_GE(entry().bytes(100, 80, values), small);
}

TEST_P(ModelEntries, ABoundModelKnowsWhatItIs) {
  const auto memory = memoryOf(patterns(6, 4, 1));
  const auto bound = createModel({entry().id, {}}, memory);
  EXPECT_EQ(&bound->entry(), &entry());
  EXPECT_EQ(bound->sharedMemory(), memory);
  EXPECT_EQ(bound->parameters(), resolve(entry().parameters, {}));
}

TEST_P(ModelEntries, BipolarModelsAlwaysWorkOnBipolarPatterns) {
  for (const EncodingInfo& encoding : encodings()) {
    EXPECT_EQ(encodingFor(entry(), encoding.encoding), bipolar() ? Encoding::Bipolar : encoding.encoding);
  }
}

HOPSCOPE_FOR_EVERY_MODEL(ModelEntries);

TEST(ModelCatalog, StyleSlotsAreGivenOnce) {
  std::set<int> slots;
  for (const ModelEntry* entry : models()) {
    if (entry->styleSlot < 0) continue;
    EXPECT_TRUE(slots.insert(entry->styleSlot).second) << entry->id;
  }
}

TEST(ModelCatalog, ARoleBelongsToOneParameter) {
  for (const ModelEntry* entry : models()) {
    std::set<ParameterRole> roles;
    for (const ParameterSpec& parameter : entry->parameters) {
      if (parameter.role == ParameterRole::None) continue;
      EXPECT_TRUE(roles.insert(parameter.role).second) << entry->id << " " << parameter.id;
    }
    // A model whose weights have a temperature says so.
    EXPECT_EQ(parameterOf(entry->parameters, ParameterRole::InverseTemperature) != nullptr,
              std::ranges::find(entry->parameters, "\u03b2", &ParameterSpec::symbol) != entry->parameters.end())
        << entry->id;
  }
}

}  // namespace
}  // namespace hopscope::test
