#include "core/experiments/experiment.h"

namespace hopscope {

namespace {

SweepSpec opening() {
  SweepSpec spec;
  spec.experiment = "capacity";
  spec.models = {{"hebb", {}}, {"storkey", {}}, {"pseudo_inverse", {}}};
  spec.source = randomSource;
  spec.dimension = 200;
  spec.encoding = Encoding::UnitNorm;
  spec.corruptions = {{.id = "bit_flip", .level = 0.1}};
  spec.axes = {{"count", {10, 20, 24, 28, 32, 36, 40, 48, 60, 72, 84, 96, 108, 120}}};
  return spec;
}

}  // namespace

extern const ExperimentEntry capacity_experiment_entry;
const ExperimentEntry capacity_experiment_entry{
    .id = "capacity",
    .title = "Capacity",
    .summary =
        "How many patterns a model can hold: the share of damaged patterns that come back, against the number of "
        "stored ones.",
    .order = 10,
    .measures = {"recalled", "overlap", "steps"},
    .opening = opening,
};

}  // namespace hopscope
