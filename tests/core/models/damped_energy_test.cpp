#include <cmath>

#include "core/dynamics/retrieval.h"
#include "tests/core/models/contract.h"

namespace hopscope::test {
namespace {

class DampedEnergy : public ModelContract {};

// models.md 1.1: ½‖z − T(x)‖² + const lies above E and touches it at x, so no step length in (0, 2) climbs.
TEST_P(DampedEnergy, NeverRisesForAnyStepLength) {
  if (!entry().laws.energyNeverRises || bipolar()) GTEST_SKIP() << "not promised, or not damped";
  const std::vector<ParameterValues> all = ordinaryValues(*entry().laws.energyNeverRises);
  for (std::size_t i = 0; i < all.size(); i += 1 + all.size() / 24) {
    SCOPED_TRACE(textOf(all[i]));
    const auto model = bind(patterns(8, 10, 1), all[i]);
    for (const double damping : {0.01, 0.4, 1.0, 1.5, 1.9, 1.999}) {
      for (Index b = 0; b < 3; ++b) {
        const RetrievalSpec spec{.maxSteps = 25, .tolerance = 0.0, .damping = damping};
        const Vector start = 1.5F * patterns(8, 3, 2).col(b);
        const RetrievalTrace trace = retrieve(model, start, b, spec);
        for (std::size_t t = 1; t < trace.energies.size(); ++t) {
          const double before = trace.energies[t - 1].value();
          ASSERT_LE(trace.energies[t].value(), before + 1e-6 * (1.0 + std::abs(before)))
              << "step length " << damping << ", step " << t;
        }
      }
    }
  }
}

HOPSCOPE_FOR_EVERY_MODEL(DampedEnergy);

// The bound is sharp: beyond 2 a step climbs. Where T is constant, E(z) − const = ½‖z − T‖² and the step overshoots.
TEST(DampedEnergyLimit, AStepLengthAboveTwoClimbs) {
  const Matrix pattern = columns({{1, 0, 0}});
  const auto model = modelOf("softmax", pattern);
  const Vector start = columns({{0.5, 0.2, 0}}).col(0);
  const Vector whole = stepOf(*model, start).col(0) - start;
  EXPECT_NEAR(energyOf(*model, start + 2.0F * whole), energyOf(*model, start), 1e-6);
  EXPECT_LT(energyOf(*model, start + 1.9F * whole), energyOf(*model, start));
  EXPECT_GT(energyOf(*model, start + 2.1F * whole), energyOf(*model, start));
  EXPECT_THROW((void)retrieve(model, start, -1, {.damping = 2.1}), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::test
