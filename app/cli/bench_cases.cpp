#include "app/cli/bench_cases.h"

#include <algorithm>
#include <utility>

namespace hopscope::cli {

namespace {

std::string sphere(Index dimension, Index count) {
  return "sphere:dimension=" + std::to_string(dimension) + ":count=" + std::to_string(count);
}

std::string random(Index dimension, Index count) {
  return "random:dimension=" + std::to_string(dimension) + ":count=" + std::to_string(count);
}

}  // namespace

std::vector<BenchCase> benchCases(Index memories, Index dimension) {
  std::vector<BenchCase> cases;
  const auto add = [&](ModelSpec model, const std::string& variant, std::string source, Index count, Index queries) {
    std::string id = model.id + variant + "/M" + std::to_string(count) + "/B" + std::to_string(queries);
    cases.push_back({std::move(id), std::move(model), std::move(source), queries});
  };
  const ParameterValues cold{{"beta", 16.0}};
  const auto real = [&](std::string id, ParameterValues values, const std::string& variant, Index count,
                        std::initializer_list<Index> batches) {
    if (id != "linear" && id != "winner_take_all") values.insert(cold.begin(), cold.end());
    for (const Index queries : batches) {
      add({id, values}, variant, sphere(dimension, count), count, queries);
    }
  };
  real("softmax", {}, "", memories, {1, 16, 1024});
  // Kept in bytes as well, as pictures are.
  add({"softmax", {{"beta", 0.02}}}, "_bytes", random(dimension, memories), memories, 1);
  add({"sparsemax", {{"beta", 0.02}}}, "_bytes", random(dimension, memories), memories, 1);
  real("sparsemax", {}, "", memories, {1, 256});
  real("entmax", {{"alpha", 1.5}}, "", memories, {1, 256});
  real("normmax", {}, "", memories, {1, 256});
  real("winner_take_all", {}, "", memories, {1, 256});
  real("top_k", {{"by", std::string("share")}, {"share", 0.2}}, "_20%", memories, {1, 256});
  real("random_mask", {{"keep", 0.1}}, "_10%", memories, {1, 256});
  real("window", {{"half_width", 50.0}, {"position", 100.0}}, "_101", memories, {1, 256});
  real("rectified", {}, "", memories, {1, 256});
  // Whose time does not depend on the number of memories.
  const Index few = std::min<Index>(1000, memories);
  for (const Index count : {few, memories}) {
    real("linear", {}, "", count, {1, 256});
    real("random_feature", {{"features", 1024.0}}, "", count, {1, 256});
    if (few == memories) break;
  }
  const Index neurons = std::min<Index>(2000, 4 * dimension);
  for (const char* id : {"hebb", "storkey", "pseudo_inverse"}) {
    add({id, {}}, "_N" + std::to_string(neurons), random(neurons, neurons / 10), neurons / 10, 1);
  }
  add({"hebb", {}}, "_N" + std::to_string(neurons), random(neurons, neurons), neurons, 1);
  const Index patterns = std::min<Index>(5000, memories);
  add({"polynomial", {{"n", 4.0}}}, "_N512", random(512, patterns), patterns, 1);
  add({"exponential", {}}, "_N512", random(512, patterns), patterns, 1);
  return cases;
}

}  // namespace hopscope::cli
