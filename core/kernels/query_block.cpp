#include "core/kernels/query_block.h"

#include <algorithm>
#include <cmath>

#include "core/kernels/memory_cuts.h"
#include "core/kernels/row_loops.h"
#include "core/kernels/score_loops.h"

namespace hopscope::kernels {

namespace {

// From here on filling vectors with queries costs less than reducing them along the neurons.
constexpr Index fewestForPanels = 32;
// Panels of more neurons than this leave the cache, and no batch is large enough to make up for it.
constexpr Index maxNeuronsInPanels = 32768;

QueryLayout::Form formFor(Index dimension, Index queries) {
  return queries < fewestForPanels || dimension > maxNeuronsInPanels ? QueryLayout::Form::FewQueries
                                                                     : QueryLayout::Form::ManyQueries;
}

PanelShape shapeFor(QueryLayout::Form form, Index queries) {
  PanelShape shape = panelShape(queries);
  if (form == QueryLayout::Form::FewQueries) {
    shape.vectors *= shape.panels;
    shape.panels = 1;
  }
  return shape;
}

ByteRows byteRows(const Keys& keys, Index first, Index count) {
  const ByteMatrix& bytes = keys.compact->bytes;
  return ByteRows{bytes.data(), bytes.rows(), bytes.cols()}.slice(first, count);
}

/// 1/‖x‖ of every column, 0 for a zero state.
std::vector<float> inverseNorms(const ConstMatrixRef& states) {
  std::vector<float> inverse(static_cast<std::size_t>(states.cols()));
  for (Index q = 0; q < states.cols(); ++q) {
    const double norm = states.col(q).cast<double>().norm();
    inverse[static_cast<std::size_t>(q)] = norm > 0.0 ? static_cast<float>(1.0 / norm) : 0.0F;
  }
  return inverse;
}

}  // namespace

Rows ScoreBlock::memories(const Keys& keys, Index first, Index count) {
  const Rows all = columnsOf(keys.patterns);
  if (keys.selection.empty()) return all.slice(first, count);
  const Index dimension = keys.patterns.rows();
  if (gather(dimension, first, count)) {
    // Rows far apart are no stream to the processor, so they are asked for by name, some ahead of the copying.
    constexpr Index ahead = 4;
    constexpr Index floatsPerLine = 16;
    const auto fetch = [&](Index m) {
      const float* row = all.row(keys.memory(first + m));
      for (Index i = 0; i < dimension; i += floatsPerLine) __builtin_prefetch(row + i);
    };
    for (Index m = 0; m < std::min(ahead, count); ++m) fetch(m);
    for (Index m = 0; m < count; ++m) {
      if (m + ahead < count) fetch(m + ahead);
      std::copy_n(all.row(keys.memory(first + m)), dimension, gathered_.data() + m * dimension);
    }
  }
  return {gathered_.data(), dimension, count};
}

Rows ScoreBlock::bytes(const Keys& keys, Index first, Index count) {
  const ByteMatrix& bytes = keys.compact->bytes;
  if (gather(bytes.rows(), first, count)) {
    const std::uint8_t* from = bytes.data() + first * bytes.rows();
    std::copy_n(from, count * bytes.rows(), gathered_.data());
  }
  return {gathered_.data(), bytes.rows(), count};
}

bool ScoreBlock::gather(Index dimension, Index first, Index count) {
  if (first == gatheredFirst_ && count == gatheredCount_) return false;
  if (gathered_.size() < capacity_ * dimension) gathered_ = FloatBuffer(capacity_ * dimension);
  gatheredFirst_ = first;
  gatheredCount_ = count;
  return true;
}

QueryLayout::QueryLayout(const Keys& keys, Index queries_)
    : dimension(keys.patterns.rows()),
      queries(queries_),
      form(formFor(dimension, queries)),
      shape(shapeFor(form, queries)),
      bytes(keys.compact != nullptr && keys.selection.empty() && keys.similarity != Similarity::Manhattan) {}

QueryBlock::QueryBlock(const Keys& keys, const ConstMatrixRef& states)
    : keys_(keys), layout_(keys, states.cols()), queries_(columnsOf(states)) {
  const Index dimension = layout_.dimension;
  const PanelShape& shape = layout_.shape;
  const std::vector<float> scale = keys.similarity == Similarity::Cosine ? inverseNorms(states) : std::vector<float>();
  if (layout_.form == Form::ManyQueries) {
    packed_ = FloatBuffer(shape.panels * dimension * shape.width());
    packQueries(queries_, scale.empty() ? nullptr : scale.data(), dimension, shape, packed_.data());
  } else if (!scale.empty()) {
    normalised_ = FloatBuffer(dimension * queries_.count);
    for (Index q = 0; q < queries_.count; ++q) {
      Eigen::Map<Vector>(normalised_.data() + q * dimension, dimension) =
          scale[static_cast<std::size_t>(q)] * states.col(q);
    }
    queries_ = {normalised_.data(), dimension, queries_.count};
  }
  if (!layout_.bytes) return;
  byteOffsets_ = FloatBuffer(shape.panels * shape.width(), 0.0F);
  const Eigen::VectorXd offset = keys.compact->offset.cast<double>();
  for (Index q = 0; q < queries_.count; ++q) {
    Vector state = states.col(q);
    if (!scale.empty()) state *= scale[static_cast<std::size_t>(q)];
    byteOffsets_.data()[q] = static_cast<float>(state.cast<double>().dot(offset));
  }
}

Index QueryBlock::validColumns(Index panel) const {
  return std::min(shape().width(), count() - panel * shape().width());
}

void QueryBlock::scores(Index first, Index count, ScoreBlock& scores) const {
  const Metric metric = keys_.similarity == Similarity::Manhattan ? Metric::Distance : Metric::Product;
  const Index dimension = layout_.dimension;
  const PanelShape& shape = layout_.shape;
  if (layout_.form == Form::ManyQueries) {
    const Rows memories = layout_.bytes ? scores.bytes(keys_, first, count) : scores.memories(keys_, first, count);
    panelScores(metric, memories, packed_.data(), shape, dimension, scores.panel(0), scores.stride());
  } else if (layout_.bytes) {
    rowScores(byteRows(keys_, first, count), queries_, dimension, scores.panel(0), shape.width());
  } else {
    rowScores(metric, scores.memories(keys_, first, count), queries_, dimension, scores.panel(0), shape.width());
  }
  if (layout_.bytes) {
    for (Index p = 0; p < shape.panels; ++p) {
      shiftAndScale(scores.panel(p), count, shape.width(), byteOffsets_.data() + p * shape.width(),
                    keys_.compact->scale.data() + first);
    }
  }
  finishScores(first, count, scores);
}

void QueryBlock::finishScores(Index first, Index count, ScoreBlock& scores) const {
  if (keys_.similarity != Similarity::Cosine && keys_.similarity != Similarity::Euclidean) return;
  std::vector<float> scale(static_cast<std::size_t>(count), 1.0F);
  std::vector<float> offset(static_cast<std::size_t>(count), 0.0F);
  for (Index m = 0; m < count; ++m) {
    const float norm = keys_.norms[keys_.memory(first + m)];
    const auto place = static_cast<std::size_t>(m);
    if (keys_.similarity == Similarity::Cosine) {
      scale[place] = norm > 0.0F ? 1.0F / norm : 0.0F;
    } else {
      offset[place] = -0.5F * norm * norm;
    }
  }
  for (Index p = 0; p < layout_.shape.panels; ++p) {
    transformRows(scores.panel(p), count, layout_.shape.width(), scale.data(), offset.data());
  }
}

double QueryBlock::shift(Index query) const {
  if (keys_.similarity != Similarity::Euclidean) return 0.0;
  return -0.5 * Eigen::Map<const Vector>(queries_.row(query), layout_.dimension).cast<double>().squaredNorm();
}

ReadOutBlock::ReadOutBlock(const Keys& keys, const QueryLayout& layout, float* out, Index stride)
    : keys_(keys), layout_(layout), out_(out), stride_(stride) {
  const PanelShape& shape = layout.shape;
  if (layout.form == QueryLayout::Form::ManyQueries) {
    panelStride_ = paddedNeurons(layout.dimension) * shape.width();
    panels_ = FloatBuffer(panelStride_ * shape.panels, 0.0F);
    scratch_ = FloatBuffer(panelReadOutScratch(memoriesWeighedTogether(layout.dimension)));
  } else {
    std::fill_n(out_, layout.queries * stride, 0.0F);
  }
  if (layout.bytes) mass_ = Eigen::VectorXd::Zero(shape.panels * shape.width());
}

void ReadOutBlock::add(Index first, Index count, ScoreBlock& weights, const std::vector<char>& active) {
  if (!layout_.bytes) return addRows(weights.memories(keys_, first, count), weights, active);
  weighBytes(first, count, weights, active);
  if (layout_.form == QueryLayout::Form::ManyQueries)
    return addRows(weights.bytes(keys_, first, count), weights, active);
  if (active.front() == 0) return;
  rowReadOut(byteRows(keys_, first, count), weights.panel(0), layout_.shape.width(), layout_.queries, layout_.dimension,
             out_, stride_);
}

void ReadOutBlock::addRows(const Rows& memories, const ScoreBlock& weights, const std::vector<char>& active) {
  if (layout_.form == QueryLayout::Form::ManyQueries) {
    panelReadOut(memories, weights.panel(0), weights.stride(), active, layout_.shape, layout_.dimension, panels_.data(),
                 panelStride_, scratch_.data());
  } else if (active.front() != 0) {
    rowReadOut(memories, weights.panel(0), layout_.shape.width(), layout_.queries, layout_.dimension, out_, stride_);
  }
}

void ReadOutBlock::weighBytes(Index first, Index count, ScoreBlock& weights, const std::vector<char>& active) {
  const Index width = layout_.shape.width();
  for (Index p = 0; p < layout_.shape.panels; ++p) {
    if (active[static_cast<std::size_t>(p)] == 0) continue;
    double* mass = mass_.data() + p * width;
    for (Index m = 0; m < count; ++m) {
      const float factor = keys_.compact->scale[first + m];
      float* row = weights.panel(p) + m * width;
      for (Index column = 0; column < width; ++column) {
        row[column] *= factor;
        mass[column] += static_cast<double>(row[column]);
      }
    }
  }
}

void ReadOutBlock::scale(Index panel, const float* factor) {
  const Index width = layout_.shape.width();
  if (mass_.size() > 0) {
    for (Index column = 0; column < width; ++column)
      mass_[panel * width + column] *= static_cast<double>(factor[column]);
  }
  if (layout_.form == QueryLayout::Form::ManyQueries) {
    scaleColumns(panels_.data() + panel * panelStride_, layout_.dimension, width, factor);
    return;
  }
  for (Index q = 0; q < layout_.queries; ++q) {
    if (factor[q] != 1.0F) Eigen::Map<Vector>(out_ + q * stride_, layout_.dimension) *= factor[q];
  }
}

void ReadOutBlock::finish() {
  if (layout_.form == QueryLayout::Form::ManyQueries) {
    unpackPanels(panels_.data(), panelStride_, layout_.shape, layout_.queries, layout_.dimension, out_, stride_);
  }
  if (mass_.size() == 0) return;
  for (Index q = 0; q < layout_.queries; ++q) {
    Eigen::Map<Vector>(out_ + q * stride_, layout_.dimension) -= static_cast<float>(mass_[q]) * keys_.compact->offset;
  }
}

}  // namespace hopscope::kernels
