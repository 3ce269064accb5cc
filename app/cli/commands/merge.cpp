#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/experiments/sweep_table.h"

namespace hopscope::cli {

namespace {

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
    mergeSweeps(options->parts, options->out);
    return Success;
  };
}

}  // namespace

extern const CommandEntry merge_entry;
const CommandEntry merge_entry{
    .name = "merge", .summary = "Put the shards of one experiment together", .order = 7, .add = &add};

}  // namespace hopscope::cli
