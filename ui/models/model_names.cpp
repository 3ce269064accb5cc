#include "ui/models/model_names.h"

#include <QStringList>
#include <algorithm>

#include "ui/engine_text.h"
#include "ui/run_values.h"
#include "ui/widgets/number_format.h"

namespace hopscope::ui {

namespace {

QString valueText(const ParameterSpec& parameter, const ParameterValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return formatGeneral(*number);
  if (const auto* id = std::get_if<std::string>(&value)) {
    const auto option = std::ranges::find(parameter.options, *id, &ParameterOption::id);
    return option != parameter.options.end() ? engineText(option->title) : QString::fromStdString(*id);
  }
  return QString::fromStdString(toText(value));
}

}  // namespace

std::vector<QString> modelNames(const std::vector<ModelSpec>& models) {
  RunSpec lanes;
  lanes.lanes = models;
  std::vector<QString> names;
  for (std::size_t i = 0; i < models.size(); ++i) names.push_back(laneName(lanes, i));
  return names;
}

QString parametersText(const ModelSpec& model) {
  QStringList parts;
  for (const ParameterSpec& parameter : hopscope::model(model.id).parameters) {
    const auto given = model.values.find(parameter.id);
    if (given == model.values.end() || given->second == parameter.fallback) continue;
    const std::string& name = parameter.symbol.empty() ? parameter.title : parameter.symbol;
    parts.append(engineText(name) + QLatin1Char(' ') + valueText(parameter, given->second));
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace hopscope::ui
