#include "core/landscape/spurious_hunt.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/base/errors.h"
#include "core/base/limits.h"
#include "core/base/random.h"
#include "core/dynamics/retrieval.h"

namespace hopscope {

namespace {

constexpr std::uint64_t startStream = streamId("random start");
constexpr Index block = 128;

Matrix randomStarts(Index dimension, Index first, Index count, std::uint64_t seed) {
  Matrix states(dimension, count);
  for (Index i = 0; i < count; ++i) {
    const Vector values = uniformVector(dimension, seedFor(seed, startStream, static_cast<std::uint64_t>(first + i)));
    states.col(i) = (values.array() < 0.5F).select(Vector::Constant(dimension, -1.0F), 1.0F);
  }
  return states;
}

/// The signs of a state, one a bit: equal states have equal keys.
std::string keyOf(const ConstVectorRef& state) {
  std::string key(static_cast<std::size_t>((state.size() + 7) / 8), '\0');
  for (Index i = 0; i < state.size(); ++i) {
    if (state[i] > 0.0F) key[static_cast<std::size_t>(i / 8)] |= static_cast<char>(1 << (i % 8));
  }
  return key;
}

FoundKind kindOf(Regime regime) {
  switch (regime) {
    case Regime::SingleMemory:
    case Regime::OtherMemory:
      return FoundKind::Memory;
    case Regime::Inverse:
      return FoundKind::Inverse;
    case Regime::Mixture:
      return FoundKind::Mixture;
    default:
      return FoundKind::Other;
  }
}

FoundState describeFound(const RetrievalModel& model, const BatchRetrieval& batch, Index query) {
  FoundState found;
  found.state = batch.states.col(query);
  const Step step = batch.stepOf(query, 0);
  const Association association = model.associate(found.state, step);
  found.outcome = classify(model, found.state, association, -1);
  const ConstMatrixRef patterns = model.memory().patterns();
  found.overlap = static_cast<double>((patterns.transpose() * found.state).cwiseAbs().maxCoeff()) /
                  static_cast<double>(found.state.size());
  found.energy = batch.lastEnergies[static_cast<std::size_t>(query)];
  switch (batch.terminations[static_cast<std::size_t>(query)]) {
    case Termination::FixedPoint:
      found.kind = kindOf(found.outcome.regime);
      break;
    case Termination::LimitCycle:
      found.kind = FoundKind::Cycle;
      break;
    default:
      found.kind = FoundKind::Unfinished;
  }
  return found;
}

}  // namespace

void HuntSpec::validate() const {
  if (starts < 1 || starts > limits::trials) {
    throwBadArgument("starts", std::to_string(starts), "from 1 to " + std::to_string(limits::trials));
  }
  if (maxSteps < 1 || maxSteps > limits::updates) {
    throwBadArgument("maxSteps", std::to_string(maxSteps), "from 1 to 10000");
  }
}

void rankStates(Hunt& hunt) { std::ranges::stable_sort(hunt.states, std::ranges::greater{}, &FoundState::count); }

Hunt huntSpurious(const RetrievalModel& model, const HuntSpec& spec, const JobContext& job,
                  const std::function<void(const Hunt&)>& onBlock) {
  spec.validate();
  if (model.entry().domain != StateDomain::Bipolar) {
    throwBadArgument("model", model.entry().id, "a bipolar model");
  }
  Hunt hunt{.spec = spec};
  std::map<std::string, std::size_t> places;
  job.begin(spec.starts);
  try {
    for (Index first = 0; first < spec.starts; first += block) {
      const Index count = std::min<Index>(block, spec.starts - first);
      const Matrix starts = randomStarts(model.memory().dimension(), first, count, spec.seed);
      const RetrievalSpec retrieval{.maxSteps = spec.maxSteps,
                                    .tolerance = 1e-3,
                                    .seed = spec.seed,
                                    .firstQuery = static_cast<std::uint64_t>(first)};
      const BatchRetrieval batch = retrieveBatch(model, starts, {}, retrieval, true, {job.stop, nullptr});
      for (Index i = 0; i < count; ++i) {
        const bool cycle = batch.terminations[static_cast<std::size_t>(i)] == Termination::LimitCycle;
        std::string key = keyOf(batch.states.col(i));
        if (cycle) key = std::min(key, keyOf(batch.previous.col(i))) + "cycle";
        const auto [it, added] = places.try_emplace(std::move(key), hunt.states.size());
        if (added) hunt.states.push_back(describeFound(model, batch, i));
        FoundState& state = hunt.states[it->second];
        ++state.count;
        ++hunt.totals[static_cast<std::size_t>(state.kind)];
      }
      hunt.starts += static_cast<int>(count);
      job.advance(count);
      if (onBlock) onBlock(hunt);
    }
  } catch (const Cancelled&) {
    // What has ended stays.
  }
  rankStates(hunt);
  return hunt;
}

}  // namespace hopscope
