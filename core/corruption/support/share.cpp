#include "core/corruption/support/share.h"

#include <cmath>
#include <utility>

#include "core/base/random.h"

namespace hopscope {

ParameterSpec shareLevel(std::string title, double defaultValue, std::string help) {
  return shareParameter("level", std::move(title), defaultValue, std::move(help));
}

ParameterSpec shareParameter(std::string id, std::string title, double defaultValue, std::string help) {
  ParameterSpec spec = realParameter(std::move(id), "", std::move(title), defaultValue, 0.0, 1.0, std::move(help));
  spec.unit = "%";
  return spec;
}

std::vector<Index> chosenShare(Index count, double share, std::uint64_t seed) {
  std::vector<Index> chosen = permutation(count, seed);
  chosen.resize(static_cast<std::size_t>(std::llround(share * static_cast<double>(count))));
  return chosen;
}

std::string percentText(double share) { return numberText(std::round(share * 1000.0) / 10.0) + "\u202f%"; }

}  // namespace hopscope
