#include "tests/ui/support/engine_texts.h"

#include "core/corruption/corruption.h"
#include "core/data/format.h"
#include "core/data/generator.h"
#include "core/experiments/experiment.h"
#include "core/experiments/measures.h"
#include "core/memory/encoding.h"
#include "core/metrics/metrics.h"
#include "core/models/model.h"
#include "tests/support/patterns.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/text/engine_text.h"

namespace hopscope::ui {

namespace {

class Collector {
 public:
  void add(std::string_view text) { add(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))); }

  void addTitle(std::string_view title) {
    add(title);
    add(insideSource(title));
  }

  void add(const ParameterSpec& parameter) {
    add(parameter.title);
    add(parameter.help);
    for (const ParameterOption& option : parameter.options) addTitle(option.title);
    if (std::holds_alternative<double>(parameter.defaultValue)) add(captionSource(parameter.allowed()));
  }

  void add(const std::vector<ParameterSpec>& parameters) {
    for (const ParameterSpec& each : parameters) add(each);
  }

  void addCaption(std::string_view caption) { add(captionSource(caption)); }

  /// The captions of a corruption at several levels, with every option.
  void addCaptions(const CorruptionEntry& entry) {
    ParameterValues values = resolve(entry.parameters, {});
    for (const double level : {0.25, 0.5, 1.0}) {
      for (const ParameterSpec& parameter : entry.parameters) {
        const ParameterValue usual = values.at(parameter.id);
        for (const ParameterOption& option : parameter.options) {
          values[parameter.id] = option.id;
          add(captionSource(entry.describe(level, values)));
        }
        if (parameter.kind == ParameterKind::Integer) {
          values[parameter.id] = 3.0;
          add(captionSource(entry.describe(level, values)));
        }
        values[parameter.id] = usual;
      }
      add(captionSource(entry.describe(level, values)));
    }
  }

  [[nodiscard]] const QStringList& texts() const { return texts_; }

 private:
  void add(const QString& text) {
    if (!text.isEmpty() && !texts_.contains(text)) texts_ << text;
  }

  QStringList texts_;
};

/// The formulas of all weights, as every model with weights tells them of some state.
void addFormulas(Collector& collector) {
  for (const ModelEntry* entry : models()) {
    if (entry->domain != StateDomain::Real) continue;
    const Matrix patterns = hopscope::test::unitPatterns(6, 12, 1);
    for (const double gate : {-10.0, 100.0}) {
      ParameterValues values;
      for (const ParameterSpec& parameter : entry->parameters) {
        if (parameter.id == "log_c") values[parameter.id] = gate;
      }
      const auto model = createModel({entry->id, values}, hopscope::test::memoryOf(patterns));
      const Association association = model->associate(patterns.col(3));
      for (Index memory = 0; memory < 12; ++memory) {
        const auto formula = model->weightFormula(patterns.col(3), association, memory);
        if (!formula) continue;
        collector.add(formula->general);
        collector.add(formula->note);
        for (const auto& each : formula->numbers) collector.add(each.name);
      }
    }
  }
}

/// Where each law of capacity stands, and whose it is.
void addCapacityLaws(Collector& collector) {
  for (const ModelEntry* entry : models()) {
    if (entry->capacity == nullptr) continue;
    const ParameterValues values = resolve(entry->parameters, {});
    if (const auto law = entry->capacity({100, values, 0.1})) collector.addCaption(law->source);
  }
}

void addSweepAxes(Collector& collector) {
  SweepSpec drawn;
  drawn.source = randomSource;
  for (const CorruptionEntry* entry : corruptions()) drawn.corruptions.push_back({.id = entry->id});
  for (const std::string& address : axisAddresses(drawn)) {
    // The axis of a level is called after its corruption.
    if (!address.starts_with("corruption.")) collector.add(axisInfo(drawn, address).title);
  }
}

}  // namespace

QStringList engineTexts() {
  Collector collector;
  for (const ModelEntry* entry : models()) {
    collector.add(entry->title);
    collector.add(entry->name);
    collector.add(entry->summary);
    collector.add(entry->parameters);
  }
  for (const CorruptionEntry* entry : corruptions()) {
    collector.add(entry->title);
    collector.add(entry->summary);
    collector.add(entry->level);
    collector.add(entry->parameters);
    collector.addCaptions(*entry);
  }
  collector.add(describe({}));
  for (const GeneratorEntry* entry : generators()) {
    collector.add(entry->title);
    collector.add(entry->summary);
    collector.add(entry->parameters);
  }
  for (const FormatEntry* entry : formats()) collector.add(entry->title);
  for (const BundledDataset& each : library().entries()) {
    collector.add(each.title);
    collector.add(each.content);
  }
  for (const EncodingInfo& each : encodings()) {
    collector.add(each.title);
    collector.add(each.help);
  }
  for (const ExperimentEntry* entry : experiments()) {
    collector.add(entry->title);
    collector.add(entry->summary);
  }
  for (const MeasureInfo& each : measures()) {
    collector.addTitle(each.title);
    collector.add(each.help);
  }
  for (const MetricInfo& each : metrics()) {
    collector.addTitle(each.title);
    collector.add(each.help);
  }
  addSweepAxes(collector);
  addFormulas(collector);
  addCapacityLaws(collector);
  return collector.texts();
}

}  // namespace hopscope::ui
