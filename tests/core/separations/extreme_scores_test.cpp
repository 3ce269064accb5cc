#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/separations/separation.h"

/// Scores as β = 1e30 gives them. Any finite numbers are legal.
namespace hopscope::test {
namespace {

class ExtremeScores : public ::testing::TestWithParam<const SeparationEntry*> {
 protected:
  /// The defaults, and every number at both ends of its legal range, as near as it may come.
  [[nodiscard]] std::vector<std::shared_ptr<const Separation>> everyKind() const {
    std::vector<std::shared_ptr<const Separation>> made{createSeparation(GetParam()->id)};
    for (const ParameterSpec& parameter : GetParam()->parameters()) {
      const bool whole = parameter.kind == ParameterKind::Integer;
      const double least = parameter.minimumExcluded ? parameter.minimum + 1e-3 : parameter.minimum;
      for (const double value : {least, whole ? least + 1.0 : least + 1e-3, parameter.maximum}) {
        made.push_back(createSeparation(GetParam()->id, {{parameter.id, value}}));
      }
    }
    return made;
  }
};

constexpr double hugeScores[]{1e30, 1e150, 1e300};

TEST_P(ExtremeScores, ADistantBestTakesAllThatItEverTakes) {
  for (const auto& separation : everyKind()) {
    // One that leaves the others something leaves them the same however far they are.
    const std::vector<double> settled = separation->weights(std::vector<double>{-1e9, 0.0, 1e9, -1e9, 5e8});
    for (const double huge : hugeScores) {
      const std::vector<double> theta{-huge, 0.0, huge, -huge, 0.5 * huge};
      EXPECT_EQ(separation->weights(theta), settled);
      if (settled[2] == 1.0) {
        EXPECT_DOUBLE_EQ(separation->conjugate(theta), huge);
      }
      for (const double each : separation->pullBack(theta, {{1.0, -2.0, 3.0, 4.0, 5.0}})) EXPECT_EQ(each, 0.0);
    }
  }
}

TEST_P(ExtremeScores, EqualOnesAreAsGoodAsEqualSmallOnes) {
  for (const auto& separation : everyKind()) {
    const std::vector<double> small = separation->weights(std::vector<double>(4, 0.0));
    for (const double huge : hugeScores) {
      for (const double score : {huge, -huge}) {
        const std::vector<double> theta(4, score);
        EXPECT_EQ(separation->weights(theta), small);
        EXPECT_DOUBLE_EQ(separation->conjugate(theta), score);
        EXPECT_EQ(separation->pullBack(theta, {{1.0, 2.0, 3.0, 4.0}}),
                  separation->pullBack(std::vector<double>(4, 0.0), {{1.0, 2.0, 3.0, 4.0}}));
      }
    }
  }
}

// The whole range of a double lies between them, so that their difference is none.
TEST_P(ExtremeScores, TheDifferenceMayOverflow) {
  constexpr double most = std::numeric_limits<double>::max();
  for (const auto& separation : everyKind()) {
    const std::vector<double> theta{-most, most, -most};
    const std::vector<double> settled = separation->weights(std::vector<double>{-1e9, 1e9, -1e9});
    EXPECT_EQ(separation->weights(theta), settled);
    if (settled[1] == 1.0) {
      EXPECT_EQ(separation->conjugate(theta), most);
    }
    EXPECT_FALSE(std::isnan(separation->threshold(theta)));
    for (const double each : separation->pullBack(theta, {{1.0, 2.0, 3.0}})) EXPECT_EQ(each, 0.0);
  }
}

TEST_P(ExtremeScores, TinyDifferencesDoNotBecomeNothingOrEverything) {
  for (const auto& separation : everyKind()) {
    const std::vector<double> theta{1e-300, 0.0, -1e-300};
    const std::vector<double> equal = separation->weights(std::vector<double>(3, 0.0));
    const std::vector<double> p = separation->weights(theta);
    for (std::size_t i = 0; i < p.size(); ++i) EXPECT_NEAR(p[i], equal[i], 1e-12);
  }
}

TEST_P(ExtremeScores, OneMemoryHasAllTheWeightWhateverItsScore) {
  for (const auto& separation : everyKind()) {
    for (const double score : {0.0, -1e300, 1e300, 5e-324}) {
      const std::vector<double> alone{score};
      EXPECT_THAT(separation->weights(alone), ::testing::ElementsAre(1.0));
      EXPECT_DOUBLE_EQ(separation->conjugate(alone), score);
      EXPECT_THAT(separation->pullBack(alone, {{7.0}}), ::testing::ElementsAre(0.0));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Catalog, ExtremeScores,
                         ::testing::ValuesIn(separations::separationCatalog().begin(),
                                             separations::separationCatalog().end()),
                         [](const auto& tested) { return std::string(tested.param->id); });

}  // namespace
}  // namespace hopscope::test
