#pragma once

#include <optional>
#include <vector>

#include "core/kernels/float_buffer.h"
#include "core/kernels/lane_loops.h"
#include "core/kernels/passes.h"
#include "core/kernels/rows.h"

namespace hopscope::kernels {

/// Scores, later weights, of a block of memories against a block of queries, in the panels of lane_loops.h; and the
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

 private:
  Index capacity_;
  Index stride_;
  FloatBuffer values_;
  FloatBuffer gathered_;
  Index gatheredFirst_ = -1;
  Index gatheredCount_ = 0;
};

/// A block of queries, laid out for the loops that suit its size. Immutable: the tasks which go through different parts
/// of the memories share it. Few queries are compared along the neurons, many side by side.
class QueryBlock {
 public:
  enum class Form { FewQueries, ManyQueries };

  /// @param keys, states  d × M and d × n; must outlive the block
  QueryBlock(const Keys& keys, const ConstMatrixRef& states);

  [[nodiscard]] Form form() const { return form_; }
  [[nodiscard]] Index count() const { return queries_.count; }
  [[nodiscard]] Index dimension() const { return dimension_; }
  [[nodiscard]] const PanelShape& shape() const { return shape_; }
  /// Queries of one panel: width(), fewer in the last.
  [[nodiscard]] Index validLanes(Index panel) const;

  /// Memories that are compared and read out together, so that they stay in the cache and a stop request is seen in
  /// time.
  [[nodiscard]] Index memoriesPerBlock(ReadOut readOut) const;

  /// Similarities of memories [first, first + count) of those that take part and every query, up to shift().
  void scores(Index first, Index count, ScoreBlock& scores) const;

  /// The memories [first, first + count) in bytes; nothing where they are not read.
  [[nodiscard]] std::optional<ByteRows> bytes(Index first, Index count) const;

  /// What has to be added to the scores of query q to make them similarities: −½‖x‖² of the Euclidean one, else 0.
  [[nodiscard]] double shift(Index query) const;

 private:
  /// From dot products to the similarity.
  void finishScores(Index first, Index count, ScoreBlock& scores) const;

  Keys keys_;
  Index dimension_;
  Rows queries_;
  Form form_;
  PanelShape shape_;
  FloatBuffer normalised_;  ///< unit queries for Cosine, of few queries
  FloatBuffer packed_;      ///< panels of many queries
  Vector byteOffsets_;      ///< x·offset of every query where bytes are read
};

/// Σ_μ p_μ ξ_μ of a block of queries, summed up over blocks of memories.
class ReadOutBlock {
 public:
  /// @param out  where finish() leaves query q: n rows of `stride` = paddedDimension(d) floats
  ReadOutBlock(const Keys& keys, const QueryBlock& block, float* out, Index stride);

  /// Adds memories [first, first + count) of those that take part with the weights in `weights`, for the panels that
  /// are active.
  void add(Index first, Index count, ScoreBlock& weights, const std::vector<char>& active);
  /// Multiplies what is there of the queries of a panel by `factor[lane]`.
  void scale(Index panel, const float* factor);
  void finish();

 private:
  void addBytes(const ByteRows& rows, Index first, const float* weights);

  const Keys keys_;
  const QueryBlock& block_;
  float* out_;
  Index stride_;
  Index panelStride_ = 0;
  FloatBuffer panels_;
  FloatBuffer scratch_;
  Eigen::VectorXd mass_;  ///< Σ p_μ scale_μ of every query where bytes are read
};

}  // namespace hopscope::kernels
