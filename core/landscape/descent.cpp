#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/landscape/basins.h"
#include "core/landscape/fields.h"

namespace hopscope {

namespace {

constexpr std::uint64_t directionStream = streamId("attractor directions");
/// Relative to the longest memory.
constexpr double settledStep = 2e-6;  ///< an update this short ends the search for attractors
constexpr double sameAttractor = 4e-3;
constexpr double reached = 1e-3;
constexpr std::array<double, 9> shells{0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.14, 0.2, 0.3};
constexpr std::array<double, 5> shellsOfManyNeurons{0.01, 0.05, 0.1, 0.2, 0.3};
constexpr Index fewNeurons = 4;

/// Unit directions from `centre`, d × n: a fan for two neurons; for many, random ones say little, and those to the
/// nearest memories are added, because that is where a neighbourhood ends.
Matrix directions(const Memory& memory, const Vector& centre) {
  constexpr Index fan = 32;
  constexpr Index maxMemories = 64;
  const Index dimension = centre.size();
  Matrix result(dimension, fan);
  for (Index i = 0; i < fan; ++i) {
    if (dimension == 2) {
      const double angle = 2.0 * M_PI * static_cast<double>(i) / static_cast<double>(fan);
      result(0, i) = static_cast<float>(std::cos(angle));
      result(1, i) = static_cast<float>(std::sin(angle));
    } else {
      result.col(i) = normalVector(dimension, seedFor(0, directionStream, static_cast<std::uint64_t>(i))).normalized();
    }
  }
  if (dimension <= fewNeurons) return result;
  std::vector<std::pair<float, Index>> near;
  for (Index i = 0; i < memory.count(); ++i) {
    const float away = (memory.patterns().col(i) - centre).norm();
    if (away > 0.0F) near.emplace_back(away, i);
  }
  const auto count = std::min<std::size_t>(near.size(), maxMemories);
  std::ranges::partial_sort(near, near.begin() + static_cast<std::ptrdiff_t>(count));
  result.conservativeResize(Eigen::NoChange, fan + static_cast<Index>(count));
  for (std::size_t i = 0; i < count; ++i) {
    result.col(fan + static_cast<Index>(i)) = (memory.patterns().col(near[i].second) - centre) / near[i].first;
  }
  return result;
}

double descentDistance(const ConstVectorRef& a, const ConstVectorRef& b) { return static_cast<double>((a - b).norm()); }

}  // namespace

Descent::Descent(std::shared_ptr<const RetrievalModel> model, const ConstMatrixRef& starts, const DescentSpec& spec,
                 const JobContext& job)
    : model_(std::move(model)), spec_(spec) {
  if (!(spec.damping > 0.0 && spec.damping < 2.0)) {
    throwBadArgument("damping", std::to_string(spec.damping), "above 0 and below 2");
  }
  if (spec.maxSteps < 1) throwBadArgument("maxSteps", std::to_string(spec.maxSteps), "at least 1");
  const Memory& memory = model_->memory();
  if (memory.norms().maxCoeff() > 0.0F) scale_ = static_cast<double>(memory.norms().maxCoeff());
  if (model_->stochastic()) {
    for (Index i = 0; i < memory.count(); ++i) attractors_.push_back({memory.patterns().col(i), 0.0, 1.0});
    return;
  }
  Matrix all(memory.dimension(), memory.count() + starts.cols());
  all << memory.patterns(), starts;
  const Matrix ends = settle(std::move(all), job);
  for (Index i = 0; i < ends.cols(); ++i) adopt(ends.col(i), job);
}

Matrix Descent::update(const ConstMatrixRef& states, int index, const std::stop_token& stop) const {
  const std::vector<std::uint64_t> seeds(static_cast<std::size_t>(states.cols()), spec_.seed);
  Matrix next = model_->step(states, {.seeds = seeds, .index = index, .stop = stop});
  if (spec_.damping != 1.0) next = states + static_cast<float>(spec_.damping) * (next - states);
  return next;
}

Matrix Descent::settle(Matrix states, const JobContext& job) const {
  const Index batch = batchSize(*model_);
  parallelFor((states.cols() + batch - 1) / batch, [&](Index task) {
    std::vector<Index> active(static_cast<std::size_t>(std::min(batch, states.cols() - task * batch)));
    std::iota(active.begin(), active.end(), task * batch);
    for (int step = 0; step < spec_.maxSteps && !active.empty(); ++step) {
      job.throwIfStopped();
      const Matrix current = states(Eigen::all, active);
      const Matrix next = update(current, step, job.stop);
      std::vector<Index> moving;
      for (std::size_t i = 0; i < active.size(); ++i) {
        const auto column = static_cast<Index>(i);
        if (!next.col(column).allFinite()) continue;
        states.col(active[i]) = next.col(column);
        if (descentDistance(next.col(column), current.col(column)) > settledStep * scale_) moving.push_back(active[i]);
      }
      active = std::move(moving);
    }
  });
  return states;
}

void Descent::adopt(const ConstVectorRef& end, const JobContext& job) {
  if (attractors_.size() >= 1024 || nearest(end, sameAttractor) >= 0) return;
  const Matrix moved = update(end, 0, job.stop);
  // Still on its way after the last step, or thrown out of the numbers.
  if (!moved.allFinite() || descentDistance(moved.col(0), end) > 1e-3 * scale_) return;
  Attractor attractor{end, 0.0, 1.0};
  measure(attractor, job);
  // A state that started exactly on a saddle, or on the line that leads to it, stays there too.
  if (attractor.radius > 0.0 || comesBack(attractor, job)) attractors_.push_back(std::move(attractor));
}

void Descent::measure(Attractor& attractor, const JobContext& job) const {
  const Matrix fan = directions(model_->memory(), attractor.state);
  const std::span<const double> all =
      fan.rows() <= fewNeurons ? std::span<const double>(shells) : std::span<const double>(shellsOfManyNeurons);
  for (std::size_t shell = 0; shell < all.size(); ++shell) {
    const double radius = all[shell] * scale_;
    const Matrix states = (static_cast<float>(radius) * fan).colwise() + attractor.state;
    const Matrix moved = update(states, 0, job.stop);
    const Vector left = (moved.colwise() - attractor.state).colwise().norm();
    const auto farthest = static_cast<double>(left.maxCoeff());
    if (!(farthest < 0.998 * radius)) return;
    attractor.radius = radius;
    // Among many neurons hardly a state comes in along the slowest direction.
    const double typical = fan.rows() <= fewNeurons ? farthest : static_cast<double>(left.mean());
    if (shell == 0) attractor.rate = typical / radius;
  }
}

bool Descent::comesBack(const Attractor& attractor, const JobContext& job) const {
  const Matrix fan = directions(model_->memory(), attractor.state);
  const Matrix ends = settle((static_cast<float>(0.02 * scale_) * fan).colwise() + attractor.state, job);
  return static_cast<double>((ends.colwise() - attractor.state).colwise().norm().maxCoeff()) < sameAttractor * scale_;
}

std::int16_t Descent::nearest(const ConstVectorRef& state, double limit) const {
  std::int16_t found = -1;
  double least = limit * scale_;
  for (std::size_t i = 0; i < attractors_.size(); ++i) {
    const double away = descentDistance(attractors_[i].state, state);
    if (!(away <= least)) continue;
    least = away;
    found = static_cast<std::int16_t>(i);
  }
  return found;
}

DescentEnds Descent::ends(const ConstMatrixRef& states, const JobContext& job) const {
  const auto count = static_cast<std::size_t>(states.cols());
  DescentEnds result{std::vector<std::int16_t>(count, -1), std::vector<float>(count, 0.0F)};
  std::vector<Index> active(count);
  std::iota(active.begin(), active.end(), Index{0});
  Matrix current = states;
  const bool chance = model_->stochastic();
  const int last = chance ? chanceSteps : spec_.maxSteps;
  Eigen::MatrixXf centres(states.rows(), static_cast<Index>(attractors_.size()));
  for (std::size_t i = 0; i < attractors_.size(); ++i) centres.col(static_cast<Index>(i)) = attractors_[i].state;

  const Vector lengths = centres.colwise().squaredNorm();
  // With many neurons the distances come from ‖x‖² + ‖c‖² − 2 c·x: one product for all.
  const bool products = states.rows() > fewNeurons;
  const auto capture = [&](const auto& state, const auto& overlaps, Index query, int step) {
    const float length = products ? state.squaredNorm() : 0.0F;
    for (std::size_t i = 0; i < attractors_.size(); ++i) {
      const Attractor& attractor = attractors_[i];
      const auto place = static_cast<Index>(i);
      const double away =
          products ? std::sqrt(std::max(0.0, static_cast<double>(length + lengths[place] - 2.0F * overlaps[place])))
                   : static_cast<double>((centres.col(place) - state).norm());
      if (!(away < attractor.radius)) continue;
      const double left = std::log(std::max(away, 1e-12) / (reached * scale_));
      const double updates = std::max(0.0, left / -std::log(std::clamp(attractor.rate, 1e-3, 0.998)));
      result.labels[static_cast<std::size_t>(query)] = static_cast<std::int16_t>(i);
      result.steps[static_cast<std::size_t>(query)] = static_cast<float>(step + updates);
      return true;
    }
    return false;
  };
  const auto keep = [&](const Matrix& next, int step) {
    Index kept = 0;
    const Matrix overlaps = products ? Matrix(centres.transpose() * next) : Matrix(0, next.cols());
    for (Index i = 0; i < next.cols(); ++i) {
      const Index query = active[static_cast<std::size_t>(i)];
      if (!next.col(i).allFinite() || capture(next.col(i), overlaps.col(i), query, step)) continue;
      if (!chance && step > 0 && descentDistance(next.col(i), current.col(i)) < 1e-5 * scale_) {
        result.labels[static_cast<std::size_t>(query)] = nearest(next.col(i), 0.05);
        result.steps[static_cast<std::size_t>(query)] = static_cast<float>(step);
        continue;
      }
      active[static_cast<std::size_t>(kept)] = query;
      current.col(kept++) = next.col(i);
    }
    active.resize(static_cast<std::size_t>(kept));
    current.conservativeResize(Eigen::NoChange, kept);
  };
  keep(Matrix(current), 0);
  for (int step = 1; step <= last && !active.empty(); ++step) {
    job.throwIfStopped();
    keep(update(current, step - 1, job.stop), step);
  }
  for (std::size_t i = 0; i < active.size(); ++i) {
    const auto query = static_cast<std::size_t>(active[i]);
    result.labels[query] = nearest(current.col(static_cast<Index>(i)), chance ? 1e9 : 0.25);
    result.steps[query] = static_cast<float>(last);
  }
  return result;
}

}  // namespace hopscope
