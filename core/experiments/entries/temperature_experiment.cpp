#include "core/experiments/experiment.h"
#include "core/experiments/value_list.h"

namespace hopscope {

namespace {

SweepSpec opening() {
  SweepSpec spec;
  spec.experiment = "temperature";
  spec.models = {{"softmax", {}}, {"sparsemax", {}}, {"entmax", {}}};
  spec.source = "digits20";
  spec.corruptions = {{.id = "gaussian_noise", .level = 0.3}};
  spec.axes = {{"model.beta", spread(1.0, 64.0, 13, ParameterScale::Logarithmic, false)}};
  return spec;
}

}  // namespace

extern const ExperimentEntry temperature_experiment_entry;
const ExperimentEntry temperature_experiment_entry{
    .id = "temperature",
    .title = "Temperature",
    .summary =
        "From the average of all memories to one of them: error, effective number of memories, support and outcome "
        "against \u03b2.",
    .order = 30,
    .measures = {"recalled", "error", "effective", "support", "single", "blend", "other"},
    .opening = opening,
};

}  // namespace hopscope
