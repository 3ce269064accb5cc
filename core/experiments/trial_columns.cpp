#include "core/experiments/trial_columns.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include "core/base/parameters.h"
#include "core/dynamics/outcome_ids.h"

namespace hopscope {

namespace {

/// Shortest text that reads back to the same float.
std::string text(float value) {
  if (std::isnan(value)) return "nan";
  std::array<char, 32> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), result.ptr};
}
std::string text(int value) { return std::to_string(value); }
std::string text(Index value) { return std::to_string(value); }
std::string text(bool value) { return value ? "1" : "0"; }
std::string text(Termination value) { return std::string(idOf(value)); }
std::string text(Regime value) { return std::string(idOf(value)); }
std::string text(const std::optional<double>& value) { return value ? numberText(*value) : std::string(); }

template <typename Number>
bool take(std::string_view cell, Number& value) {
  const auto result = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return result.ec == std::errc{} && result.ptr == cell.data() + cell.size();
}

bool take(std::string_view cell, bool& value) {
  value = cell == "1";
  return value || cell == "0";
}

bool take(std::string_view cell, std::optional<double>& value) {
  value.reset();
  return cell.empty() || take(cell, value.emplace());
}

template <typename Enum>
bool takeId(std::string_view cell, Enum (*fromId)(std::string_view), Enum& value) {
  try {
    value = fromId(cell);
    return true;
  } catch (const std::invalid_argument&) {
    return false;
  }
}

bool take(std::string_view cell, Termination& value) { return takeId(cell, &terminationFromId, value); }
bool take(std::string_view cell, Regime& value) { return takeId(cell, &regimeFromId, value); }

template <auto member>
TrialColumn ofTrial(std::string_view name, std::string_view help) {
  using Value = std::remove_reference_t<decltype(std::declval<SweepTrial&>().*member)>;
  return {name, help, [](const TrialLine& line) { return text(line.trial.*member); },
          [](std::string_view cell, TrialLine& line) { return take(cell, line.trial.*member); },
          std::is_same_v<Value, std::optional<double>>};
}

template <auto member, Index least>
TrialColumn ofLine(std::string_view name, std::string_view help) {
  return {name, help, [](const TrialLine& line) { return text(line.*member); },
          [](std::string_view cell, TrialLine& line) { return take(cell, line.*member) && line.*member >= least; }};
}

}  // namespace

std::span<const TrialColumn> trialColumns() {
  using Trial = SweepTrial;
  static const std::array<TrialColumn, 19> columns{
      ofLine<&TrialLine::count, 1>("stored_patterns", "stored patterns M"),
      ofLine<&TrialLine::dimension, 1>("dimension", "neurons N"),
      ofLine<&TrialLine::number, 0>("trial", "number of the trial within its row, from 0"),
      ofTrial<&Trial::network>("network", "number of the choice of stored patterns, from 0"),
      ofTrial<&Trial::target>("target", "number of the memory that was damaged, from 0"),
      ofTrial<&Trial::score>("score", "of the final state, under the metric of the experiment"),
      ofTrial<&Trial::untouchedQuery>("untouched_query", "score of the damaged query itself"),
      ofTrial<&Trial::meanImage>("mean_image", "score of the mean stored picture"),
      ofTrial<&Trial::nearestNeighbour>("nearest_neighbour",
                                        "score of the stored pattern of largest dot product with the query"),
      ofTrial<&Trial::overlap>("overlap", "cosine of final state and target, both encoded, −1 to 1"),
      ofTrial<&Trial::squaredError>("squared_error", "Σ(v − u)² of final and target picture, in pixels"),
      ofTrial<&Trial::identified>("identified",
                                  "1 when the stored pattern nearest to the final state, by cosine, is the target, "
                                  "else 0"),
      ofTrial<&Trial::steps>("steps", "updates until the state stayed, or the most there were"),
      ofTrial<&Trial::termination>("termination", "how the run ended: fixed_point, limit_cycle, step_limit, diverged"),
      ofTrial<&Trial::regime>("outcome",
                              "what the final state is: single_memory, other_memory, metastable, global_average, "
                              "inverse, mixture, spurious, null"),
      ofTrial<&Trial::effective>("n_eff", "effective number of memories of the final state, 0 without weights"),
      ofTrial<&Trial::support>("support", "memories with a weight that is not exactly 0, 0 without weights"),
      ofTrial<&Trial::energy>("energy", "of the final state, without constant terms; empty without an energy"),
      ofTrial<&Trial::seconds>("seconds", "time of all updates together; empty unless the experiment is timed"),
  };
  return columns;
}

}  // namespace hopscope
