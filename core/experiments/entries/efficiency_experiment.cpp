#include "core/experiments/experiment.h"

namespace hopscope {

namespace {

SweepSpec opening() {
  SweepSpec spec;
  spec.experiment = "efficiency";
  spec.models = {{"softmax", {{"beta", 16.0}}},
                 {"sparsemax", {{"beta", 16.0}}},
                 {"top_k", {{"beta", 16.0}}},
                 {"random_mask", {{"beta", 16.0}}},
                 {"linear", {}}};
  spec.source = "digits20";
  spec.corruptions = {{.id = "half_mask", .level = 0.5, .values = {{"fill", std::string("mean")}}}};
  spec.retrieval.maxSteps = 1;
  spec.retrieval.tolerance = 0.0;
  spec.timed = true;
  spec.trials = 50;
  spec.axes = {{"count", {10, 20, 50, 100, 200, 500, 1000}}};
  return spec;
}

}  // namespace

extern const ExperimentEntry efficiency_experiment_entry;
const ExperimentEntry efficiency_experiment_entry{
    .id = "efficiency",
    .title = "Efficiency",
    .summary =
        "What a retrieval costs: time, multiply-adds and bytes against the number of memories or neurons, and what "
        "accuracy they buy.",
    .order = 60,
    .measures = {"seconds", "multiply_adds", "bytes", "recalled"},
    .opening = opening,
};

}  // namespace hopscope
