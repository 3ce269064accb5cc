#include <gtest/gtest.h>

#include "core/dynamics/retrieval.h"
#include "core/landscape/laws.h"
#include "core/models/support/separation_model.h"
#include "core/separations/separation.h"
#include "tests/support/expression.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

/// A separation that is in no catalog: half softmax, half equal weights. Parameters have names of their own.
class Half final : public Separation {
 public:
  Half() : Separation(separation("softmax"), {}) {}
  [[nodiscard]] std::vector<double> weights(std::span<const double> scores) const override {
    std::vector<double> p = softmax_->weights(scores);
    for (double& each : p) each = 0.5 * each + 0.5 / static_cast<double>(p.size());
    return p;
  }
  [[nodiscard]] double conjugate(std::span<const double> scores) const override {
    double sum = 0.0;
    for (const double score : scores) sum += score;
    return 0.5 * softmax_->conjugate(scores) + 0.5 * sum / static_cast<double>(scores.size());
  }
  [[nodiscard]] double margin() const override { return softmax_->margin(); }
  [[nodiscard]] double threshold(std::span<const double> scores) const override { return softmax_->threshold(scores); }
  [[nodiscard]] std::vector<double> pullBack(std::span<const double> scores,
                                             std::span<const double> cotangent) const override {
    std::vector<double> pulled = softmax_->pullBack(scores, cotangent);
    for (double& each : pulled) each *= 0.5;
    return pulled;
  }
  [[nodiscard]] WeightFormula formula(std::span<const double> scores, std::size_t memory) const override {
    WeightFormula formula;
    formula.general = "*p* = \u00bd (softmax(\u03b8) + 1/*M*)";
    formula.value = weights(scores)[memory];
    const double soft = softmax_->weights(scores)[memory];
    formula.parts = {FormulaPart::number(0.5), FormulaPart::words(" \u00d7 "), FormulaPart::number(soft),
                     FormulaPart::subtracted(-0.5 / static_cast<double>(scores.size()))};
    return formula;
  }
  [[nodiscard]] std::optional<double> slopeAtEqualScores(Index count) const override {
    return 0.5 / static_cast<double>(count);
  }
  [[nodiscard]] bool slopeDecidesMerges() const override { return true; }
  [[nodiscard]] kernels::PassResult pass(const kernels::Keys& keys, const ConstMatrixRef& states,
                                         const Request& request, const std::stop_token& stop) const override {
    kernels::PassResult result = softmax_->pass(keys, states, request, stop);
    if (request.readOut == kernels::ReadOut::Wanted) {
      const Vector mean = keys.patterns.rowwise().mean();
      result.states = (0.5F * result.states).colwise() + 0.5F * mean;
    }
    return result;
  }

 private:
  std::shared_ptr<const Separation> softmax_ = createSeparation("softmax");
};

const ModelEntry& toyEntry() {
  static const ModelEntry entry = [] {
    ModelEntry toy;
    toy.id = "toy";
    ParameterSpec warmth = realParameter("warmth", "b", "warmth", 4.0, 0.0, 100.0, "Named as nobody would guess.");
    warmth.role = ParameterRole::InverseTemperature;
    ParameterSpec kind = similarityParameter();
    kind.id = "kind";
    toy.parameters = {warmth, kind};
    toy.separation = [](Index, const ParameterValues&) -> std::shared_ptr<const Separation> {
      return std::make_shared<const Half>();
    };
    return toy;
  }();
  return entry;
}

std::shared_ptr<const RetrievalModel> toyModel(const ParameterValues& values = {}) {
  return createSeparationModel(toyEntry(), memoryOf(unitPatterns(9, 14, 1)), resolve(toyEntry().parameters, values));
}

TEST(ToyModel, RetrievesAndTellsItsFormula) {
  const auto model = toyModel();
  const RetrievalTrace trace = retrieve(model, unitPatterns(9, 1, 2).col(0), -1, {.maxSteps = 3, .tolerance = 0.0});
  EXPECT_EQ(trace.steps(), 3);
  for (Index mu = 0; mu < 14; ++mu) {
    const auto formula = model->weightFormula(trace.states.col(1), trace.associations[1], mu);
    ASSERT_TRUE(formula.has_value());
    EXPECT_NEAR(evaluated(formula->parts), static_cast<double>(trace.associations[1].weights[mu]), 1e-6);
  }
}

TEST(ToyModel, ItsParametersAreFoundByTheirRoles) {
  const auto model = toyModel({{"warmth", 2.5}, {"kind", std::string("manhattan")}});
  EXPECT_EQ(inverseTemperature(toyEntry(), model->parameters()), 2.5);
  EXPECT_FALSE(model->energies(unitPatterns(9, 1, 2)).has_value()) << "no energy for this similarity";
  EXPECT_TRUE(toyModel()->energies(unitPatterns(9, 1, 2)).has_value());
}

TEST(ToyModel, ItsMergesFollowFromItsSlope) {
  EXPECT_DOUBLE_EQ(mergeFactor(toyEntry(), {}).value(), 4.0);
  EXPECT_FALSE(mergeFactor(toyEntry(), {{"kind", std::string("cosine")}}).has_value());
  ModelEntry none = toyEntry();
  none.separation = nullptr;
  EXPECT_FALSE(mergeFactor(none, {}).has_value());
}

// What the entries of the catalog say of capacity, where nothing is known or something varies.
TEST(ToyModel, ItHasNoLawOfCapacity) {
  EXPECT_EQ(toyEntry().capacity, nullptr);
  const ModelEntry& polynomial = model("polynomial");
  EXPECT_FALSE(polynomial.capacity({100, {}, 0.0}).has_value()) << "the power varies";
  EXPECT_FALSE(model("exponential").capacity({100, {}, std::nullopt}).has_value()) << "the damage varies";
}

}  // namespace
}  // namespace hopscope::test
