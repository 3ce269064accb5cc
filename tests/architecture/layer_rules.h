#pragma once

#include <string>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace hopscope::test {

/// The breaches of the layering app → ui → core and app/cli → core, each as "file includes what: rule".
[[nodiscard]] std::vector<std::string> layerBreaches(const std::vector<SourceFile>& files);

/// The places in core that print, read the environment, or take chance from the machine.
[[nodiscard]] std::vector<std::string> impurities(const std::vector<SourceFile>& files);

}  // namespace hopscope::test
