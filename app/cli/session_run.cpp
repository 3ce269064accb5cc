#include "app/cli/session_run.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/cli/describe.h"
#include "app/cli/progress_line.h"
#include "app/cli/retrieve_report.h"
#include "app/cli/sources.h"
#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/base/version.h"
#include "core/documents/session_file.h"
#include "core/files/files.h"
#include "core/files/npy.h"

namespace hopscope::cli {

namespace {

/// A computed lane under its number in the file.
struct Lane {
  long long number = 0;
  std::shared_ptr<const RetrievalTrace> trace;

  [[nodiscard]] bool hasWeights() const { return trace->associations.front().weights.size() > 0; }
  [[nodiscard]] const std::string& model() const { return trace->model->entry().id; }
};

/// Leaves the asked-for lane only: lanes do not depend on each other.
void chooseLane(RunSpec& run, const std::optional<long long>& lane) {
  if (!lane) return;
  const auto last = static_cast<long long>(run.lanes.size()) - 1;
  if (*lane < 0 || *lane > last) throwBadArgument("lane", std::to_string(*lane), "from 0 to " + std::to_string(last));
  run.lanes = {run.lanes[static_cast<std::size_t>(*lane)]};
}

void writeStates(const std::string& file, const std::vector<Lane>& lanes) {
  Matrix states(lanes.front().trace->states.rows(), static_cast<Index>(lanes.size()));
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    states.col(static_cast<Index>(i)) = lanes[i].trace->states.rightCols(1);
  }
  writeNpy(file, states);
}

void writeWeights(const std::string& file, const std::vector<Lane>& lanes) {
  Matrix weights(lanes.front().trace->model->memory().count(), static_cast<Index>(lanes.size()));
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    weights.col(static_cast<Index>(i)) = lanes[i].trace->associations.front().weights;
  }
  writeNpy(file, weights);
}

void writeTrace(const SessionRun& options, const Run& run, const std::vector<Lane>& lanes) {
  nlohmann::json json{{"program", "hopscope-cli"},       {"version", programVersion()},
                      {"session", options.session},      {"memory", run.spec.source},
                      {"seed", run.spec.retrieval.seed}, {"lanes", nlohmann::json::array()}};
  for (const Lane& lane : lanes) {
    nlohmann::json entry = toJson(*lane.trace);
    entry["lane"] = lane.number;
    entry["model"] = lane.model();
    entry["parameters"] = toJson(lane.trace->model->parameters());
    json["lanes"].push_back(std::move(entry));
  }
  writeFile(options.trace, jsonText(json, 1) + "\n");
}

void report(const SessionRun& options, const Run& run, const std::vector<Lane>& lanes) {
  nlohmann::json list = nlohmann::json::array();
  for (const Lane& lane : lanes) {
    const Report made = makeReport(*lane.trace);
    const std::size_t query = run.spec.retrieval.firstQuery;
    if (options.json) {
      list.push_back(toJson(made, query, lane.hasWeights()));
      list.back()["lane"] = lane.number;
      list.back()["model"] = lane.model();
    } else {
      std::cout << "lane " << lane.number << " (" << lane.model() << "), ";
      print(std::cout, made, query, lane.hasWeights());
    }
  }
  if (options.json) std::cout << jsonText(list, 2) << '\n';
}

}  // namespace

int runSession(const SessionRun& options, const Environment& environment) {
  const ThreadLimit threads(options.threads);
  const JobContext job{environment.stop};
  const ProgressLine line(environment.progressShown, [] { return std::string("working"); });
  SessionDocument document = readSession(options.session, job);
  OutputPaths paths;
  paths.reads("--session", options.session);
  if (document.kind == DataKind::File) paths.reads("the data of --session", document.run.source);
  addRetrieveOutputs(paths, options.out, options.weights, options.trace);
  paths.requireDistinct();
  paths.requireWritable();
  chooseLane(document.run, options.lane);
  document.run.pinned.clear();  // what is only looked at
  const auto run = computeSession(document, environment.library, job);

  std::vector<Lane> lanes;
  for (std::size_t i = 0; i < run->traces.size(); ++i) {
    lanes.push_back({options.lane.value_or(static_cast<long long>(i)), run->traces[i]});
  }
  if (!options.weights.empty()) {
    const auto without = std::ranges::find_if(lanes, [](const Lane& lane) { return !lane.hasWeights(); });
    if (without != lanes.end()) {
      throwBadArgument("weights", options.weights,
                       "left out: the model " + without->model() + " has no association weights");
    }
    writeWeights(options.weights, lanes);
  }
  if (!options.out.empty()) writeStates(options.out, lanes);
  if (!options.trace.empty()) writeTrace(options, *run, lanes);
  report(options, *run, lanes);
  const bool failed =
      std::ranges::any_of(lanes, [](const Lane& lane) { return lane.trace->termination == Termination::Diverged; });
  return failed ? RunFailure : Success;
}

}  // namespace hopscope::cli
