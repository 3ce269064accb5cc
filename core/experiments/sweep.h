#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/corruption/corruption.h"
#include "core/data/format.h"
#include "core/dynamics/retrieval.h"
#include "core/models/model.h"

namespace hopscope {

/// One thing an experiment varies. Addresses:
///   count, dimension, encoding                           stored patterns M, neurons of drawn patterns, their encoding
///   model.<parameter>                                    of every model that has it: model.beta, model.k
///   corruption.<place>.level, corruption.<place>.<parameter>    of an element of the stack, counted from 0
///   retrieval.steps, retrieval.damping, retrieval.tolerance
struct SweepAxis {
  std::string address;
  std::vector<double> values;  ///< rising, each once; of a choice the places of its options

  friend bool operator==(const SweepAxis&, const SweepAxis&) = default;
};

/// What a form or a plot needs to know of an address.
struct AxisInfo {
  std::string title;   ///< "stored patterns", "inverse temperature"
  std::string symbol;  ///< "M", "β"; may be empty
  bool integers = false;
  ParameterScale scale = ParameterScale::Linear;
  std::vector<ParameterOption> options;  ///< of a choice; empty for numbers
};

/// Patterns drawn anew for every network instead of a choice from a data set.
inline constexpr std::string_view randomSource = "random";
inline constexpr std::string_view sphereSource = "sphere";

/// An experiment over one or two axes. A plain value, used alike by GUI, CLI and files.
///
/// A cell is one value of every axis; a row is one cell × one model; a trial is one damaged pattern that a model
/// retrieves. The trials of a row are spread over `networks` independent choices of the stored patterns. With the same
/// seed all models and all cells see the same patterns, targets and damage as far as the axes leave them alone, and the
/// patterns of a smaller count are among those of a larger one.
struct SweepSpec {
  std::string experiment = "capacity";            ///< id of the catalog, see experiment()
  std::vector<SweepAxis> axes;                    ///< one or two; the first varies fastest
  std::vector<ModelSpec> models;                  ///< each only once
  std::string source = "random";                  ///< "random", "sphere", or what DatasetLibrary::load takes
  LoadOptions load;                               ///< of a file
  Index dimension = 200;                          ///< neurons of drawn patterns
  Index count = 100;                              ///< stored patterns
  Encoding encoding = Encoding::CentredUnitNorm;  ///< for real-valued models
  std::vector<CorruptionSpec> corruptions;
  int trials = 100;  ///< per row, 1 … 1 000 000
  int networks = 5;  ///< choices of patterns per row, 1 … trials
  std::string metric = "overlap";
  std::optional<double> threshold;          ///< nullopt = the metric's own
  RetrievalSpec retrieval{.maxSteps = 50};  ///< its seed and first query are not used: `seed` decides
  bool timed = false;  ///< trials one after the other, with their times: the only numbers that no seed repeats
  std::uint64_t seed = 42;

  /// Whether the patterns are drawn for each network, so that there is no data set.
  [[nodiscard]] bool drawn() const { return source == randomSource || source == sphereSource; }
  /// Number of cells: the product of the lengths of the axes.
  [[nodiscard]] Index cells() const;
  /// The value of axis `axis` in a cell.
  [[nodiscard]] double valueAt(Index cell, std::size_t axis) const;
  /// The specification of one cell: the axes' values are set, and it has no axes left.
  [[nodiscard]] SweepSpec at(Index cell) const;
  /// The threshold in force.
  [[nodiscard]] double criterion() const;
  /// Position of the axis with this address; nullopt when it is none.
  [[nodiscard]] std::optional<std::size_t> axis(std::string_view address) const;

  /// @param dataset the patterns to choose from, null for drawn ones
  /// @throws std::invalid_argument naming the field, its value and what is allowed
  void validate(const Dataset* dataset) const;
};

/// @throws std::invalid_argument when nothing in `spec` has this address
[[nodiscard]] AxisInfo axisInfo(const SweepSpec& spec, std::string_view address);

/// A value of an axis as files and command lines write it: a number, or the id of an option.
[[nodiscard]] std::string axisValueText(const AxisInfo& info, double value);

/// Every address that `spec` could vary, in the order of a form.
[[nodiscard]] std::vector<std::string> axisAddresses(const SweepSpec& spec);

/// Reads "model.beta=1:64:log8" or "count=10,20,50", the values as parseValueList() does; "model.similarity=dot,cosine"
/// or "=all" of a choice.
/// @throws std::invalid_argument
[[nodiscard]] SweepAxis parseAxis(const SweepSpec& spec, std::string_view text);

}  // namespace hopscope
