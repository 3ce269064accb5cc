#pragma once

#include "core/documents/session_file.h"

namespace hopscope::test {

/// A legal session drawn from all that the catalogs offer; the same seed gives the same one.
[[nodiscard]] SessionDocument randomSession(std::uint64_t seed);

}  // namespace hopscope::test
