#include "core/dynamics/fork.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/errors.h"

namespace hopscope {

namespace {

constexpr std::uint64_t forkStream = streamId("fork");

/// What a pixel counts in neurons of this state.
double neuronsPerPixel(const Memory& memory, const ConstVectorRef& state, const ConstVectorRef& pixels) {
  const Encoding encoding = memory.encoding();
  if (encoding != Encoding::UnitNorm && encoding != Encoding::CentredUnitNorm) return 1.0;
  Eigen::VectorXd picture = pixels.cast<double>();
  if (encoding == Encoding::CentredUnitNorm) picture -= memory.offset().cast<double>();
  const double square = picture.squaredNorm();
  if (square <= 0.0) return 1.0;
  const double scale = picture.dot(state.cast<double>()) / square;
  return scale > 0.0 ? scale : 1.0 / std::sqrt(square);
}

}  // namespace

bool samePaint(const std::shared_ptr<const PaintLayer>& a, const std::shared_ptr<const PaintLayer>& b) {
  if (a == b) return true;
  return a != nullptr && b != nullptr && std::ranges::equal(*a, *b, [](float left, float right) {
           return left == right || (std::isnan(left) && std::isnan(right));
         });
}

void applyPaint(Vector& pixels, const std::shared_ptr<const PaintLayer>& paint) {
  if (paint == nullptr || paint->size() != static_cast<std::size_t>(pixels.size())) return;
  for (Index i = 0; i < pixels.size(); ++i) {
    const float value = (*paint)[static_cast<std::size_t>(i)];
    if (!std::isnan(value)) pixels[i] = value;
  }
}

void validate(const std::vector<ForkSpec>& forks) {
  for (std::size_t i = 0; i < forks.size(); ++i) {
    const ForkSpec& fork = forks[i];
    if (fork.parent < -1 || fork.parent >= static_cast<int>(i)) {
      throwBadArgument("parent of fork " + std::to_string(i), std::to_string(fork.parent),
                       "an earlier fork, or \u22121");
    }
    if (fork.step < 0) throwBadArgument("step of fork " + std::to_string(i), std::to_string(fork.step), "0 or more");
  }
}

void removeFork(std::vector<ForkSpec>& forks, int fork) {
  std::vector<int> place(forks.size(), -1);
  std::vector<ForkSpec> kept;
  for (int i = 0; i < static_cast<int>(forks.size()); ++i) {
    ForkSpec each = forks[static_cast<std::size_t>(i)];
    if (i == fork) continue;
    if (each.parent >= 0) {
      each.parent = place[static_cast<std::size_t>(each.parent)];
      if (each.parent < 0) continue;
    }
    place[static_cast<std::size_t>(i)] = static_cast<int>(kept.size());
    kept.push_back(std::move(each));
  }
  forks = std::move(kept);
}

Vector editedState(const Memory& memory, const ConstVectorRef& state, const ConstVectorRef& pixels,
                   const ConstVectorRef& edited) {
  if (memory.encoding() == Encoding::Bipolar) {
    const Vector encoded = memory.encodePixels(edited);
    return (edited.array() == pixels.array()).select(state, encoded);
  }
  const auto scale = static_cast<float>(neuronsPerPixel(memory, state, pixels));
  return state + scale * (edited - pixels);
}

RetrievalTrace retrieveFork(const RetrievalTrace& parent, const ForkSpec& fork, const JobContext& job) {
  const int step = std::clamp(fork.step, 0, parent.steps());
  const Memory& memory = parent.model->memory();
  const auto pixels = parent.pixels.col(step);
  const std::uint64_t seed = seedFor(parent.spec.seed, forkStream, static_cast<std::uint64_t>(step));
  Vector edited = corrupt(pixels, fork.corruptions, {memory, parent.target}, seed);
  applyPaint(edited, fork.paint);
  return continueRetrieval(parent, step, editedState(memory, parent.states.col(step), pixels, edited), edited, job);
}

}  // namespace hopscope
