#include "ui/text/experiment_texts.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "core/metrics/metrics.h"
#include "ui/text/engine_text.h"
#include "ui/text/model_names.h"
#include "ui/text/number_format.h"

namespace hopscope::ui {

namespace {
struct SweepTexts {
  Q_DECLARE_TR_FUNCTIONS(ExperimentTexts)
};

/// The damage but for what an axis varies, which stands there.
std::vector<CorruptionSpec> unvaried(const SweepSpec& spec) {
  std::vector<CorruptionSpec> stack = spec.corruptions;
  for (std::size_t i = 0; i < stack.size(); ++i) {
    if (spec.axis("corruption." + std::to_string(i) + ".level")) stack[i].enabled = false;
  }
  return stack;
}

const std::string& titleOf(const SweepSpec& spec, const MeasureInfo& measure) {
  return measure.ofScore == MeasureInfo::OfScore::Itself ? metric(spec.metric).title : measure.title;
}

/// An axis may be called after two entries: "Flip bits, Share".
QString axisText(const std::string& title) {
  const QString joint = QStringLiteral(", ");
  QStringList parts = QString::fromStdString(title).split(joint);
  for (QString& part : parts) part = engineText(part.toStdString());
  return parts.join(joint);
}

}  // namespace

QString experimentTitle(const SweepSpec& spec) {
  QStringList names;
  for (const QString& name : modelNames(spec.models)) names.append(name);
  if (names.size() > 3) names = {names[0], names[1], SweepTexts::tr("%1 others").arg(names.size() - 2)};
  return SweepTexts::tr("%1: %2").arg(engineText(experiment(spec.experiment).title), names.join(QStringLiteral(", ")));
}

QString experimentSubtitle(const SweepSpec& spec) {
  QString data = QString::fromStdString(spec.source);
  data = data.mid(data.lastIndexOf(QLatin1Char('/')) + 1);
  if (spec.source == randomSource) data = SweepTexts::tr("random ±1");
  if (spec.source == sphereSource) data = SweepTexts::tr("points on a sphere");
  QStringList parts{data};
  if (spec.drawn() && !spec.axis("dimension")) parts << SweepTexts::tr("N = %1").arg(formatCount(spec.dimension));
  if (!spec.axis("count")) parts << SweepTexts::tr("M = %1").arg(formatCount(spec.count));
  const std::vector<CorruptionSpec> fixed = unvaried(spec);
  const bool damaged = std::ranges::any_of(fixed, [](const CorruptionSpec& each) { return each.enabled; });
  if (damaged || fixed.empty()) parts << engineCaption(describe(fixed));
  parts << SweepTexts::tr("%1 trials").arg(formatCount(spec.trials));
  return parts.join(QStringLiteral(", "));
}

QString measureTitle(const SweepSpec& spec, const MeasureInfo& measure) { return engineText(titleOf(spec, measure)); }

QString measureTitleInside(const SweepSpec& spec, const MeasureInfo& measure) {
  return engineTitleInside(titleOf(spec, measure));
}

QString measureHelp(const MeasureInfo& measure) { return engineText(measure.help); }

QString measureAxisTitle(const SweepSpec& spec, const MeasureInfo& measure) {
  QString title = measureTitle(spec, measure);
  if (measure.ofScore == MeasureInfo::OfScore::Judged) {
    const MetricInfo& info = metric(spec.metric);
    const QString sign = info.better == Better::Higher ? QStringLiteral("≥") : QStringLiteral("≤");
    title = SweepTexts::tr("Share of trials with %1 %2 %3")
                .arg(engineTitleInside(info.title), sign, formatGeneral(spec.criterion()));
  } else if (measure.kind == MeasureInfo::Kind::Share) {
    title = SweepTexts::tr("Share of trials: %1").arg(measureTitleInside(spec, measure));
  } else {
    // A painted line knows no subscripts.
    title =
        SweepTexts::tr("Mean %1").arg(measureTitleInside(spec, measure).replace(QLatin1Char('_'), QLatin1Char(' ')));
  }
  const QString bands = measure.kind == MeasureInfo::Kind::Share ? SweepTexts::tr("bands: 95 % Wilson")
                                                                 : SweepTexts::tr("bands: 95 % bootstrap");
  return title + QStringLiteral("; ") + bands;
}

QString axisTitle(const SweepSpec& spec, const std::string& address) {
  const AxisInfo info = axisInfo(spec, address);
  const QString title = axisText(info.title);
  return info.symbol.empty() ? title : title + QLatin1Char(' ') + QString::fromStdString(info.symbol);
}

QString axisName(const SweepSpec& spec, const std::string& address) {
  const AxisInfo info = axisInfo(spec, address);
  return info.symbol.empty() ? axisText(info.title) : QString::fromStdString(info.symbol);
}

QString axisValueText(const SweepSpec& spec, std::size_t axis, double value) {
  const AxisInfo info = axisInfo(spec, spec.axes.at(axis).address);
  if (info.options.empty()) return formatGeneral(value);
  return engineTitleInside(info.options.at(static_cast<std::size_t>(value)).title);
}

QStringList axisOptionTexts(const SweepSpec& spec, std::size_t axis) {
  QStringList texts;
  for (const ParameterOption& option : axisInfo(spec, spec.axes.at(axis).address).options) {
    texts << engineTitleInside(option.title);
  }
  return texts;
}

QString cellText(const SweepSpec& spec, Index cell) {
  QStringList parts;
  for (std::size_t i = 0; i < spec.axes.size(); ++i) {
    parts << QStringLiteral("%1 = %2").arg(axisName(spec, spec.axes[i].address),
                                           axisValueText(spec, i, spec.valueAt(cell, i)));
  }
  return parts.join(QStringLiteral(", "));
}

QString estimateText(const MeasureInfo& measure, const Estimate& estimate) {
  if (estimate.count == 0) return QStringLiteral("–");
  if (measure.kind == MeasureInfo::Kind::Share) {
    return SweepTexts::tr("%1 of %2").arg(formatCount(estimate.passed), formatCount(estimate.count));
  }
  return std::abs(estimate.value) < 100.0 && std::abs(estimate.value) >= 0.1 ? formatFixed(estimate.value)
                                                                             : formatGeneral(estimate.value, 4);
}

QString intervalText(const Interval& interval) {
  if (!std::isfinite(interval.low)) return QStringLiteral("–");
  const bool usual = std::abs(interval.high) < 100.0 && std::abs(interval.high) >= 0.1;
  const auto text = [&](double value) { return usual ? formatFixed(value, 2) : formatGeneral(value, 3); };
  return SweepTexts::tr("%1 to %2").arg(text(interval.low), text(interval.high));
}

QString stateText(const Sweep& sweep) {
  QString points = SweepTexts::tr("%1 of %2 points")
                       .arg(formatCount(static_cast<qint64>(sweep.rows.size())), formatCount(sweep.totalRows()));
  switch (sweep.state) {
    case SweepState::Waiting:
      return sweep.rows.empty() ? SweepTexts::tr("Waiting, %1 points").arg(formatCount(sweep.totalRows()))
                                : SweepTexts::tr("Waiting, %1").arg(points);
    case SweepState::Running:
      return points;
    case SweepState::Paused:
      return SweepTexts::tr("Paused, %1").arg(points);
    case SweepState::Stopped:
      return SweepTexts::tr("Stopped, %1").arg(points);
    case SweepState::Finished:
      return SweepTexts::tr("Finished, %1 points").arg(formatCount(sweep.totalRows()));
    case SweepState::Failed:
      return SweepTexts::tr("Failed, %1 kept").arg(points);
  }
  return {};
}

QString timeLeftText(const std::optional<double>& left) {
  if (!left.has_value()) return {};
  const double seconds = *left;
  if (seconds < 90.0) return SweepTexts::tr("%1 s left").arg(static_cast<int>(std::ceil(seconds)));
  if (seconds < 5400.0) return SweepTexts::tr("%1 min left").arg(static_cast<int>(std::ceil(seconds / 60.0)));
  return SweepTexts::tr("%1 h left").arg(static_cast<int>(std::ceil(seconds / 3600.0)));
}

}  // namespace hopscope::ui
