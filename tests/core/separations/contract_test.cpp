#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "core/base/random.h"
#include "core/separations/separation.h"
#include "tests/support/expression.h"

/// The contract every separation of the catalog keeps, asked of the entry, so that a new one is tested without a change.
namespace hopscope::test {
namespace {

class SeparationContract : public ::testing::TestWithParam<const SeparationEntry*> {
 protected:
  [[nodiscard]] const SeparationEntry& entry() const { return *GetParam(); }

  /// With the defaults, and with each number at both ends and the middle of its slider.
  [[nodiscard]] std::vector<std::shared_ptr<const Separation>> all() const {
    std::vector<std::shared_ptr<const Separation>> made{createSeparation(entry().id)};
    for (const ParameterSpec& spec : entry().parameters()) {
      for (const double at : {0.03, 0.2, 0.5, 1.0}) {
        double value = spec.sliderMinimum + at * (spec.sliderMaximum - spec.sliderMinimum);
        if (spec.kind == ParameterKind::Integer) value = std::max(spec.minimum, std::round(value / 50.0));
        made.push_back(createSeparation(entry().id, {{spec.id, value}}));
      }
    }
    return made;
  }

  [[nodiscard]] static std::vector<double> scores(Index count, double spread, std::uint64_t seed) {
    const Vector values = normalVector(count, seed);
    std::vector<double> scores;
    for (const float value : values) scores.push_back(spread * static_cast<double>(value));
    return scores;
  }
};

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

TEST_P(SeparationContract, WeightsAreOnTheSimplex) {
  for (const auto& separation : all()) {
    for (const double spread : {1e-6, 0.3, 3.0, 1e4}) {
      const std::vector<double> p = separation->weights(scores(60, spread, 1));
      EXPECT_GE(*std::ranges::min_element(p), 0.0);
      EXPECT_NEAR(std::accumulate(p.begin(), p.end(), 0.0), 1.0, 1e-12);
    }
    EXPECT_TRUE(separation->weights({}).empty());
  }
}

TEST_P(SeparationContract, AConstantChangesNothingButTheConjugate) {
  for (const auto& separation : all()) {
    const std::vector<double> theta = scores(20, 1.0, 2);
    std::vector<double> shifted = theta;
    for (double& score : shifted) score += 64.0;
    EXPECT_THAT(separation->weights(shifted),
                testing::Pointwise(testing::DoubleNear(1e-7), separation->weights(theta)));
    EXPECT_NEAR(separation->conjugate(shifted), separation->conjugate(theta) + 64.0, 1e-7);
  }
}

TEST_P(SeparationContract, NothingBelowTheThresholdOrTheMarginHasWeight) {
  for (const auto& separation : all()) {
    for (const double spread : {0.1, 1.0, 5.0}) {
      const std::vector<double> theta = scores(40, spread, 3);
      const std::vector<double> p = separation->weights(theta);
      const double largest = *std::ranges::max_element(theta);
      const double threshold = separation->threshold(theta);
      for (std::size_t i = 0; i < p.size(); ++i) {
        if (theta[i] < threshold - 1e-12 || theta[i] <= largest - separation->margin() - 1e-12) {
          EXPECT_TRUE(p[i] == 0.0 || theta[i] == largest);
        } else if (entry().exactZeros) {
          EXPECT_GT(p[i] + (theta[i] - threshold < 1e-12 ? 1.0 : 0.0), 0.0);
        }
        EXPECT_TRUE(entry().exactZeros || p[i] > 0.0);
      }
    }
  }
}

// Ω* is convex with gradient p: its differences lie between the weights at both ends.
TEST_P(SeparationContract, WeightsAreTheGradientOfTheConjugate) {
  constexpr double h = 1e-5;
  for (const auto& separation : all()) {
    const std::vector<double> theta = scores(9, 0.6, 4);
    for (std::size_t i = 0; i < theta.size(); ++i) {
      std::vector<double> up = theta;
      std::vector<double> down = theta;
      up[i] += h;
      down[i] -= h;
      const double slope = (separation->conjugate(up) - separation->conjugate(down)) / (2.0 * h);
      EXPECT_GE(slope, separation->weights(down)[i] - 1e-6);
      EXPECT_LE(slope, separation->weights(up)[i] + 1e-6);
    }
  }
}

// Jᵀv against differences of v·p, where no score is near the edge of the support: there the weights bend.
TEST_P(SeparationContract, PullBacksAreTheGradientsOfTheWeights) {
  constexpr double h = 1e-6;
  int compared = 0;
  for (const auto& separation : all()) {
    for (const std::uint64_t seed : {5, 6, 7, 8, 9, 10}) {
      const std::vector<double> theta = scores(8, 0.5, seed);
      const std::vector<double> v = scores(8, 1.0, seed + 100);
      const double threshold = separation->threshold(theta);
      if (entry().continuous &&
          std::ranges::any_of(theta, [&](double score) { return std::abs(score - threshold) < 0.02; })) {
        continue;
      }
      const std::vector<double> gradient = separation->pullBack(theta, v);
      ASSERT_EQ(gradient.size(), theta.size());
      for (std::size_t i = 0; i < theta.size(); ++i) {
        std::vector<double> up = theta;
        std::vector<double> down = theta;
        up[i] += h;
        down[i] -= h;
        const double expected = (dot(separation->weights(up), v) - dot(separation->weights(down), v)) / (2.0 * h);
        EXPECT_NEAR(gradient[i], expected, 2e-5 * (1.0 + std::abs(expected))) << "score " << i << " seed " << seed;
        ++compared;
      }
    }
  }
  EXPECT_GE(compared, 16) << "nearly all cases were left out";
}

TEST_P(SeparationContract, JacobiansAreSymmetricAndKeepTheSum) {
  for (const auto& separation : all()) {
    const std::vector<double> theta = scores(8, 0.4, 11);
    const std::vector<double> u = scores(8, 1.0, 12);
    const std::vector<double> v = scores(8, 1.0, 13);
    const double left = dot(u, separation->pullBack(theta, v));
    EXPECT_NEAR(left, dot(v, separation->pullBack(theta, u)), 1e-9 * (1.0 + std::abs(left)));
    const std::vector<double> constant = separation->pullBack(theta, std::vector<double>(8, 3.0));
    for (const double each : constant) EXPECT_NEAR(each, 0.0, 1e-9);
  }
}

TEST_P(SeparationContract, TheSlopeAtEqualScoresIsThatOfTheJacobian) {
  for (const auto& separation : all()) {
    for (const Index count : {2, 3, 7}) {
      const auto slope = separation->slopeAtEqualScores(count);
      if (!slope) continue;
      const std::vector<double> theta(static_cast<std::size_t>(count), 0.7);
      std::vector<double> v(theta.size(), 0.0);
      v[0] = 1.0;
      v[1] = -1.0;
      const std::vector<double> pulled = separation->pullBack(theta, v);
      EXPECT_NEAR(pulled[0], *slope, 1e-9 * *slope);
      EXPECT_NEAR(pulled[1], -*slope, 1e-9 * *slope);
    }
  }
}

// The parts are worked out again, not the value read.
TEST_P(SeparationContract, TheFormulaComesToTheWeight) {
  for (const auto& separation : all()) {
    for (const double spread : {0.02, 0.5, 4.0}) {
      const std::vector<double> theta = scores(15, spread, 14);
      const std::vector<double> p = separation->weights(theta);
      for (std::size_t i = 0; i < theta.size(); ++i) {
        const WeightFormula formula = separation->formula(theta, i);
        EXPECT_FALSE(formula.general.empty());
        EXPECT_NEAR(evaluated(formula.parts), p[i], 1e-7) << written(formula.parts);
        EXPECT_NEAR(formula.value, p[i], 1e-7);
      }
    }
  }
}

TEST_P(SeparationContract, ThePassReadsOutWithTheWeights) {
  const Index dimension = 12;
  Matrix patterns(dimension, 70);
  for (Index i = 0; i < 70; ++i)
    patterns.col(i) = normalVector(dimension, 20 + static_cast<std::uint64_t>(i)).normalized();
  Matrix states(dimension, 3);
  for (Index i = 0; i < 3; ++i) states.col(i) = normalVector(dimension, 900 + static_cast<std::uint64_t>(i));
  const Vector norms = Vector::Ones(70);
  const kernels::Keys keys{patterns, norms};
  for (const auto& separation : all()) {
    Matrix similarities;
    const auto result = separation->pass(keys, states, {.beta = 3.0, .similarities = &similarities}, {});
    const auto plain = separation->pass(keys, states, {.beta = 3.0}, {});
    EXPECT_EQ(result.states, plain.states) << "observing changed the update";
    EXPECT_EQ(result.conjugate, plain.conjugate);
    for (Index q = 0; q < 3; ++q) {
      EXPECT_EQ(Vector(similarities.col(q)), kernels::similarities(keys, states.col(q)));
      std::vector<double> theta;
      for (Index m = 0; m < 70; ++m) theta.push_back(3.0 * static_cast<double>(similarities(m, q)));
      const std::vector<double> p = separation->weights(theta);
      const Eigen::VectorXd expected = patterns.cast<double>() * Eigen::Map<const Eigen::VectorXd>(p.data(), 70);
      EXPECT_LT((expected - result.states.col(q).cast<double>()).cwiseAbs().maxCoeff(), 3e-4);
      EXPECT_NEAR(result.conjugate[static_cast<std::size_t>(q)], separation->conjugate(theta), 1e-4);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Catalog, SeparationContract,
                         ::testing::ValuesIn(separations::separationCatalog().begin(),
                                             separations::separationCatalog().end()),
                         [](const auto& tested) { return std::string(tested.param->id); });

}  // namespace
}  // namespace hopscope::test
