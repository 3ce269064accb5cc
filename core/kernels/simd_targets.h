#pragma once

// Included before anything of Highway in every file of loops. The loops keep vectors in arrays, which the sizeless
// vectors of SVE and RVV do not allow: such processors use the 128-bit targets.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
