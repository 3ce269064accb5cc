#include "core/similarities/similarity.h"

namespace hopscope::similarities {

extern const SimilarityEntry cosine_entry;
const SimilarityEntry cosine_entry{
    .id = "cosine",
    .title = "Cosine",
    .formula = "s = \u03be\u00b7x/(\u2016\u03be\u2016 \u2016x\u2016)",
    .order = 20,
    .kernel = kernels::Similarity::Cosine,
    .innerProductsOnly = true,
};

}  // namespace hopscope::similarities
