#include "core/experiments/experiment.h"
#include "core/experiments/value_list.h"

namespace hopscope {

namespace {

SweepSpec opening() {
  SweepSpec spec;
  spec.experiment = "robustness";
  spec.models = {{"softmax", {{"beta", 16.0}}}, {"sparsemax", {{"beta", 16.0}}}, {"top_k", {{"beta", 16.0}}}};
  spec.source = "digits20";
  spec.corruptions = {{.id = "gaussian_noise", .level = 0.3}};
  spec.axes = {{"corruption.0.level", spread(0.0, 2.0, 11, ParameterScale::Linear, false)}};
  return spec;
}

}  // namespace

extern const ExperimentEntry robustness_experiment_entry;
const ExperimentEntry robustness_experiment_entry{
    .id = "robustness",
    .title = "Robustness",
    .summary = "How much damage a model repairs: recall against the level of a corruption.",
    .order = 20,
    .measures = {"recalled", "identified", "error"},
    .opening = opening,
};

}  // namespace hopscope
