#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "core/kernels/memory_cuts.h"
#include "core/kernels/observer.h"
#include "core/kernels/row_loops.h"
#include "core/kernels/score_loops.h"
#include "core/kernels/wave.h"

namespace hopscope::kernels {

namespace {

/// Running maximum and Σ exp(β(s − max)) of every query of a block, while its scores go by (Milakov & Gimelshein 2018;
/// Dao et al. 2022).
class OnlineSoftmax {
 public:
  OnlineSoftmax(const PanelShape& shape, double beta)
      : width_(shape.width()),
        beta_(beta),
        columns_(static_cast<std::size_t>(shape.panels * width_)),
        reference_(width_),
        factors_(width_),
        sums_(width_) {}

  struct Change {
    bool rescale = false;     ///< what was read out before has to be multiplied by factors()
    bool negligible = false;  ///< all weights are exactly 0
  };

  /// Turns the scores of one panel into weights relative to the running maximum.
  Change absorb(Index panel, Index validColumns, float* scores, Index rows) {
    columnMaxima(scores, rows, width_, reference_.data());
    Change change{.rescale = false, .negligible = true};
    for (Index column = 0; column < width_; ++column) {
      Column& held = columns_[static_cast<std::size_t>(panel * width_ + column)];
      const float largest = reference_.data()[column];
      float& factor = factors_.data()[column];
      factor = 1.0F;
      if (largest > held.largest) {
        const double shrink = std::exp(beta_ * (static_cast<double>(held.largest) - static_cast<double>(largest)));
        held.sum *= shrink;
        held.largest = largest;
        factor = static_cast<float>(shrink);
        change.rescale = change.rescale || column < validColumns;
      }
      reference_.data()[column] = held.largest;
      // exp(−110) is 0 in float.
      const double closest = beta_ * (static_cast<double>(held.largest) - static_cast<double>(largest));
      if (column < validColumns && closest < 110.0) change.negligible = false;
    }
    if (change.negligible) return change;
    const double maxFloat = std::numeric_limits<float>::max();
    exponentials(scores, rows, width_, static_cast<float>(std::min(beta_, maxFloat)), reference_.data(), sums_.data());
    for (Index column = 0; column < width_; ++column) {
      columns_[static_cast<std::size_t>(panel * width_ + column)].sum += static_cast<double>(sums_.data()[column]);
    }
    return change;
  }

  [[nodiscard]] const float* factors() const { return factors_.data(); }
  [[nodiscard]] double largest(Index query) const {
    return static_cast<double>(columns_[static_cast<std::size_t>(query)].largest);
  }
  [[nodiscard]] double sum(Index query) const { return columns_[static_cast<std::size_t>(query)].sum; }

 private:
  struct Column {
    float largest = std::numeric_limits<float>::lowest();
    double sum = 0.0;
  };
  Index width_;
  double beta_;
  std::vector<Column> columns_;
  FloatBuffer reference_;
  FloatBuffer factors_;
  FloatBuffer sums_;
};

class SoftmaxPass final : public WavePass {
 public:
  SoftmaxPass(const Keys& keys, double beta, ReadOut readOut, Index chunks, const SimilarityObserver* observer,
              const std::stop_token& stop, PassResult& result)
      : keys_(keys),
        beta_(beta),
        readOut_(readOut),
        chunks_(chunks),
        stride_(paddedDimension(keys.patterns.rows())),
        observer_(observer),
        stop_(stop),
        result_(result) {}

  void begin(Index queriesInWave) override {
    firstOfWave_ += queries_;
    queries_ = queriesInWave;
    partial_.resize(static_cast<std::size_t>(chunks_ * queries_));
    const Index size = readOut_ == ReadOut::Wanted ? chunks_ * queries_ * stride_ : 0;
    if (outputs_.size() < size) outputs_ = FloatBuffer(size);
  }

