#include "ui/plots/plot_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hopscope::ui {
namespace {

constexpr double roundingSlack = 1e-9;  // of a step: 0.3/0.1 is not exactly 3

struct Extent {
  double low = 0.0;
  double high = 0.0;
  bool any = false;
};

Extent extentOf(const AxisRequest& request) {
  Extent extent;
  for (const double value : request.values) {
    const double at = toAxis(request.scale, value);
    if (std::isnan(at)) continue;
    extent.low = extent.any ? std::min(extent.low, at) : at;
    extent.high = extent.any ? std::max(extent.high, at) : at;
    extent.any = true;
  }
  return extent;
}

struct Ladder {
  double step;
  double first;  // multiples of step
  double last;
  [[nodiscard]] double count() const { return last - first + 1.0; }
};

Ladder ladder(double low, double high, double step, AxisEnds ends) {
  if (ends == AxisEnds::Nice) {
    return {step, std::floor(low / step + roundingSlack), std::ceil(high / step - roundingSlack)};
  }
  return {step, std::ceil(low / step - roundingSlack), std::floor(high / step + roundingSlack)};
}

Ladder niceLadder(double low, double high, const AxisRequest& request) {
  constexpr std::array mantissas{1.0, 2.0, 2.5, 5.0};
  int exponent = static_cast<int>(std::floor(std::log10((high - low) / request.maxTicks))) - 1;
  if (request.integers) exponent = std::max(exponent, 0);
  // Both sides of zero take three at least, however long the steps are.
  const int most = std::max(request.maxTicks, low < 0.0 && high > 0.0 ? 3 : 2);
  for (;; ++exponent) {
    for (const double mantissa : mantissas) {
      if (request.integers && mantissa == 2.5 && exponent == 0) continue;
      const Ladder found = ladder(low, high, mantissa * std::pow(10.0, exponent), request.ends);
      if (found.count() <= most) return found;
    }
  }
}

PlotAxis linearAxis(const AxisRequest& request) {
  Extent extent = extentOf(request);
  if (!extent.any) extent = {0.0, 1.0, true};
  // A range below the resolution of its numbers is widened as if it were empty.
  const double size = std::max(std::abs(extent.low), std::abs(extent.high));
  if (extent.high - extent.low <= size * 1e-12) {
    const double half = request.integers ? 1.0 : (size > 0.0 ? 0.1 * size : 0.5);
    if (request.ends == AxisEnds::Nice || request.integers) extent.low -= request.integers ? 0.0 : half;
    extent.high += half;
  }
  const Ladder rungs = niceLadder(extent.low, extent.high, request);
  PlotAxis axis;
  axis.low = request.ends == AxisEnds::Nice ? rungs.first * rungs.step : extent.low;
  axis.high = request.ends == AxisEnds::Nice ? rungs.last * rungs.step : extent.high;
  for (double k = rungs.first; k <= rungs.last; k += 1.0) {
    axis.ticks.append({k * rungs.step, tickLabel(k * rungs.step, rungs.step)});
  }
  return axis;
}

void addDecades(PlotAxis& axis, int most) {
  const int first = static_cast<int>(std::ceil(axis.low - roundingSlack));
  const int last = static_cast<int>(std::floor(axis.high + roundingSlack));
  const int stride = std::max(1, (last - first + most) / most);
  for (int k = first; k <= last; ++k) {
    if ((last - k) % stride == 0) axis.ticks.append({static_cast<double>(k), powerOfTenLabel(k)});
  }
}

// 1, 2, 5, 10 … for a range of about a decade, where whole powers would leave one or two ticks.
void addPartsOfDecades(PlotAxis& axis) {
  for (int k = static_cast<int>(std::floor(axis.low)); k <= static_cast<int>(std::ceil(axis.high)); ++k) {
    for (const double mantissa : {1.0, 2.0, 5.0}) {
      const double at = k + std::log10(mantissa);
      if (at < axis.low - roundingSlack || at > axis.high + roundingSlack) continue;
      const double unit = std::pow(10.0, k);
      axis.ticks.append({at, tickLabel(mantissa * unit, unit)});
    }
  }
}

PlotAxis logarithmicAxis(const AxisRequest& request) {
  Extent extent = extentOf(request);
  if (!extent.any) extent = {0.0, 1.0, true};
  PlotAxis axis;
  axis.scale = request.scale;
  const bool nice = request.ends == AxisEnds::Nice;
  axis.low = nice ? std::floor(extent.low + roundingSlack) : extent.low;
  axis.high = nice ? std::ceil(extent.high - roundingSlack) : extent.high;
  if (axis.high - axis.low < roundingSlack) {
    if (!nice) axis.low -= 0.5;
    axis.high = axis.low + 1.0;
  }
  if (request.scale == PlotScale::Log10) {
    addDecades(axis, request.maxTicks);
    if (axis.ticks.size() < 3 && !nice) {
      axis.ticks.clear();
      addPartsOfDecades(axis);
    }
    return axis;
  }
  const int first = static_cast<int>(std::ceil(axis.low - roundingSlack));
  const int last = static_cast<int>(std::floor(axis.high + roundingSlack));
  const int stride = std::max(1, (last - first + request.maxTicks) / request.maxTicks);
  for (int k = first; k <= last; k += stride) {
    axis.ticks.append({static_cast<double>(k), tickLabel(std::exp2(k), std::exp2(std::min(k, 0)))});
  }
  return axis;
}

QString grouped(QString digits) {
  const qsizetype point = digits.indexOf(QLatin1Char('.'));
  qsizetype at = (point < 0 ? digits.size() : point) - 3;
  for (; at > 0; at -= 3) digits.insert(at, QChar(0x202F));
  return digits;
}

}  // namespace

