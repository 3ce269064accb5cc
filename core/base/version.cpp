#include "core/base/version.h"

namespace hopscope {

std::string programVersion() { return HOPSCOPE_VERSION; }

}  // namespace hopscope
