#include "tests/support/paths.h"

namespace hopscope::test {

std::string sourceFolder() { return HOPSCOPE_SOURCE_DIR; }
std::string datasetsFolder() { return HOPSCOPE_SOURCE_DIR "/datasets"; }
std::string dataFolder() { return HOPSCOPE_SOURCE_DIR "/tests/data"; }
std::string referenceFolder() { return HOPSCOPE_SOURCE_DIR "/tests/reference"; }
std::string commandLine() { return HOPSCOPE_CLI; }

}  // namespace hopscope::test
