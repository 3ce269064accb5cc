#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/format.h"

namespace hopscope {

/// A data set that comes with the program or with the system.
struct BundledDataset {
  std::string name;     ///< "digits20"
  std::string title;    ///< "Handwritten digits, 20 × 20"
  std::string content;  ///< "1500 × 20×20, 150 per digit"
  std::string licence;
  std::string credit;
  std::string file;  ///< relative to a data folder, or absolute for a system-wide set
  std::vector<std::string> classNames{};
  bool available = false;        ///< found in one of the folders
  std::filesystem::path path{};  ///< where; empty when not available
};

/// Turns what a user writes for "memory" into a data set: a bundled name, a generator
/// ("random:dimension=100:count=20"), or a path. Thread-safe const.
class DatasetLibrary {
 public:
  /// @param folders where bundled sets are looked for, first hit wins
  explicit DatasetLibrary(std::vector<std::filesystem::path> folders);

  /// Every bundled set and, when installed, the system's Fashion-MNIST; also the ones not found (available = false).
  [[nodiscard]] const std::vector<BundledDataset>& entries() const { return entries_; }
  [[nodiscard]] const BundledDataset* find(std::string_view name) const;

  /// @param seed for generated sets
  /// @throws DataError or std::invalid_argument (generator parameters); an unknown name lists what there is
  [[nodiscard]] std::shared_ptr<const Dataset> load(const std::string& source, const LoadOptions& options = {},
                                                    std::uint64_t seed = 0, const JobContext& job = {}) const;

 private:
  std::vector<BundledDataset> entries_;
};

/// What a source, as DatasetLibrary::load takes it, names.
enum class DataKind { Bundled, Generated, File };

[[nodiscard]] DataKind dataKind(const std::string& source, const DatasetLibrary& library);

/// Where the bundled data are: below the prefix that the running executable is installed in, share/hopscope/datasets
/// beside its folder; a build tree is laid out alike. The path is given because the engine reads no environment.
[[nodiscard]] std::vector<std::filesystem::path> standardDataFolders(const std::filesystem::path& executable);

}  // namespace hopscope
