#include <benchmark/benchmark.h>

#include "core/base/random.h"
#include "core/separations/separation.h"

namespace {

using namespace hopscope;

constexpr Index dimension = 784;

/// Unit-norm random patterns, as centred unit-norm pictures are.
Matrix randomUnit(Index count, std::uint64_t seed) {
  Matrix patterns(dimension, count);
  for (Index i = 0; i < count; ++i) {
    patterns.col(i) =
        normalVector(dimension, seedFor(seed, streamId("pattern"), static_cast<std::uint64_t>(i))).normalized();
  }
  return patterns;
}

void run(benchmark::State& state, const char* separation) {
  const auto sep = createSeparation(separation);
  const Index memories = state.range(0);
  const Index queries = state.range(1);
  const Matrix patterns = randomUnit(memories, 1);
  const Matrix states = randomUnit(queries, 2);
  const Vector norms = Vector::Ones(memories);
  const kernels::Keys keys{patterns, norms};
  for (auto _ : state) {
    benchmark::DoNotOptimize(sep->pass(keys, states, {.beta = 16.0}, {}).states.data());
  }
  const double products = static_cast<double>(memories) * static_cast<double>(queries) * dimension;
  state.counters["GFLOP/s"] = benchmark::Counter(4e-9 * products, benchmark::Counter::kIsIterationInvariantRate);
  state.counters["GB/s"] = benchmark::Counter(4e-9 * static_cast<double>(memories) * dimension,
                                              benchmark::Counter::kIsIterationInvariantRate);
}

void dense(benchmark::State& state) { run(state, "softmax"); }
void sparse(benchmark::State& state) { run(state, "sparsemax"); }

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgNames({"M", "B"})->Unit(benchmark::kMillisecond)->UseRealTime();
  for (const int queries : {1, 16, 256, 1024}) benchmark->Args({60'000, queries});
  benchmark->Args({1000, 1})->Args({100, 256});
}

BENCHMARK(dense)->Apply(sizes);
BENCHMARK(sparse)->Apply(sizes);

}  // namespace
