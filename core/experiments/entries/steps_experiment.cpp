#include "core/experiments/experiment.h"

namespace hopscope {

namespace {

SweepSpec opening() {
  SweepSpec spec;
  spec.experiment = "steps";
  spec.models = {{"softmax", {{"beta", 8.0}}}, {"sparsemax", {{"beta", 8.0}}}, {"top_k", {{"beta", 8.0}}}};
  spec.source = "digits20";
  spec.corruptions = {{.id = "gaussian_noise", .level = 0.3}};
  // Every query takes exactly the steps of its cell.
  spec.retrieval.tolerance = 0.0;
  spec.axes = {{"retrieval.steps", {0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 60}}};
  spec.metric = "mse";
  return spec;
}

}  // namespace

extern const ExperimentEntry steps_experiment_entry;
const ExperimentEntry steps_experiment_entry{
    .id = "steps",
    .title = "Steps",
    .summary = "One step or many: the error after so many updates. Going on can hurt.",
    .order = 50,
    .measures = {"score", "recalled", "effective", "energy"},
    .opening = opening,
};

}  // namespace hopscope
