#include <cmath>

#include "core/experiments/experiment.h"

namespace hopscope {

namespace {

/// (2n − 3)!!
double doubleFactorial(std::int64_t n) {
  double product = 1.0;
  for (std::int64_t factor = 2 * n - 3; factor > 1; factor -= 2) product *= static_cast<double>(factor);
  return product;
}

/// The share of flipped bits; nullopt when the damage is another.
std::optional<double> flippedShare(const SweepSpec& spec) {
  double share = 0.0;
  for (const CorruptionSpec& each : spec.corruptions) {
    if (!each.enabled || each.level == 0.0) continue;
    if (each.id != "bit_flip" || share > 0.0) return std::nullopt;
    share = each.level;
  }
  return share;
}

double rate(double a) {
  const auto part = [](double x) { return x > 0.0 ? x * std::log(x) : 0.0; };
  return 0.5 * (part(1.0 + a) + part(1.0 - a));
}

}  // namespace

std::vector<TheoryLine> theoryLines(const SweepSpec& spec) {
  // Every law is of independent ±1 patterns and of one N.
  if (spec.source != randomSource || !spec.axis("count") || spec.axis("dimension")) return {};
  const auto neurons = static_cast<double>(spec.dimension);
  std::vector<TheoryLine> lines;
  const auto add = [&](double value, std::string label, std::string help) {
    for (const TheoryLine& each : lines) {
      if (each.label == label) return;
    }
    lines.push_back({"count", value, std::move(label), std::move(help)});
  };
  for (const ModelSpec& each : spec.models) {
    if (each.id == "hebb") {
      add(0.138 * neurons, "0.138 N",
          "Where the Hebb rule fails as N \u2192 \u221e (Amit, Gutfreund & Sompolinsky 1985).");
    } else if (each.id == "polynomial" && !spec.axis("model.n")) {
      const ParameterValues values = resolve(model(each.id).parameters, each.values);
      const std::int64_t n = integerValue(values, "n");
      add(std::pow(neurons, static_cast<double>(n - 1)) / (2.0 * doubleFactorial(n) * std::log(neurons)),
          "N^" + std::to_string(n - 1) + "/(2\u00b7" + numberText(doubleFactorial(n)) + " ln N)",
          "All memories of power n = " + std::to_string(n) + " without errors (Krotov & Hopfield 2016).");
    } else if (each.id == "exponential" && !spec.axis("corruption.0.level")) {
      if (const auto share = flippedShare(spec); share && *share < 0.5) {
        add(std::exp(neurons * rate(1.0 - 2.0 * *share) / 2.0), "exp(N\u00b7I/2)",
            "Exponential capacity with this share of flipped bits as N \u2192 \u221e (Demircigil et al. 2017).");
      }
    }
  }
  return lines;
}

}  // namespace hopscope
