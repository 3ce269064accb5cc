#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
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
    list += (list.empty() ? "" : ", ") + metric.id + " (" + (metric.better == Better::Higher ? "\u2265 " : "\u2264 ") +
            numberText(metric.threshold) + ")";
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
  command->add_option("--memory", options->memory, "Data set, path, or \"random\" for random \u00b11 patterns")
      ->required()
      ->type_name("SRC");
  command->add_option("--dimension", options->spec.randomDimension, "Neurons of random patterns")->type_name("N");
  command->add_option("--counts", options->counts, "Numbers of stored patterns: 10,20,50 or 10:100:10")
      ->required()
      ->type_name("LIST");
  command->add_option("--model", options->models, "Model with parameters: ID[:parameter=value\u2026]; may be repeated")
      ->required()
      ->type_name("SPEC")
      ->allow_extra_args(false);
  command->add_option("--corrupt", options->corruptions, "Damage: name:level[:parameter=value\u2026]; may be repeated")
      ->type_name("SPEC")
      ->allow_extra_args(false);
  command
      ->add_option("--encoding", options->encoding,
                   "For real-valued models; default centred_unit_norm, unit_norm for random patterns, raw for .npy")
      ->type_name("E");
  command->add_option("--trials", options->spec.trials, "Trials per point")->capture_default_str();
  auto* networks =
      command->add_option("--networks", options->spec.networks, "Independent choices of patterns per point")
          ->capture_default_str();
  command->add_option("--metric", options->spec.metric, "What is scored: " + metricList())->capture_default_str();
  auto* threshold =
      command->add_option("--threshold", options->threshold, "What counts as success; default: the metric's own");
  command->add_option("--steps", options->spec.retrieval.maximumSteps, "At most so many updates")
      ->capture_default_str();
  command->add_option("--tolerance", options->spec.retrieval.tolerance, "Stop when a step is shorter")
      ->capture_default_str();
  command->add_option("--seed", options->spec.seed, "Master seed")->capture_default_str();
  command->add_option("--threads", options->threads, "Worker threads, 0 = all processors; never changes a result")
      ->capture_default_str();
  command->add_option("--out", options->out, "The table; its manifest is written beside it as FILE.json")
      ->required()
      ->type_name("FILE");
  command->add_flag("--resume", options->resume, "Keep the rows of an earlier run of the same experiment and go on");
  return [options, threshold, networks](const Environment& environment) -> int {
    Options run = *options;
    if (threshold->count() > 0) run.spec.threshold = run.threshold;
    if (networks->count() == 0) run.spec.networks = std::clamp(run.spec.trials, 1, run.spec.networks);
    return runCapacityCommand(std::move(run), environment);
  };
}

}  // namespace hopscope::cli
