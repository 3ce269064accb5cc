#include "core/experiments/experiment.h"

namespace hopscope {

namespace {

/// The paper standardises MNIST and uses β = 0.01 there, where ‖ξ‖² is 790 on average: with patterns of length 1 the
/// same similarities come from β = 0.01 · 790.
constexpr double paperBeta = 7.9;

ModelSpec topShare(double share) {
  return {"top_k", {{"beta", paperBeta}, {"by", std::string("share")}, {"share", share}}};
}

SweepSpec opening() {
  SweepSpec spec;
  spec.experiment = "paper";
  spec.models = {{"softmax", {{"beta", paperBeta}}},
                 {"sparsemax", {{"beta", paperBeta}}},
                 {"entmax", {{"beta", paperBeta}}},
                 topShare(0.2),
                 topShare(0.5),
                 topShare(0.8),
                 {"random_mask", {{"beta", paperBeta}}},
                 {"linear", {}},
                 {"random_feature", {{"beta", paperBeta}}}};
  spec.source = "digits20";
  spec.corruptions = {{.id = "half_mask", .level = 0.5, .values = {{"fill", std::string("mean")}}}};
  spec.retrieval.maxSteps = 1;
  spec.retrieval.tolerance = 0.0;
  spec.trials = 250;
  spec.networks = 50;
  spec.metric = "sse";
  spec.axes = {{"count", {10, 20, 50, 100, 200}}};
  return spec;
}

}  // namespace

extern const ExperimentEntry paper_experiment_entry;
const ExperimentEntry paper_experiment_entry{
    .id = "paper",
    .title = "Paper (Hu et al. 2025)",
    .summary =
        "Half-masked pictures and one update, as in Nonparametric Modern Hopfield Models (Hu et al. 2025): sum of "
        "squared errors and share identified against the number of memories.",
    .order = 70,
    .measures = {"score", "identified", "recalled", "support"},
    .opening = opening,
};

}  // namespace hopscope
