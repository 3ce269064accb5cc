#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/version.h"
#include "core/experiments/run_sweep.h"
#include "core/files/json_cursor.h"

namespace hopscope {

/// The specification as JSON: everything that decides the rows, and nothing else. A default set by hand gives the same
/// text as one left out.
[[nodiscard]] nlohmann::json sweepJson(const SweepSpec& spec);
/// Reads what sweepJson wrote; what is left out keeps its default, except experiment, axes and models. Not yet checked
/// against its data, see SweepSpec::validate.
/// @throws DataError naming place and reason
[[nodiscard]] SweepSpec readSweep(const JsonCursor& cursor);

/// What stands beside a table of rows.
struct SweepManifest {
  SweepSpec spec;
  std::uint64_t dataHash = 0;  ///< of the data set; 0 for drawn patterns
  SweepShard shard;
  std::string version = programVersion();  ///< of the program that computed the rows
  int definitions = definitionsVersion;    ///< that they follow
};

/// @param dataset null for drawn patterns
[[nodiscard]] SweepManifest manifestOf(const SweepSpec& spec, const Dataset* dataset, const SweepShard& shard = {});

/// JSON text: the same manifest gives the same bytes.
[[nodiscard]] std::string toText(const SweepManifest& manifest);
/// @throws DataError naming place and reason
[[nodiscard]] SweepManifest manifestFromText(std::string_view text, const std::filesystem::path& path);

/// "definitions" of a manifest or a stored sweep; 1 where there is none.
[[nodiscard]] int readDefinitions(const JsonCursor& cursor);

/// Whether both describe the same experiment on the same data, of whichever version: the axes may have other values,
/// the shard may be another.
[[nodiscard]] bool sameExperiment(const SweepManifest& a, const SweepManifest& b);

}  // namespace hopscope
