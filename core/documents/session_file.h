#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/errors.h"
#include "core/documents/part_values.h"
#include "core/dynamics/run.h"
#include "core/experiments/sweep_table.h"
#include "core/landscape/landscape_spec.h"

namespace hopscope {

/// The newest form of session files this program writes and reads.
inline constexpr int sessionFormat = 1;

/// Experiments with their rows: the value of the part "sweeps".
using StoredSweeps = std::vector<StoredSweep>;

/// Workspace, step and other settings of a window, by name; the engine does not look at them. Numbers are finite. The
/// value of the part "view".
struct SessionView {
  ParameterValues values;
};

/// A saved session: what was asked for, which data it was asked of, and the other parts, each a type of its own (see
/// DocumentPart): LandscapeSpec, StoredSweeps, SessionView. A plain value.
/// Patterns of data sets are never stored, only where they come from and their content hash; what was painted by hand
/// is.
struct SessionDocument {
  RunSpec run;
  DataKind kind = DataKind::Bundled;      ///< of run.source
  std::optional<std::uint64_t> dataHash;  ///< Dataset::hash; nullopt while it is not known
  PartValues parts;
  std::string unknown;  ///< parts of other programs' texts as a JSON object: kept, and written back; empty = none
};

/// The session as JSON text: sorted keys, the shortest text of every number, a line end at the end. The same document
/// gives the same bytes, and sessionFromText reads back what gives these bytes again.
/// @throws std::invalid_argument when a name or path is not UTF-8, or a generated source cannot be read
[[nodiscard]] std::string toText(const SessionDocument& document);

/// Reads what toText wrote or a person wrote by hand: what is left out keeps the default of its field, except program,
/// format, data and lanes. Members of the whole that no part knows are kept as they are; inside of
/// parts, what this version does not know is ignored.
/// @param path names the text in messages
/// @throws DataError naming place and reason: not JSON, no session, of a newer format, a wrong type, an unknown id, a
///         value out of its range
[[nodiscard]] SessionDocument sessionFromText(std::string_view text, const std::filesystem::path& path);

/// Takes out what is large and kept elsewhere too: what stays is what a person edits.
void keepEditedOnly(SessionDocument& document);

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
