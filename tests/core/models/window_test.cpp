#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/patterns.h"

/// Which memories a window holds.
namespace hopscope::test {
namespace {

ParameterValues windowValues(Index halfWidth, Index position, const char* ends, double beta = 1.0) {
  return {{"half_width", static_cast<double>(halfWidth)},
          {"position", static_cast<double>(position)},
          {"ends", std::string(ends)},
          {"beta", beta}};
}

std::vector<Index> windowOf(const RetrievalModel& model, Index target = -1) {
  const Vector state = unitPatterns(model.memory().dimension(), 1, 2).col(0);
  const Vector weights = model.associate(state, {.targets = {&target, 1}}).weights;
  std::vector<Index> window;
  for (Index mu = 0; mu < weights.size(); ++mu) {
    if (weights[mu] > 0.0F) window.push_back(mu);
  }
  return window;
}

/// All memories at most `halfWidth` from `centre`, in a row or in a ring of `count`.
std::vector<Index> definition(Index count, Index centre, Index halfWidth, bool circular) {
  std::vector<Index> window;
  for (Index mu = 0; mu < count; ++mu) {
    Index distance = std::abs(mu - centre);
    if (circular) distance = std::min(distance, count - distance);
    if (distance <= halfWidth) window.push_back(mu);
  }
  return window;
}

// models.md 2.2 and 2.4: clipped and circular windows of every width at every place.
TEST(Window, HoldsTheMemoriesNextToItsPosition) {
  for (const Index count : {1, 2, 3, 8, 9}) {
    const Matrix patterns = unitPatterns(6, count, 1);
    for (const char* ends : {"clipped", "circular"}) {
      for (Index centre = 0; centre < count; ++centre) {
        for (Index half = 0; half <= count + 1; ++half) {
          const auto expected = definition(count, centre, half, std::string(ends) == "circular");
          SCOPED_TRACE(std::string(ends) + ", M " + std::to_string(count) + ", position " + std::to_string(centre) +
                       ", half width " + std::to_string(half));
          EXPECT_EQ(windowOf(*modelOf("window", patterns, windowValues(half, centre, ends))), expected);
          EXPECT_EQ(windowOf(*modelOf("window", patterns, windowValues(half, -1, ends)), centre), expected);
        }
      }
    }
  }
}

TEST(Window, StandsAtTheFirstMemoryWithoutATargetAndAtTheLastBeyondIt) {
  const Matrix patterns = unitPatterns(6, 8, 1);
  EXPECT_EQ(windowOf(*modelOf("window", patterns, windowValues(2, -1, "clipped"))), definition(8, 0, 2, false));
  EXPECT_EQ(windowOf(*modelOf("window", patterns, windowValues(2, -1, "circular"))), definition(8, 0, 2, true));
  EXPECT_EQ(windowOf(*modelOf("window", patterns, windowValues(2, 100, "clipped"))), definition(8, 7, 2, false));
  EXPECT_EQ(windowOf(*modelOf("window", patterns, windowValues(2, 100, "circular"))), definition(8, 7, 2, true));
}

TEST(Window, AGivenPositionGoesBeforeTheTarget) {
  const auto model = modelOf("window", unitPatterns(6, 8, 1), windowValues(1, 2, "clipped"));
  EXPECT_EQ(windowOf(*model, 7), definition(8, 2, 1, false));
}

// models.md 10.2: a window is the dense model on its own memories; each column has the window of its own target.
TEST(Window, EqualsTheDenseModelOnTheMemoriesItHolds) {
  const Matrix patterns = unitPatterns(6, 12, 3);
  const Matrix states = unitPatterns(6, 12, 4);
  std::vector<Index> targets;
  for (Index target = 0; target < 12; ++target) targets.push_back(target);
  for (const char* ends : {"clipped", "circular"}) {
    const auto model = modelOf("window", patterns, windowValues(2, -1, ends, 6.0));
    const Step step{.targets = targets};
    const Matrix next = model->step(states, step);
    const std::vector<double> energies = model->energies(states, step).value();
    for (Index b = 0; b < 12; ++b) {
      const Matrix part = patterns(Eigen::all, definition(12, b, 2, std::string(ends) == "circular"));
      const auto dense = modelOf("softmax", part, {{"beta", 6.0}});
      EXPECT_LT((next.col(b) - stepOf(*dense, states.col(b))).cwiseAbs().maxCoeff(), 1e-6F) << ends << ", " << b;
      EXPECT_NEAR(energies[static_cast<std::size_t>(b)], energyOf(*dense, states.col(b)), 1e-6) << ends << ", " << b;
    }
  }
}

// models.md 2.2: what is outside cannot come back, not even from itself.
TEST(Window, AMemoryOutsideIsLost) {
  const Matrix patterns = unitPatterns(6, 8, 5);
  const auto model = modelOf("window", patterns, windowValues(1, 2, "clipped", 1000.0));
  const Matrix next = stepOf(*model, patterns.col(6));
  for (Index mu = 0; mu < 8; ++mu) {
    const bool inside = mu >= 1 && mu <= 3;
    const double distance = static_cast<double>((next - patterns.col(mu)).norm());
    if (!inside) {
      EXPECT_GT(distance, 0.1) << "memory " << mu;
    }
  }
  EXPECT_EQ(model->associate(patterns.col(6)).weights[6], 0.0F);
}

// models.md 9.1, mask {1, 4}: in another order of the memories the two are a window.
TEST(Window, GoldenMaskOfTwo) {
  const Matrix patterns = columns({{0, 1, 0}, {.6, .8, 0}, {1, 0, 0}, {-1, 0, .5}});
  const auto two = modelOf("window", patterns, windowValues(1, 3, "clipped", 2.0));
  const Vector state = columns({{.9, .2, .1}}).col(0);
  const Vector weights = two->associate(state).weights;
  EXPECT_NEAR(weights[2], .9706877692, 2e-7);
  EXPECT_NEAR(weights[3], .0293122308, 2e-7);
  const Matrix next = stepOf(*two, state);
  EXPECT_NEAR(next(0), .9413755385, 2e-7);
  EXPECT_EQ(next(1), 0.0F);
  EXPECT_NEAR(next(2), .0146561154, 2e-7);
}

}  // namespace
}  // namespace hopscope::test
