#include "core/experiments/experiment.h"

namespace hopscope {

namespace {

SweepSpec opening() {
  SweepSpec spec;
  spec.experiment = "toy_shot";
  spec.models = {{"softmax", {{"beta", 16.0}}}, {"sparsemax", {{"beta", 16.0}}}};
  spec.source = "digits8";
  spec.count = 50;
  spec.corruptions = {{.id = "gaussian_noise", .level = 0.4}};
  spec.axes = {{"corruption.0.level", {0.0, 0.2, 0.4, 0.8}}};
  spec.retrieval.maxSteps = 1;
  spec.trials = 40;
  return spec;
}

}  // namespace

extern const ExperimentEntry toy_shot_entry;
const ExperimentEntry toy_shot_entry{
    .id = "toy_shot",
    .title = "Toy: one shot",
    .summary = "What a single update recalls against the level of a corruption.",
    .order = 1000,
    .measures = {"recalled", "error"},
    .opening = opening,
};

}  // namespace hopscope
