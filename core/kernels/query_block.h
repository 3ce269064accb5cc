#pragma once

#include <vector>

#include "core/kernels/float_buffer.h"
#include "core/kernels/panel_loops.h"
#include "core/kernels/passes.h"
#include "core/kernels/rows.h"

namespace hopscope::kernels {

/// Scores, later weights, of a block of memories against a block of queries, in the panels of panel_loops.h; and the
/// memories themselves where those that take part are not next to each other. Belongs to one task.
class ScoreBlock {
 public:
  ScoreBlock(const PanelShape& shape, Index memories)
      : capacity_(memories), stride_(memories * shape.width()), values_(stride_ * shape.panels, 0.0F) {}

  [[nodiscard]] float* panel(Index index) { return values_.data() + index * stride_; }
  [[nodiscard]] const float* panel(Index index) const { return values_.data() + index * stride_; }
  [[nodiscard]] Index stride() const { return stride_; }

  /// The memories [first, first + count) of those that take part: in place, or copied together.
  [[nodiscard]] Rows memories(const Keys& keys, Index first, Index count);
  /// The bytes of the memories [first, first + count) as floats.
  [[nodiscard]] Rows bytes(const Keys& keys, Index first, Index count);

 private:
  /// Whether `gathered_` holds other memories; from now on these.
  [[nodiscard]] bool gather(Index dimension, Index first, Index count);

  Index capacity_;
  Index stride_;
  FloatBuffer values_;
  FloatBuffer gathered_;
  Index gatheredFirst_ = -1;
  Index gatheredCount_ = 0;
};

/// How so many queries lie side by side. Few of them are compared along the neurons, many next to each other; both give
/// the same bits.
struct QueryLayout {
  enum class Form { FewQueries, ManyQueries };

  QueryLayout(const Keys& keys, Index queries);

  Index dimension;
  Index queries;
  Form form;
  PanelShape shape;
  /// The memories are read in bytes: Σ x_i b_i and Σ p_μ scale_μ b_μ, from which the offsets are taken out.
  bool bytes;
};

/// A block of queries, laid out for the loops that suit its size. Immutable: the tasks which go through different parts
/// of the memories share it.
class QueryBlock {
 public:
  using Form = QueryLayout::Form;

  /// @param keys, states  d × M and d × n; must outlive the block
  QueryBlock(const Keys& keys, const ConstMatrixRef& states);

  [[nodiscard]] const QueryLayout& layout() const { return layout_; }
  [[nodiscard]] Index count() const { return layout_.queries; }
  [[nodiscard]] Index dimension() const { return layout_.dimension; }
  [[nodiscard]] const PanelShape& shape() const { return layout_.shape; }
  /// Queries of one panel: width(), fewer in the last.
  [[nodiscard]] Index validColumns(Index panel) const;

  /// Similarities of memories [first, first + count) of those that take part and every query, up to shift().
  void scores(Index first, Index count, ScoreBlock& scores) const;

  /// What has to be added to the scores of query q to make them similarities: −½‖x‖² of the Euclidean one, else 0.
  [[nodiscard]] double shift(Index query) const;

 private:
  /// From dot products to the similarity.
  void finishScores(Index first, Index count, ScoreBlock& scores) const;

  Keys keys_;
  QueryLayout layout_;
  Rows queries_;
  FloatBuffer normalised_;   ///< unit queries for Cosine, of few queries
  FloatBuffer packed_;       ///< panels of many queries
  FloatBuffer byteOffsets_;  ///< x·offset of every query where bytes are read, 0 in the columns behind the last
};

/// Σ_μ p_μ ξ_μ of a block of queries, summed up over blocks of memories.
class ReadOutBlock {
 public:
  /// @param out  where finish() leaves query q: n rows of `stride` = paddedDimension(d) floats
  ReadOutBlock(const Keys& keys, const QueryLayout& layout, float* out, Index stride);

  /// Adds memories [first, first + count) of those that take part with the weights in `weights`, for the panels that
  /// are active.
  void add(Index first, Index count, ScoreBlock& weights, const std::vector<char>& active);
  /// The same for memories that were copied together, not in bytes.
  void addRows(const Rows& memories, const ScoreBlock& weights, const std::vector<char>& active);
  /// Multiplies what is there of the queries of a panel by `factor[column]`.
  void scale(Index panel, const float* factor);
  void finish();

 private:
  /// Weights → weights of the bytes, whose sum is kept.
  void weighBytes(Index first, Index count, ScoreBlock& weights, const std::vector<char>& active);

  const Keys keys_;
  const QueryLayout layout_;
  float* out_;
  Index stride_;
  Index panelStride_ = 0;
  FloatBuffer panels_;
  FloatBuffer scratch_;
  Eigen::VectorXd mass_;  ///< Σ p_μ scale_μ of every column where bytes are read, else empty
};

}  // namespace hopscope::kernels