  void work(const WaveTask& task) override {
    const QueryBlock& block = task.block;
    const Index step = memoriesWeighedTogether(block.dimension());
    const Index place = task.chunk * queries_ + task.firstQuery;
    ScoreBlock scores(block.shape(), step);
    OnlineSoftmax online(block.shape(), beta_);
    std::optional<ReadOutBlock> sums;
    if (readOut_ == ReadOut::Wanted) sums.emplace(keys_, block.layout(), outputs_.data() + place * stride_, stride_);
    std::vector<char> active(static_cast<std::size_t>(block.shape().panels));
    for (Index first = task.firstMemory; first < task.endMemory; first += step) {
      const Index count = std::min(step, task.endMemory - first);
      throwIfStopped(stop_);
      block.scores(first, count, scores);
      if (observer_ != nullptr) observer_->take(firstOfWave_ + task.firstQuery, block.count(), first, count);
      throwIfStopped(stop_);
      for (Index panel = 0; panel < block.shape().panels; ++panel) {
        const auto change = online.absorb(panel, block.validColumns(panel), scores.panel(panel), count);
        active[static_cast<std::size_t>(panel)] = change.negligible ? 0 : 1;
        if (sums && change.rescale) sums->scale(panel, online.factors());
      }
      if (sums) sums->add(first, count, scores, active);
    }
    if (sums) sums->finish();
    for (Index q = 0; q < block.count(); ++q) {
      partial_[static_cast<std::size_t>(place + q)] = {online.largest(q), online.sum(q)};
    }
  }

  void finish(const WaveQuery& query) override {
    double largest = std::numeric_limits<double>::lowest();
    for (Index chunk = 0; chunk < chunks_; ++chunk) largest = std::max(largest, partOf(chunk, query).largest);
    const auto shrink = [&](Index chunk) { return std::exp(beta_ * (partOf(chunk, query).largest - largest)); };
    double sum = 0.0;
    for (Index chunk = 0; chunk < chunks_; ++chunk) sum += shrink(chunk) * partOf(chunk, query).sum;
    result_.conjugate[static_cast<std::size_t>(query.inBatch)] =
        beta_ * (largest + query.block.shift(query.inBlock)) + std::log(sum);
    if (readOut_ == ReadOut::Skipped) return;
    const Index dimension = keys_.patterns.rows();
    Eigen::VectorXd total = Eigen::VectorXd::Zero(dimension);
    for (Index chunk = 0; chunk < chunks_; ++chunk) {
      const float* part = outputs_.data() + (chunk * queries_ + query.inWave) * stride_;
      total += shrink(chunk) / sum * Eigen::Map<const Vector>(part, dimension).cast<double>();
    }
    result_.states.col(query.inBatch) = total.cast<float>();
  }

 private:
  struct Part {
    double largest;
    double sum;
  };
  [[nodiscard]] const Part& partOf(Index chunk, const WaveQuery& query) const {
    return partial_[static_cast<std::size_t>(chunk * queries_ + query.inWave)];
  }

  const Keys& keys_;
  double beta_;
  ReadOut readOut_;
  Index chunks_;
  Index stride_;
  const SimilarityObserver* observer_;
  const std::stop_token& stop_;
  PassResult& result_;
  Index firstOfWave_ = 0;
  Index queries_ = 0;
  std::vector<Part> partial_;
  FloatBuffer outputs_;
};

}  // namespace

PassResult softmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                       const std::stop_token& stop, Matrix* similarities) {
  checkPass(keys, states, beta);
  throwIfStopped(stop);
  PassResult result;
  result.conjugate.resize(static_cast<std::size_t>(states.cols()));
  const bool wanted = readOut == ReadOut::Wanted;
  if (wanted) result.states.resize(states.rows(), states.cols());
  std::optional<SimilarityObserver> observer;
  if (similarities != nullptr) observer.emplace(keys, states, *similarities);
  if (states.cols() == 0) return result;
  const Index bytesPerQuery = paddedDimension(states.rows()) * static_cast<Index>(sizeof(float));
  const WavePlan plan = planWaves(states.rows(), keys.count(), states.cols(), bytesPerQuery);
  SoftmaxPass pass(keys, beta, readOut, plan.chunks, observer ? &*observer : nullptr, stop, result);
  runWaves(keys, states, plan, pass, stop);
  return result;
}

}  // namespace hopscope::kernels
