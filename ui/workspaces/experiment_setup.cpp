#include "ui/workspaces/experiment_setup.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace hopscope::ui {

ExperimentSetup ExperimentSetup::opening() {
  ExperimentSetup setup;
  setup.models = {{"softmax", {{"beta", 8.0}}}, {"sparsemax", {{"beta", 8.0}}}, {"hebb", {}}};
  return setup;
}

std::vector<Index> ExperimentSetup::counts() const {
  std::vector<Index> counts = list;
  if (spacing != CountSpacing::List) {
    counts.clear();
    const auto low = static_cast<double>(std::min(from, to));
    const auto high = static_cast<double>(std::max(from, to));
    for (int i = 0; i < points; ++i) {
      const double place = points > 1 ? static_cast<double>(i) / (points - 1) : 0.0;
      const double count =
          spacing == CountSpacing::Even ? low + place * (high - low) : low * std::pow(high / low, place);
      counts.push_back(static_cast<Index>(std::llround(count)));
    }
  }
  std::ranges::sort(counts);
  counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
  return counts;
}

CapacitySpec capacitySpec(const ExperimentSetup& setup, const RunSpec& session) {
  CapacitySpec spec;
  spec.models = setup.models;
  spec.counts = setup.counts();
  spec.randomDimension = setup.source == PatternSource::RandomBits ? setup.dimension : 0;
  spec.encoding = session.memory.encoding;
  if (setup.damage == DamageSource::FlippedBits) {
    spec.corruptions = {{.id = "bit_flip", .level = setup.flips}};
  } else {
    spec.corruptions = session.corruptions;
  }
  spec.trials = setup.trials;
  spec.networks = std::min(setup.networks, setup.trials);
  spec.metric = setup.metric;
  spec.threshold = setup.threshold;
  const int enoughSteps = spec.retrieval.maximumSteps;
  spec.retrieval = session.retrieval;
  spec.retrieval.maximumSteps = std::max(enoughSteps, session.retrieval.maximumSteps);
  spec.seed = session.retrieval.seed;
  return spec;
}

std::optional<std::vector<Index>> parseCounts(const QString& text) {
  static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
  std::vector<Index> counts;
  for (const QString& word : text.split(separators, Qt::SkipEmptyParts)) {
    bool whole = false;
    const int count = word.toInt(&whole);
    if (!whole || count < 1) return std::nullopt;
    counts.push_back(count);
  }
  if (counts.empty()) return std::nullopt;
  return counts;
}

QString countsText(const std::vector<Index>& counts) {
  QStringList words;
  for (const Index count : counts) words.append(QString::number(count));
  return words.join(QStringLiteral(", "));
}

}  // namespace hopscope::ui
