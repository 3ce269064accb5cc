#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/help_format.h"
#include "app/cli/progress_line.h"
#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/experiments/capacity_csv.h"
#include "core/metrics/metrics.h"

namespace hopscope::cli {

namespace {

struct Options {
  CapacitySpec spec;
  std::string memory;
  std::string encoding;
  std::string counts;
  std::vector<std::string> models;
  std::vector<std::string> corruptions;
  double threshold = 0.0;
  int threads = 0;
  std::string out;
  bool resume = false;
};

std::string metricList() {
  std::string list;
  for (const MetricInfo& metric : metrics()) {
    list += (list.empty() ? "" : ", ") + metric.id + " (" +
            (metric.better == Better::Higher ? "\u2265\u00a0" : "\u2264\u00a0") + numberText(metric.threshold) + ")";
  }
  return list;
}

void print(const CapacitySpec& spec, const CapacityRow& row) {
  const auto percent = [&](int successes) {
    return numberText(std::round(1000.0 * successes / row.trials) / 10.0) + " %";
  };
  std::cout << spec.models[static_cast<std::size_t>(row.model)].id << ", " << row.count
            << " patterns: " << row.successes << " of " << row.trials << " recalled (95 % interval "
            << std::round(row.interval.low * 1000) / 1000 << " to " << std::round(row.interval.high * 1000) / 1000
            << "); untouched query " << percent(row.untouchedQuery) << ", mean image " << percent(row.meanImage)
            << ", nearest neighbour " << percent(row.nearestNeighbour) << std::endl;
}

int runCapacityCommand(Options options, const Environment& environment) {
  CapacitySpec& spec = options.spec;
  const ThreadLimit threads(options.threads);
  spec.counts = parseCounts(options.counts);
  for (const std::string& text : options.models) spec.models.push_back(parseModel(text));
  for (const std::string& text : options.corruptions) spec.corruptions.push_back(parseCorruption(text));
  spec.encoding = chooseEncoding(options.encoding, options.memory);
  Progress progress;
  const JobContext job{environment.stop, &progress};
  std::shared_ptr<const Dataset> source;
  if (options.memory == "random") {
    if (options.encoding.empty()) spec.encoding = Encoding::UnitNorm;
  } else {
    if (spec.randomDimension != 0)
      throwBadArgument("dimension", std::to_string(spec.randomDimension), "left out unless --memory is random");
    source = environment.library.load(options.memory, {}, spec.seed, job);
  }
  spec.validate(source.get());

  CapacityTable table(options.out, spec, capacityManifest(spec, options.memory, source.get()),
                      options.resume ? CapacityTable::Mode::Resume : CapacityTable::Mode::Create);
  bool complete = false;
  {
    const ProgressLine line(environment.progressShown, [&] {
      return std::to_string(progress.done()) + " of " + std::to_string(progress.total()) + " trials";
    });
    complete = runCapacity(
        spec, source, [&](int model, Index count) { return table.contains(model, count); },
        [&](const CapacityRow& row) {
          table.append(row);
          print(spec, row);
        },
        job);
  }
  if (!complete) {
    std::cerr << "hopscope-cli: interrupted; finished rows are in " << options.out << ", --resume goes on\n";
    return Interrupted;
  }
  return Success;
}

}  // namespace

Action addCapacityCommand(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("capacity", "Success rate against the number of stored patterns, with baselines");
  const auto options = std::make_shared<Options>();
  const std::string input = "Memories and queries";
  command->add_option("--memory", options->memory, "Patterns to choose from: see hopscope-cli datasets; or \"random\"")
      ->required()
      ->type_name("SRC")
      ->group(input);
  command->add_option("--dimension", options->spec.randomDimension, "Neurons of random \u00b11 patterns")
      ->type_name("N")
      ->group(input);
  command->add_option("--counts", options->counts, "Numbers of stored patterns: 10,20,50 or first:last:step")
      ->required()
      ->type_name("LIST")
      ->group(input);
  command
      ->add_option(
          "--corrupt", options->corruptions,
          "Damage the queries: name:level[:parameter=value\u2026]; repeat for more; see hopscope-cli corruptions")
      ->type_name("SPEC")
      ->allow_extra_args(false)
      ->group(input);
  command
      ->add_option("--encoding", options->encoding,
                   "For real-valued models; default: raw for .npy files, unit_norm for random patterns, else "
                   "centred_unit_norm")
      ->type_name("E")
      ->group(input);

  const std::string trial = "Models and trials";
  command
      ->add_option("--model", options->models,
                   "ID[:parameter=value\u2026]; repeat to compare on the same trials; see hopscope-cli models")
      ->required()
      ->type_name("SPEC")
      ->allow_extra_args(false)
      ->group(trial);
  command->add_option("--trials", options->spec.trials, "Queries per point")
      ->type_name("N")
      ->capture_default_str()
      ->group(trial);
  auto* networks =
      command->add_option("--networks", options->spec.networks, "Independent choices of patterns the trials share")
          ->type_name("N")
          ->capture_default_str()
          ->group(trial);
  command->add_option("--metric", options->spec.metric, "What is scored, and when it counts: " + metricList())
      ->type_name("M")
      ->capture_default_str()
      ->group(trial);
  auto* threshold = command->add_option("--threshold", options->threshold, "What counts instead of the metric's own")
                        ->type_name("X")
                        ->group(trial);
  command->add_option("--steps", options->spec.retrieval.maximumSteps, "At most so many updates")
      ->type_name("N")
      ->capture_default_str()
      ->group(trial);
  command->add_option("--tolerance", options->spec.retrieval.tolerance, "End a query when its step is shorter")
      ->type_name("T")
      ->capture_default_str()
      ->group(trial);
  addRunOptions(*command, options->spec.seed, options->threads, trial);

  const std::string output = "Output";
  command->add_option("--out", options->out, "The table, a row a point; its manifest is written as FILE.json")
      ->required()
      ->type_name("FILE")
      ->group(output);
  command->add_flag("--resume", options->resume, "Keep the rows of an earlier run of the same experiment and go on")
      ->group(output);
  command->footer(
      "Example:\n"
      "  hopscope-cli capacity --memory random --dimension 200 --counts 10:60:10 --corrupt bit_flip:0.1 \\\n"
      "      --model hebb --model softmax:beta=16 --trials 200 --out capacity.csv");
  return [options, threshold, networks](const Environment& environment) -> int {
    Options run = *options;
    if (threshold->count() > 0) run.spec.threshold = run.threshold;
    if (networks->count() == 0) run.spec.networks = std::clamp(run.spec.trials, 1, run.spec.networks);
    return runCapacityCommand(std::move(run), environment);
  };
}

}  // namespace hopscope::cli
