#include "ui/text/model_names.h"

#include <QStringList>

#include "ui/text/parameter_text.h"
#include "ui/text/run_values.h"

namespace hopscope::ui {

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
    if (given == model.values.end() || given->second == parameter.defaultValue) continue;
    parts.append(parameterName(parameter) + QLatin1Char(' ') + parameterValueText(parameter, given->second));
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace hopscope::ui
