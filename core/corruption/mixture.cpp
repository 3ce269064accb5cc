#include <boost/random/uniform_int_distribution.hpp>

#include "core/base/errors.h"
#include "core/base/random.h"
#include "core/corruption/corruption.h"
#include "core/corruption/support/share.h"

namespace hopscope {

namespace {

Index otherMemory(Index wanted, const CorruptionContext& context, std::uint64_t seed) {
  const Index count = context.memory.count();
  if (wanted >= count) throwBadArgument("other", std::to_string(wanted), "from -1 to " + std::to_string(count - 1));
  if (wanted >= 0) return wanted;
  const bool hasTarget = context.target >= 0 && context.target < count;
  const Index candidates = hasTarget ? count - 1 : count;
  if (candidates == 0) throwBadArgument("stored patterns", "1", "at least 2 to mix another memory in");
  RandomEngine engine(seed);
  const Index drawn = boost::random::uniform_int_distribution<Index>(0, candidates - 1)(engine);
  return hasTarget && drawn >= context.target ? drawn + 1 : drawn;
}

void apply(VectorRef pixels, double level, const ParameterValues& values, const CorruptionContext& context,
           std::uint64_t seed) {
  const Index other = otherMemory(static_cast<Index>(integerValue(values, "other")), context, seed);
  const auto strength = static_cast<float>(level);
  pixels = (1.0F - strength) * pixels + strength * context.memory.images().col(other);
}

std::string describe(double level, const ParameterValues& values) {
  const std::int64_t other = integerValue(values, "other");
  return percentText(level) + (other < 0 ? " of another memory" : " of memory " + std::to_string(other));
}

}  // namespace

extern const CorruptionEntry mixture_entry;
const CorruptionEntry mixture_entry{
    .id = "mixture",
    .title = "Mix in a memory",
    .summary = "Blends another stored picture into the query.",
    .order = 90,
    .level = shareLevel("Share", 0.4, "Share of the other picture: v → (1 − s) v + s u."),
    .parameters = {integerParameter("other", "", "Other memory", -1, -1, 1'000'000'000,
                                    "Index of the memory to mix in; −1 draws one with the seed, never the target.")},
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
