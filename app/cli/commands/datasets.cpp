#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/describe.h"
#include "app/cli/text.h"
#include "core/data/format.h"
#include "core/data/generator.h"

namespace hopscope::cli {

namespace {

void printJson(const DatasetLibrary& library) {
  nlohmann::json json;
  json["bundled"] = nlohmann::json::array();
  for (const BundledDataset& set : library.entries()) {
    json["bundled"].push_back({{"name", set.name},
                               {"title", set.title},
                               {"content", set.content},
                               {"licence", set.licence},
                               {"credit", set.credit},
                               {"available", set.available},
                               {"path", set.path.string()}});
  }
  json["generated"] = nlohmann::json::array();
  for (const GeneratorEntry* entry : generators()) {
    json["generated"].push_back({{"id", entry->id},
                                 {"title", entry->title},
                                 {"summary", entry->summary},
                                 {"parameters", toJson(entry->parameters)}});
  }
  json["formats"] = nlohmann::json::array();
  for (const FormatEntry* entry : formats()) {
    json["formats"].push_back(
        {{"id", entry->id}, {"title", entry->title}, {"summary", entry->summary}, {"files", entry->patterns}});
  }
  std::cout << jsonText(json, 2) << '\n';
}

void printText(const DatasetLibrary& library) {
  std::cout << "Bundled\n";
  for (const BundledDataset& set : library.entries()) {
    std::cout << wrapped("  " + set.name + ": " + set.title + "; " + set.content + "; " + set.licence +
                             (set.available ? "" : " (not installed)"),
                         0, 4)
              << '\n';
  }
  std::cout << "\nGenerated, written as name:parameter=value:\u2026\n";
  for (const GeneratorEntry* entry : generators()) {
    std::cout << wrapped("  " + entry->id + ": " + entry->summary, 0, 4) << '\n';
    printParameters(std::cout, entry->parameters);
  }
  std::cout << "\nFiles and folders, by path\n";
  for (const FormatEntry* entry : formats()) {
    std::cout << wrapped("  " + entry->title + ": " + entry->summary, 0, 4) << '\n';
  }
}

Action add(CLI::App& command) {
  const auto json = std::make_shared<bool>(false);
  command.add_flag("--json", *json, "Print JSON");
  return [json](const Environment& environment) -> int {
    *json ? printJson(environment.library) : printText(environment.library);
    return Success;
  };
}

}  // namespace

extern const CommandEntry datasets_entry;
const CommandEntry datasets_entry{
    .name = "datasets",
    .summary = "List what --memory and --query take: bundled and generated sets, file formats",
    .order = 2,
    .add = &add};

}  // namespace hopscope::cli
