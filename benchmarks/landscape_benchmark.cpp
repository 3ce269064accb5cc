#include <benchmark/benchmark.h>

#include "core/base/random.h"
#include "core/landscape/fixed_points.h"
#include "core/landscape/gram_space.h"
#include "core/landscape/landscape_spec.h"
#include "core/landscape/planar_memory.h"

namespace {

using namespace hopscope;

/// A map of side × side pixels over five points, attractors included: what follows a dragged point.
void basinsOfFivePoints(benchmark::State& state) {
  const Index side = state.range(0);
  const double beta = static_cast<double>(state.range(1)) / 10.0;
  const auto model = createModel({"softmax", {{"beta", beta}}}, planarMemory(LandscapeSpec::defaultPoints()));
  for (auto _ : state) {
    const Descent descent(model, searchStarts(model->memory(), 12), {});
    const BasinMap map = basinMap(descent, Plane::ofTwoNeurons(), {{-1.6, 1.6, -1.6, 1.6}, side, side});
    benchmark::DoNotOptimize(map.labels.data());
  }
}

/// The same in the plane through three of 100 patterns of 784 neurons.
void basinsThroughThreePictures(benchmark::State& state) {
  const Index side = state.range(0);
  Dataset dataset;
  dataset.name = dataset.source = "random";
  dataset.shape = {28, 28, 1};
  const Vector values = uniformVector(784 * 100, 1);
  dataset.patterns = Eigen::Map<const Matrix>(values.data(), 784, 100);
  const auto memory = Memory::create(finished(std::move(dataset)), {});
  const auto model = createModel({"softmax", {{"beta", 16.0}}}, memory);
  for (auto _ : state) {
    const GramSpace reduced = gramSpace(*model, memory->patterns().leftCols(3));
    const Plane plane = Plane::through(reduced.states.col(0), reduced.states.col(1), reduced.states.col(2));
    const Descent descent(reduced.model, plane.states({{-1.0, 1.0, -1.0, 1.0}, 8, 8}, 0, 64), {});
    const BasinMap map = basinMap(descent, plane, {{-1.0, 1.0, -1.0, 1.0}, side, side});
    benchmark::DoNotOptimize(map.labels.data());
  }
}

BENCHMARK(basinsOfFivePoints)
    ->ArgNames({"side", "beta*10"})
    ->Args({64, 50})
    ->Args({256, 50})
    ->Args({256, 20})
    ->Args({256, 200})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(basinsThroughThreePictures)->ArgName("side")->Arg(64)->Arg(256)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
