#include "core/experiments/experiment.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>

#include "app/cli/command.h"
#include "app/cli/sweep_options.h"

namespace hopscope::cli {

namespace {

std::string experimentList() {
  std::size_t longest = 0;
  for (const ExperimentEntry* entry : experiments()) longest = std::max(longest, entry->id.size());
  std::string text = "Experiments:\n";
  for (const ExperimentEntry* entry : experiments()) {
    text += "  " + entry->id + std::string(longest + 2 - entry->id.size(), ' ') + entry->title + "\n";
  }
  return text;
}

Action add(CLI::App& command) {
  const auto name = std::make_shared<std::string>();
  const auto options = std::make_shared<SweepOptions>();
  command.add_option("NAME", *name, "Which experiment, see below; what is not said stays as it opens with")
      ->required()
      ->type_name("");
  const std::string input = "Memories and queries";
  command.add_option("--memory", options->memory, sweep_help::memory)->type_name("SRC")->group(input);
  command.add_option("--dimension", options->dimension, "Neurons of drawn patterns")->type_name("N")->group(input);
  command.add_option("--count", options->count, "Stored patterns, where they are no axis")
      ->type_name("M")
      ->group(input);
  repeated(command, "--axis", options->axes,
           "What is varied, once or twice: ADDRESS=values. Addresses: count, dimension, model.beta, model.k, "
           "corruption.0.level, retrieval.steps \u2026; values: 1,2,5 or first:last:step, first:last:logN, "
           "first:last:linN",
           "SPEC", input);
  repeated(command, "--corrupt", options->corruptions, sweep_help::corrupt, "SPEC", input);
  command.add_option("--encoding", options->encoding, sweep_help::encoding)->type_name("E")->group(input);
  repeated(command, "--model", options->models, sweep_help::model, "SPEC", "Models and trials");
  addSweepOptions(command, *options, {});
  command.footer(experimentList() +
                 "\nExamples:\n"
                 "  hopscope-cli experiment paper --out paper.csv\n"
                 "  hopscope-cli experiment temperature --axis model.beta=1:64:log13 \\\n"
                 "      --axis corruption.0.level=0:0.8:0.1 --model softmax --out map.csv --shard 1/4");
  return [name, options](const Environment& environment) -> int {
    SweepSpec spec = experiment(*name).opening();
    const auto source = apply(*options, environment, spec);
    return runSweepCommand(spec, source, *options, environment);
  };
}

}  // namespace

extern const CommandEntry experiment_entry;
const CommandEntry experiment_entry{
    .name = "experiment", .summary = "A sweep over one or two parameters, with baselines", .order = 5, .add = &add};

}  // namespace hopscope::cli
