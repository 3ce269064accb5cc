#pragma once

#include <string>

/// Where this build's tests find what they read. One file knows the folders, so that a build elsewhere compiles the
/// tests to the same objects.
namespace hopscope::test {

[[nodiscard]] std::string sourceFolder();     ///< the root of the source tree
[[nodiscard]] std::string datasetsFolder();   ///< the bundled data
[[nodiscard]] std::string dataFolder();       ///< tests/data
[[nodiscard]] std::string referenceFolder();  ///< tests/reference
[[nodiscard]] std::string commandLine();      ///< the program hopscope-cli

}  // namespace hopscope::test
