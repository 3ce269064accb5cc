#pragma once

#include <QPair>
#include <QVector>
#include <vector>

#include "core/experiments/measures.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/plots/sweep_map.h"
#include "ui/plots/sweep_plot.h"

namespace hopscope::ui {

[[nodiscard]] QVector<SweepCurve> sweepCurves(const SweepSpec& spec);

/// One measure of an experiment as plots show it: against its first axis, or against what a retrieval costs; over two
/// axes as a map with a cut through it.
struct SweepSeries {
  const Sweep& sweep;
  const MeasureInfo& measure;
  const MeasureInfo* cost = nullptr;  ///< that stands on the horizontal axis; null: the axis of the experiment does

  [[nodiscard]] const Estimate& estimate(int row, const MeasureInfo& of) const;
  [[nodiscard]] const Estimate& estimate(int row) const { return estimate(row, measure); }

  [[nodiscard]] SweepPlotSetup plotSetup() const;
  [[nodiscard]] QVector<QPair<double, QString>> theory() const;
  /// Where the lines of theory() come from, one a line.
  [[nodiscard]] QString theorySources() const;
  [[nodiscard]] QVector<SweepPoint> points() const;
  /// Along the axis where each stands; against a cost, which they have none of, each at its best from `lowest` to
  /// `highest`.
  [[nodiscard]] QVector<SweepLine> baselines(double lowest, double highest) const;
  /// Of a cost: what no other point beats.
  [[nodiscard]] QVector<QPointF> frontier() const;

  [[nodiscard]] SweepMapSetup mapSetup() const;
  /// One value per cell, NaN where there is none yet.
  [[nodiscard]] std::vector<double> mapValues(int model) const;
  /// Along the first axis where the second has this value.
  [[nodiscard]] QVector<SweepPoint> cut(double second) const;
  [[nodiscard]] QString cutTitle(double second) const;

  /// What the card of a hovered point says, and the status bar.
  [[nodiscard]] QVector<CardRow> card(int row) const;
  [[nodiscard]] QString spoken(int row) const;

 private:
  [[nodiscard]] double offsetOf(int model) const;
};

}  // namespace hopscope::ui
