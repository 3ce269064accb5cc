#pragma once

#include <QString>
#include <QVector>

namespace hopscope::ui {

/// How values lie along an axis. Logarithms are taken before values reach a chart: a chart only ever sees axis units.
enum class PlotScale { Linear, Log2, Log10 };

/// Whether an axis ends on ticks or exactly on its data.
enum class AxisEnds { Nice, Exact };

/// value → axis units: the value itself or its logarithm. NaN when it has no place on the scale (NaN, ±∞, ≤ 0 on a
/// logarithmic scale).
[[nodiscard]] double toAxis(PlotScale scale, double value);
/// axis units → value.
[[nodiscard]] double fromAxis(PlotScale scale, double units);

struct AxisTick {
  double at = 0.0;  ///< axis units
  QString label;
};

/// A fitted axis. low < high, both finite, in axis units.
struct PlotAxis {
  PlotScale scale = PlotScale::Linear;
  double low = 0.0;
  double high = 1.0;
  QVector<AxisTick> ticks;  ///< rising, inside low … high
};

struct AxisRequest {
  PlotScale scale = PlotScale::Linear;
  QVector<double> values;  ///< what must be on the axis; what has no place on the scale is passed over
  int maxTicks = 6;        ///< at least 2
  AxisEnds ends = AxisEnds::Nice;
  bool integers = false;  ///< ticks on whole numbers only
};

/// Range and ticks for some values. Linear steps are 1, 2, 2.5 or 5 times a power of ten, logarithmic ticks whole
/// powers (and 2 and 5 times them when the range is short). Without any usable value the axis is 0 … 1 (1 … 10, 1 … 2).
[[nodiscard]] PlotAxis fitAxis(const AxisRequest& request);

/// 0.25 with step 0.05 → "0.25"; minus is U+2212, thousands are set apart by a thin space; very large and very small
/// numbers are written as 2.5×10⁶.
[[nodiscard]] QString tickLabel(double value, double step);
/// 10^exponent: "100", "1", "0.01", "10⁻³".
[[nodiscard]] QString powerOfTenLabel(int exponent);
/// "⁻³"
[[nodiscard]] QString superscript(int number);

}  // namespace hopscope::ui
