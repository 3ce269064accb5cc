#include "core/kernels/query_block.h"

#include <algorithm>
#include <cmath>

#include "core/kernels/row_loops.h"
#include "core/kernels/score_loops.h"

namespace hopscope::kernels {

namespace {

// From here on filling vectors with queries costs less than reducing them along the neurons.
constexpr Index fewestLanes = 32;
// Panels of more neurons than this leave the cache, and no batch is large enough to make up for it.
constexpr Index maxNeuronsInLanes = 32768;

QueryBlock::Form formFor(Index dimension, Index queries) {
  return queries < fewestLanes || dimension > maxNeuronsInLanes ? QueryBlock::Form::FewQueries
                                                                : QueryBlock::Form::ManyQueries;
}

PanelShape shapeFor(QueryBlock::Form form, Index queries) {
  PanelShape shape = panelShape(queries);
  if (form == QueryBlock::Form::FewQueries) {
    shape.vectors *= shape.panels;
    shape.panels = 1;
  }
  return shape;
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
  if (first != gatheredFirst_ || count != gatheredCount_) {
    if (gathered_.size() < capacity_ * dimension) gathered_ = FloatBuffer(capacity_ * dimension);
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
    gatheredFirst_ = first;
    gatheredCount_ = count;
  }
  return {gathered_.data(), dimension, count};
}

QueryBlock::QueryBlock(const Keys& keys, const ConstMatrixRef& states)
    : keys_(keys),
      dimension_(states.rows()),
      queries_(columnsOf(states)),
      form_(formFor(states.rows(), states.cols())),
      shape_(shapeFor(form_, states.cols())) {
  const std::vector<float> scale = keys.similarity == Similarity::Cosine ? inverseNorms(states) : std::vector<float>();
  if (form_ == Form::ManyQueries) {
    packed_ = FloatBuffer(shape_.panels * dimension_ * shape_.width());
    packQueries(queries_, scale.empty() ? nullptr : scale.data(), dimension_, shape_, packed_.data());
  } else if (!scale.empty()) {
    normalised_ = FloatBuffer(dimension_ * queries_.count);
    for (Index q = 0; q < queries_.count; ++q) {
      Eigen::Map<Vector>(normalised_.data() + q * dimension_, dimension_) =
          scale[static_cast<std::size_t>(q)] * states.col(q);
    }
    queries_ = {normalised_.data(), dimension_, queries_.count};
  }
  if (keys.compact != nullptr) {
    byteOffsets_.resize(queries_.count);
    for (Index q = 0; q < queries_.count; ++q) {
      byteOffsets_[q] = static_cast<float>(Eigen::Map<const Vector>(queries_.row(q), dimension_)
                                               .cast<double>()
                                               .dot(keys.compact->offset.cast<double>()));
    }
  }
}

std::optional<ByteRows> QueryBlock::bytes(Index first, Index count) const {
  if (keys_.compact == nullptr || form_ != Form::FewQueries || !keys_.selection.empty()) return std::nullopt;
  if (keys_.similarity == Similarity::Manhattan) return std::nullopt;
  const ByteMatrix& bytes = keys_.compact->bytes;
  return ByteRows{bytes.data(), bytes.rows(), bytes.cols()}.slice(first, count);
}

Index QueryBlock::validLanes(Index panel) const {
  return std::min(shape_.width(), queries_.count - panel * shape_.width());
}

Index QueryBlock::memoriesPerBlock(ReadOut readOut) const {
  if (form_ == Form::ManyQueries) {
    // At most 2²⁷ multiply-adds: a few milliseconds. Multiples of every register tile.
    const Index most = (Index{1} << 27) / (dimension_ * queries_.count);
    return std::clamp(most / 24 * 24, Index{24}, Index{504});
  }
  // Scored in one long stream, which the processor fetches ahead by itself, and read out while still in the
  // second-level cache; without a read-out only the scores have to stay.
  const Index most = (readOut == ReadOut::Wanted ? 256 * 1024 : 512 * 1024) / (4 * dimension_);
  return std::clamp(most / 8 * 8, Index{8}, Index{128});
}

void QueryBlock::scores(Index first, Index count, ScoreBlock& scores) const {
  if (const auto rows = bytes(first, count)) {
    float* products = scores.panel(0);
    rowScores(*rows, queries_, dimension_, products, shape_.width());
    for (Index m = 0; m < count; ++m) {
      const float factor = keys_.compact->scale[first + m];
      for (Index q = 0; q < queries_.count; ++q) {
        float& score = products[m * shape_.width() + q];
        score = factor * (score - byteOffsets_[q]);
      }
    }
    finishScores(first, count, scores);
    return;
  }
  const Metric metric = keys_.similarity == Similarity::Manhattan ? Metric::Distance : Metric::Product;
  const Rows memories = scores.memories(keys_, first, count);
  if (form_ == Form::ManyQueries) {
    laneScores(metric, memories, packed_.data(), shape_, dimension_, scores.panel(0), scores.stride());
  } else {
    rowScores(metric, memories, queries_, dimension_, scores.panel(0), shape_.width());
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
  for (Index p = 0; p < shape_.panels; ++p) {
    transformRows(scores.panel(p), count, shape_.width(), scale.data(), offset.data());
  }
}

double QueryBlock::shift(Index query) const {
  if (keys_.similarity != Similarity::Euclidean) return 0.0;
  return -0.5 * Eigen::Map<const Vector>(queries_.row(query), dimension_).cast<double>().squaredNorm();
}

ReadOutBlock::ReadOutBlock(const Keys& keys, const QueryBlock& block, float* out, Index stride)
    : keys_(keys), block_(block), out_(out), stride_(stride) {
  if (block.form() == QueryBlock::Form::ManyQueries) {
    panelStride_ = paddedNeurons(block.dimension()) * block.shape().width();
    panels_ = FloatBuffer(panelStride_ * block.shape().panels, 0.0F);
    scratch_ = FloatBuffer(laneReadOutScratch(block.memoriesPerBlock(ReadOut::Wanted)));
  } else {
    std::fill_n(out_, block.count() * stride, 0.0F);
    if (block.bytes(0, 0)) {
      mass_ = Eigen::VectorXd::Zero(block.count());
      scratch_ = FloatBuffer(block.memoriesPerBlock(ReadOut::Wanted) * block.shape().width());
    }
  }
}

void ReadOutBlock::add(Index first, Index count, ScoreBlock& weights, const std::vector<char>& active) {
  if (const auto rows = block_.bytes(first, count)) {
    if (active.front() != 0) addBytes(*rows, first, weights.panel(0));
    return;
  }
  const Rows memories = weights.memories(keys_, first, count);
  if (block_.form() == QueryBlock::Form::ManyQueries) {
    laneReadOut(memories, weights.panel(0), weights.stride(), active, block_.shape(), block_.dimension(),
                panels_.data(), panelStride_, scratch_.data());
  } else if (active.front() != 0) {
    rowReadOut(memories, weights.panel(0), block_.shape().width(), block_.count(), block_.dimension(), out_, stride_);
  }
}

void ReadOutBlock::addBytes(const ByteRows& rows, Index first, const float* weights) {
  const Index width = block_.shape().width();
  for (Index m = 0; m < rows.count; ++m) {
    const float factor = keys_.compact->scale[first + m];
    for (Index q = 0; q < block_.count(); ++q) {
      const float weight = factor * weights[m * width + q];
      scratch_.data()[m * width + q] = weight;
      mass_[q] += static_cast<double>(weight);
    }
  }
  rowReadOut(rows, scratch_.data(), width, block_.count(), block_.dimension(), out_, stride_);
}

void ReadOutBlock::scale(Index panel, const float* factor) {
  if (block_.form() == QueryBlock::Form::ManyQueries) {
    scaleColumns(panels_.data() + panel * panelStride_, block_.dimension(), block_.shape().width(), factor);
    return;
  }
  for (Index q = 0; q < block_.count(); ++q) {
    if (factor[q] == 1.0F) continue;
    Eigen::Map<Vector>(out_ + q * stride_, block_.dimension()) *= factor[q];
    if (mass_.size() > 0) mass_[q] *= static_cast<double>(factor[q]);
  }
}

void ReadOutBlock::finish() {
  for (Index q = 0; q < mass_.size(); ++q) {
    Eigen::Map<Vector>(out_ + q * stride_, block_.dimension()) -= static_cast<float>(mass_[q]) * keys_.compact->offset;
  }
  if (block_.form() != QueryBlock::Form::ManyQueries) return;
  unpackPanels(panels_.data(), panelStride_, block_.shape(), block_.count(), block_.dimension(), out_, stride_);
}

}  // namespace hopscope::kernels
