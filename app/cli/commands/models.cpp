#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/describe.h"
#include "app/cli/models_page.h"
#include "app/cli/text.h"
#include "core/models/model.h"

namespace hopscope::cli {

namespace {

nlohmann::json toJson(const ModelEntry& entry) {
  nlohmann::json json{{"id", entry.id},
                      {"title", entry.title},
                      {"summary", entry.summary},
                      {"formula", entry.formula},
                      {"citation", entry.citation},
                      {"reference", entry.reference},
                      {"states", entry.domain == StateDomain::Bipolar ? "bipolar" : "real"},
                      {"parameters", cli::toJson(entry.parameters)}};
  json["name"] = entry.name;
  json["energy"] = entry.energy.empty() ? nlohmann::json(nullptr) : nlohmann::json(entry.energy);
  json["laws"] = {{"weights_on_simplex", entry.laws.weightsOnSimplex},
                  {"exact_zero_weights", entry.laws.exactZeroWeights},
                  {"may_reject_a_state", entry.laws.rejects},
                  {"lone_pattern_is_fixed_point", entry.laws.lonePatternIsFixedPoint},
                  {"permutation_invariant", entry.laws.permutationInvariant},
                  {"equal_scores_share_weight", entry.laws.equalScoresShareWeight},
                  {"limits", nlohmann::json::array()}};
  for (const Laws::Limit& limit : entry.laws.limits) {
    json["laws"]["limits"].push_back({{"own", cli::toJson(limit.own)},
                                      {"equals", limit.id},
                                      {"with", cli::toJson(limit.other)},
                                      {"tolerance", limit.tolerance}});
  }
  const auto promised = [](const std::optional<ParameterValues>& when) {
    return when ? cli::toJson(*when) : nlohmann::json(nullptr);
  };
  json["laws"]["energy_never_rises_when"] = promised(entry.laws.energyNeverRises);
  json["laws"]["gradient_flow_when"] = promised(entry.laws.gradientFlow);
  const ParameterValues defaults = resolve(entry.parameters, {});
  constexpr Index dimension = 784;
  constexpr Index count = 1000;
  json["cost_of_one_step"] = {{"dimension", dimension},
                              {"count", count},
                              {"multiply_adds", entry.multiplyAdds(dimension, count, defaults)},
                              {"bytes", entry.bytes(dimension, count, defaults)}};
  return json;
}

void print(const ModelEntry& entry) {
  std::cout << entry.id << ": " << entry.title << " (" << entry.citation << ")\n  " << entry.formula << '\n'
            << "  energy: " << (entry.energy.empty() ? "none" : entry.energy) << '\n'
            << "  " << wrapped(entry.summary, 2, 2) << '\n';
  printParameters(std::cout, entry.parameters);
  std::cout << '\n';
}

Action add(CLI::App& command) {
  const auto json = std::make_shared<bool>(false);
  const auto markdown = std::make_shared<bool>(false);
  CLI::Option* asJson = command.add_flag("--json", *json, "Print JSON");
  command.add_flag("--markdown", *markdown, "Print the reference page of the documentation")->excludes(asJson);
  return [json, markdown](const Environment&) -> int {
    if (*markdown) {
      std::cout << modelsPage();
      return Success;
    }
    nlohmann::json list = nlohmann::json::array();
    for (const ModelEntry* entry : models()) {
      if (*json) {
        list.push_back(toJson(*entry));
      } else {
        print(*entry);
      }
    }
    if (*json) std::cout << list.dump(2) << '\n';
    return Success;
  };
}

}  // namespace

extern const CommandEntry models_entry;
const CommandEntry models_entry{.name = "models",
                                .summary = "List the retrieval models with formula, parameters and laws",
                                .order = 1,
                                .add = &add};

}  // namespace hopscope::cli
