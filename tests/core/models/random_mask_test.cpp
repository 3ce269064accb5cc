#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/random.h"
#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

/// Which memories a random mask lets through, and when it changes.
namespace hopscope::test {
namespace {

const Matrix patterns = unitPatterns(8, 40, 1);
const Vector maskQuery = unitPatterns(8, 1, 2).col(0);

std::shared_ptr<const RetrievalModel> masked(double keep, ParameterValues values = {}) {
  values["keep"] = keep;
  values.emplace("beta", 1.0);
  return modelOf("random_mask", patterns, values);
}

/// S, read off the weights: inside a mask no weight is 0 at this inverse temperature.
std::vector<Index> maskOf(const RetrievalModel& model, std::uint64_t seed, std::int64_t index = 0, Index target = -1) {
  const Vector weights = model.associate(maskQuery, {{&seed, 1}, index, {}, {&target, 1}}).weights;
  std::vector<Index> mask;
  for (Index mu = 0; mu < weights.size(); ++mu) {
    if (weights[mu] > 0.0F) mask.push_back(mu);
  }
  return mask;
}

ParameterValues modes(const char* mask, const char* redraw) {
  return {{"mask", std::string(mask)}, {"redraw", std::string(redraw)}};
}

// models.md 2.2: exactly k of M, at least one, whoever the target is.
TEST(RandomMask, LetsExactlyKMemoriesThrough) {
  for (const bool keepsTarget : {false, true}) {
    for (const double keep : {1e-6, 0.01, 0.1, 0.25, 0.5, 0.8, 0.99, 1.0}) {
      const auto model = masked(keep, {{"keep_target", keepsTarget}});
      const auto expected = static_cast<std::size_t>(std::clamp<long>(std::lround(keep * 40.0), 1, 40));
      for (std::uint64_t seed = 0; seed < 20; ++seed) {
        EXPECT_EQ(maskOf(*model, seed, 0, static_cast<Index>(seed) * 2).size(), expected) << "keep " << keep;
      }
    }
  }
}

// models.md 2.4: "keep the target" holds for every target, every seed and every redraw.
TEST(RandomMask, KeepsTheTargetWhereAsked) {
  for (const char* mask : {"per_query", "shared"}) {
    for (const char* redraw : {"run", "step"}) {
      ParameterValues values = modes(mask, redraw);
      values["keep_target"] = true;
      const auto model = masked(0.1, values);
      for (Index target = 0; target < 40; ++target) {
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
          const std::vector<Index> kept = maskOf(*model, seed, static_cast<std::int64_t>(seed), target);
          EXPECT_TRUE(std::ranges::binary_search(kept, target)) << mask << ", " << redraw << ", target " << target;
          EXPECT_EQ(kept.size(), 4U);
        }
      }
    }
  }
}

/// How often each of the 40 memories was let through in `draws` masks of 10.
Eigen::VectorXd shares(const RetrievalModel& model, Index target, int draws) {
  Eigen::VectorXd counts = Eigen::VectorXd::Zero(40);
  for (int seed = 0; seed < draws; ++seed) {
    for (const Index mu : maskOf(model, static_cast<std::uint64_t>(seed), 0, target)) counts[mu] += 1.0;
  }
  return counts / draws;
}

// models.md 2.2: every memory is as likely as any other; within 5 standard deviations.
TEST(RandomMask, EveryMemoryIsEquallyLikely) {
  constexpr int draws = 4000;
  const Eigen::VectorXd seen = shares(*masked(0.25), 7, draws);
  const double slack = 5.0 * std::sqrt(0.25 * 0.75 / draws);
  EXPECT_NEAR(seen.minCoeff(), 0.25, slack);
  EXPECT_NEAR(seen.maxCoeff(), 0.25, slack);
}

// models.md 2.4: keeping the target takes no sides among the others, least of all against its neighbours in the order.
TEST(RandomMask, KeepingTheTargetIsFairToTheOthers) {
  constexpr int draws = 4000;
  const double expected = 9.0 / 39.0;
  const double slack = 5.0 * std::sqrt(expected * (1.0 - expected) / draws);
  for (const Index target : {0, 17, 39}) {
    Eigen::VectorXd seen = shares(*masked(0.25, {{"keep_target", true}}), target, draws);
    EXPECT_EQ(seen[target], 1.0);
    seen[target] = expected;
    EXPECT_NEAR(seen.minCoeff(), expected, slack) << "target " << target;
    EXPECT_NEAR(seen.maxCoeff(), expected, slack) << "target " << target;
  }
}

// models.md 2.2, "redraw or keep": one mask a query and run, one a query and step, one for all, one for all and a step.
TEST(RandomMask, IsDrawnAnewExactlyWhenItShouldBe) {
  for (const bool perQuery : {true, false}) {
    for (const bool perStep : {true, false}) {
      const auto model = masked(0.5, modes(perQuery ? "per_query" : "shared", perStep ? "step" : "run"));
      std::set<std::vector<Index>> ofQueries;
      std::set<std::vector<Index>> ofSteps;
      for (std::uint64_t seed = 1; seed <= 12; ++seed) ofQueries.insert(maskOf(*model, seed, 3));
      for (std::int64_t step = 0; step < 12; ++step) ofSteps.insert(maskOf(*model, 5, step));
      EXPECT_EQ(ofQueries.size(), perQuery ? 12U : 1U);
      EXPECT_EQ(ofSteps.size(), perStep ? 12U : 1U);
      EXPECT_EQ(maskOf(*model, 5, 3), maskOf(*model, 5, 3)) << "the same draw twice";
      EXPECT_EQ(model->stochastic(), perStep);
      EXPECT_EQ(model->energies(maskQuery).has_value(), !perStep) << "a mask that changes has no energy (2.2)";
    }
  }
}

TEST(RandomMask, AllMemoriesAreNoChance) {
  const auto model = masked(1.0, modes("per_query", "step"));
  EXPECT_FALSE(model->stochastic());
  EXPECT_TRUE(model->energies(maskQuery).has_value());
}

TEST(RandomMask, TheMaskSeedDrawsOtherMasksInEveryMode) {
  for (const char* mask : {"per_query", "shared"}) {
    for (const char* redraw : {"run", "step"}) {
      std::set<std::vector<Index>> seen;
      for (int seed = 0; seed < 8; ++seed) {
        ParameterValues values = modes(mask, redraw);
        values["mask_seed"] = static_cast<double>(seed);
        seen.insert(maskOf(*masked(0.5, values), 5, 3));
      }
      EXPECT_EQ(seen.size(), 8U) << mask << ", " << redraw;
    }
  }
}

// models.md 2.2: the weights that are shown are those the update reads out with, over a whole run.
TEST(RandomMask, ARunKeepsOrRedrawsItsMask) {
  for (const char* redraw : {"run", "step"}) {
    const auto model = masked(0.5, modes("per_query", redraw));
    const RetrievalTrace trace = retrieve(model, maskQuery, -1, {.maxSteps = 8, .tolerance = 0.0});
    std::set<std::vector<bool>> supports;
    for (Index t = 0; t < 8; ++t) {
      const Vector& weights = trace.associations[static_cast<std::size_t>(t)].weights;
      EXPECT_LT((trace.states.col(t + 1) - patterns * weights).cwiseAbs().maxCoeff(), 1e-6F)
          << redraw << ", step " << t;
      std::vector<bool> support;
      for (const float weight : weights) support.push_back(weight > 0.0F);
      supports.insert(support);
    }
    EXPECT_EQ(supports.size(), std::string(redraw) == "run" ? 1U : 8U);
  }
}

// models.md 10.2: a mask S is the dense model on the memories of S, whatever the similarity.
TEST(RandomMask, EqualsTheDenseModelOnTheMemoriesItLetsThrough) {
  for (const char* similarity : {"dot", "cosine", "euclidean", "manhattan"}) {
    for (const double beta : {0.5, 8.0, 200.0}) {
      ParameterValues values{{"beta", 1.0}, {"similarity", std::string(similarity)}};
      const auto probe = masked(0.4, values);
      values["beta"] = beta;
      const auto model = masked(0.4, values);
      for (Index b = 0; b < 6; ++b) {
        const auto seed = static_cast<std::uint64_t>(b);
        const Step step{{&seed, 1}};
        const Matrix part = patterns(Eigen::all, maskOf(*probe, seed));
        const auto dense = modelOf("softmax", part, values);
        const Vector state = unitPatterns(8, 1, 50 + seed).col(0);
        EXPECT_LT((model->step(state, step) - dense->step(state, {})).cwiseAbs().maxCoeff(), 1e-6F) << similarity;
        const auto energies = model->energies(state, step);
        ASSERT_EQ(energies.has_value(), std::string(similarity) == "dot");
        if (energies) {
          EXPECT_NEAR(energies->front(), energyOf(*dense, state), 1e-6);
        }
      }
    }
  }
}

// models.md 10.2: mask = all is the dense model, in updates, energies and weights.
TEST(RandomMask, OfAllMemoriesIsTheDenseModel) {
  const Matrix states = unitPatterns(8, 30, 3);
  for (const double beta : {0.01, 5.0, 1e4}) {
    const auto dense = modelOf("softmax", patterns, {{"beta", beta}});
    const auto model = masked(1.0, {{"beta", beta}});
    EXPECT_LT((stepOf(*model, states) - stepOf(*dense, states)).cwiseAbs().maxCoeff(), 1e-6F) << "beta " << beta;
    EXPECT_NEAR(energyOf(*model, maskQuery), energyOf(*dense, maskQuery), 1e-6) << "beta " << beta;
    EXPECT_EQ(model->associate(maskQuery).weights, dense->associate(maskQuery).weights) << "beta " << beta;
  }
}

}  // namespace
}  // namespace hopscope::test
