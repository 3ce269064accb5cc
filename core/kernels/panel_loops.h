#pragma once

#include <vector>

#include "core/kernels/rows.h"

/// Loops whose vectors run along the queries of a batch: a matrix product with Ξ read in place. Queries, scores and
/// read-outs are laid out in panels of `width` = vectors · floats queries, the queries of a panel side by side:
///   packed queries  [panel][neuron][width], the neurons in the order of summation.h
///   scores, weights [panel][memory of the block][width]
///   read-outs       [panel][neuron][width], room for paddedNeurons() neurons
/// All three are on cache-line boundaries. Each loop is compiled for every instruction set and picked at run time.
namespace hopscope::kernels {

/// How a batch is cut into panels on this processor. Queries that fill a panel up are zero.
struct PanelShape {
  Index floats = 1;   ///< floats of one vector
  Index vectors = 1;  ///< vectors of one panel
  Index panels = 1;

  [[nodiscard]] Index width() const { return floats * vectors; }
};
[[nodiscard]] PanelShape panelShape(Index queries);

/// Neurons of a read-out rounded up to whole register tiles.
[[nodiscard]] Index paddedNeurons(Index dimension);

/// packed[p][·][column] = scale[q] · query q, q = p · width + column. `scale` may be null: 1.
void packQueries(const Rows& queries, const float* scale, Index dimension, const PanelShape& shape, float* packed);

/// Read-outs, or scores, of single queries: out[q · outStride + i] = panels[p][i][column]; panels `panelStride` floats
/// apart.
void unpackPanels(const float* panels, Index panelStride, const PanelShape& shape, Index queries, Index dimension,
                  float* out, Index outStride);

/// scores[p][μ][column] = metric of memory μ and the query; `scoreStride` floats from one panel to the next.
void panelScores(Metric metric, const Rows& memories, const float* packed, const PanelShape& shape, Index dimension,
                 float* scores, Index scoreStride);

/// out[p][i][column] += Σ_μ weights[p][μ][column] ξ_μ[i] for every panel with active[p] ≠ 0.
/// @param scratch panelReadOutScratch(memories.count) floats
void panelReadOut(const Rows& memories, const float* weights, Index weightStride, const std::vector<char>& active,
                  const PanelShape& shape, Index dimension, float* out, Index outStride, float* scratch);
[[nodiscard]] Index panelReadOutScratch(Index memories);

}  // namespace hopscope::kernels
