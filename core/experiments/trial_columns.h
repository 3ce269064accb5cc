#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/experiments/sweep_row.h"

namespace hopscope {

/// What one line of a trials table tells, but for the model, its parameters and the axes.
struct TrialLine {
  Index count = 0;      ///< M
  Index dimension = 0;  ///< N
  Index number = 0;     ///< of the trial within its row, from 0
  SweepTrial trial;
};

/// One column of a trials table: the header, the writer, the reader and the documentation all come from here.
struct TrialColumn {
  std::string_view name;  ///< "squared_error"
  std::string_view help;  ///< what it is and in which unit, without a full stop
  std::string (*write)(const TrialLine& line);
  /// @return false when `cell` is no value of this column
  bool (*read)(std::string_view cell, TrialLine& line);
  /// The number need not exist: its cell may be empty, and a table may come without the column.
  bool optional = false;
};

/// In the order of the table. A new number of a trial goes to the end and is optional, so that older tables are read.
[[nodiscard]] std::span<const TrialColumn> trialColumns();

}  // namespace hopscope
