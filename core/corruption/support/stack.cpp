#include "core/base/errors.h"
#include "core/base/random.h"
#include "core/corruption/corruption.h"

namespace hopscope {

void CorruptionSpec::validate() const {
  const CorruptionEntry& entry = corruption(id);
  static_cast<void>(resolve({&entry.level, 1}, {{entry.level.id, level}}));
  static_cast<void>(resolve(entry.parameters, values));
}

std::string CorruptionSpec::describe() const {
  validate();
  const CorruptionEntry& entry = corruption(id);
  return entry.describe(level, resolve(entry.parameters, values));
}

std::string describe(std::span<const CorruptionSpec> stack) {
  std::string text;
  for (const CorruptionSpec& spec : stack) {
    const std::string part = spec.describe();
    if (spec.enabled && spec.level > 0.0) text.append(text.empty() ? "" : " + ").append(part);
  }
  return text.empty() ? "untouched" : text;
}

Vector corrupt(const ConstVectorRef& pixels, std::span<const CorruptionSpec> stack, const CorruptionContext& context,
               std::uint64_t seed) {
  if (pixels.size() != context.memory.dimension()) {
    throwBadArgument("number of pixels", std::to_string(pixels.size()), std::to_string(context.memory.dimension()));
  }
  for (const CorruptionSpec& spec : stack) spec.validate();
  Vector damaged = pixels;
  for (std::size_t place = 0; place < stack.size(); ++place) {
    const CorruptionSpec& spec = stack[place];
    if (!spec.enabled || spec.level == 0.0) continue;
    const CorruptionEntry& entry = corruption(spec.id);
    entry.apply(damaged, spec.level, resolve(entry.parameters, spec.values), context,
                spec.seed.value_or(seedFor(seed, streamId("corruption"), place)));
  }
  return damaged;
}

}  // namespace hopscope
