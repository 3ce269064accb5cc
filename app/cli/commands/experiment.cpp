#include <memory>
#include <string>

#include "app/cli/command.h"
#include "app/cli/sweep_options.h"
#include "core/base/errors.h"
#include "core/experiments/experiment.h"
#include "core/experiments/sweep_table.h"

namespace hopscope::cli {

namespace {

const char* const memoryHelp =
    "Patterns to choose from: see hopscope-cli datasets; or \"random\" (±1) or \"sphere\", drawn anew for every "
    "network";
const char* const corruptHelp =
    "Damage the queries: name:level[:parameter=value\u2026]; repeat for more; see hopscope-cli corruptions";
const char* const modelHelp =
    "ID[:parameter=value\u2026]; repeat to compare on the same trials; see hopscope-cli models";
const char* const encodingHelp =
    "For real-valued models; default: raw for .npy files, unit_norm for drawn patterns, else centred_unit_norm";

std::string experimentList() {
  std::string text = "Experiments:\n";
  for (const ExperimentEntry* entry : experiments()) {
    text += "  " + entry->id + std::string(13 - entry->id.size(), ' ') + entry->title + "\n";
  }
  return text;
}

CLI::Option* repeated(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                      const std::string& help, const std::string& type, const std::string& group) {
  return command.add_option(name, values, help)->type_name(type)->allow_extra_args(false)->group(group);
}

}  // namespace

Action addExperimentCommand(CLI::App& app) {
  CLI::App* command = app.add_subcommand("experiment", "A sweep over one or two parameters, with baselines");
  const auto name = std::make_shared<std::string>();
  const auto options = std::make_shared<SweepOptions>();
  command->add_option("NAME", *name, "Which experiment, see below; what is not said stays as it opens with")
      ->required()
      ->type_name("");
  const std::string input = "Memories and queries";
  command->add_option("--memory", options->memory, memoryHelp)->type_name("SRC")->group(input);
  command->add_option("--dimension", options->dimension, "Neurons of drawn patterns")->type_name("N")->group(input);
  command->add_option("--count", options->count, "Stored patterns, where they are no axis")
      ->type_name("M")
      ->group(input);
  repeated(*command, "--axis", options->axes,
           "What is varied, once or twice: ADDRESS=values. Addresses: count, dimension, model.beta, model.k, "
           "corruption.0.level, retrieval.steps \u2026; values: 1,2,5 or first:last:step, first:last:logN, "
           "first:last:linN",
           "SPEC", input);
  repeated(*command, "--corrupt", options->corruptions, corruptHelp, "SPEC", input);
  command->add_option("--encoding", options->encoding, encodingHelp)->type_name("E")->group(input);
  repeated(*command, "--model", options->models, modelHelp, "SPEC", "Models and trials");
  addSweepOptions(*command, *options, {});
  command->footer(experimentList() +
                  "\nExamples:\n"
                  "  hopscope-cli experiment paper --out paper.csv\n"
                  "  hopscope-cli experiment temperature --axis model.beta=1:64:log13 \\\n"
                  "      --axis corruption.0.level=0:0.8:0.1 --model softmax --out map.csv --shard 1/4");
  return [name, options](const Environment& environment) -> int {
    SweepSpec spec = experiment(*name).opening();
    apply(*options, spec);
    return runSweepCommand(spec, *options, environment);
  };
}

Action addCapacityCommand(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "capacity", "Success rate against the number of stored patterns: experiment capacity in short");
  const auto options = std::make_shared<SweepOptions>();
  const std::string input = "Memories and queries";
  command->add_option("--memory", options->memory, memoryHelp)->required()->type_name("SRC")->group(input);
  command->add_option("--dimension", options->dimension, "Neurons of drawn patterns")->type_name("N")->group(input);
  command->add_option("--counts", options->counts, "Numbers of stored patterns: 10,20,50 or first:last:step")
      ->required()
      ->type_name("LIST")
      ->group(input);
  repeated(*command, "--corrupt", options->corruptions, corruptHelp, "SPEC", input);
  command->add_option("--encoding", options->encoding, encodingHelp)->type_name("E")->group(input);
  repeated(*command, "--model", options->models, modelHelp, "SPEC", "Models and trials")->required();
  addSweepOptions(*command, *options, {});
  command->footer(
      "Example:\n"
      "  hopscope-cli capacity --memory random --dimension 200 --counts 10:60:10 --corrupt bit_flip:0.1 \\\n"
      "      --model hebb --model softmax:beta=16 --trials 200 --out capacity.csv");
  return [options](const Environment& environment) -> int {
    SweepSpec spec;
    spec.dimension = 0;
    apply(*options, spec);
    return runSweepCommand(spec, *options, environment);
  };
}

Action addMergeCommand(CLI::App& app) {
  CLI::App* command = app.add_subcommand("merge", "Put the shards of one experiment together");
  struct Options {
    std::vector<std::filesystem::path> parts;
    std::string out;
  };
  const auto options = std::make_shared<Options>();
  command->add_option("PARTS", options->parts, "The --out of every shard, in any order")->required()->type_name("");
  command->add_option("--out", options->out, "The whole table, as an experiment without shards would have written it")
      ->required()
      ->type_name("FILE");
  command->footer(
      "Example:\n"
      "  parallel hopscope-cli experiment paper --shard {}/4 --out part{}.csv ::: 1 2 3 4\n"
      "  hopscope-cli merge part1.csv part2.csv part3.csv part4.csv --out paper.csv");
  return [options](const Environment& /*environment*/) -> int {
    mergeSweeps(options->parts, options->out);
    return Success;
  };
}

}  // namespace hopscope::cli