double toAxis(PlotScale scale, double value) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (!std::isfinite(value)) return none;
  if (scale == PlotScale::Linear) return value;
  if (value <= 0.0) return none;
  return scale == PlotScale::Log2 ? std::log2(value) : std::log10(value);
}

double fromAxis(PlotScale scale, double units) {
  if (scale == PlotScale::Linear) return units;
  return scale == PlotScale::Log2 ? std::exp2(units) : std::pow(10.0, units);
}

PlotAxis fitAxis(const AxisRequest& request) {
  AxisRequest legal = request;
  legal.maxTicks = std::max(request.maxTicks, 2);
  return request.scale == PlotScale::Linear ? linearAxis(legal) : logarithmicAxis(legal);
}

QString superscript(int number) {
  static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
  QString text = number < 0 ? QStringLiteral("⁻") : QString();
  const QString plain = QString::number(std::abs(number));
  for (const QChar digit : plain) text += digits.at(digit.digitValue());
  return text;
}

QString powerOfTenLabel(int exponent) {
  if (exponent >= 0 && exponent <= 3) return grouped(QString::number(static_cast<int>(std::pow(10, exponent))));
  if (exponent == -1) return QStringLiteral("0.1");
  if (exponent == -2) return QStringLiteral("0.01");
  return QStringLiteral("10") + superscript(exponent);
}

QString tickLabel(double value, double step) {
  if (std::abs(value) < step * roundingSlack) value = 0.0;
  const double size = std::abs(value);
  const QString sign = value < 0.0 ? QString(QChar(0x2212)) : QString();
  if (value != 0.0 && (size >= 1e6 || step < 1e-4)) {
    const int exponent = static_cast<int>(std::floor(std::log10(size) + roundingSlack));
    const QString mantissa = QString::number(size / std::pow(10.0, exponent), 'g', 3);
    return sign + (mantissa == QLatin1String("1") ? QString() : mantissa + QChar(0x00D7)) + QStringLiteral("10") +
           superscript(exponent);
  }
  int decimals = 0;
  for (double unit = step; decimals < 6 && std::abs(unit - std::round(unit)) > roundingSlack * unit; unit *= 10.0) {
    ++decimals;
  }
  return sign + grouped(QString::number(size, 'f', decimals));
}

}  // namespace hopscope::ui
