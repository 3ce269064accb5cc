#include "core/similarities/similarity.h"

namespace hopscope::similarities {

extern const SimilarityEntry dot_entry;
const SimilarityEntry dot_entry{
    .id = "dot",
    .title = "Dot product",
    .formula = "s = \u03be\u00b7x",
    .order = 10,
    .kernel = kernels::Similarity::Dot,
    .energy = true,
    .innerProductsOnly = true,
};

}  // namespace hopscope::similarities
