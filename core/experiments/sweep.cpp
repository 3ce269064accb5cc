#include "core/experiments/sweep.h"

#include <algorithm>
#include <cmath>

#include "core/base/errors.h"
#include "core/base/limits.h"
#include "core/experiments/experiment.h"
#include "core/experiments/sweep_address.h"
#include "core/metrics/metrics.h"

namespace hopscope {

namespace {

/// A value that is stored as a whole number; what is none is refused by the field's own check where that can see it.
Index whole(std::string_view address, double value) {
  if (value != std::floor(value) || std::abs(value) > static_cast<double>(limits::patterns))
    throwBadArgument(address, numberText(value), "a whole number");
  return static_cast<Index>(value);
}

/// What a value of an axis is as the value of a parameter.
ParameterValue parameterValue(const AxisInfo& info, const SweepAxis& axis, double value) {
  if (info.options.empty()) return value;
  const bool known = value >= 0.0 && value < static_cast<double>(info.options.size()) && value == std::floor(value);
  if (!known) throwBadArgument(axis.address, numberText(value), "the place of an option");
  return info.options[static_cast<std::size_t>(value)].id;
}

void setParameter(ParameterValues& values, std::span<const ParameterSpec> parameters, const std::string& id,
                  const ParameterValue& value) {
  const auto found = std::ranges::find(parameters, id, &ParameterSpec::id);
  if (found == parameters.end()) return;
  const auto* text = std::get_if<std::string>(&value);
  values[id] = text != nullptr && found->kind == ParameterKind::Flag ? ParameterValue(*text == "true") : value;
}

void set(SweepSpec& spec, const SweepAxis& axis, double value) {
  const SweepAddress address = parseAddress(spec, axis.address);
  const ParameterValue chosen = parameterValue(axisInfo(spec, axis.address), axis, value);
  using Kind = SweepAddress::Kind;
  switch (address.kind) {
    case Kind::Count:
      spec.count = whole(axis.address, value);
      break;
    case Kind::Dimension:
      spec.dimension = whole(axis.address, value);
      break;
    case Kind::Encoding:
      spec.encoding = encodingFromId(std::get<std::string>(chosen));
      break;
    case Kind::Steps:
      spec.retrieval.maxSteps = static_cast<int>(whole(axis.address, value));
      break;
    case Kind::Damping:
      spec.retrieval.damping = value;
      break;
    case Kind::Tolerance:
      spec.retrieval.tolerance = value;
      break;
    case Kind::CorruptionLevel:
      spec.corruptions[address.place].level = value;
      break;
    case Kind::CorruptionParameter:
      setParameter(spec.corruptions[address.place].values, corruption(spec.corruptions[address.place].id).parameters,
                   address.parameter, chosen);
      break;
    case Kind::Model:
      for (ModelSpec& each : spec.models) {
        setParameter(each.values, model(each.id).parameters, address.parameter, chosen);
      }
      break;
  }
}

void validateModels(const std::vector<ModelSpec>& models) {
  if (models.empty()) throwBadArgument("models", "none", "at least one");
  std::vector<ModelSpec> seen;
  for (const ModelSpec& wanted : models) {
    ModelSpec resolved{wanted.id, resolve(model(wanted.id).parameters, wanted.values)};
    if (std::ranges::find(seen, resolved) != seen.end()) {
      throwBadArgument("models", wanted.id + " twice with the same parameters", "different from each other");
    }
    seen.push_back(std::move(resolved));
  }
}

/// Everything but the axes.
void validateCell(const SweepSpec& spec, const Dataset* dataset) {
  validateModels(spec.models);
  for (const CorruptionSpec& corruption : spec.corruptions) corruption.validate();
  spec.retrieval.validate();
  if (spec.drawn() && (spec.dimension < 1 || spec.dimension > limits::drawnNeurons)) {
    throwBadArgument("dimension", std::to_string(spec.dimension),
                     "from 1 to " + std::to_string(limits::drawnNeurons) + " for drawn patterns");
  }
  if (spec.count < 1 || spec.count > limits::storedPatterns) {
    throwBadArgument("count", std::to_string(spec.count), "from 1 to " + std::to_string(limits::storedPatterns));
  }
  if (dataset != nullptr && spec.count > dataset->count()) {
    throwBadArgument("count", std::to_string(spec.count),
                     "at most " + std::to_string(dataset->count()) + ", the patterns of " + dataset->name);
  }
}

void validateAxes(const SweepSpec& spec) {
  if (spec.axes.empty() || spec.axes.size() > 2) {
    throwBadArgument("axes", std::to_string(spec.axes.size()), "one or two");
  }
  double cells = 1.0;
  for (std::size_t i = 0; i < spec.axes.size(); ++i) {
    const SweepAxis& axis = spec.axes[i];
    (void)parseAddress(spec, axis.address);
    if (i > 0 && axis.address == spec.axes[0].address) throwBadArgument("axes", axis.address + " twice", "different");
    if (axis.values.empty()) throwBadArgument(axis.address, "none", "at least one value");
    for (std::size_t k = 1; k < axis.values.size(); ++k) {
      if (!(axis.values[k] > axis.values[k - 1])) {
        throwBadArgument(axis.address, numberText(axis.values[k - 1]) + ", " + numberText(axis.values[k]),
                         "in rising order");
      }
    }
    cells *= static_cast<double>(axis.values.size());
  }
  if (cells > static_cast<double>(limits::cells)) {
    throwBadArgument("axes", numberText(cells) + " cells", "at most " + std::to_string(limits::cells) + " cells");
  }
}

}  // namespace

Index SweepSpec::cells() const {
  Index product = 1;
  for (const SweepAxis& axis : axes) product *= static_cast<Index>(axis.values.size());
  return product;
}

double SweepSpec::valueAt(Index cell, std::size_t axis) const {
  const auto first = static_cast<Index>(axes.front().values.size());
  return axes[axis].values[static_cast<std::size_t>(axis == 0 ? cell % first : cell / first)];
}

SweepSpec SweepSpec::at(Index cell) const {
  SweepSpec point = *this;
  for (std::size_t i = 0; i < axes.size(); ++i) set(point, axes[i], valueAt(cell, i));
  point.axes.clear();
  return point;
}

double SweepSpec::criterion() const { return threshold.value_or(hopscope::metric(metric).threshold); }

std::optional<std::size_t> SweepSpec::axis(std::string_view address) const {
  const auto found = std::ranges::find(axes, address, &SweepAxis::address);
  if (found == axes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - axes.begin());
}

void SweepSpec::validate(const Dataset* dataset) const {
  (void)hopscope::experiment(experiment);
  (void)hopscope::metric(metric);
  if (threshold && !std::isfinite(*threshold)) throwBadArgument("threshold", numberText(*threshold), "a finite number");
  if (trials < 1 || trials > limits::trials) {
    throwBadArgument("trials", std::to_string(trials), "from 1 to " + std::to_string(limits::trials));
  }
  if (networks < 1 || networks > trials) {
    throwBadArgument("networks", std::to_string(networks), "from 1 to the number of trials, " + std::to_string(trials));
  }
  if (!drawn() && dataset == nullptr) throwBadArgument("source", source, "a data set that is loaded, random or sphere");
  validateModels(models);
  validateAxes(*this);
  // The fields are checked one by one, so every value of an axis is, but not every pair of two.
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const auto stride = static_cast<Index>(i == 0 ? 1 : axes[0].values.size());
    for (Index k = 0; k < static_cast<Index>(axes[i].values.size()); ++k) validateCell(at(k * stride), dataset);
  }
}

}  // namespace hopscope
