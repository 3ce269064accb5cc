#include "ui/workspaces/experiment/sweep_series.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/experiments/experiment.h"
#include "core/experiments/frontier.h"
#include "ui/text/engine_text.h"
#include "ui/text/experiment_texts.h"
#include "ui/text/model_names.h"
#include "ui/text/number_format.h"

namespace hopscope::ui {

namespace {

constexpr double wideRatio = 12.0;  // more than a decade, of which 1 to 10 is still told best on a linear axis

struct SeriesTexts {
  Q_DECLARE_TR_FUNCTIONS(SweepSeries)
};

/// Logarithmic where the values are spread by their ratios: over more than a decade.
PlotScale scaleOf(const SweepSpec& spec, const SweepAxis& axis) {
  const bool wide = axis.values.front() > 0.0 && axis.values.back() > wideRatio * axis.values.front();
  if (!wide) return PlotScale::Linear;
  return axisInfo(spec, axis.address).symbol == "\u03b2" ? PlotScale::Log2 : PlotScale::Log10;
}

}  // namespace

QVector<SweepCurve> sweepCurves(const SweepSpec& spec) {
  QVector<SweepCurve> curves;
  const std::vector<QString> names = modelNames(spec.models);
  for (std::size_t i = 0; i < names.size(); ++i) curves.append({names[i], QString::fromStdString(spec.models[i].id)});
  return curves;
}

const Estimate& SweepSeries::estimate(int row, const MeasureInfo& of) const {
  return sweep.estimates[static_cast<std::size_t>(row)][placeOf(of)];
}

SweepPlotSetup SweepSeries::plotSetup() const {
  const SweepSpec& spec = sweep.spec;
  const SweepAxis& first = spec.axes.front();
  SweepPlotSetup setup;
  setup.curves = sweepCurves(spec);
  setup.title = measureAxisTitle(spec, measure);
  setup.share = measure.kind == MeasureInfo::Kind::Share;
  setup.yScale = measure.logarithmic ? PlotScale::Log10 : PlotScale::Linear;
  if (cost != nullptr) {
    setup.xTitle = measureTitle(spec, *cost);
    setup.xScale = PlotScale::Log10;
    if (betterOf(spec, measure)) setup.note = SeriesTexts::tr("dashed: nothing else is both cheaper and better");
    return setup;
  }
  setup.xTitle = axisTitle(spec, first.address);
  setup.values = first.values;
  setup.options = axisOptionTexts(spec, 0);
  setup.xScale = setup.options.isEmpty() ? scaleOf(spec, first) : PlotScale::Linear;
  return setup;
}

QVector<QPair<double, QString>> SweepSeries::theory() const {
  QVector<QPair<double, QString>> lines;
  if (cost != nullptr) return lines;
  for (const TheoryLine& line : theoryLines(sweep.spec)) lines.append({line.value, QString::fromStdString(line.label)});
  return lines;
}

QString SweepSeries::theorySources() const {
  QStringList sources;
  if (cost != nullptr) return {};
  for (const TheoryLine& line : theoryLines(sweep.spec)) {
    sources << QString::fromStdString(line.label) + QStringLiteral(": ") + engineCaption(line.source);
  }
  return sources.join(QLatin1Char('\n'));
}

/// Models stand side by side at an option, not on each other.
double SweepSeries::offsetOf(int model) const {
  constexpr double pitch = 0.07;
  if (axisOptionTexts(sweep.spec, 0).isEmpty()) return 0.0;
  return pitch * (model - 0.5 * static_cast<double>(sweep.spec.models.size() - 1));
}

QVector<SweepPoint> SweepSeries::points() const {
  QVector<SweepPoint> points;
  for (int i = 0; i < static_cast<int>(sweep.rows.size()); ++i) {
    const SweepRow& row = sweep.rows[static_cast<std::size_t>(i)];
    const double x = cost != nullptr ? estimate(i, *cost).value : sweep.spec.valueAt(row.cell, 0) + offsetOf(row.model);
    if (estimate(i).count > 0 && std::isfinite(x)) points.append({row.model, x, estimate(i), i});
  }
  return points;
}

QVector<SweepLine> SweepSeries::baselines(double lowest, double highest) const {
  if (measure.ofScore == MeasureInfo::OfScore::No) return {};
  const std::array<QString, 3> names{SeriesTexts::tr("untouched query"), SeriesTexts::tr("mean image"),
                                     SeriesTexts::tr("nearest neighbour")};
  QVector<SweepLine> lines;
  for (const QString& name : names)
    lines.append({cost != nullptr ? SeriesTexts::tr("%1, at best").arg(name) : name, {}});
  for (const SweepRow& row : sweep.rows) {
    // Baselines depend on the encoding alone: the rows of the first model stand for all.
    if (row.model != 0) continue;
    const BaselineEstimates of = RowMeasures(sweep.spec, row).baselines(measure);
    const double x = sweep.spec.valueAt(row.cell, 0);
    lines[0].points.append({x, of.untouchedQuery});
    lines[1].points.append({x, of.meanImage});
    lines[2].points.append({x, of.nearestNeighbour});
  }
  for (SweepLine& line : lines) std::ranges::sort(line.points, {}, &QPointF::x);
  if (cost == nullptr) return lines;
  const bool higher = betterOf(sweep.spec, measure).value_or(Better::Higher) == Better::Higher;
  for (SweepLine& line : lines) {
    if (line.points.isEmpty()) continue;
    const auto [least, most] = std::ranges::minmax_element(line.points, {}, &QPointF::y);
    const double best = higher ? most->y() : least->y();
    line.points = {{lowest, best}, {highest, best}};
  }
  return lines;
}

QVector<QPointF> SweepSeries::frontier() const {
  const auto better = betterOf(sweep.spec, measure);
  QVector<QPointF> frontier;
  if (cost == nullptr || !better) return frontier;
  std::vector<CostPoint> all;
  for (const SweepPoint& point : points()) all.push_back({point.x, point.estimate.value});
  for (const std::size_t i : costFrontier(all, *better)) frontier.append({all[i].cost, all[i].value});
  return frontier;
}

SweepMapSetup SweepSeries::mapSetup() const {
  const SweepSpec& spec = sweep.spec;
  const auto labels = [&](std::size_t axis) {
    QStringList texts;
    for (const double value : spec.axes[axis].values) texts << axisValueText(spec, axis, value);
    return texts;
  };
  return {measureAxisTitle(spec, measure),
          axisTitle(spec, spec.axes[0].address),
          axisTitle(spec, spec.axes[1].address),
          labels(0),
          labels(1),
          measure.kind == MeasureInfo::Kind::Share,
          axisOptionTexts(spec, 0).isEmpty() && axisOptionTexts(spec, 1).isEmpty()};
}

std::vector<double> SweepSeries::mapValues(int model) const {
  std::vector<double> values(static_cast<std::size_t>(sweep.spec.cells()), std::numeric_limits<double>::quiet_NaN());
  for (int i = 0; i < static_cast<int>(sweep.rows.size()); ++i) {
    const SweepRow& row = sweep.rows[static_cast<std::size_t>(i)];
    if (row.model == model) values[static_cast<std::size_t>(row.cell)] = estimate(i).value;
  }
  return values;
}

QVector<SweepPoint> SweepSeries::cut(double second) const {
  QVector<SweepPoint> points;
  for (int i = 0; i < static_cast<int>(sweep.rows.size()); ++i) {
    const SweepRow& row = sweep.rows[static_cast<std::size_t>(i)];
    if (sweep.spec.valueAt(row.cell, 1) != second || estimate(i).count == 0) continue;
    points.append({row.model, sweep.spec.valueAt(row.cell, 0) + offsetOf(row.model), estimate(i), i});
  }
  return points;
}

QString SweepSeries::cutTitle(double second) const {
  return SeriesTexts::tr("Cut at %1 = %2")
      .arg(axisName(sweep.spec, sweep.spec.axes[1].address), axisValueText(sweep.spec, 1, second));
}

QVector<CardRow> SweepSeries::card(int row) const {
  const SweepRow& of = sweep.rows[static_cast<std::size_t>(row)];
  QVector<CardRow> rows{{sweepCurves(sweep.spec)[of.model].label, cellText(sweep.spec, of.cell), true},
                        {measureTitleInside(sweep.spec, measure), estimateText(measure, estimate(row)), false},
                        {SeriesTexts::tr("95 % interval"), intervalText(estimate(row).interval), false}};
  if (cost != nullptr) {
    rows.append({measureTitleInside(sweep.spec, *cost), estimateText(*cost, estimate(row, *cost)), false});
  }
  rows.append({SeriesTexts::tr("click shows its trials"), QString(), false});
  return rows;
}

QString SweepSeries::spoken(int row) const {
  const SweepRow& of = sweep.rows[static_cast<std::size_t>(row)];
  const Interval& interval = estimate(row).interval;
  return SeriesTexts::tr("%1, %2: %3, %4 to %5")
      .arg(sweepCurves(sweep.spec)[of.model].label, cellText(sweep.spec, of.cell), estimateText(measure, estimate(row)),
           formatGeneral(interval.low, 3), formatGeneral(interval.high, 3));
}

}  // namespace hopscope::ui
