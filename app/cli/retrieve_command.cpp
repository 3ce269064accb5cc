#include <cmath>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/describe.h"
#include "app/cli/progress_line.h"
#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/dynamics/retrieval.h"
#include "core/io/files.h"
#include "core/io/npy.h"
#include "core/metrics/metrics.h"

namespace hopscope::cli {

namespace {

struct Options {
  std::string memory;
  Index count = 0;
  std::string encoding;
  std::string query;
  std::vector<Index> targets;
  std::vector<std::string> corruptions;
  std::string model;
  std::vector<std::string> settings;
  RetrievalSpec retrieval;
  int threads = 0;
  std::string out;
  std::string weights;
  std::string trace;
  bool json = false;
};

struct Queries {
  Matrix pixels;               // d × B, damaged
  std::vector<Index> targets;  // −1 for foreign queries
};

/// What is reported of one query.
struct Report {
  Termination termination = Termination::StepLimit;
  int steps = 0;
  std::optional<double> firstEnergy;
  std::optional<double> lastEnergy;
  Outcome outcome;
  Index nearest = -1;
  double overlap = 0.0;
  double effectiveMemories = 0.0;
  Index support = 0;
  Index target = -1;
  std::optional<double> targetOverlap;
  std::optional<double> queryOverlap;
};

std::shared_ptr<const Memory> loadMemory(const Options& options, const Environment& environment,
                                         const JobContext& job) {
  const auto dataset = environment.library.load(options.memory, {}, options.retrieval.seed, job);
  MemorySpec spec;
  spec.count = options.count;
  spec.encoding = chooseEncoding(options.encoding, options.memory);
  const ModelEntry& entry = model(options.model);
  // A file of ±1 values is bipolar as it stands; everything else a bipolar model is given is thresholded, unless the
  // user insists on another encoding (and is told that it cannot be).
  if (options.encoding.empty() && !(dataset->patterns.array().abs() == 1.0F).all()) {
    spec.encoding = encodingFor(entry, spec.encoding);
  }
  return Memory::create(dataset, spec);
}

Queries makeQueries(const Options& options, const Memory& memory, const Environment& environment,
                    const JobContext& job) {
  Queries queries;
  if (options.query.empty()) {
    queries.targets = options.targets;
    queries.pixels.resize(memory.dimension(), static_cast<Index>(options.targets.size()));
    for (std::size_t i = 0; i < options.targets.size(); ++i) {
      const Index target = options.targets[i];
      if (target < 0 || target >= memory.count()) {
        throwBadArgument("target", std::to_string(target), "from 0 to " + std::to_string(memory.count() - 1));
      }
      queries.pixels.col(static_cast<Index>(i)) = memory.images().col(target);
    }
  } else {
    LoadOptions load;
    load.height = memory.dataset().shape.height;
    load.width = memory.dataset().shape.width;
    load.colour = memory.dataset().shape.channels == 1 ? ColourMode::Grey : ColourMode::Colour;
    const auto dataset = environment.library.load(options.query, load, options.retrieval.seed, job);
    if (dataset->dimension() != memory.dimension()) {
      throw DataError(options.query, "",
                      "patterns of " + std::to_string(dataset->dimension()) + " values cannot query a memory of " +
                          std::to_string(memory.dimension()));
    }
    queries.pixels = dataset->patterns;
    queries.targets.assign(static_cast<std::size_t>(dataset->count()), -1);
  }
  std::vector<CorruptionSpec> stack;
  for (const std::string& text : options.corruptions) stack.push_back(parseCorruption(text));
  if (stack.empty()) return queries;
  for (Index b = 0; b < queries.pixels.cols(); ++b) {
    const CorruptionContext context{memory, queries.targets[static_cast<std::size_t>(b)]};
    queries.pixels.col(b) = corrupt(queries.pixels.col(b), stack, context, corruptionSeed(options.retrieval.seed, b));
  }
  return queries;
}

Report makeReport(const RetrievalModel& model, const BatchRetrieval& batch, const Matrix& queries, Index b,
                  Index target) {
  const auto slot = static_cast<std::size_t>(b);
  Report report;
  report.termination = batch.terminations[slot];
  report.steps = batch.steps[slot];
  report.firstEnergy = batch.firstEnergies[slot];
  report.lastEnergy = batch.lastEnergies[slot];
  const Association association = model.associate(batch.states.col(b));
  report.outcome = classify(model, batch.states.col(b), association, target);
  report.overlap = -2.0;
  for (Index memory = 0; memory < model.memory().count(); ++memory) {
    const double overlap = cosine(batch.states.col(b), model.memory().patterns().col(memory));
    if (overlap <= report.overlap) continue;
    report.overlap = overlap;
    report.nearest = memory;
  }
  report.effectiveMemories = association.effectiveMemories;
  report.support = association.support;
  report.target = target;
  if (target >= 0) {
    report.targetOverlap = cosine(batch.states.col(b), model.memory().patterns().col(target));
    report.queryOverlap = cosine(queries.col(b), model.memory().patterns().col(target));
  }
  return report;
}

nlohmann::json orNull(const std::optional<double>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

nlohmann::json toJson(const Report& report, std::size_t query, bool hasWeights) {
  nlohmann::json json{{"query", query},
                      {"termination", title(report.termination)},
                      {"steps", report.steps},
                      {"first_energy", orNull(report.firstEnergy)},
                      {"last_energy", orNull(report.lastEnergy)},
                      {"outcome", report.outcome.text()},
                      {"nearest_memory", report.nearest},
                      {"overlap", report.overlap}};
  json["n_eff"] = hasWeights ? nlohmann::json(report.effectiveMemories) : nlohmann::json(nullptr);
  json["support"] = hasWeights ? nlohmann::json(report.support) : nlohmann::json(nullptr);
  if (report.target >= 0) {
    json["target"] = report.target;
    json["overlap_with_target"] = orNull(report.targetOverlap);
    json["overlap_of_untouched_query"] = orNull(report.queryOverlap);
  }
  return json;
}

void print(const Report& report, std::size_t query, bool hasWeights) {
  std::cout << "query " << query;
  if (report.target >= 0) std::cout << " (memory " << report.target << ")";
  std::cout << ": " << title(report.termination) << " after " << report.steps << " steps; " << report.outcome.text();
  if (report.firstEnergy) std::cout << "; energy " << *report.firstEnergy << " \u2192 " << *report.lastEnergy;
  std::cout << "; nearest memory " << report.nearest << ", overlap " << report.overlap;
  if (report.queryOverlap) {
    std::cout << "; overlap with target " << *report.targetOverlap << " (untouched query " << *report.queryOverlap
              << ")";
  }
  if (hasWeights) std::cout << "; N_eff " << report.effectiveMemories << ", support " << report.support;
  std::cout << '\n';
}

nlohmann::json traceJson(const RetrievalTrace& trace) {
  nlohmann::json json{{"target", trace.target},
                      {"termination", title(trace.termination)},
                      {"steps", trace.steps()},
                      {"cycle_length", trace.cycleLength},
                      {"history", nlohmann::json::array()}};
  for (std::size_t t = 0; t < trace.energies.size(); ++t) {
    const Association& association = trace.associations[t];
    nlohmann::json entry{{"step", t},
                         {"energy", orNull(trace.energies[t])},
                         {"step_size", trace.stepSizes[t]},
                         {"outcome", trace.outcomes[t].text()}};
    const bool weighted = association.weights.size() > 0;
    entry["n_eff"] = weighted ? nlohmann::json(association.effectiveMemories) : nlohmann::json(nullptr);
    entry["support"] = weighted ? nlohmann::json(association.support) : nlohmann::json(nullptr);
    const auto state = trace.states.col(static_cast<Index>(t));
    entry["state"] = std::vector<float>(state.begin(), state.end());
    json["history"].push_back(std::move(entry));
  }
  return json;
}

void writeTraces(const Options& options, const std::shared_ptr<const RetrievalModel>& model, const Queries& queries,
                 const JobContext& job) {
  nlohmann::json json{{"program", "hopscope-cli"},      {"version", HOPSCOPE_VERSION},
                      {"memory", options.memory},       {"model", options.model},
                      {"seed", options.retrieval.seed}, {"queries", nlohmann::json::array()}};
  json["parameters"] = cli::toJson(model->parameters());
  for (Index b = 0; b < queries.pixels.cols(); ++b) {
    RetrievalSpec spec = options.retrieval;
    spec.firstQuery = static_cast<std::uint64_t>(b);
    const RetrievalTrace trace =
        retrieve(model, queries.pixels.col(b), queries.targets[static_cast<std::size_t>(b)], spec, job);
    if (trace.termination == Termination::Cancelled) throw Cancelled();
    json["queries"].push_back(traceJson(trace));
  }
  writeFile(options.trace, json.dump(1) + "\n");
}

int runRetrieve(const Options& options, const Environment& environment) {
  options.retrieval.validate();
  const ThreadLimit threads(options.threads);
  Progress progress;
  const JobContext job{environment.stop, &progress};
  const ProgressLine line(environment.progressShown, [&] {
    return progress.total() > 0 ? std::to_string(progress.done()) + " of " + std::to_string(progress.total())
                                : std::string("working");
  });

  const ModelEntry& entry = model(options.model);
  const ModelSpec spec{options.model, parseAssignments(entry.parameters, options.settings)};
  const auto memory = loadMemory(options, environment, job);
  const auto retrieval = createModel(spec, memory);
  const Queries queries = makeQueries(options, *memory, environment, job);
  const Matrix states = memory->encodePixels(ConstMatrixRef(queries.pixels));

  const BatchRetrieval batch = retrieveBatch(*retrieval, states, options.retrieval, true, job);
  const bool hasWeights = retrieval->associate(states.col(0)).weights.size() > 0;

  if (!options.out.empty()) writeNpy(options.out, batch.states);
  if (!options.weights.empty()) {
    if (!hasWeights)
      throwBadArgument("weights", options.weights, "left out: the model " + entry.id + " has no association weights");
    Matrix weights(memory->count(), states.cols());
    for (Index b = 0; b < states.cols(); ++b) weights.col(b) = retrieval->associate(states.col(b)).weights;
    writeNpy(options.weights, weights);
  }
  if (!options.trace.empty()) writeTraces(options, retrieval, queries, job);

  nlohmann::json list = nlohmann::json::array();
  bool failed = false;
  for (std::size_t b = 0; b < queries.targets.size(); ++b) {
    job.throwIfStopped();
    const Report report = makeReport(*retrieval, batch, states, static_cast<Index>(b), queries.targets[b]);
    failed = failed || report.termination == Termination::Diverged;
    if (options.json) {
      list.push_back(toJson(report, b, hasWeights));
    } else {
      print(report, b, hasWeights);
    }
  }
  if (options.json) std::cout << list.dump(2) << '\n';
  return failed ? RunFailure : Success;
}

}  // namespace

Action addRetrieveCommand(CLI::App& app) {
  CLI::App* command = app.add_subcommand("retrieve", "Store patterns, damage queries, and run them to their end");
  const auto options = std::make_shared<Options>();
  command->add_option("--memory", options->memory, "Bundled or generated set, or a path (see: hopscope-cli datasets)")
      ->required()
      ->type_name("SRC");
  command->add_option("--count", options->count, "Store the first M patterns only")
      ->type_name("M")
      ->check(CLI::PositiveNumber);
  command
      ->add_option("--encoding", options->encoding,
                   "raw, bipolar, centred, unit_norm or centred_unit_norm; default: raw for .npy, bipolar for bipolar "
                   "models, else centred_unit_norm")
      ->type_name("E");
  auto* query = command->add_option("--query", options->query, "Query with the patterns of another set or file")
                    ->type_name("SRC");
  auto* target = command->add_option("--target", options->targets, "Query with these memories, from 0")->type_name("I");
  query->excludes(target);
  command
      ->add_option("--corrupt", options->corruptions,
                   "Damage the queries: name:level[:parameter=value\u2026], in order (see: hopscope-cli corruptions)")
      ->type_name("SPEC")
      ->allow_extra_args(false);
  command->add_option("--model", options->model, "Model id (see: hopscope-cli models)")->required()->type_name("ID");
  command->add_option("--set", options->settings, "Set a parameter of the model: parameter=value")
      ->type_name("K=V")
      ->allow_extra_args(false);
  command->add_option("--steps", options->retrieval.maximumSteps, "At most so many updates")->capture_default_str();
  command
      ->add_option("--tolerance", options->retrieval.tolerance,
                   "Stop when a step is shorter; 0 makes exactly --steps updates")
      ->capture_default_str();
  command->add_option("--damping", options->retrieval.damping, "Step size \u03b7 in (0, 2) of real-valued models")
      ->capture_default_str();
  command->add_option("--seed", options->retrieval.seed, "Master seed")->capture_default_str();
  command->add_option("--threads", options->threads, "Worker threads, 0 = all processors; never changes a result")
      ->capture_default_str();
  command->add_option("--out", options->out, "Write the final states as .npy (B, d)")->type_name("FILE");
  command->add_option("--weights", options->weights, "Write the association weights of the first update as .npy (B, M)")
      ->type_name("FILE");
  command->add_option("--trace", options->trace, "Write every step as JSON")->type_name("FILE");
  command->add_flag("--json", options->json, "Print JSON");
  return [options](const Environment& environment) -> int {
    if (options->query.empty() && options->targets.empty()) {
      throwBadArgument("query", "nothing", "given: --query SRC or --target I\u2026");
    }
    return runRetrieve(*options, environment);
  };
}

}  // namespace hopscope::cli
