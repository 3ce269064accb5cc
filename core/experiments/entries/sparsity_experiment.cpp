#include "core/experiments/experiment.h"

namespace hopscope {

namespace {

SweepSpec opening() {
  SweepSpec spec;
  spec.experiment = "sparsity";
  spec.models = {{"top_k", {{"beta", 8.0}}}, {"softmax", {{"beta", 8.0}}}, {"sparsemax", {{"beta", 8.0}}}};
  spec.source = "digits20";
  spec.corruptions = {{.id = "gaussian_noise", .level = 0.3}};
  spec.axes = {{"model.k", {1, 2, 3, 5, 8, 12, 20, 30, 50, 75, 100}}};
  return spec;
}

}  // namespace

extern const ExperimentEntry sparsity_experiment_entry;
const ExperimentEntry sparsity_experiment_entry{
    .id = "sparsity",
    .title = "Sparsity",
    .summary =
        "What it costs or brings to let few memories take part: K of top-K, the kept share of a mask, the width of a "
        "window, \u03b1 of entmax.",
    .order = 40,
    .measures = {"recalled", "error", "support", "effective"},
    .opening = opening,
};

}  // namespace hopscope
