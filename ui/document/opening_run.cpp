#include "ui/document/opening_run.h"

namespace hopscope::ui {

RunSpec openingRun() {
  RunSpec spec;
  spec.source = "fashion28";
  spec.memory.count = 100;
  spec.memory.encoding = Encoding::CentredUnitNorm;
  spec.target = 16;
  spec.corruptions = {{.id = "half_mask", .level = 0.5, .values = {{"fill", std::string("mean")}}},
                      {.id = "gaussian_noise", .level = 0.3}};
  spec.lanes = {{"softmax", {{"beta", 16.0}}}, {"sparsemax", {{"beta", 16.0}}}};
  return spec;
}

}  // namespace hopscope::ui
