#include "core/memory/memory.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/base/large_matrix.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/kernels/tables.h"
#include "core/memory/compact.h"
#include "core/memory/neighbours.h"

namespace hopscope {

namespace {

constexpr Index columnsPerTask = 512;

/// task(first, count) for blocks of columns, in parallel; blocks never depend on the number of threads.
template <typename Task>
void forBlocks(Index columns, const Task& task) {
  parallelFor((columns + columnsPerTask - 1) / columnsPerTask, [&](Index block) {
    const Index first = block * columnsPerTask;
    task(first, std::min(columnsPerTask, columns - first));
  });
}

std::vector<Index> chosen(const Dataset& dataset, const std::vector<int>& classes) {
  std::vector<Index> indices;
  if (classes.empty()) {
    indices.resize(static_cast<std::size_t>(dataset.count()));
    std::iota(indices.begin(), indices.end(), Index{0});
    return indices;
  }
  for (std::size_t i = 0; i < dataset.labels.size(); ++i) {
    if (std::ranges::find(classes, dataset.labels[i]) != classes.end()) indices.push_back(static_cast<Index>(i));
  }
  return indices;
}

/// The chosen patterns in the order of the spec, as many as it stores.
std::vector<Index> selected(const Dataset& dataset, const MemorySpec& spec) {
  std::vector<Index> selection = chosen(dataset, spec.classes);
  if (spec.order) {
    std::vector<Index> order = permutation(static_cast<Index>(selection.size()), *spec.order);
    std::ranges::transform(order, order.begin(),
                           [&](Index place) { return selection[static_cast<std::size_t>(place)]; });
    selection = std::move(order);
  }
  if (spec.count > 0) selection.resize(static_cast<std::size_t>(spec.count));
  return selection;
}

Vector meanColumn(const ConstMatrixRef& columns) {
  Eigen::VectorXd sum = Eigen::VectorXd::Zero(columns.rows());
  for (Index i = 0; i < columns.cols(); ++i) sum += columns.col(i).cast<double>();
  return (sum / static_cast<double>(columns.cols())).cast<float>();
}

/// Mean length of what a unit-norm encoding divides by.
double meanNorm(const ConstMatrixRef& images, const Vector& offset) {
  double sum = 0.0;
  for (Index i = 0; i < images.cols(); ++i) sum += (images.col(i) - offset).cast<double>().norm();
  return sum / static_cast<double>(images.cols());
}

/// Whether one pattern is stored, once or several times.
bool allEqual(const ConstMatrixRef& images) {
  for (Index i = 1; i < images.cols(); ++i) {
    if (images.col(i) != images.col(0)) return false;
  }
  return true;
}

bool subtractsMean(Encoding encoding) { return encoding == Encoding::Centred || encoding == Encoding::CentredUnitNorm; }
bool dividesByNorm(Encoding encoding) {
  return encoding == Encoding::UnitNorm || encoding == Encoding::CentredUnitNorm;
}

}  // namespace

Index MemorySpec::available(const Dataset& dataset) const {
  return classes.empty() ? dataset.count() : static_cast<Index>(chosen(dataset, classes).size());
}

std::optional<std::string> MemorySpec::problem(const Dataset& dataset) const {
  if (count < 0) return "The number of memories cannot be " + std::to_string(count) + ".";
  if (!classes.empty() && dataset.labels.empty()) return "The patterns of " + dataset.name + " have no classes.";
  const Index most = available(dataset);
  if (most == 0) return "No pattern of " + dataset.name + " is of the chosen classes.";
  if (count > most) {
    return std::to_string(count) + " memories cannot be stored: " + dataset.name + " has " + std::to_string(most) +
           (classes.empty() ? " patterns." : " patterns of the chosen classes.");
  }
  return std::nullopt;
}

// Here, where CompactPatterns is whole.
Memory::Memory() = default;
Memory::~Memory() = default;

std::shared_ptr<const Memory> Memory::create(std::shared_ptr<const Dataset> dataset, const MemorySpec& spec) {
  if (const auto problem = spec.problem(*dataset)) throw std::invalid_argument(*problem);
  const std::shared_ptr<Memory> memory(new Memory());
  memory->dataset_ = std::move(dataset);
  memory->spec_ = spec;
  const Dataset& data = *memory->dataset_;
  if (spec.classes.empty() && !spec.order) {
    memory->count_ = spec.count > 0 ? spec.count : data.count();
  } else {
    std::vector<Index> selection = selected(data, spec);
    memory->count_ = static_cast<Index>(selection.size());
    // A selection that keeps the first patterns needs no copy of them.
    if (spec.order || selection.back() != memory->count_ - 1) {
      resizeLarge(memory->images_, data.dimension(), memory->count_);
      for (Index i = 0; i < memory->count_; ++i) {
        memory->images_.col(i) = data.patterns.col(selection[static_cast<std::size_t>(i)]);
      }
      memory->selection_ = std::move(selection);
    }
  }
  const ConstMatrixRef images = memory->images();
  memory->mean_ = meanColumn(images);
  memory->offset_ = Vector::Zero(data.dimension());
  if (subtractsMean(spec.encoding) && !allEqual(images)) memory->offset_ = memory->mean_;
  if (dividesByNorm(spec.encoding)) memory->meanLength_ = meanNorm(images, memory->offset_);
  if (spec.encoding != Encoding::Raw) memory->patterns_ = memory->encodePixels(images);
  memory->compact_ = compactPatterns(spec.encoding, data.range, memory->offset_, images);
  return memory;
}

ConstMatrixRef Memory::patterns() const { return encoding() == Encoding::Raw ? images() : ConstMatrixRef(patterns_); }

ConstMatrixRef Memory::images() const {
  if (!selection_.empty()) return images_;
  return dataset_->patterns.leftCols(count_);
}

Index Memory::datasetIndex(Index memory) const {
  return selection_.empty() ? memory : selection_[static_cast<std::size_t>(memory)];
}

int Memory::label(Index memory) const {
  if (dataset_->labels.empty()) return -1;
  return dataset_->labels[static_cast<std::size_t>(datasetIndex(memory))];
}

std::string Memory::describe(Index memory) const { return dataset_->describe(datasetIndex(memory)); }

const Vector& Memory::norms() const {
  std::call_once(normsOnce_, [this] {
    const ConstMatrixRef columns = patterns();
    norms_.resize(count_);
    for (Index i = 0; i < count_; ++i) norms_[i] = static_cast<float>(columns.col(i).cast<double>().norm());
  });
  return norms_;
}

const std::vector<Neighbour>& Memory::nearestNeighbours(const JobContext& job) const {
  {
    const std::scoped_lock lock(neighboursMutex_);
    if (neighbours_) return *neighbours_;
  }
  // Not under the lock: a second caller must be able to stop, and a worker thread may meet this call again while it
  // waits.
  std::vector<Neighbour> found = findNearestNeighbours(patterns(), norms(), job);
  const std::scoped_lock lock(neighboursMutex_);
  if (!neighbours_) neighbours_ = std::move(found);
  return *neighbours_;
}

Vector Memory::encodePixels(const ConstVectorRef& pixels) const {
  Vector state(dimension());
  encode(encoding(), dataset_->range, offset_, pixels, state);
  return state;
}

Matrix Memory::encodePixels(const ConstMatrixRef& pixels) const {
  Matrix states;
  resizeLarge(states, pixels.rows(), pixels.cols());
  forBlocks(pixels.cols(), [&](Index first, Index columns) {
    for (Index i = first; i < first + columns; ++i) {
      encode(encoding(), dataset_->range, offset_, pixels.col(i), states.col(i));
    }
  });
  return states;
}

Vector Memory::decodeState(const ConstVectorRef& state) const {
  const ValueRange& range = dataset_->range;
  if (encoding() == Encoding::Bipolar) return (0.5F * range.span() * state).array() + range.middle();
  Vector pixels = state;
  if (dividesByNorm(encoding())) pixels *= static_cast<float>(meanLength_);
  if (subtractsMean(encoding())) pixels += offset_;
  return pixels;
}

Vector Memory::blend(const ConstVectorRef& weights) const {
  const Vector unused;
  return kernels::weightedSums({images(), unused}, weights).col(0);
}

}  // namespace hopscope
