// Time of a step that is recorded (state, energy, weights, picture) beside that of the update alone, for one query
// against 60 000 memories of 784 neurons. Arguments: models; none = the separation models.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/dynamics/retrieval.h"

namespace {

using namespace hopscope;

constexpr Index dimension = 784;
constexpr Index memories = 60'000;
constexpr int steps = 3;
constexpr int repeats = 20;

std::shared_ptr<const Memory> randomMemory() {
  Dataset dataset;
  dataset.name = "random";
  dataset.shape = {28, 28, 1};
  dataset.patterns.resize(dimension, memories);
  for (Index i = 0; i < memories; ++i) {
    dataset.patterns.col(i) =
        normalVector(dimension, seedFor(1, streamId("pattern"), static_cast<std::uint64_t>(i))).normalized();
  }
  dataset.range = {-1.0F, 1.0F};
  return Memory::create(finished(std::move(dataset)), {.encoding = Encoding::Raw});
}

template <class Work>
double milliseconds(const Work& work) {
  double best = 1e300;
  for (int i = 0; i < repeats; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> ids(argv + 1, argv + argc);
  if (ids.empty()) ids = {"softmax", "sparsemax", "entmax", "normmax", "winner_take_all", "top_k", "rectified"};
  const auto memory = randomMemory();
  const Vector query = memory->images().col(7);
  for (const std::string& id : ids) {
    const auto model = createModel({id, {}}, memory);
    const double recorded =
        milliseconds([&] { (void)retrieve(model, query, 7, {.maxSteps = steps, .tolerance = 0.0}); });
    const double update = milliseconds([&] { (void)model->step(query, {}); });
    std::printf("%-16s recorded step %6.2f ms   update alone %6.2f ms\n", id.c_str(), recorded / (steps + 1), update);
  }
}
