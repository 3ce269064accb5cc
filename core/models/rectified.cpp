#include <algorithm>
#include <cmath>

#include "core/models/support/many_states.h"
#include "core/models/support/separation_model.h"
#include "core/separations/separation.h"
#include "core/separations/support/log_sum_exp.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

std::vector<ParameterSpec> parameters() {
  // The gate and the energy are those of the dot product.
  std::vector<ParameterSpec> specs{betaParameter()};
  ParameterSpec gate =
      realParameter("log_c", "log c", "threshold", 4.0, -1000.0, 1e6,
                    "c is the inverse memory strength. Above log M the origin attracts, so that what the memory does "
                    "not know ends there. A memory is known for sure while log c is below its "
                    "\u03b2\u2016\u03be\u2016\u00b2; from \u03b2 max \u2016\u03be\u2016\u00b2 + log M on all of them "
                    "are forgotten.");
  gate.sliderMaximum = 20.0;
  specs.push_back(std::move(gate));
  return specs;
}

Laws laws() {
  Laws laws;
  laws.weightsOnSimplex = true;
  laws.exactZeroWeights = true;
  laws.rejects = true;
  laws.energyNeverRises = ParameterValues{};
  laws.gradientFlow = ParameterValues{};
  laws.limits = {{{{"log_c", -1000.0}}, "softmax", {}}};
  return laws;
}

}  // namespace

extern const ModelEntry rectified_entry;
const ModelEntry rectified_entry{
    .id = "rectified",
    .title = "Rectified Lagrangian",
    .name = "Rectified",
    .summary =
        "The dense model with an attractor at the origin for what the memory does not know: unless log \u03a3 "
        "exp(\u03b2 \u039e\u1d40x) exceeds log c the gate is shut and the state falls to 0 in one step. The set where "
        "it is shut is convex and contains the origin when c > M. Known inputs are retrieved as by the dense model. "
        "Formulas reconstructed from the authors' published program.",
    .formula =
        "x \u2190 \u03ba(x) \u039e softmax(\u03b2 \u039e\u1d40x),  \u03ba = 1 where lse(\u03b2 \u039e\u1d40x) > log "
        "c, else 0",
    .energy = "E(x) = \u2212max(0, lse(\u03b2 \u039e\u1d40x) \u2212 log c)/\u03b2 + \u00bd\u2016x\u2016\u00b2",
    .citation = "Moriai 2025",
    .reference =
        "R. Moriai et al., Rectified Lagrangian for Out-of-Distribution Detection in Modern Hopfield Networks, AAAI "
        "2025 (arXiv:2502.14003).",
    .order = 65,
    .domain = StateDomain::Real,
    .parameters = parameters(),
    .laws = laws(),
    .styleSlot = 1,
    .multiplyAdds = costOfScoresAndReadOut,
    .bytes = bytesOfPatterns,
    .create = create,
};

namespace {

class Rectified final : public RetrievalModel {
 public:
  Rectified(std::shared_ptr<const Memory> memory, const ParameterValues& values)
      : RetrievalModel(rectified_entry, std::move(memory), values),
        beta_(inverseTemperature(rectified_entry, values).value()),
        threshold_(realValue(values, "log_c")) {}

  [[nodiscard]] Matrix step(const ConstMatrixRef& states, const Step& step) const override {
    return gated(softmax_->pass(keys(), states, {.beta = beta_}, step.stop));
  }

  [[nodiscard]] std::optional<std::vector<double>> energies(const ConstMatrixRef& states,
                                                            const Step& step) const override {
    const Separation::Request request{.beta = beta_, .readOut = kernels::ReadOut::Skipped};
    return energiesWith(states, softmax_->pass(keys(), states, request, step.stop).conjugate);
  }

  [[nodiscard]] Association associate(const ConstVectorRef& state, const Step& step) const override {
    return associationWith(kernels::similarities(keys(), state, step.stop));
  }

  [[nodiscard]] std::vector<Association> associateAll(const ConstMatrixRef& states,
                                                      std::span<const Step> steps) const override {
    return weighAll(keys(), states, steps,
                    [this](Vector similarity, const Step& /*step*/) { return associationWith(std::move(similarity)); });
  }

  [[nodiscard]] Observation observe(const ConstMatrixRef& states, const Step& step, Next next) const override {
    Matrix similarities;
    kernels::PassResult pass =
        softmax_->pass(keys(), states,
                       {.beta = beta_,
                        .readOut = next == Next::Wanted ? kernels::ReadOut::Wanted : kernels::ReadOut::Skipped,
                        .similarities = &similarities},
                       step.stop);
    Observation observation;
    observation.energies = energiesWith(states, pass.conjugate);
    if (next == Next::Wanted) observation.next = gated(std::move(pass));
    for (Index column = 0; column < states.cols(); ++column) {
      observation.associations.push_back(associationWith(similarities.col(column)));
    }
    return observation;
  }

  [[nodiscard]] std::optional<WeightFormula> weightFormula(const ConstVectorRef& /*state*/,
                                                           const Association& association,
                                                           Index memory) const override {
    const std::vector<double> scores = scoresOf(association.similarity, beta_);
    const double score = scores[static_cast<std::size_t>(memory)];
    const double sum = logSumExp(scores);
    const double gate = open(sum) ? 1.0 : 0.0;
    WeightFormula formula;
    formula.general = "*p* = \u03ba softmax(\u03b8), \u03ba = 1 where log \u03a3 exp(\u03b8) > log *c*, else 0";
    formula.numbers = {{"log \u03a3 exp(\u03b8)", sum}, {"threshold log *c*", threshold_}};
    formula.parts = {FormulaPart::number(gate), FormulaPart::words(" \u00d7 exp("), FormulaPart::score(score),
                     FormulaPart::subtracted(sum), FormulaPart::words(")")};
    formula.value = gate * std::exp(score - sum);
    return formula;
  }

 private:
  [[nodiscard]] kernels::Keys keys() const {
    return {memory().patterns(), memory().norms(), kernels::Similarity::Dot, {}, memory().compact()};
  }
  [[nodiscard]] bool open(double conjugate) const { return conjugate > threshold_; }

  /// States whose gate is shut fall to 0.
  [[nodiscard]] Matrix gated(kernels::PassResult result) const {
    for (Index column = 0; column < result.states.cols(); ++column) {
      if (!open(result.conjugate[static_cast<std::size_t>(column)])) result.states.col(column).setZero();
    }
    return std::move(result.states);
  }

  [[nodiscard]] std::vector<double> energiesWith(const ConstMatrixRef& states, std::vector<double> conjugate) const {
    for (double& value : conjugate) value = std::max(0.0, value - threshold_);
    return energiesOf(states, std::move(conjugate), beta_);
  }

  [[nodiscard]] Association associationWith(Vector similarity) const {
    const std::vector<double> scores = scoresOf(similarity, beta_);
    Vector weights =
        open(softmax_->conjugate(scores)) ? toFloat(softmax_->weights(scores)) : Vector::Zero(similarity.size());
    return associationOf(std::move(similarity), std::move(weights));
  }

  std::shared_ptr<const Separation> softmax_ = createSeparation("softmax");
  double beta_;
  double threshold_;
};

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return std::make_unique<const Rectified>(std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
