#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/describe.h"
#include "app/cli/help_format.h"
#include "app/cli/progress_line.h"
#include "app/cli/retrieve_report.h"
#include "app/cli/session_run.h"
#include "app/cli/sources.h"
#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/base/version.h"
#include "core/data/query_scale.h"
#include "core/dynamics/retrieval.h"
#include "core/files/files.h"
#include "core/files/npy.h"
#include "core/memory/default_encoding.h"

namespace hopscope::cli {

namespace {

struct Options {
  std::string memory;
  Index count = 0;
  std::string encoding;
  std::string query;
  std::vector<std::string> targets;
  std::vector<std::string> corruptions;
  std::string model;
  std::vector<std::string> settings;
  RetrievalSpec retrieval;
  int threads = 0;
  std::string out;
  std::string weights;
  std::string trace;
  bool json = false;
  std::string session;
  std::optional<long long> lane;
};

struct Queries {
  Matrix pixels;               // d × B, damaged
  std::vector<Index> targets;  // −1 for foreign queries
};

std::shared_ptr<const Memory> loadMemory(const Options& options, const Environment& environment,
                                         const JobContext& job) {
  const auto dataset = environment.library.load(options.memory, {}, options.retrieval.seed, job);
  MemorySpec spec;
  spec.count = options.count;
  spec.encoding = options.encoding.empty() ? encodingFor(model(options.model), encodingByDefault(*dataset))
                                           : encodingFromId(options.encoding);
  return Memory::create(dataset, spec);
}

/// "64 (8 × 8)"
std::string sizeText(const Dataset& dataset) {
  const ImageShape& shape = dataset.shape;
  std::string text = std::to_string(dataset.dimension());
  if (shape.height == 1) return text;
  text += " (" + std::to_string(shape.height) + " \u00d7 " + std::to_string(shape.width);
  return text + (shape.channels > 1 ? " \u00d7 " + std::to_string(shape.channels) : "") + ")";
}

/// "0", "0,1,2", "0-9" and "all" as numbers of memories.
std::vector<Index> targetsOf(const std::vector<std::string>& words, Index memories) {
  std::vector<Index> targets;
  const auto fail = [&](const std::string& word) {
    throwBadArgument("target", word, "from 0 to " + std::to_string(memories - 1));
  };
  const auto number = [](std::string_view text) -> std::optional<Index> {
    Index value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
  };
  for (const std::string& word : words) {
    std::string_view rest(word);
    while (true) {
      const std::string_view item = rest.substr(0, rest.find(','));
      const auto dash = item.find('-', 1);
      auto first = number(item.substr(0, dash));
      auto last = dash == std::string_view::npos ? first : number(item.substr(dash + 1));
      if (item == "all") {
        first = 0;
        last = memories - 1;
      }
      if (!first || !last || *first > *last) {
        throwBadArgument("target", word, "written as 3, as 0,1,2, as a range 0-9, or as all");
      }
      if (*first < 0 || *first >= memories) fail(std::to_string(*first));
      if (*last >= memories) fail(std::to_string(*last));
      for (Index each = *first; each <= *last; ++each) targets.push_back(each);
      if (item.size() == rest.size()) break;
      rest.remove_prefix(item.size() + 1);
    }
  }
  return targets;
}

Queries makeQueries(const Options& options, const Memory& memory, const Environment& environment,
                    const JobContext& job) {
  Queries queries;
  if (options.query.empty()) {
    queries.targets = targetsOf(options.targets, memory.count());
    queries.pixels.resize(memory.dimension(), static_cast<Index>(queries.targets.size()));
    for (std::size_t i = 0; i < queries.targets.size(); ++i) {
      queries.pixels.col(static_cast<Index>(i)) = memory.images().col(queries.targets[i]);
    }
  } else {
    LoadOptions load;
    load.height = memory.dataset().shape.height;
    load.width = memory.dataset().shape.width;
    load.query = true;
    load.colour = memory.dataset().shape.channels == 1 ? ColourMode::Grey : ColourMode::Colour;
    const auto dataset = environment.library.load(options.query, load, options.retrieval.seed, job);
    if (dataset->dimension() != memory.dimension()) {
      throw DataError(options.query, "",
                      "patterns of " + std::to_string(dataset->dimension()) + " values cannot query a memory of " +
                          sizeText(memory.dataset()));
    }
    queries.pixels = dataset->patterns;
    if (const auto scale = queryScale(*dataset, memory.dataset())) {
      std::cerr << "hopscope-cli: " << options.query << ": " << scale->text << '\n';
      if (scale->map) queries.pixels = (scale->map->first * queries.pixels.array() + scale->map->second).matrix();
    }
    if (memory.encoding() == Encoding::Bipolar && hasUnknownBits(queries.pixels, memory.dataset())) {
      std::cerr
          << "hopscope-cli: " << options.query
          << ": 0 is read as \u22121 in a network of \u00b11 neurons; write 1 or \u22121 where a neuron is known, "
             "and choose one of them where it is not\n";
    }
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

void writeTraces(const Options& options, const std::shared_ptr<const RetrievalModel>& model, const Queries& queries,
                 const JobContext& job) {
  nlohmann::json json{{"program", "hopscope-cli"},      {"version", programVersion()},
                      {"memory", options.memory},       {"model", options.model},
                      {"seed", options.retrieval.seed}, {"queries", nlohmann::json::array()}};
  json["parameters"] = cli::toJson(model->parameters());
  for (Index b = 0; b < queries.pixels.cols(); ++b) {
    RetrievalSpec spec = options.retrieval;
    spec.firstQuery = static_cast<std::uint64_t>(b);
    const RetrievalTrace trace =
        retrieve(model, queries.pixels.col(b), queries.targets[static_cast<std::size_t>(b)], spec, job);
    if (trace.termination == Termination::Cancelled) throw Cancelled();
    json["queries"].push_back(cli::toJson(trace));
  }
  writeFile(options.trace, jsonText(json, 1) + "\n");
}

/// Looks at all paths before any work is done.
void requireOutputs(const Options& options, const Environment& environment) {
  OutputPaths paths;
  for (const auto& [option, source] : {std::pair("--memory", &options.memory), std::pair("--query", &options.query)}) {
    if (source->empty()) continue;
    addSource(paths, option, *source, environment.library);
    tellShadowed(*source, environment.library);
  }
  addRetrieveOutputs(paths, options.out, options.weights, options.trace);
  paths.requireDistinct();
  paths.requireWritable();
}

/// Says when float scores of values this large are too coarse for the weights of near memories.
void tellRounded(const Memory& memory, const RetrievalModel& retrieval, const Matrix& states) {
  const ParameterValues& values = retrieval.parameters();
  const auto similarity = values.find("similarity");
  const bool products = similarity == values.end() || similarity->second == ParameterValue(std::string("dot")) ||
                        similarity->second == ParameterValue(std::string("euclidean"));
  const auto beta = values.find("beta");
  if (!products || beta == values.end() || !std::holds_alternative<double>(beta->second)) return;
  const double length = memory.norms().maxCoeff();
  constexpr double resolution = 1.0 / (1 << 24);
  for (Index b = 0; b < states.cols(); ++b) {
    const double size = states.col(b).cast<double>().norm() * length;
    const double rounding = std::get<double>(beta->second) * size * resolution;
    if (!std::isfinite(rounding) || rounding < 0.01 || size < 4096.0) continue;
    std::cerr << "hopscope-cli: query " << b << ": scores of values this large (up to " << size
              << ") are rounded, and \u03b2 times the rounding is about " << rounding
              << ": the weights of near memories may be wrong; scale the values, or use --encoding unit_norm\n";
    return;
  }
}

int runRetrieve(const Options& options, const Environment& environment) {
  options.retrieval.validate();
  const ThreadLimit threads(options.threads);
  Progress progress;
  const JobContext job{environment.stop, &progress};
  const ProgressLine line(environment.progressShown, [&] {
    return progress.total() > 0
               ? std::to_string(progress.done()) + " of " + std::to_string(progress.total()) + " updates"
               : std::string("working");
  });

  requireOutputs(options, environment);
  const ModelEntry& entry = model(options.model);
  const ModelSpec spec{options.model, parseAssignments(entry.parameters, options.settings)};
  const auto memory = loadMemory(options, environment, job);
  const auto retrieval = createModel(spec, memory);
  const Queries queries = makeQueries(options, *memory, environment, job);
  const Matrix states = memory->encodePixels(ConstMatrixRef(queries.pixels));
  const bool hasWeights = retrieval->associate(states.col(0)).weights.size() > 0;
  if (!options.weights.empty() && !hasWeights) {
    throwBadArgument("weights", options.weights, "left out: the model " + entry.id + " has no association weights");
  }

  if (hasWeights) tellRounded(*memory, *retrieval, states);
  const BatchRetrieval batch = retrieveBatch(*retrieval, states, queries.targets, options.retrieval, true, job);
  if (!options.out.empty()) writeNpy(options.out, batch.states);
  if (!options.weights.empty()) {
    Matrix weights(memory->count(), states.cols());
    parallelFor(states.cols(), [&](Index b) {
      job.throwIfStopped();
      weights.col(b) = retrieval->associate(states.col(b), batch.stepOf(b, 0, job.stop)).weights;
    });
    writeNpy(options.weights, weights);
  }
  if (!options.trace.empty()) writeTraces(options, retrieval, queries, job);

  std::vector<Report> reports(queries.targets.size());
  parallelFor(states.cols(), [&](Index b) {
    job.throwIfStopped();
    const auto slot = static_cast<std::size_t>(b);
    reports[slot] = makeReport(*retrieval, batch, states, b, queries.targets[slot]);
  });
  nlohmann::json list = nlohmann::json::array();
  for (std::size_t b = 0; b < reports.size(); ++b) {
    if (options.json) {
      list.push_back(toJson(reports[b], b, hasWeights));
    } else {
      print(std::cout, reports[b], b, hasWeights);
    }
  }
  if (options.json) std::cout << jsonText(list, 2) << '\n';
  const bool failed = std::ranges::any_of(
      reports, [](Termination termination) { return termination == Termination::Diverged; }, &Report::termination);
  return failed ? RunFailure : Success;
}

/// A session says all that decides the result: these options would contradict it.
void addSessionOptions(CLI::App& command, Options& options) {
  const std::string group = "Session";
  auto* session = command.add_option("--session", options.session, "Run a session saved by the window (.hopf)")
                      ->type_name("FILE")
                      ->group(group);
  command.add_option("--lane", options.lane, "This lane of the session only, numbered from 0; default: all")
      ->type_name("N")
      ->needs(session)
      ->group(group);
  for (const char* name : {"--memory", "--count", "--encoding", "--query", "--target", "--corrupt", "--model", "--set",
                           "--steps", "--tolerance", "--damping", "--seed"}) {
    session->excludes(command.get_option(name));
  }
}

Action add(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  const std::string input = "Memories and queries";
  command.add_option("--memory", options->memory, "Stored patterns: see hopscope-cli datasets")
      ->type_name("SRC")
      ->group(input);
  command.add_option("--count", options->count, "Store the first M patterns only; default: all")
      ->type_name("M")
      ->check([](const std::string& text) {
        const bool positive = text.find_first_of("123456789") != std::string::npos && !text.starts_with('-');
        return positive ? std::string() : text + ": must be 1 or more";
      })
      ->group(input);
  command
      .add_option("--encoding", options->encoding,
                  "raw, bipolar, centred, unit_norm or centred_unit_norm; default: bipolar for bipolar models and "
                  "±1 patterns, centred_unit_norm for pictures, raw for other arrays")
      ->type_name("E")
      ->group(input);
  auto* query = command.add_option("--query", options->query, "Query with the patterns of another set or file")
                    ->type_name("SRC")
                    ->group(input);
  auto* target =
      command
          .add_option("--target", options->targets, "Query with these memories, numbered from 0: 3, 0,1,2, 0-9 or all")
          ->type_name("I")
          ->group(input);
  query->excludes(target);
  command
      .add_option("--corrupt", options->corruptions,
                  "Damage the queries: name:level[:parameter=value\u2026]; repeat for more, applied in order; see "
                  "hopscope-cli corruptions")
      ->type_name("SPEC")
      ->allow_extra_args(false)
      ->group(input);

  const std::string run = "Model and run";
  command.add_option("--model", options->model, "See hopscope-cli models")->type_name("ID")->group(run);
  command.add_option("--set", options->settings, "A parameter of the model: parameter=value; repeat for more")
      ->type_name("K=V")
      ->allow_extra_args(false)
      ->group(run);
  command.add_option("--steps", options->retrieval.maxSteps, "At most so many updates")
      ->type_name("N")
      ->capture_default_str()
      ->group(run);
  command
      .add_option("--tolerance", options->retrieval.tolerance,
                  "End a query when its step is shorter; 0 makes exactly --steps updates")
      ->type_name("T")
      ->capture_default_str()
      ->group(run);
  command.add_option("--damping", options->retrieval.damping, "Step size \u03b7 in (0, 2) of real-valued models")
      ->type_name("\u03b7")
      ->capture_default_str()
      ->group(run);
  addRunOptions(command, options->retrieval.seed, options->threads, run);

  addSessionOptions(command, *options);

  const std::string output = "Output";
  command.add_option("--out", options->out, "Final states as .npy, float32 (B, d)")->type_name("FILE")->group(output);
  command.add_option("--weights", options->weights, "Association weights of the first update as .npy (B, M)")
      ->type_name("FILE")
      ->group(output);
  command.add_option("--trace", options->trace, "Every step of every query as JSON")->type_name("FILE")->group(output);
  command.add_flag("--json", options->json, "Print JSON instead of one line a query")->group(output);
  command.footer(
      "Examples:\n"
      "  hopscope-cli retrieve --memory digits20 --count 100 --target 0 1 2 --corrupt half_mask:0.5 \\\n"
      "      --model softmax --set beta=16\n"
      "  hopscope-cli retrieve --memory patterns.npy --query queries.npy --model sparsemax --set beta=4 \\\n"
      "      --steps 10 --tolerance 0 --out states.npy --weights weights.npy\n"
      "  hopscope-cli retrieve --session experiment.hopf --lane 0 --out states.npy");
  return [options](const Environment& environment) -> int {
    if (!options->session.empty()) {
      return runSession({options->session, options->lane, options->threads, options->out, options->weights,
                         options->trace, options->json},
                        environment);
    }
    if (options->memory.empty()) throwBadArgument("memory", "nothing", "given: --memory SRC, or --session FILE");
    if (options->model.empty()) throwBadArgument("model", "nothing", "given: --model ID, or --session FILE");
    if (options->query.empty() && options->targets.empty()) {
      throwBadArgument("query", "nothing", "given: --query SRC or --target I\u2026");
    }
    return runRetrieve(*options, environment);
  };
}

}  // namespace

extern const CommandEntry retrieve_entry;
const CommandEntry retrieve_entry{.name = "retrieve",
                                  .summary = "Store patterns, damage queries, and run them to their end",
                                  .order = 4,
                                  .add = &add};

}  // namespace hopscope::cli
