#pragma once

#include "core/base/types.h"

namespace hopscope {

/// Gives `matrix` a new size, its values undefined, and asks the system to back it with large pages where it can: what
/// is streamed from end to end, as the stored patterns are at every update, then costs a page walk per 2 MiB instead of
/// one per 4 KiB. Call it before the values are written. Thread-safe for different matrices.
void resizeLarge(Matrix& matrix, Index rows, Index columns);
void resizeLarge(ByteMatrix& matrix, Index rows, Index columns);

}  // namespace hopscope
