#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/cli/command.h"
#include "app/cli/sweep_options.h"

namespace hopscope::cli {

namespace {

Action add(CLI::App& command) {
  const auto options = std::make_shared<SweepOptions>();
  const std::string input = "Memories and queries";
  command.add_option("--memory", options->memory, sweep_help::memory)->required()->type_name("SRC")->group(input);
  command.add_option("--dimension", options->dimension, "Neurons of drawn patterns")->type_name("N")->group(input);
  command.add_option("--counts", options->counts, "Numbers of stored patterns: 10,20,50 or first:last:step")
      ->required()
      ->type_name("LIST")
      ->group(input);
  repeated(command, "--corrupt", options->corruptions, sweep_help::corrupt, "SPEC", input);
  command.add_option("--encoding", options->encoding, sweep_help::encoding)->type_name("E")->group(input);
  repeated(command, "--model", options->models, sweep_help::model, "SPEC", "Models and trials")->required();
  addSweepOptions(command, *options, {});
  command.footer(
      "Example:\n"
      "  hopscope-cli capacity --memory random --dimension 200 --counts 10:60:10 --corrupt bit_flip:0.1 \\\n"
      "      --model hebb --model softmax:beta=16 --trials 200 --out capacity.csv");
  return [options](const Environment& environment) -> int {
    SweepSpec spec;
    spec.dimension = 0;
    const auto source = apply(*options, environment, spec);
    return runSweepCommand(spec, source, *options, environment);
  };
}

}  // namespace

extern const CommandEntry capacity_entry;
const CommandEntry capacity_entry{
    .name = "capacity",
    .summary = "Success rate against the number of stored patterns: experiment capacity in short",
    .order = 6,
    .add = &add};

}  // namespace hopscope::cli
