#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <string>

#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

std::string outputOf(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string output;
  std::array<char, 4096> buffer{};
  while (pipe && std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe.get()) != nullptr) {
    output += buffer.data();
  }
  return output;
}

TEST(Linkage, TheCommandLineProgramNeedsNoQt) {
  const std::string sections = outputOf("readelf -d '" + hopscope::test::commandLine() + "'");
  ASSERT_NE(sections.find("(NEEDED)"), std::string::npos) << sections;
  EXPECT_EQ(sections.find("libQt"), std::string::npos) << sections;
}

}  // namespace
}  // namespace hopscope::test
