#pragma once

#include <string>

namespace hopscope {

/// "1.0.0": of the engine that runs, which results of experiments name because another one may compute other bits.
[[nodiscard]] std::string programVersion();

/// Of what results mean and of their last bits: raised when the order of a sum, a baseline or what counts as an end
/// changes, so that old and new results are never mixed. Files without a number are of version 1.
///   2  a query sums in the same order alone as in any batch
inline constexpr int definitionsVersion = 2;

}  // namespace hopscope
