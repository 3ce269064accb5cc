#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/errors.h"
#include "core/dynamics/run.h"
#include "core/experiments/sweep_table.h"
#include "core/landscape/landscape_spec.h"

namespace hopscope {

/// The newest form of session files this program writes and reads.
inline constexpr int sessionFormat = 1;

/// A saved session: what was asked for, which data it was asked of, and how it was looked at. A plain value.
/// Patterns of data sets are never stored, only where they come from and their content hash; what was painted by hand
/// is.
struct SessionDocument {
  RunSpec run;
  DataKind kind = DataKind::Bundled;      ///< of run.source
  std::optional<std::uint64_t> dataHash;  ///< Dataset::hash; nullopt while it is not known
  std::vector<StoredSweep> sweeps;        ///< experiments with their rows
  /// Workspace, step and other settings of a window, by name; the engine does not look at them. Numbers are finite.
  ParameterValues view;
  /// Not written while it is the default.
  LandscapeSpec landscape;
};

/// The session as JSON text: sorted keys, the shortest text of every number, a line end at the end. The same document
/// gives the same bytes, and sessionFromText reads back what gives these bytes again.
/// @throws std::invalid_argument when a name or path is not UTF-8, or a generated source cannot be read
[[nodiscard]] std::string toText(const SessionDocument& document);

/// Reads what toText wrote or a person wrote by hand: what is left out keeps the default of its field, except program,
/// format, data and lanes; keys that this version does not know are ignored.
/// @param path names the text in messages
/// @throws DataError naming place and reason: not JSON, no session, of a newer format, a wrong type, an unknown id, a
///         value out of its range
[[nodiscard]] SessionDocument sessionFromText(std::string_view text, const std::filesystem::path& path);

/// Reads a .hopf file, gzipped or not. Relative paths in it start at its folder.
/// @throws DataError as readTextFile and sessionFromText; Cancelled
[[nodiscard]] SessionDocument readSession(const std::filesystem::path& path, const JobContext& job = {});

/// Writes the whole file or leaves what was there. Paths of data beside or below the file are written relative to it,
/// others absolute; a text of more than 1 MiB is gzipped.
/// @throws DataError when it cannot be written; std::invalid_argument as toText
void writeSession(const std::filesystem::path& path, const SessionDocument& document);

/// The data of a session are not what they were. A program that can ask a person for the right file does; for others it
/// is a DataError of that file.
class SessionDataError : public DataError {
 public:
  enum class Kind { Missing, Changed };

  SessionDataError(Kind kind, const std::filesystem::path& path, const std::string& reason)
      : DataError(path, "", reason), kind_(kind) {}
  [[nodiscard]] Kind kind() const noexcept { return kind_; }

 private:
  Kind kind_;
};

/// Whether the file or folder of the data is not there.
[[nodiscard]] std::optional<SessionDataError> missingData(const SessionDocument& document);
/// Whether `dataset`, which was loaded for the session, is not what the session was saved with.
[[nodiscard]] std::optional<SessionDataError> changedData(const SessionDocument& document, const Dataset& dataset);

/// computeRun of a session whose data must be there and unchanged.
/// @throws SessionDataError, and as computeRun
[[nodiscard]] std::shared_ptr<const Run> computeSession(const SessionDocument& document, const DatasetLibrary& library,
                                                        const JobContext& job = {});

}  // namespace hopscope
