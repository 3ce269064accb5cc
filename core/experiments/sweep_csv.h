#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/experiments/sweep.h"
#include "core/experiments/sweep_row.h"

namespace hopscope {

struct TrialColumn;

/// The two tables of an experiment as CSV text: one line a trial, and one line a row.
///
/// Trials: model, parameters, the axes, then trialColumns(). Summary: model, parameters, what the row holds and the share
/// that is recalled with its Wilson interval and baselines; then the axes and every other measure as X, X_low, X_high.
/// Empty cells are numbers that do not exist. docs/experiments.md tells every column.

[[nodiscard]] std::string trialsHeader(const SweepSpec& spec);
/// All lines of a row.
[[nodiscard]] std::string trialsText(const SweepSpec& spec, const SweepRow& row);

[[nodiscard]] std::string summaryHeader(const SweepSpec& spec);
[[nodiscard]] std::string summaryText(const SweepSpec& spec, const SweepRow& row);

/// "beta=8;similarity=dot": all parameters of a model, as both tables write them.
[[nodiscard]] std::string parameterText(const ModelSpec& spec);

/// Reads the lines of a trials table into rows.
class TrialsReader {
 public:
  explicit TrialsReader(const SweepSpec& spec);

  /// Takes the first line, which says what the others hold.
  /// @return false when it is not the header of such a table: other axes, a column that is not known, or one missing
  [[nodiscard]] bool takeHeader(std::string_view line);

  /// Takes one line.
  /// @return false when it does not belong here: not a line of this table, out of order, or of no cell of the plan
  [[nodiscard]] bool take(std::string_view line);

  /// Whether the last row has all of its trials.
  [[nodiscard]] bool whole() const;
  /// The rows so far, in the order of the lines; drops the last one when it is not whole.
  [[nodiscard]] std::vector<SweepRow> takeRows();

 private:
  [[nodiscard]] std::optional<Index> cellOf(const std::vector<std::string_view>& fields) const;
  [[nodiscard]] int modelOf(Index cell, std::string_view id, std::string_view parameters);

  const SweepSpec& spec_;
  std::vector<AxisInfo> infos_;
  std::vector<const TrialColumn*> columns_;  // of the table that is read
  std::vector<SweepRow> rows_;
  Index namedCell_ = -1;
  std::vector<std::string> names_;  // "id,parameters" of the models at namedCell_
};

}  // namespace hopscope
