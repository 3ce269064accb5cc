#include "core/metrics/nearest_memory.h"

#include <algorithm>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/products.h"

namespace hopscope {

namespace {

/// The first of the largest entries of Ξᵀx for every column x, after weigh(products, first memory) of each block.
template <class Weigh>
std::vector<Index> largestProducts(const Memory& memory, const ConstMatrixRef& states, const std::stop_token& stop,
                                   const Weigh& weigh) {
  constexpr Index memoriesTogether = 512;
  constexpr Index statesTogether = 256;
  const auto columns = static_cast<std::size_t>(states.cols());
  const Index blocks = (memory.count() + memoriesTogether - 1) / memoriesTogether;
  struct Best {
    float value;
    Index memory;
  };
  std::vector<std::vector<Best>> best(static_cast<std::size_t>(blocks), std::vector<Best>(columns));
  parallelFor(blocks, [&](Index block) {
    const Index first = block * memoriesTogether;
    const auto patterns = memory.patterns().middleCols(first, std::min(memoriesTogether, memory.count() - first));
    for (Index from = 0; from < states.cols(); from += statesTogether) {
      if (stop.stop_requested()) throw Cancelled();
      Matrix products =
          kernels::innerProducts(patterns, states.middleCols(from, std::min(statesTogether, states.cols() - from)));
      weigh(products, first);
      for (Index column = 0; column < products.cols(); ++column) {
        Index place = 0;
        const float value = products.col(column).maxCoeff(&place);
        best[static_cast<std::size_t>(block)][static_cast<std::size_t>(from + column)] = {value, first + place};
      }
    }
  });
  std::vector<Index> largest(columns);
  for (std::size_t column = 0; column < columns; ++column) {
    Best held = best.front()[column];
    for (const std::vector<Best>& block : best) {
      if (block[column].value > held.value) held = block[column];
    }
    largest[column] = held.memory;
  }
  return largest;
}

}  // namespace

Index nearestMemory(const Memory& memory, const ConstVectorRef& state) {
  return nearestMemories(memory, state).front();
}

std::vector<Index> nearestMemories(const Memory& memory, const ConstMatrixRef& states, const std::stop_token& stop) {
  // The length of the state is the same for all.
  const Vector inverse = memory.norms().unaryExpr([](float norm) { return norm > 0.0F ? 1.0F / norm : 0.0F; });
  std::vector<Index> nearest = largestProducts(memory, states, stop, [&](Matrix& products, Index first) {
    products.array().colwise() *= inverse.segment(first, products.rows()).array();
  });
  for (Index column = 0; column < states.cols(); ++column) {
    if (states.col(column).isZero(0.0F)) nearest[static_cast<std::size_t>(column)] = -1;
  }
  return nearest;
}

bool isSameMemory(const Memory& memory, Index number, Index target) {
  if (number < 0 || target < 0) return false;
  return number == target || memory.patterns().col(number) == memory.patterns().col(target);
}

std::vector<Index> mostSimilarMemories(const Memory& memory, const ConstMatrixRef& states,
                                       const std::stop_token& stop) {
  return largestProducts(memory, states, stop, [](Matrix& /*products*/, Index /*first*/) {});
}

}  // namespace hopscope
