#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/sources.h"
#include "core/base/errors.h"
#include "core/experiments/sweep_table.h"

namespace hopscope::cli {

namespace {

/// The parts without the files that stand beside another part, which `part*.csv` catches too.
std::vector<std::filesystem::path> tablesAmong(const std::vector<std::filesystem::path>& named) {
  const auto beside = [&](const std::filesystem::path& path) {
    return std::ranges::any_of(named, [&](const std::filesystem::path& each) {
      const SweepFiles files(each);
      return path != each && (path == files.trials || path == files.manifest);
    });
  };
  std::vector<std::filesystem::path> tables;
  for (const std::filesystem::path& path : named) {
    if (!beside(path)) tables.push_back(path);
  }
  for (const std::filesystem::path& path : tables) {
    if (path.stem().extension() != ".trials") continue;
    const std::string table = path.stem().stem().string() + path.extension().string();
    throw DataError(path, "", "is the trials table of " + table + ": name " + table + " instead");
  }
  return tables;
}

Action add(CLI::App& command) {
  struct Options {
    std::vector<std::filesystem::path> parts;
    std::string out;
  };
  const auto options = std::make_shared<Options>();
  command.add_option("PARTS", options->parts, "The --out of every shard, in any order")->required()->type_name("");
  command.add_option("--out", options->out, "The whole table, as an experiment without shards would have written it")
      ->required()
      ->type_name("FILE");
  command.footer(
      "Example:\n"
      "  parallel hopscope-cli experiment paper --shard {}/4 --out part{}.csv ::: 1 2 3 4\n"
      "  hopscope-cli merge part1.csv part2.csv part3.csv part4.csv --out paper.csv");
  return [options](const Environment& /*environment*/) -> int {
    const std::vector<std::filesystem::path> parts = tablesAmong(options->parts);
    OutputPaths paths;
    for (const std::filesystem::path& part : parts) addReadTables(paths, "PARTS", part.string());
    addWrittenTables(paths, "--out", options->out);
    paths.requireDistinct();
    paths.requireWritable();
    mergeSweeps(parts, options->out);
    return Success;
  };
}

}  // namespace

extern const CommandEntry merge_entry;
const CommandEntry merge_entry{
    .name = "merge", .summary = "Put the shards of one experiment together", .order = 7, .add = &add};

}  // namespace hopscope::cli
