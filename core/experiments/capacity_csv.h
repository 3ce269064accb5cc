#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/experiments/capacity.h"

namespace hopscope {

/// The specification of a capacity experiment as JSON text, with the hash of its data: what must agree for rows to
/// belong together. Written beside the table as <table>.json.
[[nodiscard]] std::string capacityManifest(const CapacitySpec& spec, const std::string& source, const Dataset* dataset);

/// The table of a capacity experiment on disk: one line a point, written and flushed as it finishes, so that a crash
/// loses nothing that was finished.
class CapacityTable {
 public:
  enum class Mode { Create, Resume };

  /// Resume keeps the rows of an existing table (a last line that was cut off is dropped) and continues it; without a
  /// table it starts one.
  /// @throws DataError when a file cannot be read or written, the table is damaged, or its manifest is of another
  ///         experiment
  CapacityTable(std::filesystem::path path, const CapacitySpec& spec, const std::string& manifest, Mode mode);

  /// Rows that were there before.
  [[nodiscard]] const std::vector<CapacityRow>& known() const { return known_; }
  [[nodiscard]] bool contains(int model, Index count) const;

  /// @throws DataError when the disk is full
  void append(const CapacityRow& row);

 private:
  void readExisting();

  std::filesystem::path path_;
  const CapacitySpec& spec_;
  std::vector<CapacityRow> known_;
  std::ofstream out_;
};

}  // namespace hopscope
