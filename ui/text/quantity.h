#pragma once

#include <QString>
#include <QVector>
#include <span>
#include <string_view>

#include "core/dynamics/run.h"

namespace hopscope::ui {

/// A value that tells how much a quantity is worth: what the mean image or an untouched query would score.
struct QuantityReference {
  QString name;
  double value = 0.0;
};

/// A number for each step of a run: energy, overlap, … A file in ui/text/quantities adds one; Explore, Compare, pinned
/// runs, the presenter and the trace as CSV show all there are.
struct QuantityEntry {
  const char* id;                 ///< its column in a trace: "mean_absolute_error"
  int order;                      ///< place in lists
  QString (*title)();             ///< "Mean absolute error": math markup, above its curve
  QString (*symbol)();            ///< "MAE": math markup, the shortest name, in segments
  bool logarithmic = false;       ///< the axis; values ≤ 0 have no place on it then
  QVector<double> includes = {};  ///< values that are on the axis whatever the data
  QString (*format)(double);      ///< how one value is written
  /// Of a lane at a step from 0 to the last of its trace. NaN where it does not exist. Thread-safe.
  double (*value)(const Run& run, std::size_t lane, int step);
  /// The most telling first; null: none.
  QVector<QuantityReference> (*references)(const Run& run) = nullptr;
};

/// All of them in the order of their files.
[[nodiscard]] std::span<const QuantityEntry* const> quantityCatalog();

/// All of them, by QuantityEntry::order.
[[nodiscard]] std::span<const QuantityEntry* const> quantities();

/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const QuantityEntry& quantity(std::string_view id);

/// One value for each step of the run, 0 … run.steps(): a shorter lane keeps its last one. NaN where the quantity does
/// not exist.
[[nodiscard]] QVector<double> quantityValues(const QuantityEntry& quantity, const Run& run, std::size_t lane);

}  // namespace hopscope::ui
