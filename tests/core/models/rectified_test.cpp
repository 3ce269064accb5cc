#include <gtest/gtest.h>

#include <cmath>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

/// What can be proved of the rectified Lagrangian (models.md 4.3, by number), and its golden numbers (9.2).
namespace hopscope::test {
namespace {

std::shared_ptr<const RetrievalModel> rectified(const Matrix& patterns, double beta, double threshold) {
  return modelOf("rectified", patterns, {{"beta", beta}, {"log_c", threshold}});
}

/// log Σ exp(β ξ_μ·x) in double.
double logSumExp(const Matrix& patterns, const Vector& state, double beta) {
  const Eigen::ArrayXd scores = beta * (patterns.cast<double>().transpose() * state.cast<double>()).array();
  return scores.maxCoeff() + std::log((scores - scores.maxCoeff()).exp().sum());
}

bool rejects(const RetrievalModel& model, const Vector& state) { return model.associate(state).support == 0; }

// models.md 9.2: c = 1 is the dense model; from c = 12 on the gate is shut.
TEST(Rectified, GoldenEnergiesAndGate) {
  const Matrix patterns = columns({{1, 0, 0}, {0, 1, 0}, {.6, .8, 0}, {-1, 0, .5}});
  const Vector state = columns({{.9, .2, .1}}).col(0);
  EXPECT_NEAR(logSumExp(patterns, state, 2.0), 2.4663484783, 1e-7);
  struct Row {
    double c, energy;
  };
  for (const Row& row : {Row{1, -.8031742392}, Row{3, -.2538680948}, Row{5, .0015447170}, Row{8, .2365465317},
                         Row{12, .43}, Row{20, .43}}) {
    const auto model = rectified(patterns, 2.0, std::log(row.c));
    EXPECT_NEAR(energyOf(*model, state), row.energy, 2e-7) << "c = " << row.c;
    const Matrix next = stepOf(*model, state);
    if (row.c < 12) {
      EXPECT_NEAR(next(0), .7046297068, 2e-7) << "c = " << row.c;
      EXPECT_NEAR(next(1), .4020580421, 2e-7) << "c = " << row.c;
      EXPECT_NEAR(next(2), .0077543938, 2e-7) << "c = " << row.c;
    } else {
      EXPECT_EQ(next, Matrix::Zero(3, 1)) << "c = " << row.c;
    }
    EXPECT_EQ(rejects(*model, state), row.c >= 12);
  }
}

// models.md 4.3.1 and 10.9: c → 0 is the dense model, its energy up to the constant log c/β.
TEST(Rectified, AVanishingThresholdIsTheDenseModelUpToAConstant) {
  const Matrix patterns = normalPatterns(9, 14, 1);
  const Matrix states = 2.0F * normalPatterns(9, 30, 2);
  for (const double beta : {0.5, 4.0, 20.0}) {
    const auto dense = modelOf("softmax", patterns, {{"beta", beta}});
    const std::vector<double> plain = dense->energies(states).value();
    for (const double logC : {std::log(1e-300), -200.0}) {
      const auto model = rectified(patterns, beta, logC);
      const std::vector<double> energies = model->energies(states).value();
      EXPECT_EQ(stepOf(*model, states), stepOf(*dense, states));
      for (std::size_t b = 0; b < plain.size(); ++b) EXPECT_NEAR(energies[b] - logC / beta, plain[b], 1e-9);
    }
  }
}

// models.md 4.3.2: for c > M the origin is fixed and attracts its neighbourhood, whatever the memories are; for c < M
// the gate is open there and T(0) is the mean memory.
TEST(Rectified, TheOriginAttractsExactlyWhenCExceedsM) {
  for (const Index count : {1, 2, 10, 100}) {
    const Matrix patterns = unitPatterns(7, count, 3);
    const double critical = std::log(static_cast<double>(count));
    for (const double beta : {0.1, 2.0, 50.0}) {
      const auto shut = rectified(patterns, beta, critical + 0.01);
      EXPECT_EQ(stepOf(*shut, Matrix::Zero(7, 1)), Matrix::Zero(7, 1));
      // ξ·x ≤ ‖x‖, so lse ≤ log M + β‖x‖.
      const Matrix near = static_cast<float>(0.009 / beta) * unitPatterns(7, 20, 4);
      EXPECT_EQ(stepOf(*shut, near), Matrix::Zero(7, 20)) << count << " memories, beta " << beta;
      const auto open = rectified(patterns, beta, critical - 0.01);
      const Vector mean = patterns.rowwise().mean();
      EXPECT_LT((stepOf(*open, Matrix::Zero(7, 1)) - mean).cwiseAbs().maxCoeff(), 1e-6F) << count << " memories";
    }
  }
}

// models.md 4.3.3: the dead zone Z = {lse(β Ξᵀx) ≤ log c} falls to 0 in one step and stays there.
TEST(Rectified, TheDeadZoneFallsToTheOriginInOneStep) {
  const Matrix patterns = unitPatterns(6, 12, 5);
  const Matrix states = 3.0F * normalPatterns(6, 400, 6);
  int dead = 0;
  for (const double threshold : {3.0, 6.0, 12.0}) {
    const auto model = rectified(patterns, 4.0, threshold);
    const Matrix next = stepOf(*model, states);
    for (Index b = 0; b < states.cols(); ++b) {
      const double lead = logSumExp(patterns, states.col(b), 4.0) - threshold;
      if (std::abs(lead) < 1e-4) continue;
      EXPECT_EQ(rejects(*model, states.col(b)), lead < 0.0) << "state " << b;
      EXPECT_EQ(next.col(b).isZero(0.0F), lead < 0.0) << "state " << b;
      if (lead >= 0.0) continue;
      ++dead;
      const RetrievalTrace trace = retrieve(model, states.col(b), -1, {.maxSteps = 4, .tolerance = 0.0});
      EXPECT_EQ(trace.states.rightCols(4), Matrix::Zero(6, 4)) << "state " << b;
    }
  }
  EXPECT_GT(dead, 200);
  EXPECT_LT(dead, 1100);
}

// models.md 4.3.3: Z is convex: between two states it rejects there is none it accepts. For c > M it holds 0, so the
// flow dx/dt = T(x) − x = −x never leaves it.
TEST(Rectified, TheDeadZoneIsConvexAndHoldsTheRayToTheOrigin) {
  const Matrix patterns = unitPatterns(6, 12, 7);
  const double threshold = 5.0;
  ASSERT_GT(threshold, std::log(12.0));
  const auto model = rectified(patterns, 4.0, threshold);
  std::vector<Vector> inside;
  for (std::uint64_t seed = 0; seed < 800; ++seed) {
    const Vector state = 3.0F * normalPatterns(6, 1, 100 + seed).col(0);
    if (logSumExp(patterns, state, 4.0) < threshold - 1e-4) inside.push_back(state);
  }
  ASSERT_GT(inside.size(), 50U);
  for (std::size_t i = 0; i + 1 < inside.size(); ++i) {
    for (const float share : {0.1F, 0.35F, 0.5F, 0.8F}) {
      EXPECT_TRUE(rejects(*model, inside[i] + share * (inside[i + 1] - inside[i]))) << "chord " << i;
      EXPECT_TRUE(rejects(*model, share * inside[i])) << "ray " << i;
    }
    const RetrievalSpec slow{.maxSteps = 30, .tolerance = 0.0, .damping = 0.2};
    const RetrievalTrace flow = retrieve(model, inside[i], -1, slow);
    const Vector expected = std::pow(0.8F, 30.0F) * inside[i];
    EXPECT_LT((flow.states.col(30) - expected).norm(), 1e-5F) << "flow " << i;
  }
}

// models.md 4.3.3: the basin of the origin is larger than Z: states outside Z may flow into it.
TEST(Rectified, TheBasinOfTheOriginReachesBeyondTheDeadZone) {
  const Matrix patterns = unitPatterns(6, 12, 5);
  int flowed = 0;
  for (const double threshold : {3.0, 3.5, 4.0}) {
    const auto model = rectified(patterns, 2.0, threshold);
    const Matrix states = 2.0F * unitPatterns(6, 200, 8);
    const BatchRetrieval batch = retrieveBatch(*model, states, {}, {.maxSteps = 200}, false);
    for (Index b = 0; b < states.cols(); ++b) {
      if (rejects(*model, states.col(b))) continue;
      flowed += batch.states.col(b).isZero(0.0F) ? 1 : 0;
    }
  }
  EXPECT_GT(flowed, 0);
}

// models.md 4.3.4: the energy never rises, whether the gate opens, stays or shuts on the way.
TEST(Rectified, TheEnergyNeverRises) {
  for (const double threshold : {-5.0, 1.0, 2.0, 3.0, 5.0, 9.0}) {
    for (const double beta : {1.0, 3.0, 12.0}) {
      const auto model = rectified(normalPatterns(8, 10, 9), beta, threshold);
      Matrix states = 2.5F * normalPatterns(8, 60, 10);
      std::vector<double> before = model->energies(states).value();
      for (int step = 0; step < 30; ++step) {
        states = stepOf(*model, states, step);
        const std::vector<double> after = model->energies(states).value();
        for (std::size_t b = 0; b < after.size(); ++b) ASSERT_LE(after[b], before[b] + 1e-6) << "log c " << threshold;
        before = after;
      }
    }
  }
}

// models.md 4.3.5 and 4.3.6: a memory is accepted when β‖ξ‖² > log c, and a state is rejected when
// β max ξ·x + log M ≤ log c. Between the two the other memories decide.
TEST(Rectified, BoundsOfAcceptanceAndRejection) {
  const Matrix patterns = 1.5F * normalPatterns(8, 20, 11);
  const Eigen::MatrixXd gram = patterns.cast<double>().transpose() * patterns.cast<double>();
  int accepted = 0;
  int rejected = 0;
  for (const double beta : {0.5, 2.0, 8.0}) {
    for (const double threshold : {0.5, 2.0, 4.0, 7.0, 12.0, 20.0}) {
      const auto model = rectified(patterns, beta, threshold);
      for (Index mu = 0; mu < 20; ++mu) {
        const bool shut = rejects(*model, patterns.col(mu));
        if (beta * gram(mu, mu) > threshold + 1e-5) {
          EXPECT_FALSE(shut) << "memory " << mu << ", beta " << beta << ", log c " << threshold;
          ++accepted;
        }
        if (beta * gram.col(mu).maxCoeff() + std::log(20.0) < threshold - 1e-5) {
          EXPECT_TRUE(shut) << "memory " << mu << ", beta " << beta << ", log c " << threshold;
          ++rejected;
        }
      }
    }
  }
  EXPECT_GT(accepted, 50);
  EXPECT_GT(rejected, 50);
}

// Known inputs are retrieved as by the dense model.
TEST(Rectified, AnOpenGateIsTheDenseUpdate) {
  const Matrix patterns = unitPatterns(16, 20, 12);
  const Matrix states = patterns + 0.2F * normalPatterns(16, 20, 13);
  const auto dense = modelOf("softmax", patterns, {{"beta", 16.0}});
  const auto model = rectified(patterns, 16.0, 6.0);
  EXPECT_EQ(stepOf(*model, states), stepOf(*dense, states));
  EXPECT_EQ(model->associate(states.col(3)).weights, dense->associate(states.col(3)).weights);
}

}  // namespace
}  // namespace hopscope::test
