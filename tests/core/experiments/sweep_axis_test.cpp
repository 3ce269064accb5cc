#include <gmock/gmock.h>

#include "core/experiments/sweep.h"

namespace hopscope::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

SweepSpec axisSpec() {
  SweepSpec axisSpec;
  axisSpec.models = {{"top_k", {}}, {"hebb", {}}, {"entmax", {}}};
  axisSpec.corruptions = {{.id = "half_mask", .level = 0.5}, {.id = "gaussian_noise", .level = 0.3}};
  return axisSpec;
}

std::vector<double> valuesOf(const std::string& text) { return parseAxis(axisSpec(), text).values; }

TEST(SweepAxis, ReadsListsRangesAndRatios) {
  EXPECT_THAT(valuesOf("count=10:40:10"), ElementsAre(10, 20, 30, 40));
  EXPECT_THAT(valuesOf("count=5,2,5,1:3:1"), ElementsAre(1, 2, 3, 5));
  EXPECT_THAT(valuesOf("model.beta=1:64:log7"), ElementsAre(1, 2, 4, 8, 16, 32, 64));
  EXPECT_THAT(valuesOf("model.beta=0:1:lin5"), ElementsAre(0, 0.25, 0.5, 0.75, 1));
  EXPECT_THAT(valuesOf("corruption.1.level=0.1:0.7:0.2"), ElementsAre(0.1, 0.3, 0.5, 0.7)) << "no rounding dust";
  EXPECT_THAT(valuesOf("model.k=1:10:log9"), ElementsAre(1, 2, 3, 4, 6, 7, 10)) << "whole, each once";
  EXPECT_THAT(valuesOf("model.beta=8:8:log1"), ElementsAre(8));
}

TEST(SweepAxis, RefusesWhatItCannotRead) {
  for (const char* text :
       {"model.beta", "model.beta=", "model.beta=x", "model.beta=1:2", "model.beta=1:2:0", "model.beta=1:2:log0",
        "model.beta=0:2:log3", "model.beta=1:2:log2.5", "count=1:1e9:1", "model.update=1", "nothing=1",
        "corruption.2.level=1", "corruption.0.fill=1", "corruption.x.level=1", "model.=1"}) {
    EXPECT_THROW((void)valuesOf(text), std::invalid_argument) << text;
  }
  EXPECT_THAT([] { (void)valuesOf("model.gamma=1"); },
              ThrowsMessage<std::invalid_argument>(
                  ::testing::AllOf(HasSubstr("axis = model.gamma"), HasSubstr("model.alpha"), HasSubstr("count"))));
}

TEST(SweepAxis, EveryAddressTellsWhatItIs) {
  for (const std::string& address : axisAddresses(axisSpec())) {
    EXPECT_FALSE(axisInfo(axisSpec(), address).title.empty()) << address;
  }
  EXPECT_EQ(axisInfo(axisSpec(), "model.k").symbol, "K");
  EXPECT_TRUE(axisInfo(axisSpec(), "model.k").integers);
  EXPECT_EQ(axisInfo(axisSpec(), "model.beta").scale, ParameterScale::Logarithmic);
  EXPECT_FALSE(axisInfo(axisSpec(), "corruption.1.level").integers);
}

// Choices and flags are varied too, by the ids of their options.
TEST(SweepAxis, AChoiceHasItsOptions) {
  EXPECT_THAT(valuesOf("corruption.0.side=all"), ::testing::SizeIs(::testing::Ge(2)));
  EXPECT_THAT(valuesOf("encoding=unit_norm,raw,raw"), ElementsAre(0, 3));
  EXPECT_THAT([] { (void)valuesOf("encoding=norm"); },
              ThrowsMessage<std::invalid_argument>(::testing::AllOf(HasSubstr("norm"), HasSubstr("unit_norm"))));
  const AxisInfo similarity = axisInfo(axisSpec(), "model.similarity");
  EXPECT_EQ(axisValueText(similarity, 1), similarity.options[1].id);
  EXPECT_EQ(axisValueText(axisInfo(axisSpec(), "model.beta"), 0.5), "0.5");

  SweepSpec of = axisSpec();
  of.models.push_back({"random_mask", {}});
  of.axes = {parseAxis(of, "model.similarity=cosine"), parseAxis(of, "model.keep_target=all")};
  ASSERT_EQ(of.cells(), 2);
  EXPECT_EQ(of.at(1).models[0].values.at("similarity"), ParameterValue(std::string("cosine")));
  EXPECT_EQ(of.at(0).models[3].values.at("keep_target"), ParameterValue(false));
  EXPECT_EQ(of.at(1).models[3].values.at("keep_target"), ParameterValue(true));
  EXPECT_TRUE(of.at(1).models[1].values.empty()) << "the Hebb rule compares nothing";
  of.axes = {{"encoding", {0, 3}}};
  EXPECT_EQ(of.at(1).encoding, Encoding::UnitNorm);
  of.axes = {{"encoding", {0, 9}}};
  EXPECT_THROW((void)of.at(1), std::invalid_argument);
}

TEST(SweepAxis, DimensionIsOneOfDrawnPatternsOnly) {
  SweepSpec of = axisSpec();
  EXPECT_TRUE(axisInfo(of, "dimension").integers);
  of.source = "digits8";
  EXPECT_THROW((void)axisInfo(of, "dimension"), std::invalid_argument);
}

TEST(SweepSpec, TheFirstAxisVariesFastest) {
  SweepSpec of = axisSpec();
  of.axes = {{"model.beta", {1, 2, 3}}, {"corruption.1.level", {0.5, 1.5}}};
  ASSERT_EQ(of.cells(), 6);
  EXPECT_EQ(of.valueAt(4, 0), 2.0);
  EXPECT_EQ(of.valueAt(4, 1), 1.5);
  const SweepSpec cell = of.at(4);
  EXPECT_TRUE(cell.axes.empty());
  EXPECT_EQ(cell.corruptions[1].level, 1.5);
  EXPECT_EQ(cell.corruptions[0].level, 0.5);
  EXPECT_EQ(cell.models[0].values.at("beta"), ParameterValue(2.0));
  EXPECT_EQ(cell.models[2].values.at("beta"), ParameterValue(2.0));
  EXPECT_TRUE(cell.models[1].values.empty()) << "the Hebb rule has no temperature of this kind";
}

}  // namespace
}  // namespace hopscope::test
