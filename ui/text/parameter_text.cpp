#include "ui/text/parameter_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <stdexcept>

#include "ui/text/engine_text.h"
#include "ui/text/number_format.h"

namespace hopscope::ui {

namespace {
struct ParameterTexts {
  Q_DECLARE_TR_FUNCTIONS(ParameterText)
};
}  // namespace

QString parameterName(const ParameterSpec& parameter) {
  return engineText(parameter.symbol.empty() ? parameter.title : parameter.symbol);
}

QString parameterValueText(const ParameterSpec& parameter, const ParameterValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return formatGeneral(*number);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? ParameterTexts::tr("on") : ParameterTexts::tr("off");
  const auto& text = std::get<std::string>(value);
  if (parameter.kind == ParameterKind::File) {
    return text.empty() ? ParameterTexts::tr("none") : QFileInfo(QString::fromStdString(text)).fileName();
  }
  const auto option = std::ranges::find(parameter.options, text, &ParameterOption::id);
  return option != parameter.options.end() ? engineText(option->title) : QString::fromStdString(text);
}

QString parameterChangeText(std::span<const ParameterSpec> parameters, std::string_view id,
                            const ParameterValue& value) {
  const auto found = std::ranges::find(parameters, id, &ParameterSpec::id);
  if (found == parameters.end()) throw std::out_of_range("no such parameter: " + std::string(id));
  return ParameterTexts::tr("%1 to %2").arg(parameterName(*found), parameterValueText(*found, value));
}

}  // namespace hopscope::ui
