#include "core/base/large_matrix.h"

#include <cstddef>
#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace hopscope {

namespace {

template <class AnyMatrix>
void resize(AnyMatrix& matrix, Index rows, Index columns) {
  matrix.resize(rows, columns);
#ifdef __linux__
  constexpr std::uintptr_t page = 4096;
  constexpr std::uintptr_t worthwhile = std::uintptr_t{4} << 20;
  const auto begin = (reinterpret_cast<std::uintptr_t>(matrix.data()) + page - 1) / page * page;
  const auto end = reinterpret_cast<std::uintptr_t>(matrix.data() + matrix.size()) / page * page;
  // Advice: when it is not taken, nothing but speed is lost.
  if (end > begin + worthwhile) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

}  // namespace

void resizeLarge(Matrix& matrix, Index rows, Index columns) { resize(matrix, rows, columns); }
void resizeLarge(ByteMatrix& matrix, Index rows, Index columns) { resize(matrix, rows, columns); }

}  // namespace hopscope
