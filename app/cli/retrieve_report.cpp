#include "app/cli/retrieve_report.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "core/dynamics/outcome_ids.h"
#include "core/metrics/metrics.h"
#include "core/metrics/nearest_memory.h"

namespace hopscope::cli {

namespace {

nlohmann::json orNull(const std::optional<double>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

/// What a state is, for programs: "outcome" tells people the same.
void tell(nlohmann::json& json, const Outcome& outcome) {
  json["regime"] = idOf(outcome.regime);
  json["memories"] = outcome.memories;
  json["exact"] = outcome.exact;
  const bool blend = outcome.regime == Regime::Metastable || outcome.regime == Regime::GlobalAverage;
  json["blend_of"] = blend ? nlohmann::json(outcome.effective) : nlohmann::json(nullptr);
}

std::string nameOf(const Memory& memory, Index number) {
  const std::vector<std::string>& names = memory.dataset().patternNames;
  return names.empty() || number < 0 ? std::string() : names[static_cast<std::size_t>(memory.datasetIndex(number))];
}

std::string classOf(const Memory& memory, Index number) {
  const int label = number < 0 ? -1 : memory.label(number);
  if (label < 0) return {};
  const std::vector<std::string>& names = memory.dataset().classNames;
  const auto place = static_cast<std::size_t>(label);
  return place < names.size() ? names[place] : std::to_string(label);
}

/// " (horse, class animals)"
std::string named(const std::string& name, const std::string& group) {
  if (name.empty() && group.empty()) return {};
  return " (" + name + (name.empty() || group.empty() ? "" : ", ") + (group.empty() ? "" : "class " + group) + ")";
}

nlohmann::json orNull(const std::string& text) { return text.empty() ? nlohmann::json(nullptr) : nlohmann::json(text); }

std::string energyText(double energy) {
  if (!std::isfinite(energy)) return "too large";
  std::ostringstream text;
  text << energy;
  return text.str();
}

}  // namespace

Report makeReport(const RetrievalModel& model, const BatchRetrieval& batch, const Matrix& queries, Index b,
                  Index target) {
  const auto slot = static_cast<std::size_t>(b);
  Report report;
  report.termination = batch.terminations[slot];
  report.steps = batch.steps[slot];
  report.firstEnergy = batch.firstEnergies[slot];
  report.lastEnergy = batch.lastEnergies[slot];
  const Association association = model.associate(batch.states.col(b), batch.stepOf(b, report.steps));
  report.outcome = classify(model, batch.states.col(b), association, target);
  report.nearest = nearestMemory(model.memory(), batch.states.col(b));
  if (isSameMemory(model.memory(), report.nearest, target)) report.nearest = target;
  if (report.nearest >= 0) {
    report.overlap = cosine(batch.states.col(b), model.memory().patterns().col(report.nearest));
  }
  report.nearestName = nameOf(model.memory(), report.nearest);
  report.nearestClass = classOf(model.memory(), report.nearest);
  report.targetName = nameOf(model.memory(), target);
  report.targetClass = classOf(model.memory(), target);
  report.effectiveMemories = association.effectiveMemories;
  report.support = association.support;
  report.target = target;
  if (target >= 0) {
    report.targetOverlap = cosine(batch.states.col(b), model.memory().patterns().col(target));
    report.queryOverlap = cosine(queries.col(b), model.memory().patterns().col(target));
  }
  return report;
}

Report makeReport(const RetrievalTrace& trace) {
  BatchRetrieval batch;
  batch.states = trace.states.rightCols(1);
  batch.steps = {trace.steps()};
  batch.terminations = {trace.termination};
  batch.firstEnergies = {trace.energies.front()};
  batch.lastEnergies = {trace.energies.back()};
  batch.seeds = {querySeed(trace.spec)};
  batch.targets = {trace.target};
  return makeReport(*trace.model, batch, trace.states.leftCols(1), 0, trace.target);
}

nlohmann::json toJson(const Report& report, std::size_t query, bool hasWeights) {
  nlohmann::json json{{"query", query},
                      {"termination", idOf(report.termination)},
                      {"steps", report.steps},
                      {"first_energy", orNull(report.firstEnergy)},
                      {"last_energy", orNull(report.lastEnergy)},
                      {"outcome", report.outcome.text()},
                      {"overlap", report.overlap}};
  tell(json, report.outcome);
  if (report.termination == Termination::Diverged) json["advice"] = overflowAdvice();
  json["nearest_memory"] = report.nearest >= 0 ? nlohmann::json(report.nearest) : nlohmann::json(nullptr);
  json["nearest_memory_name"] = orNull(report.nearestName);
  json["nearest_memory_class"] = orNull(report.nearestClass);
  json["n_eff"] = hasWeights ? nlohmann::json(report.effectiveMemories) : nlohmann::json(nullptr);
  json["support"] = hasWeights ? nlohmann::json(report.support) : nlohmann::json(nullptr);
  if (report.target >= 0) {
    json["target"] = report.target;
    json["target_name"] = orNull(report.targetName);
    json["target_class"] = orNull(report.targetClass);
    json["overlap_with_target"] = orNull(report.targetOverlap);
    json["overlap_of_untouched_query"] = orNull(report.queryOverlap);
  }
  return json;
}

void print(std::ostream& out, const Report& report, std::size_t query, bool hasWeights) {
  out << "query " << query;
  if (report.target >= 0) out << " (memory " << report.target << named(report.targetName, report.targetClass) << ")";
  out << ": " << title(report.termination) << " after " << report.steps << " steps; " << report.outcome.text();
  if (report.firstEnergy)
    out << "; energy " << energyText(*report.firstEnergy) << " \u2192 " << energyText(*report.lastEnergy);
  if (report.nearest >= 0) {
    out << "; nearest memory " << report.nearest << named(report.nearestName, report.nearestClass) << ", overlap "
        << report.overlap;
  }
  if (report.queryOverlap) {
    out << "; overlap with target " << *report.targetOverlap << " (untouched query " << *report.queryOverlap << ")";
  }
  if (hasWeights) out << "; N_eff " << report.effectiveMemories << ", support " << report.support;
  if (report.termination == Termination::Diverged) out << "; " << overflowAdvice();
  out << '\n';
}

std::string overflowAdvice() {
  return "the values are too large for this model: scale them, or use --encoding unit_norm";
}

nlohmann::json toJson(const RetrievalTrace& trace) {
  nlohmann::json json{{"target", trace.target},
                      {"termination", idOf(trace.termination)},
                      {"steps", trace.steps()},
                      {"cycle_length", trace.cycleLength},
                      {"history", nlohmann::json::array()}};
  for (std::size_t t = 0; t < trace.energies.size(); ++t) {
    const Association& association = trace.associations[t];
    nlohmann::json entry{{"step", t},
                         {"energy", orNull(trace.energies[t])},
                         {"step_size", trace.stepSizes[t]},
                         {"outcome", trace.outcomes[t].text()}};
    tell(entry, trace.outcomes[t]);
    const bool weighted = association.weights.size() > 0;
    entry["n_eff"] = weighted ? nlohmann::json(association.effectiveMemories) : nlohmann::json(nullptr);
    entry["support"] = weighted ? nlohmann::json(association.support) : nlohmann::json(nullptr);
    const auto state = trace.states.col(static_cast<Index>(t));
    entry["state"] = std::vector<float>(state.begin(), state.end());
    json["history"].push_back(std::move(entry));
  }
  return json;
}

}  // namespace hopscope::cli
