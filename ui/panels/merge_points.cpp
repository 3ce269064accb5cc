#include "ui/panels/merge_points.h"

#include <limits>

#include "core/landscape/laws.h"
#include "ui/text/number_format.h"

namespace hopscope::ui {

QString mergeFormula(double factor) { return formatGeneral(factor) + QStringLiteral(" / (1 − c)"); }

std::optional<MergeRule> mergeRule(const ModelSpec& model) {
  const auto factor = mergeFactor(model);
  if (!factor) return std::nullopt;
  return MergeRule{*factor, mergeFormula(*factor)};
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
