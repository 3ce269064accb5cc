#pragma once

#include <string>

namespace hopscope {

/// "1.0.0": of the engine that runs, which results of experiments name because another one may compute other bits.
[[nodiscard]] std::string programVersion();

}  // namespace hopscope
