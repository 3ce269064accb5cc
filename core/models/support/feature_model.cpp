#include "core/models/support/feature_model.h"

#include <algorithm>
#include <utility>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/passes.h"
#include "core/kernels/products.h"
#include "core/models/support/separation_model.h"

namespace hopscope {

namespace {

constexpr Index columnsPerTask = 256;

/// task(first, count) for blocks of columns, in parallel.
template <class Task>
void forBlocks(Index columns, const std::stop_token& stop, const Task& task) {
  parallelFor((columns + columnsPerTask - 1) / columnsPerTask, [&](Index block) {
    if (stop.stop_requested()) throw Cancelled();
    const Index first = block * columnsPerTask;
    task(first, std::min(columnsPerTask, columns - first));
  });
}

}  // namespace

const FeatureSums& FeatureModel::sums(const std::stop_token& stop) const {
  {
    const std::scoped_lock lock(mutex_);
    if (sums_) return *sums_;
  }
  // Not under the lock: a second caller must be able to stop, and a worker thread may meet this call again while it
  // waits.
  auto built = std::make_unique<const FeatureSums>(build(stop));
  const std::scoped_lock lock(mutex_);
  if (!sums_) sums_ = std::move(built);
  return *sums_;
}

Matrix FeatureModel::mixture(const FeatureSums& sums, const ConstMatrixRef& states) const {
  Matrix features = logFeatures(states, false);
  for (Index column = 0; column < features.cols(); ++column) {
    Eigen::VectorXd logits = features.col(column).cast<double>() + sums.logMass;
    logits = (logits.array() - logits.maxCoeff()).exp();
    features.col(column) = (logits / logits.sum()).cast<float>();
  }
  return features;
}

Matrix FeatureModel::step(const ConstMatrixRef& states, const Step& step) const {
  const FeatureSums& built = sums(step.stop);
  Matrix next(states.rows(), states.cols());
  forBlocks(states.cols(), step.stop, [&](Index first, Index count) {
    next.middleCols(first, count) =
        kernels::innerProducts(built.readOut, mixture(built, states.middleCols(first, count)));
  });
  return next;
}

std::optional<std::vector<double>> FeatureModel::energies(const ConstMatrixRef& /*states*/,
                                                          const Step& /*step*/) const {
  return std::nullopt;
}

Association FeatureModel::associate(const ConstVectorRef& state, const Step& step) const {
  const FeatureSums& built = sums(step.stop);
  const Eigen::VectorXd mixed = mixture(built, state).col(0).cast<double>();
  Association association;
  association.similarity = kernels::similarities({memory().patterns(), memory().norms()}, state, step.stop);
  association.weights.resize(memory().count());
  forBlocks(memory().count(), step.stop, [&](Index first, Index count) {
    const Matrix features = logFeatures(memory().patterns().middleCols(first, count), true);
    for (Index m = 0; m < count; ++m) {
      const auto share = (features.col(m).cast<double>() - built.logMass).array().exp();
      association.weights[first + m] = static_cast<float>((share * mixed.array()).sum());
    }
  });
  // What the features' logarithms lost in float must not show in the sum.
  association.weights /= static_cast<float>(association.weights.cast<double>().sum());
  summariseWeights(association);
  return association;
}

}  // namespace hopscope
