#include "app/cli/sweep_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"
#include "app/cli/describe.h"
#include "app/cli/help_format.h"
#include "app/cli/progress_line.h"
#include "app/cli/sources.h"
#include "app/cli/sweep_report.h"
#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/experiments/run_stored_sweep.h"
#include "core/memory/default_encoding.h"
#include "core/metrics/metrics.h"

namespace hopscope::cli {

namespace {

std::string metricList() {
  std::string list;
  for (const MetricInfo& metric : metrics()) {
    list += (list.empty() ? "" : ", ") + metric.id + " (" +
            (metric.better == Better::Higher ? "\u2265\u00a0" : "\u2264\u00a0") + numberText(metric.threshold) + ")";
  }
  return list;
}

SweepShard parseShard(const std::string& text) {
  if (text.empty()) return {};
  const auto slash = text.find('/');
  const auto index = parseNumber(std::string_view(text).substr(0, slash));
  const auto count = slash == std::string::npos ? std::nullopt : parseNumber(std::string_view(text).substr(slash + 1));
  const bool legal = index && count && *count >= 1 && *count <= 1e6 && *index >= 1 && *index <= *count &&
                     *index == std::floor(*index) && *count == std::floor(*count);
  if (!legal) throwBadArgument("shard", text, "written as i/n with i from 1 to n, as in 2/8");
  return {static_cast<int>(*index) - 1, static_cast<int>(*count)};
}

/// "1200 of 4000 trials, 14 s left"
std::string progressText(const Progress& progress, double elapsed) {
  std::string text = std::to_string(progress.done()) + " of " + std::to_string(progress.total()) + " trials";
  const auto done = static_cast<double>(progress.done());
  if (elapsed > 2.0 && done > 0.0) {
    const double left = elapsed * (static_cast<double>(progress.total()) - done) / done;
    text += ", " + std::to_string(std::lround(left)) + " s left";
  }
  return text;
}

}  // namespace

CLI::Option* repeated(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                      const std::string& help, const std::string& type, const std::string& group) {
  return command.add_option(name, values, help)->type_name(type)->allow_extra_args(false)->group(group);
}

void addSweepOptions(CLI::App& command, SweepOptions& options, const SweepSpec& opening) {
  const std::string trial = "Models and trials";
  const auto text = [](auto value) { return " (" + std::to_string(value) + ")"; };
  command.add_option("--trials", options.trials, "Queries per point" + text(opening.trials))
      ->type_name("N")
      ->group(trial);
  command
      .add_option("--networks", options.networks,
                  "Independent choices of patterns the trials share" + text(opening.networks))
      ->type_name("N")
      ->group(trial);
  command.add_option("--metric", options.metric, "What is scored, and when it counts: " + metricList())
      ->type_name("M")
      ->group(trial);
  command.add_option("--threshold", options.threshold, "What counts instead of the metric's own")
      ->type_name("X")
      ->group(trial);
  command.add_option("--steps", options.steps, "At most so many updates")->type_name("N")->group(trial);
  command.add_option("--tolerance", options.tolerance, "End a query when its step is shorter")
      ->type_name("T")
      ->group(trial);
  addRunOptions(command, options.seed, options.threads, trial);

  const std::string output = "Output";
  command
      .add_option("--out", options.out,
                  "The table, a row a point; beside it FILE.trials.csv with a row a trial, and its manifest FILE.json")
      ->required()
      ->type_name("FILE")
      ->group(output);
  command.add_flag("--resume", options.resume, "Keep the rows of an earlier run of the same experiment and go on")
      ->group(output);
  command
      .add_option("--shard", options.shard,
                  "Only part i of n, for jobs side by side; hopscope-cli merge puts the tables together")
      ->type_name("I/N")
      ->group(output);
  command.add_flag("--json", options.json, "Print all rows with every measure as JSON")->group(output);
}

std::shared_ptr<const Dataset> apply(const SweepOptions& options, const Environment& environment, SweepSpec& spec) {
  if (options.memory) {
    spec.source = *options.memory;
    tellShadowed(spec.source, environment.library);
    if (spec.drawn()) spec.encoding = Encoding::UnitNorm;
  }
  std::shared_ptr<const Dataset> source;
  if (options.memory && !options.encoding && !spec.drawn()) {
    source = environment.library.load(spec.source, spec.load, options.seed, {environment.stop, nullptr});
    spec.encoding = encodingByDefault(*source);
  }
  if (options.encoding) spec.encoding = encodingFromId(*options.encoding);
  if (options.dimension) {
    if (!spec.drawn()) {
      throwBadArgument("dimension", std::to_string(*options.dimension), "left out unless --memory is random or sphere");
    }
    spec.dimension = *options.dimension;
  }
  if (options.count) spec.count = *options.count;
  if (!options.models.empty()) {
    spec.models.clear();
    for (const std::string& text : options.models) spec.models.push_back(parseModel(text));
  }
  if (!options.corruptions.empty()) {
    spec.corruptions.clear();
    for (const std::string& text : options.corruptions) spec.corruptions.push_back(parseCorruption(text));
  }
  if (options.counts) {
    spec.axes = {{"count", parseCounts(*options.counts)}};
  }
  if (!options.axes.empty()) {
    spec.axes.clear();
    for (const std::string& text : options.axes) spec.axes.push_back(parseAxis(spec, text));
  }
  if (options.trials) spec.trials = *options.trials;
  spec.networks = options.networks ? *options.networks : std::clamp(spec.trials, 1, spec.networks);
  if (options.metric) {
    spec.metric = *options.metric;
    spec.threshold.reset();
  }
  if (options.threshold) spec.threshold = *options.threshold;
  if (options.steps) spec.retrieval.maxSteps = *options.steps;
  if (options.tolerance) spec.retrieval.tolerance = *options.tolerance;
  spec.seed = options.seed;
  return source;
}

int runSweepCommand(const SweepSpec& spec, const std::shared_ptr<const Dataset>& source, const SweepOptions& options,
                    const Environment& environment) {
  OutputPaths paths;
  addSource(paths, "--memory", spec.source, environment.library);
  addWrittenTables(paths, "--out", options.out);
  paths.requireDistinct();
  if (source != nullptr || spec.drawn()) spec.validate(source.get());
  paths.requireWritable();
  const ThreadLimit threads(options.threads);
  Progress progress;
  const JobContext job{environment.stop, &progress};
  const StoredSweepRun run{.spec = spec,
                           .source = source,
                           .dataHash = 0,
                           .file = options.out,
                           .mode = options.resume ? SweepTable::Mode::Resume : SweepTable::Mode::Create,
                           .shard = parseShard(options.shard),
                           .known = {}};
  std::vector<SweepRow> rows;
  const StoredSweepWatch watch{.onSource = {},
                               .onFound = [&](std::vector<SweepRow> found) { rows = std::move(found); },
                               .onRow =
                                   [&](SweepRow row) {
                                     if (!options.json) std::cout << rowText(spec, row) << std::endl;
                                     if (options.json) rows.push_back(std::move(row));
                                   }};
  bool complete = false;
  {
    const auto start = std::chrono::steady_clock::now();
    const ProgressLine line(environment.progressShown, [&] {
      return progressText(progress, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    });
    complete = runStoredSweep(run, environment.library, watch, job);
  }
  if (options.json) std::cout << jsonText(rowsJson(spec, rows, complete), 2) << '\n';
  if (!complete) {
    std::cerr << "hopscope-cli: interrupted; finished rows are in " << options.out << ", --resume goes on\n";
    return Interrupted;
  }
  return Success;
}

}  // namespace hopscope::cli
