#include "core/experiments/value_list.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/errors.h"
#include "core/base/limits.h"

namespace hopscope {

namespace {

constexpr std::string_view spaces = " \t\n";

/// Six significant digits: values a person would write, the same from every mathematical library.
double rounded(double value) {
  if (value == 0.0) return 0.0;
  if (std::abs(value) < 1e-300) return value;  // a unit so small has no reciprocal
  const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 5.0);
  const double digits = std::round(value / unit);
  // Dividing by a whole power is exact to the last bit where multiplying by 0.00… is not.
  return unit < 1.0 ? digits / std::round(1.0 / unit) : digits * unit;
}

/// What lies `place` of the way from `low` to `high`, in [0, 1]. Ends so far apart that their ratio or difference is no
/// number are weighed against each other instead.
double between(double low, double high, double place, ParameterScale scale) {
  if (scale == ParameterScale::Logarithmic) {
    const double ratio = high / low;
    return std::isfinite(ratio) ? low * std::pow(ratio, place) : std::pow(low, 1.0 - place) * std::pow(high, place);
  }
  const double width = high - low;
  return std::isfinite(width) ? low + place * width : (1.0 - place) * low + place * high;
}

/// Reads one list; keeps what its errors must tell.
class ListReader {
 public:
  ListReader(std::string_view name, bool integers, const NumberReader& number)
      : name_(name), integers_(integers), number_(number) {}

  void take(std::string_view part) {
    const auto first = part.find(':');
    if (first == std::string_view::npos) return takeNumber(part);
    const auto second = part.find(':', first + 1);
    if (second == std::string_view::npos || part.find(':', second + 1) != std::string_view::npos) {
      fail(part, "a number, first:last:step, first:last:logN or first:last:linN");
    }
    takeRange(part, number(part.substr(0, first)), number(part.substr(first + 1, second - first - 1)),
              part.substr(second + 1));
  }

  [[nodiscard]] std::vector<double> values() {
    std::ranges::sort(values_);
    const auto repeats = std::ranges::unique(values_);
    values_.erase(repeats.begin(), repeats.end());
    return std::move(values_);
  }

  [[noreturn]] void fail(std::string_view text, std::string_view allowed) const {
    throwBadArgument(name_, text, allowed);
  }

 private:
  /// The whole of `text` as a finite number.
  [[nodiscard]] double number(std::string_view text) const {
    const auto value = number_(text);
    if (!value || !std::isfinite(*value)) fail(text, "numbers, as in 1,2,5 or 1:64:log7 or 10:100:10");
    return *value;
  }

  void takeNumber(std::string_view text) {
    const double value = number(text);
    if (integers_ && value != std::floor(value)) fail(text, "whole numbers, as in 10,20,50 or 10:100:10");
    add(text, value);
  }

  void takeRange(std::string_view text, double low, double high, std::string_view rule) {
    const bool logarithmic = rule.starts_with("log");
    if (logarithmic || rule.starts_with("lin")) {
      const double points = number(rule.substr(3));
      if (!(points >= 1.0 && points <= static_cast<double>(limits::listedValues)) || points != std::floor(points)) {
        fail(text, "with 1 to " + std::to_string(limits::listedValues) + " points");
      }
      if (logarithmic && !(low > 0.0 && high > 0.0)) fail(text, "above 0 in equal ratios");
      const auto scale = logarithmic ? ParameterScale::Logarithmic : ParameterScale::Linear;
      for (const double value : spread(low, high, static_cast<int>(points), scale, integers_)) add(text, value);
      return;
    }
    const double step = number(rule);
    if (!(step > 0.0)) fail(text, "with a step above 0");
    for (int i = 0; low + i * step <= high + 1e-9 * step; ++i) {
      add(text, integers_ ? std::round(low + i * step) : rounded(low + i * step));
    }
  }

  void add(std::string_view text, double value) {
    if (values_.size() == limits::listedValues) {
      fail(text, "at most " + std::to_string(limits::listedValues) + " values");
    }
    values_.push_back(value);
  }

  std::string_view name_;
  bool integers_;
  const NumberReader& number_;
  std::vector<double> values_;
};

/// Takes the next number or range and the separator behind it off the text.
std::string_view takePart(std::string_view& text, bool& more) {
  const auto end = std::min(text.find_first_of(",; \t\n"), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(text.find_first_not_of(spaces, end), text.size()));
  more = !text.empty();
  if (more && (text.front() == ',' || text.front() == ';')) {
    text.remove_prefix(1);
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
  }
  return part;
}

}  // namespace

std::vector<double> parseValueList(std::string_view name, std::string_view text, bool integers,
                                   const NumberReader& number) {
  ListReader reader(name, integers, number);
  const std::string_view whole = text;
  text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
  for (bool more = true; more;) reader.take(takePart(text, more));
  std::vector<double> values = reader.values();
  if (values.empty()) reader.fail(whole, "at least one value");
  return values;
}

std::vector<double> spread(double low, double high, int points, ParameterScale scale, bool integers) {
  if (low > high) std::swap(low, high);
  std::vector<double> values;
  for (int i = 0; i < points; ++i) {
    const double place = points > 1 ? static_cast<double>(i) / (points - 1) : 0.0;
    double value = between(low, high, place, scale);
    if (i + 1 == points && points > 1) value = high;
    values.push_back(integers ? std::round(value) : rounded(value));
  }
  const auto repeats = std::ranges::unique(values);
  values.erase(repeats.begin(), repeats.end());
  return values;
}

}  // namespace hopscope
