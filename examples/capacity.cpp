// How many patterns a network of 100 neurons can hold: a sweep over the number of patterns, for two models.
#include <hopscope/experiments/experiment.h>
#include <hopscope/experiments/measures.h>
#include <hopscope/experiments/run_sweep.h>

#include <cstdio>
#include <map>
#include <string>

int main() {
  hopscope::SweepSpec spec = hopscope::experiment("capacity").opening();
  spec.models = {{"hebb", {}}, {"pseudo_inverse", {}}};
  spec.source = "random";
  spec.dimension = 100;
  spec.axes = {hopscope::parseAxis(spec, "count=5:50:15")};  // 5, 20, 35, 50
  spec.corruptions = {{.id = "bit_flip", .level = 0.05}};
  spec.trials = 50;
  spec.networks = 5;
  spec.validate(nullptr);  // says what is wrong before anything is computed

  const hopscope::MeasureInfo& recalled = hopscope::measure("recalled");
  std::map<std::string, double> first;
  std::map<std::string, double> last;
  std::printf("model            memories  recalled (95 %% of the time between)\n");
  hopscope::runSweep(spec, nullptr, {}, [&](const hopscope::SweepRow& row) {
    const std::string& id = spec.models[static_cast<std::size_t>(row.model)].id;
    const hopscope::Estimate share = hopscope::RowMeasures(spec, row).estimate(recalled);
    std::printf("%-15s  %8d  %.2f (%.2f to %.2f)\n", id.c_str(), static_cast<int>(row.count), share.value,
                share.interval.low, share.interval.high);
    first.try_emplace(id, share.value);
    last[id] = share.value;
  });

  // Hebb's rule is overloaded beyond about 0.14 patterns a neuron.
  return first["hebb"] > 0.9 && last["hebb"] < 0.5 ? 0 : 1;
}
