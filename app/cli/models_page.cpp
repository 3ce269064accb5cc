#include "app/cli/models_page.h"

#include <vector>

#include "core/models/model.h"

namespace hopscope::cli {

namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string settings(const ParameterValues& values) {
  std::vector<std::string> parts;
  for (const auto& [id, value] : values) parts.push_back("`" + id + "=" + toText(value) + "`");
  return joined(parts);
}

std::string when(const ParameterValues& values) { return values.empty() ? "" : " with " + settings(values); }

std::string lawsOf(const ModelEntry& entry) {
  const Laws& laws = entry.laws;
  std::string text;
  const auto add = [&](const std::string& law) { text += "- " + law + ".\n"; };
  if (laws.weightsOnSimplex) add("Association weights are at least 0 and sum to 1");
  if (laws.exactZeroWeights) add("Weights may be exactly 0");
  if (laws.rejects) add("All weights may be 0: the state is not known and falls to the origin");
  if (laws.energyNeverRises) add("The energy never rises" + when(*laws.energyNeverRises));
  if (laws.gradientFlow)
    add("An update is a step down the gradient, T(x) \u2212 x = \u2212\u2207E(x)," + when(*laws.gradientFlow));
  if (laws.lonePatternIsFixedPoint) add("A lone stored pattern is a fixed point");
  add(laws.permutationInvariant ? "The order of the memories does not matter" +
                                      std::string(laws.equalScoresShareWeight ? ""
                                                                              : " unless scores are equal: then "
                                                                                "the first goes before")
                                : "The order of the memories matters");
  for (const Laws::Limit& limit : laws.limits) {
    add("Equals `" + limit.id + "`" + when(limit.other) + (limit.own.empty() ? "" : " when " + settings(limit.own)));
  }
  return text;
}

std::string parametersOf(const ModelEntry& entry) {
  if (entry.parameters.empty()) return "No parameters.\n";
  std::string text = "| parameter | default | legal | |\n|---|---|---|---|\n";
  for (const ParameterSpec& spec : entry.parameters) {
    const std::string defaultValue = toText(spec.defaultValue);
    text += "| `" + spec.id + "`" + (spec.symbol.empty() ? "" : " " + spec.symbol) + " | " +
            (defaultValue.empty() ? "none" : defaultValue) + " | " + spec.allowed() + " | " + spec.help + " |\n";
  }
  return text;
}

}  // namespace

std::string modelsPage() {
  std::string page =
      "# Models\n\n"
      "Made by `hopscope-cli models --markdown` from the entries in `core/models`; a test keeps the two the same.\n\n"
      "\u039e: stored patterns as columns (d \u00d7 M); x: state; \u03b2: inverse temperature, with nothing else scaled. "
      "Cost: one update of one query at d = 784, M = 1000 and the defaults.\n\n"
      "| id | model | energy | multiply-adds | bytes read |\n|---|---|---|---|---|\n";
  constexpr Index dimension = 784;
  constexpr Index count = 1000;
  for (const ModelEntry* entry : models()) {
    const ParameterValues defaults = resolve(entry->parameters, {});
    page += "| [`" + entry->id + "`](#" + entry->id + ") | " + entry->title + " | " +
            (entry->energy.empty() ? "none" : "yes") + " | " +
            fixedText(entry->multiplyAdds(dimension, count, defaults), 0) + " | " +
            fixedText(entry->bytes(dimension, count, defaults), 0) + " |\n";
  }
  for (const ModelEntry* entry : models()) {
    page += "\n## " + entry->id + "\n\n**" + entry->title + "** (" + entry->citation + "), " +
            (entry->domain == StateDomain::Bipolar ? "\u00b11 states" : "real-valued states") + ".\n\n" +
            entry->summary + "\n\n- Update: " + entry->formula +
            "\n- Energy: " + (entry->energy.empty() ? "none" : entry->energy) + "\n- Source: " + entry->reference +
            "\n\n" + lawsOf(*entry) + "\n" + parametersOf(*entry);
  }
  return page;
}

}  // namespace hopscope::cli
