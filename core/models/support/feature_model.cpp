#include "core/models/support/feature_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/passes.h"
#include "core/kernels/products.h"
#include "core/models/support/separation_model.h"
#include "core/separations/support/log_sum_exp.h"

namespace hopscope {

namespace {

constexpr Index featuresPerTask = 256;

/// task(first, count) for blocks of columns, in parallel.
template <class Task>
void forFeatureBlocks(Index columns, const std::stop_token& stop, const Task& task) {
  parallelFor((columns + featuresPerTask - 1) / featuresPerTask, [&](Index block) {
    if (stop.stop_requested()) throw Cancelled();
    const Index first = block * featuresPerTask;
    task(first, std::min(featuresPerTask, columns - first));
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
  forFeatureBlocks(states.cols(), step.stop, [&](Index first, Index count) {
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
  Vector weights(memory().count());
  forFeatureBlocks(memory().count(), step.stop, [&](Index first, Index count) {
    const Matrix features = logFeatures(memory().patterns().middleCols(first, count), true);
    for (Index m = 0; m < count; ++m) {
      const auto share = (features.col(m).cast<double>() - built.logMass).array().exp();
      weights[first + m] = static_cast<float>((share * mixed.array()).sum());
    }
  });
  // What the features' logarithms lost in float must not show in the sum.
  weights /= static_cast<float>(weights.cast<double>().sum());
  return associationOf(kernels::similarities({memory().patterns(), memory().norms()}, state, step.stop),
                       std::move(weights));
}

std::optional<WeightFormula> FeatureModel::weightFormula(const ConstVectorRef& state,
                                                         const Association& /*association*/, Index memory) const {
  const FeatureSums& built = sums({});
  const Eigen::VectorXd features = logFeatures(state, false).col(0).cast<double>();
  const Eigen::VectorXd stored =
      features + logFeatures(this->memory().patterns().col(memory), true).col(0).cast<double>();
  const Eigen::VectorXd all = features + built.logMass;
  const double own = logSumExp({stored.data(), static_cast<std::size_t>(stored.size())});
  const double sum = logSumExp({all.data(), static_cast<std::size_t>(all.size())});
  WeightFormula formula;
  formula.general =
      "*p*_{\u03bc} = *K*(*x*, \u03be_{\u03bc}) / \u03a3_{\u03bd} *K*(*x*, \u03be_{\u03bd}), *K* = "
      "\u03c6(*x*)\u00b7\u03c6(\u03be)";
  formula.numbers = {{"log *K*(*x*, \u03be)", own}, {"log \u03a3 *K*", sum}};
  formula.parts = {FormulaPart::words("exp("), FormulaPart::number(own), FormulaPart::subtracted(sum),
                   FormulaPart::words(")")};
  formula.value = std::exp(own - sum);
  return formula;
}

}  // namespace hopscope
