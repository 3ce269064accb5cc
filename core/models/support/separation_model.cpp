#include "core/models/support/separation_model.h"

#include <string>
#include <utility>
#include <vector>

#include "core/metrics/metrics.h"
#include "core/models/support/many_states.h"
#include "core/separations/separation.h"

namespace hopscope {

namespace {

class SeparationModel final : public RetrievalModel {
 public:
  SeparationModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, const ParameterValues& values)
      : RetrievalModel(entry, std::move(memory), values),
        separation_(entry.separation(this->memory().count(), values)),
        beta_(inverseTemperature(entry, values).value_or(1.0)),
        similarity_(similarityOf(entry.parameters, values)) {}

  [[nodiscard]] Matrix step(const ConstMatrixRef& states, const Step& step) const override {
    return separation_->pass(keys(), states, {.beta = beta_}, step.stop).states;
  }

  [[nodiscard]] std::optional<std::vector<double>> energies(const ConstMatrixRef& states,
                                                            const Step& step) const override {
    if (!similarity_.energy) return std::nullopt;
    const Separation::Request request{.beta = beta_, .readOut = kernels::ReadOut::Skipped};
    return energiesOf(states, separation_->pass(keys(), states, request, step.stop).conjugate, beta_);
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
    const Separation::Request request{
        .beta = beta_,
        .readOut = next == Next::Wanted ? kernels::ReadOut::Wanted : kernels::ReadOut::Skipped,
        .similarities = &similarities};
    kernels::PassResult pass = separation_->pass(keys(), states, request, step.stop);
    Observation observation;
    observation.next = std::move(pass.states);
    if (similarity_.energy) observation.energies = energiesOf(states, std::move(pass.conjugate), beta_);
    for (Index column = 0; column < states.cols(); ++column) {
      observation.associations.push_back(associationWith(similarities.col(column)));
    }
    return observation;
  }

  [[nodiscard]] std::optional<WeightFormula> weightFormula(const ConstVectorRef& /*state*/,
                                                           const Association& association,
                                                           Index memory) const override {
    return separation_->formula(scoresOf(association.similarity, beta_), static_cast<std::size_t>(memory));
  }

 private:
  [[nodiscard]] kernels::Keys keys() const {
    return {memory().patterns(), memory().norms(), similarity_.kernel, {}, memory().compact()};
  }
  [[nodiscard]] Association associationWith(Vector similarity) const {
    Vector weights = toFloat(separation_->weights(scoresOf(similarity, beta_)));
    return associationOf(std::move(similarity), std::move(weights));
  }

  std::shared_ptr<const Separation> separation_;
  double beta_;
  const SimilarityEntry& similarity_;
};

}  // namespace

std::unique_ptr<const RetrievalModel> createSeparationModel(const ModelEntry& entry,
                                                            std::shared_ptr<const Memory> memory,
                                                            const ParameterValues& values) {
  return std::make_unique<const SeparationModel>(entry, std::move(memory), values);
}

std::shared_ptr<const Separation> separationOf(std::string_view id, const ParameterValues& values) {
  ParameterValues own;
  for (const ParameterSpec& spec : separation(id).parameters()) {
    if (const auto it = values.find(spec.id); it != values.end()) own.insert(*it);
  }
  return createSeparation(id, own);
}

std::vector<double> energiesOf(const ConstMatrixRef& states, std::vector<double> conjugate, double beta) {
  for (Index column = 0; column < states.cols(); ++column) {
    double& energy = conjugate[static_cast<std::size_t>(column)];
    energy = 0.5 * states.col(column).cast<double>().squaredNorm() - energy / beta;
  }
  return conjugate;
}

ParameterSpec betaParameter() {
  ParameterSpec beta =
      realParameter("beta", "\u03b2", "inverse temperature", 8.0, 0.0, 1e6,
                    "Weights = sep(\u03b2 \u00b7 similarity), with nothing else scaled: no division by \u221ad. Low "
                    "\u03b2 blends many memories, high \u03b2 picks one.");
  beta.role = ParameterRole::InverseTemperature;
  beta.minimumExcluded = true;
  beta.scale = ParameterScale::Logarithmic;
  beta.sliderMinimum = 1.0;
  beta.sliderMaximum = 64.0;
  return beta;
}

std::vector<ParameterSpec> separationParameters(std::string_view separation) {
  std::vector<ParameterSpec> specs{betaParameter()};
  for (ParameterSpec& own : hopscope::separation(separation).parameters()) specs.push_back(std::move(own));
  specs.push_back(similarityParameter());
  return specs;
}

Laws separationLaws() {
  Laws laws;
  laws.weightsOnSimplex = true;
  laws.lonePatternIsFixedPoint = true;
  laws.energyNeverRises = ParameterValues{{"similarity", std::string("dot")}};
  laws.gradientFlow = laws.energyNeverRises;
  return laws;
}

Laws sparseLaws() {
  Laws laws = separationLaws();
  laws.exactZeroWeights = true;
  return laws;
}

std::vector<double> scoresOf(const Vector& similarity, double beta) {
  std::vector<double> scores(static_cast<std::size_t>(similarity.size()));
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = beta * static_cast<double>(similarity[static_cast<Index>(i)]);
  }
  return scores;
}

Association associationOf(Vector similarity, Vector weights) {
  Association association{.similarity = std::move(similarity), .weights = std::move(weights)};
  association.support = supportSize(association.weights);
  association.effectiveMemories = effectiveMemories(association.weights);
  return association;
}

Vector toFloat(const std::vector<double>& weights) {
  return Eigen::Map<const Eigen::VectorXd>(weights.data(), static_cast<Index>(weights.size())).cast<float>();
}

}  // namespace hopscope
