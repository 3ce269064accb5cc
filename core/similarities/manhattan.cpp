#include "core/similarities/similarity.h"

namespace hopscope::similarities {

extern const SimilarityEntry manhattan_entry;
const SimilarityEntry manhattan_entry{
    .id = "manhattan",
    .title = "Manhattan, \u2212\u2016x \u2212 \u03be\u2016\u2081",
    .formula = "s = \u2212\u2016x \u2212 \u03be\u2016\u2081",
    .order = 40,
    .kernel = kernels::Similarity::Manhattan,
};

}  // namespace hopscope::similarities
