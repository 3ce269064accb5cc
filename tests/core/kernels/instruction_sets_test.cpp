#include <gtest/gtest.h>
#include <hwy/highway.h>

#include "tests/core/kernels/reference.h"

namespace hopscope::kernels {
namespace {

/// Makes the loops use one instruction set while it lives.
class Only {
 public:
  explicit Only(std::int64_t target) {
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  }
  ~Only() {
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  }
  Only(const Only&) = delete;
  Only& operator=(const Only&) = delete;
};

// What an older processor runs is tested on this one as well.
TEST(InstructionSets, AllAgreeWithTheDefinition) {
  const std::vector<std::int64_t> targets = hwy::SupportedAndGeneratedTargets();
  ASSERT_FALSE(targets.empty());
  for (const std::int64_t target : targets) {
    SCOPED_TRACE(hwy::TargetName(target));
    const Only only(target);
    for (const Index queries : {1, 3, 13, 32, 100}) {
      for (const Similarity similarity : {Similarity::Dot, Similarity::Manhattan}) {
        const double beta = similarity == Similarity::Dot ? 6.0 : 0.3;
        test::expectExact(test::Problem(61, 700, queries, similarity), beta, 3e-5);
      }
      test::expectExact(test::Problem(19, 1100, queries), 0.01, 3e-5);
    }
    const test::Problem problem(37, 50, 1, Similarity::Euclidean);
    const Vector actual = similarities(problem.keys(), problem.states.col(0));
    const std::vector<double> expected = test::exactSimilarities(problem.keys(), problem.states.col(0));
    for (Index m = 0; m < 50; ++m) EXPECT_NEAR(actual[m], expected[static_cast<std::size_t>(m)], 1e-6);
  }
}

}  // namespace
}  // namespace hopscope::kernels
