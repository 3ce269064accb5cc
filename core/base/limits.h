#pragma once

#include <cstddef>
#include <cstdint>

/// How much of something the engine takes. The validate() of a specification, the readers of files and the fields of a
/// window all look here.
namespace hopscope::limits {

inline constexpr int updates = 10'000;                     ///< of one retrieval
inline constexpr std::int64_t patterns = 1'000'000'000;    ///< any number or count of patterns that a file may name
inline constexpr std::int64_t storedPatterns = 1'000'000;  ///< of an experiment
inline constexpr std::int64_t drawnNeurons = 65'536;       ///< of patterns that are drawn
inline constexpr int trials = 1'000'000;                   ///< of a row, and starts of a hunt
inline constexpr std::size_t cells = 100'000;              ///< of an experiment
inline constexpr std::size_t listedValues = 10'000;        ///< that one text may ask for

}  // namespace hopscope::limits
