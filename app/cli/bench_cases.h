#pragma once

#include <string>
#include <vector>

#include "core/models/model.h"

namespace hopscope::cli {

/// One update of a batch that is timed.
struct BenchCase {
  std::string id;  ///< "softmax/M60000/B1": what --filter looks at
  ModelSpec model;
  std::string source;  ///< as DatasetLibrary::load takes it
  Index queries = 1;
};

/// The cases of one model, as its entry has them.
[[nodiscard]] std::vector<BenchCase> benchCases(const ModelEntry& entry, Index memories, Index dimension);
/// Every model of the catalog with one and many queries, and the cases the documentation makes claims about.
[[nodiscard]] std::vector<BenchCase> benchCases(Index memories, Index dimension);

}  // namespace hopscope::cli
