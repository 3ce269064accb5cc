#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hopscope {

/// File is the path of a file the entry reads; empty = none.
enum class ParameterKind { Real, Integer, Choice, Flag, File };
enum class ParameterScale { Linear, Logarithmic };
/// What a parameter is in every model that has one, so that a window or a law finds it whatever it is called.
enum class ParameterRole {
  None,
  InverseTemperature,  ///< β of weights = sep(β s)
  Temperature,         ///< T of thermal noise
  Similarity,          ///< how states are compared with memories
  Count,               ///< how many memories take part
  Share,               ///< which share of the memories takes part
  Seed,                ///< draws other random numbers
};

/// Real and Integer hold a double (integers are exact below 2⁵³), Flag a bool, Choice the id of one option, File a
/// path.
using ParameterValue = std::variant<bool, double, std::string>;

/// Values by parameter id. A plain value: compared, copied and written to session files.
using ParameterValues = std::map<std::string, ParameterValue, std::less<>>;

/// One option of a Choice.
struct ParameterOption {
  std::string id;
  std::string title;
};

/// Everything a form, a command line, a sweep axis or a page of documentation needs to know about one parameter.
struct ParameterSpec {
  std::string id;      ///< "beta": used in files and on the command line
  std::string symbol;  ///< "β"; may be empty
  std::string title;   ///< "inverse temperature"
  std::string help;    ///< one sentence, states the convention
  ParameterKind kind = ParameterKind::Real;
  ParameterRole role = ParameterRole::None;  ///< no two parameters of an entry have the same one, but for None
  ParameterValue defaultValue;               ///< the default
  std::string unit;                          ///< "%", "px"; may be empty

  double minimum = 0.0;  ///< legal range, inclusive (Real, Integer)
  double maximum = 1.0;
  bool minimumExcluded = false;  ///< minimum itself is not legal ("above 0")
  double sliderMinimum = 0.0;    ///< what a slider spans; typed values may go beyond it within the legal range
  double sliderMaximum = 1.0;
  ParameterScale scale = ParameterScale::Linear;
  std::vector<ParameterOption> options;  ///< Choice only

  /// "a number above 0 and at most 1e+06", "one of async, sync".
  [[nodiscard]] std::string allowed() const;
};

/// The parameter with this role; null when there is none.
[[nodiscard]] const ParameterSpec* parameterOf(std::span<const ParameterSpec> specs, ParameterRole role);
/// The number of the parameter with this role in `values`; nullopt when there is none or it was left out.
[[nodiscard]] std::optional<double> numberOf(std::span<const ParameterSpec> specs, ParameterRole role,
                                             const ParameterValues& values);

/// Builders, so that an entry lists its parameters in a few lines.
[[nodiscard]] ParameterSpec realParameter(std::string id, std::string symbol, std::string title, double defaultValue,
                                          double minimum, double maximum, std::string help);
[[nodiscard]] ParameterSpec integerParameter(std::string id, std::string symbol, std::string title,
                                             std::int64_t defaultValue, std::int64_t minimum, std::int64_t maximum,
                                             std::string help);
[[nodiscard]] ParameterSpec choiceParameter(std::string id, std::string title, std::string defaultValue,
                                            std::vector<ParameterOption> options, std::string help);
[[nodiscard]] ParameterSpec flagParameter(std::string id, std::string title, bool defaultValue, std::string help);
[[nodiscard]] ParameterSpec fileParameter(std::string id, std::string title, std::string help);

/// Checks `given` against `specs` and fills in the defaults.
/// @throws std::invalid_argument naming the parameter, its value and what is allowed (unknown ids too)
[[nodiscard]] ParameterValues resolve(std::span<const ParameterSpec> specs, const ParameterValues& given);

/// Reads one "text" for the parameter `spec`.
/// @throws std::invalid_argument as resolve
[[nodiscard]] ParameterValue parseParameter(const ParameterSpec& spec, std::string_view text);

/// Reads "id=value" pairs against `specs`.
/// @throws std::invalid_argument as resolve, or when an item has no '='
[[nodiscard]] ParameterValues parseAssignments(std::span<const ParameterSpec> specs,
                                               std::span<const std::string> assignments);

/// The value as text that parseParameter reads back to the same value.
[[nodiscard]] std::string toText(const ParameterValue& value);

/// Shortest decimal text that reads back to the same double, independent of the locale.
[[nodiscard]] std::string numberText(double value);

/// Decimal text with a fixed number of decimals ("0.30"), independent of the locale.
[[nodiscard]] std::string fixedText(double value, int decimals);

/// The whole of `text` as a finite-or-not number, independent of the locale; nullopt when it is none.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

[[nodiscard]] double realValue(const ParameterValues& values, std::string_view id);
[[nodiscard]] std::int64_t integerValue(const ParameterValues& values, std::string_view id);
[[nodiscard]] bool flagValue(const ParameterValues& values, std::string_view id);
/// The id of a Choice.
[[nodiscard]] const std::string& choiceValue(const ParameterValues& values, std::string_view id);
/// The path of a File.
[[nodiscard]] const std::string& textValue(const ParameterValues& values, std::string_view id);

}  // namespace hopscope
