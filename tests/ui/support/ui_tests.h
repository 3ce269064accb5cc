#pragma once

#include <map>

#include "tests/ui/support/ui_test.h"

namespace hopscope::ui {

/// Every suite of the program by its name.
[[nodiscard]] std::map<std::string, std::function<std::unique_ptr<UiTest>()>>& uiTests();

}  // namespace hopscope::ui
