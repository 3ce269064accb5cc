#include "core/similarities/similarity.h"

namespace hopscope::similarities {

extern const SimilarityEntry euclidean_entry;
const SimilarityEntry euclidean_entry{
    .id = "euclidean",
    .title = "Euclidean, \u2212\u00bd\u2016x \u2212 \u03be\u2016\u00b2",
    .formula = "s = \u2212\u00bd\u2016x \u2212 \u03be\u2016\u00b2",
    .order = 30,
    .kernel = kernels::Similarity::Euclidean,
    .innerProductsOnly = true,
};

}  // namespace hopscope::similarities
