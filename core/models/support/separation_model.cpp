#include "core/models/support/separation_model.h"

#include <string>
#include <utility>
#include <vector>

#include "core/metrics/metrics.h"
#include "core/models/support/many_states.h"

namespace hopscope {

namespace {

class SeparationModel final : public RetrievalModel, public AssociatesMany {
 public:
  SeparationModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, const ParameterValues& values,
                  Separation separation)
      : RetrievalModel(entry, std::move(memory), values),
        separation_(std::move(separation)),
        beta_(values.contains("beta") ? realValue(values, "beta") : 1.0),
        similarity_(similarityOf(values)) {}

  [[nodiscard]] Matrix step(const ConstMatrixRef& states, const Step& step) const override {
    return separation_.pass(keys(), states, beta_, kernels::ReadOut::Wanted, step.stop).states;
  }

  [[nodiscard]] std::optional<std::vector<double>> energies(const ConstMatrixRef& states,
                                                            const Step& step) const override {
    if (similarity_ != kernels::Similarity::Dot) return std::nullopt;
    return energiesOf(states, separation_.pass(keys(), states, beta_, kernels::ReadOut::Skipped, step.stop).conjugate,
                      beta_);
  }

  [[nodiscard]] Association associate(const ConstVectorRef& state, const Step& step) const override {
    return weigh(kernels::similarities(keys(), state, step.stop));
  }

  [[nodiscard]] std::vector<Association> associations(const ConstMatrixRef& states,
                                                      std::span<const Step> steps) const override {
    return weighAll(keys(), states, steps,
                    [this](Vector similarity, const Step& /*step*/) { return weigh(std::move(similarity)); });
  }

 private:
  [[nodiscard]] Association weigh(Vector similarity) const {
    Association association;
    association.similarity = std::move(similarity);
    std::vector<double> scores(static_cast<std::size_t>(association.similarity.size()));
    for (std::size_t i = 0; i < scores.size(); ++i) {
      scores[i] = beta_ * static_cast<double>(association.similarity[static_cast<Index>(i)]);
    }
    const std::vector<double> weights = separation_.weights(scores);
    association.weights =
        Eigen::Map<const Eigen::VectorXd>(weights.data(), association.similarity.size()).cast<float>();
    summariseWeights(association);
    return association;
  }

  [[nodiscard]] kernels::Keys keys() const {
    return {memory().patterns(), memory().norms(), similarity_, {}, memory().compact()};
  }

  Separation separation_;
  double beta_;
  kernels::Similarity similarity_;
};

}  // namespace

std::unique_ptr<const RetrievalModel> createSeparationModel(const ModelEntry& entry,
                                                            std::shared_ptr<const Memory> memory,
                                                            const ParameterValues& values, Separation separation) {
  return std::make_unique<const SeparationModel>(entry, std::move(memory), values, std::move(separation));
}

kernels::Similarity similarityOf(const ParameterValues& values) {
  const std::string& id = choiceValue(values, "similarity");
  if (id == "cosine") return kernels::Similarity::Cosine;
  if (id == "euclidean") return kernels::Similarity::Euclidean;
  if (id == "manhattan") return kernels::Similarity::Manhattan;
  return kernels::Similarity::Dot;
}

std::vector<double> energiesOf(const ConstMatrixRef& states, std::vector<double> conjugate, double beta) {
  for (Index column = 0; column < states.cols(); ++column) {
    double& energy = conjugate[static_cast<std::size_t>(column)];
    energy = 0.5 * states.col(column).cast<double>().squaredNorm() - energy / beta;
  }
  return conjugate;
}

std::vector<ParameterSpec> separationParameters() {
  ParameterSpec beta =
      realParameter("beta", "\u03b2", "inverse temperature", 8.0, 0.0, 1e6,
                    "Weights = sep(\u03b2 \u00b7 similarity), with nothing else scaled: no division by "
                    "\u221ad. Low \u03b2 blends many memories, high \u03b2 picks one.");
  beta.minimumExcluded = true;
  beta.scale = ParameterScale::Logarithmic;
  beta.sliderMinimum = 1.0;
  beta.sliderMaximum = 64.0;
  return {std::move(beta), similarityParameter()};
}

ParameterSpec similarityParameter() {
  return choiceParameter("similarity", "Similarity", "dot",
                         {{"dot", "Dot product"},
                          {"cosine", "Cosine"},
                          {"euclidean", "Euclidean, \u2212\u00bd\u2016x \u2212 \u03be\u2016\u00b2"},
                          {"manhattan", "Manhattan, \u2212\u2016x \u2212 \u03be\u2016\u2081"}},
                         "How a state is compared with a stored pattern. An energy exists for the "
                         "dot product only.");
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

void summariseWeights(Association& association) {
  association.support = supportSize(association.weights);
  association.effectiveMemories = effectiveMemories(association.weights);
}

}  // namespace hopscope
