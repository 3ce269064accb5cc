#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/base/random.h"
#include "core/separations/separation.h"

/// What a separation does to the order of its scores, and along paths on which memories gain and lose their weight.
namespace hopscope::test {
namespace {

class SeparationOrder : public ::testing::TestWithParam<const SeparationEntry*> {
 protected:
  [[nodiscard]] std::shared_ptr<const Separation> made() const { return createSeparation(GetParam()->id, values()); }
  /// Few enough memories that the choice of a Top-K changes.
  [[nodiscard]] ParameterValues values() const {
    return GetParam()->id == "top_k" ? ParameterValues{{"k", 3.0}} : ParameterValues{};
  }
};

std::vector<double> drawnScores(std::uint64_t seed, double spread) {
  const Vector drawn = normalVector(10, seed);
  std::vector<double> scores;
  for (const float value : drawn) scores.push_back(spread * static_cast<double>(value));
  return scores;
}

double innerProduct(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

TEST_P(SeparationOrder, AHigherScoreNeverHasLessWeight) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const std::vector<double> theta = drawnScores(seed, 0.5);
    const std::vector<double> p = made()->weights(theta);
    for (std::size_t a = 0; a < theta.size(); ++a) {
      for (std::size_t b = 0; b < theta.size(); ++b) {
        EXPECT_TRUE(theta[a] <= theta[b] || p[a] >= p[b]) << seed << ": " << a << ", " << b;
      }
    }
  }
}

TEST_P(SeparationOrder, WeightsGoWithTheirScoresWhateverTheOrder) {
  const std::vector<double> theta = drawnScores(3, 0.7);
  const std::vector<double> p = made()->weights(theta);
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const std::vector<Index> order = permutation(static_cast<Index>(theta.size()), seed);
    std::vector<double> mixed;
    std::vector<double> expected;
    for (const Index place : order) {
      mixed.push_back(theta[static_cast<std::size_t>(place)]);
      expected.push_back(p[static_cast<std::size_t>(place)]);
    }
    EXPECT_THAT(made()->weights(mixed), ::testing::Pointwise(::testing::DoubleNear(1e-14), expected));
    EXPECT_NEAR(made()->conjugate(mixed), made()->conjugate(theta), 1e-13);
  }
}

// A separation that is not continuous takes the first of equal ones, so that a run can be repeated.
TEST_P(SeparationOrder, EqualScoresShareEvenlyOrTheFirstOnesAreTaken) {
  const std::vector<double> p = made()->weights(std::vector<double>{0.4, 0.9, 0.4, 0.9, 0.9, 0.9});
  if (GetParam()->continuous) {
    EXPECT_GT(p[1], 0.0);
    EXPECT_THAT(p, ::testing::ElementsAre(p[0], p[1], p[0], p[1], p[1], p[1]));
  } else {
    const bool three = GetParam()->id == "top_k";
    const double share = three ? 1.0 / 3.0 : 0.0;
    EXPECT_THAT(p, ::testing::ElementsAre(0.0, three ? share : 1.0, 0.0, share, share, 0.0));
  }
}

// The more a score rises, the more weight it has: (p' − p)·(θ' − θ) ≥ 0.
TEST_P(SeparationOrder, WeightsAreMonotone) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const std::vector<double> from = drawnScores(seed, 0.8);
    const std::vector<double> to = drawnScores(seed + 1000, 0.8);
    const std::vector<double> before = made()->weights(from);
    const std::vector<double> after = made()->weights(to);
    double product = 0.0;
    for (std::size_t i = 0; i < from.size(); ++i) product += (after[i] - before[i]) * (to[i] - from[i]);
    EXPECT_GE(product, -1e-12) << seed;
  }
}

// Ω* is convex with gradient p: it lies above its tangents, also where the support is another one.
TEST_P(SeparationOrder, TheConjugateLiesAboveItsTangents) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const std::vector<double> here = drawnScores(seed, 0.6);
    const std::vector<double> there = drawnScores(seed + 500, 1.5);
    const std::vector<double> p = made()->weights(here);
    const double tangent = made()->conjugate(here) + innerProduct(p, there) - innerProduct(p, here);
    EXPECT_GE(made()->conjugate(there), tangent - 1e-12) << seed;
  }
}

// Along a straight way on which memories come into the support and leave it, what Ω* gains is what the weights add up
// to: Ω*(θ₁) − Ω*(θ₀) = ∫ p·dθ.
TEST_P(SeparationOrder, TheConjugateIsTheIntegralOfTheWeightsAcrossEveryChangeOfTheSupport) {
  constexpr int steps = 4000;
  const std::vector<double> from = drawnScores(7, 1.0);
  const std::vector<double> to = drawnScores(8, 1.0);
  std::vector<double> along;
  for (std::size_t i = 0; i < from.size(); ++i) along.push_back(to[i] - from[i]);
  double integral = 0.0;
  int changes = 0;
  std::ptrdiff_t support = -1;
  for (int step = 0; step < steps; ++step) {
    std::vector<double> theta = from;
    for (std::size_t i = 0; i < theta.size(); ++i) theta[i] += (step + 0.5) / steps * along[i];
    const std::vector<double> p = made()->weights(theta);
    integral += innerProduct(p, along) / steps;
    const auto now = std::ranges::count_if(p, [](double each) { return each > 0.0; });
    if (support >= 0 && now != support) ++changes;
    support = now;
  }
  EXPECT_NEAR(integral, made()->conjugate(to) - made()->conjugate(from), 1e-3);
  EXPECT_TRUE(changes > 0 || !GetParam()->exactZeros || !GetParam()->continuous) << "the way was too short";
}

INSTANTIATE_TEST_SUITE_P(Catalog, SeparationOrder,
                         ::testing::ValuesIn(separations::separationCatalog().begin(),
                                             separations::separationCatalog().end()),
                         [](const auto& tested) { return std::string(tested.param->id); });

}  // namespace
}  // namespace hopscope::test
