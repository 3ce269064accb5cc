#include <gtest/gtest.h>

#include <cmath>

#include "core/base/catalog.h"
#include "core/corruption/corruption.h"
#include "tests/support/test_memory.h"

namespace hopscope {
namespace {

using test::randomMemory;

/// Every setting of an entry that differs from the default in one choice or flag, and the default itself.
std::vector<ParameterValues> variants(const CorruptionEntry& entry) {
  std::vector<ParameterValues> all{{}};
  for (const ParameterSpec& spec : entry.parameters) {
    for (const ParameterOption& option : spec.options) all.push_back({{spec.id, option.id}});
    if (spec.kind == ParameterKind::Flag) all.push_back({{spec.id, !std::get<bool>(spec.defaultValue)}});
    if (spec.kind == ParameterKind::Real) all.push_back({{spec.id, spec.minimum}});
    if (spec.kind == ParameterKind::Real) all.push_back({{spec.id, spec.maximum}});
  }
  return all;
}

std::vector<double> risingLevels(const CorruptionEntry& entry) {
  std::vector<double> levels;
  for (int i = 1; i <= 10; ++i) levels.push_back(entry.level.sliderMaximum * i / 10.0);
  return levels;
}

/// One corruption on pictures, colour pictures, bit patterns and values that are no pictures.
class CorruptionContract : public ::testing::TestWithParam<const CorruptionEntry*> {
 protected:
  const CorruptionEntry& entry() const { return *GetParam(); }

  Vector damaged(const Memory& memory, double level, const ParameterValues& values, std::uint64_t seed = 42) const {
    const CorruptionSpec spec{entry().id, level, values, true, std::nullopt};
    return corrupt(memory.images().col(1), {&spec, 1}, {memory, 1}, seed);
  }

  const std::vector<std::shared_ptr<const Memory>> memories_{
      randomMemory({8, 9, 1}, 4),
      randomMemory({7, 6, 3}, 4),
      randomMemory({1, 50, 1}, 4, {-1.0F, 1.0F}),
      randomMemory({5, 5, 1}, 4, {-3.0F, 5.0F}),
  };
};

TEST_P(CorruptionContract, LevelZeroIsTheIdentityBitForBit) {
  for (const auto& memory : memories_) {
    for (const ParameterValues& values : variants(entry())) {
      EXPECT_EQ(damaged(*memory, 0.0, values), memory->images().col(1));
    }
  }
}

TEST_P(CorruptionContract, FlipsTheShareThatItSays) {
  if (!entry().flipsShare) GTEST_SKIP() << "promises no such thing";
  const Memory& memory = *memories_[2];
  const Vector original = memory.images().col(1);
  for (const double level : {0.1, 0.5, 1.0}) {
    const Vector flipped = damaged(memory, level, {});
    EXPECT_EQ((flipped.array() != original.array()).count(), std::lround(level * 50.0));
    EXPECT_TRUE((flipped.cwiseAbs().array() == original.cwiseAbs().array()).all());
  }
}

TEST_P(CorruptionContract, DefaultLevelDoesDamage) {
  for (const auto& memory : memories_) {
    EXPECT_NE(damaged(*memory, std::get<double>(entry().level.defaultValue), {}), memory->images().col(1));
  }
}

TEST_P(CorruptionContract, DamageOfEveryNeuronNeverShrinksWithTheLevel) {
  if (!entry().pixelwise) GTEST_SKIP() << "moves single neurons to and fro; see DistanceGrowsWithTheLevel";
  for (const auto& memory : memories_) {
    const Vector original = memory->images().col(1);
    for (const ParameterValues& values : variants(entry())) {
      Vector before = Vector::Zero(original.size());
      for (const double level : risingLevels(entry())) {
        const Vector damage = (damaged(*memory, level, values) - original).cwiseAbs();
        EXPECT_GE((damage - before).minCoeff(), -1e-5F) << "level " << level;
        before = damage;
      }
    }
  }
}

TEST_P(CorruptionContract, DistanceGrowsWithTheLevel) {
  for (const auto& memory : memories_) {
    const Vector original = memory->images().col(1);
    double before = 0.0;
    for (const double level : risingLevels(entry())) {
      const double distance = (damaged(*memory, level, {}) - original).cast<double>().norm();
      EXPECT_GE(distance, before - 1e-5) << "level " << level;
      before = distance;
    }
    EXPECT_GT(before, 0.0);
  }
}

TEST_P(CorruptionContract, SameSeedSameBits) {
  for (const auto& memory : memories_) {
    for (const ParameterValues& values : variants(entry())) {
      const double level = entry().level.sliderMaximum / 2.0;
      EXPECT_EQ(damaged(*memory, level, values, 9), damaged(*memory, level, values, 9));
    }
  }
}

TEST_P(CorruptionContract, AnotherSeedIsAnotherDamageUnlessThereIsNoChance) {
  for (const auto& memory : memories_) {
    int different = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
      const double level = entry().level.sliderMaximum / 2.0;
      different += damaged(*memory, level, {}, 0) == damaged(*memory, level, {}, seed) ? 0 : 1;
    }
    EXPECT_EQ(different > 0, entry().chance);
  }
}

TEST_P(CorruptionContract, StaysInTheValueRangeByDefault) {
  for (const auto& memory : memories_) {
    const ValueRange range = memory->dataset().range;
    for (const double level : risingLevels(entry())) {
      const Vector pixels = damaged(*memory, level, {});
      EXPECT_GE(pixels.minCoeff(), range.low - 1e-6F * range.span());
      EXPECT_LE(pixels.maxCoeff(), range.high + 1e-6F * range.span());
    }
  }
}

TEST_P(CorruptionContract, IllegalLevelsAreNamed) {
  for (const double level : {-0.1, entry().level.maximum + 0.1, std::nan("")}) {
    const CorruptionSpec spec{entry().id, level, {}, true, std::nullopt};
    try {
      spec.validate();
      ADD_FAILURE() << "level " << level << " was accepted";
    } catch (const std::invalid_argument& error) {
      EXPECT_EQ(std::string(error.what()).find("level = "), 0U) << error.what();
      EXPECT_NE(std::string(error.what()).find(entry().level.allowed()), std::string::npos) << error.what();
    }
  }
}

TEST_P(CorruptionContract, UnknownParametersAreRefused) {
  const CorruptionSpec spec{entry().id, 0.1, {{"no_such_option", 1.0}}, true, std::nullopt};
  EXPECT_THROW(spec.validate(), std::invalid_argument);
}

TEST_P(CorruptionContract, SaysWhatItIs) {
  EXPECT_FALSE(entry().title.empty());
  EXPECT_TRUE(entry().summary.ends_with('.')) << entry().summary;
  EXPECT_EQ(entry().level.id, "level");
  EXPECT_FALSE(entry().level.help.empty());
  EXPECT_EQ(&corruption(entry().id), &entry());
  for (const ParameterSpec& spec : entry().parameters) EXPECT_TRUE(spec.help.ends_with('.')) << spec.id;
  for (const ParameterValues& values : variants(entry())) {
    const CorruptionSpec spec{entry().id, std::get<double>(entry().level.defaultValue), values, true, std::nullopt};
    EXPECT_FALSE(spec.describe().empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Catalog, CorruptionContract, ::testing::ValuesIn(corruptions().begin(), corruptions().end()),
                         [](const auto& test) { return test.param->id; });

}  // namespace
}  // namespace hopscope
