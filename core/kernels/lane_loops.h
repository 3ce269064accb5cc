#pragma once

#include <vector>

#include "core/kernels/rows.h"

/// Loops whose vectors run along the queries of a batch: a matrix product with Ξ read in place. Queries, scores and
/// read-outs are laid out in panels of `width` = vectors · lanes queries, the queries of a panel side by side:
///   packed queries  [panel][neuron][width], the neurons in the order of summation.h
///   scores, weights [panel][memory of the block][width]
///   read-outs       [panel][neuron][width], room for paddedNeurons() neurons
/// All three are on cache-line boundaries. Each loop is compiled for every instruction set and picked at run time.
namespace hopscope::kernels {

/// How a batch is cut into panels on this processor. Queries that fill a panel up are zero.
struct PanelShape {
  Index lanes = 1;    ///< floats of one vector
  Index vectors = 1;  ///< vectors of one panel
  Index panels = 1;

  [[nodiscard]] Index width() const { return lanes * vectors; }
};
[[nodiscard]] PanelShape panelShape(Index queries);

/// Neurons of a read-out rounded up to whole register tiles.
[[nodiscard]] Index paddedNeurons(Index dimension);

/// packed[p][·][lane] = scale[q] · query q, q = p · width + lane. `scale` may be null: 1.
void packQueries(const Rows& queries, const float* scale, Index dimension, const PanelShape& shape, float* packed);

/// Read-outs, or scores, of single queries: out[q · outStride + i] = panels[p][i][lane]; panels `panelStride` floats
/// apart.
void unpackPanels(const float* panels, Index panelStride, const PanelShape& shape, Index queries, Index dimension,
                  float* out, Index outStride);

/// scores[p][μ][lane] = metric of memory μ and the query; `scoreStride` floats from one panel to the next.
void laneScores(Metric metric, const Rows& memories, const float* packed, const PanelShape& shape, Index dimension,
                float* scores, Index scoreStride);

/// out[p][i][lane] += Σ_μ weights[p][μ][lane] ξ_μ[i] for every panel with active[p] ≠ 0.
/// @param scratch laneReadOutScratch(memories.count) floats
void laneReadOut(const Rows& memories, const float* weights, Index weightStride, const std::vector<char>& active,
                 const PanelShape& shape, Index dimension, float* out, Index outStride, float* scratch);
[[nodiscard]] Index laneReadOutScratch(Index memories);

}  // namespace hopscope::kernels
