#include "ui/panels/merge_points.h"

#include <limits>

namespace hopscope::ui {

std::optional<MergeRule> mergeRule(const ModelSpec& model) {
  const bool softmax = model.id == "softmax";
  if (!softmax && model.id != "sparsemax") return std::nullopt;
  const ParameterValues values = resolve(hopscope::model(model.id).parameters, model.values);
  if (choiceValue(values, "similarity") != "dot") return std::nullopt;
  if (softmax) return MergeRule{2.0, QStringLiteral("2 / (1 − c)")};
  return MergeRule{1.0, QStringLiteral("1 / (1 − c)")};
}

QVector<double> mergePoints(const MergeRule& rule, const std::vector<double>& cosines) {
  QVector<double> points;
  points.reserve(static_cast<qsizetype>(cosines.size()));
  for (const double cosine : cosines) {
    points.append(cosine < 1.0 ? rule.factor / (1.0 - cosine) : std::numeric_limits<double>::infinity());
  }
  return points;
}

}  // namespace hopscope::ui
