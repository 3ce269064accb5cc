#include <algorithm>
#include <cmath>

#include "core/kernels/separation.h"
#include "core/models/support/many_states.h"
#include "core/models/support/separation_model.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

std::vector<ParameterSpec> parameters() {
  // The gate and the energy are those of the dot product.
  std::vector<ParameterSpec> specs = separationParameters();
  specs.resize(1);
  ParameterSpec gate =
      realParameter("log_c", "log c", "threshold", 4.0, -1000.0, 1e6,
                    "c is the inverse memory strength. Above log M the origin attracts, so that what "
                    "the memory does not know ends there. A memory is known for sure while log c is below its "
                    "\u03b2\u2016\u03be\u2016\u00b2; from \u03b2 max \u2016\u03be\u2016\u00b2 + "
                    "log M on all of them are forgotten.");
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
        "exp(\u03b2 "
        "\u039e\u1d40x) exceeds log c the gate is shut and the state falls to 0 in one step. The set where it is shut "
        "is "
        "convex and contains the origin when c > M. Known inputs are retrieved as by the dense model. Formulas "
        "reconstructed from the authors' published program.",
    .formula =
        "x \u2190 \u03ba(x) \u039e softmax(\u03b2 \u039e\u1d40x),  \u03ba = 1 where lse(\u03b2 \u039e\u1d40x) > log "
        "c, else 0",
    .energy = "E(x) = \u2212max(0, lse(\u03b2 \u039e\u1d40x) \u2212 log c)/\u03b2 + \u00bd\u2016x\u2016\u00b2",
    .citation = "Moriai 2025",
    .reference =
        "R. Moriai et al., Rectified Lagrangian for Out-of-Distribution Detection in Modern Hopfield Networks, "
        "AAAI 2025 (arXiv:2502.14003).",
    .order = 65,
    .domain = StateDomain::Real,
    .parameters = parameters(),
    .laws = laws(),
    .multiplyAdds =
        [](Index dimension, Index count, const ParameterValues&) {
          return 2.0 * static_cast<double>(dimension) * static_cast<double>(count);
        },
    .bytes = [](Index dimension, Index count,
                const ParameterValues&) { return 4.0 * static_cast<double>(dimension) * static_cast<double>(count); },
    .create = create,
};

namespace {

class Rectified final : public RetrievalModel, public AssociatesMany {
 public:
  Rectified(std::shared_ptr<const Memory> memory, const ParameterValues& values)
      : RetrievalModel(rectified_entry, std::move(memory), values),
        beta_(realValue(values, "beta")),
        threshold_(realValue(values, "log_c")) {}

  [[nodiscard]] Matrix step(const ConstMatrixRef& states, const Step& step) const override {
    kernels::PassResult result = kernels::softmaxPass(keys(), states, beta_, kernels::ReadOut::Wanted, step.stop);
    for (Index column = 0; column < states.cols(); ++column) {
      if (!open(result.conjugate[static_cast<std::size_t>(column)])) result.states.col(column).setZero();
    }
    return std::move(result.states);
  }

  [[nodiscard]] std::optional<std::vector<double>> energies(const ConstMatrixRef& states,
                                                            const Step& step) const override {
    std::vector<double> gated =
        kernels::softmaxPass(keys(), states, beta_, kernels::ReadOut::Skipped, step.stop).conjugate;
    for (double& value : gated) value = std::max(0.0, value - threshold_);
    return energiesOf(states, std::move(gated), beta_);
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
    const Eigen::VectorXd scores = beta_ * association.similarity.cast<double>();
    const double largest = scores.maxCoeff();
    const double conjugate = largest + std::log((scores.array() - largest).exp().sum());
    if (open(conjugate)) {
      const std::vector<double> weights = kernels::softmax({scores.data(), static_cast<std::size_t>(scores.size())});
      association.weights = Eigen::Map<const Eigen::VectorXd>(weights.data(), scores.size()).cast<float>();
    } else {
      association.weights = Vector::Zero(scores.size());
    }
    summariseWeights(association);
    return association;
  }

  [[nodiscard]] kernels::Keys keys() const {
    return {memory().patterns(), memory().norms(), kernels::Similarity::Dot, {}, memory().compact()};
  }
  [[nodiscard]] bool open(double conjugate) const { return conjugate > threshold_; }

  double beta_;
  double threshold_;
};

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return std::make_unique<const Rectified>(std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
