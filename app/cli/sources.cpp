#include "app/cli/sources.h"

#include <filesystem>
#include <iostream>
#include <system_error>

#include "core/experiments/sweep_table.h"

namespace hopscope::cli {

void addSource(OutputPaths& paths, std::string_view option, const std::string& source, const DatasetLibrary& library) {
  if (const BundledDataset* set = library.find(source)) {
    paths.reads(option, set->path);
  } else if (dataKind(source, library) == DataKind::File) {
    paths.reads(option, source);
  }
}

void addRetrieveOutputs(OutputPaths& paths, const std::string& out, const std::string& weights,
                        const std::string& trace) {
  paths.writes("--out", out, OutputKind::Array);
  paths.writes("--weights", weights, OutputKind::Array);
  paths.writes("--trace", trace, OutputKind::Json);
}

void addWrittenTables(OutputPaths& paths, std::string_view option, const std::string& path) {
  if (path.empty()) return;
  const SweepFiles files(path);
  const std::string name(option);
  paths.writes(name, files.summary, OutputKind::Table);
  paths.writes("the trials table of " + name, files.trials, OutputKind::Table);
  paths.writes("the manifest of " + name, files.manifest, OutputKind::Json);
}

void addReadTables(OutputPaths& paths, std::string_view option, const std::string& path) {
  const SweepFiles files(path);
  for (const std::filesystem::path& each : {files.summary, files.trials, files.manifest}) paths.reads(option, each);
}

void tellShadowed(const std::string& source, const DatasetLibrary& library) {
  std::error_code ignored;
  if (source.find('/') != std::string::npos || !std::filesystem::exists(source, ignored)) return;
  const DataKind kind = dataKind(source, library);
  if (kind == DataKind::File) return;
  const std::string place = std::filesystem::is_directory(source, ignored) ? "folder" : "file";
  std::cerr << "hopscope-cli: " << source << " is also a " << place << " here; the "
            << (kind == DataKind::Bundled ? "bundled set" : "generator") << " of that name is used, ./" << source
            << " opens the " << place << '\n';
}

}  // namespace hopscope::cli
