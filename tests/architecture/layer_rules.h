#pragma once

#include <string>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace hopscope::test {

/// The breaches of the layering app → ui → core and app/cli → core, each as "file includes what: rule".
[[nodiscard]] std::vector<std::string> layerBreaches(const std::vector<SourceFile>& files);

/// The room of a file: core/models, core/files/pictures, ui/plots, ui/workspaces/explore. Empty outside core and ui.
[[nodiscard]] std::string roomOf(const std::string& path);

/// Rooms that include each other round about, each round once, as "core/a > core/b > core/a (core/a/x.h includes core/b/y.h)".
[[nodiscard]] std::vector<std::string> roomCycles(const std::vector<SourceFile>& files);

/// The places in core that print, read the environment, or take chance from the machine.
[[nodiscard]] std::vector<std::string> impurities(const std::vector<SourceFile>& files);

}  // namespace hopscope::test
