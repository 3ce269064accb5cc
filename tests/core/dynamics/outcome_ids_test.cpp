#include "core/dynamics/outcome_ids.h"

#include <gmock/gmock.h>

#include <stdexcept>
#include <string>

namespace hopscope::test {
namespace {

TEST(OutcomeIds, EveryOneIsReadBack) {
  for (int i = 0; i <= static_cast<int>(Termination::Cancelled); ++i) {
    const auto value = static_cast<Termination>(i);
    EXPECT_EQ(terminationFromId(idOf(value)), value);
  }
  for (int i = 0; i <= static_cast<int>(Regime::Null); ++i) {
    const auto value = static_cast<Regime>(i);
    EXPECT_EQ(regimeFromId(idOf(value)), value);
  }
  EXPECT_EQ(idOf(Termination::FixedPoint), "fixed_point");
  EXPECT_EQ(idOf(Regime::Metastable), "metastable");
}

TEST(OutcomeIds, TheSentenceIsNoId) {
  for (const char* text : {"", "fixed point", "Fixed_point", "metastable "}) {
    EXPECT_THROW((void)terminationFromId(text), std::invalid_argument) << text;
    EXPECT_THROW((void)regimeFromId(text), std::invalid_argument) << text;
  }
  EXPECT_THAT([] { (void)regimeFromId("blend"); },
              ::testing::ThrowsMessage<std::invalid_argument>(
                  ::testing::AllOf(::testing::HasSubstr("outcome = blend"), ::testing::HasSubstr("global_average"))));
}

}  // namespace
}  // namespace hopscope::test
