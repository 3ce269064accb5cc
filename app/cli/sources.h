#pragma once

#include <string>
#include <string_view>

#include "core/data/library.h"
#include "core/files/output_paths.h"

namespace hopscope::cli {

/// Names what `source`, as DatasetLibrary::load takes it, reads from the disk.
void addSource(OutputPaths& paths, std::string_view option, const std::string& source, const DatasetLibrary& library);

/// Names what retrieve writes.
void addRetrieveOutputs(OutputPaths& paths, const std::string& out, const std::string& weights,
                        const std::string& trace);

/// Names the three files of an experiment called `path`.
void addWrittenTables(OutputPaths& paths, std::string_view option, const std::string& path);
void addReadTables(OutputPaths& paths, std::string_view option, const std::string& path);

/// Tells on the error stream when `source` is taken for a set of the program though a file or folder here has its name.
void tellShadowed(const std::string& source, const DatasetLibrary& library);

}  // namespace hopscope::cli
