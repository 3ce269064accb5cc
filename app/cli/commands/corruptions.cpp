#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/describe.h"
#include "app/cli/text.h"
#include "core/corruption/corruption.h"

namespace hopscope::cli {

namespace {

Action add(CLI::App& command) {
  const auto json = std::make_shared<bool>(false);
  command.add_flag("--json", *json, "Print JSON");
  return [json](const Environment&) -> int {
    nlohmann::json list = nlohmann::json::array();
    for (const CorruptionEntry* entry : corruptions()) {
      if (*json) {
        list.push_back({{"id", entry->id},
                        {"title", entry->title},
                        {"summary", entry->summary},
                        {"level", toJson(entry->level)},
                        {"parameters", toJson(entry->parameters)}});
        continue;
      }
      std::cout << wrapped(entry->id + ": " + entry->title + ". " + entry->summary, 0, 2) << '\n'
                << wrapped("    level: " + entry->level.title + ", " + entry->level.allowed(), 0, 6) << '\n';
      printParameters(std::cout, entry->parameters);
      std::cout << '\n';
    }
    if (*json) std::cout << list.dump(2) << '\n';
    return Success;
  };
}

}  // namespace

extern const CommandEntry corruptions_entry;
const CommandEntry corruptions_entry{
    .name = "corruptions", .summary = "List the ways of damaging a query", .order = 3, .add = &add};

}  // namespace hopscope::cli
