#include "core/base/random.h"

#include <bit>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/uniform_01.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <numeric>
#include <utility>

namespace hopscope {

namespace {

std::uint64_t mix(std::uint64_t value) noexcept {
  value += 0x9E3779B97F4A7C15ULL;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

}  // namespace

std::uint64_t seedFor(std::uint64_t master, std::uint64_t stream, std::uint64_t index) noexcept {
  return mix(mix(mix(master) ^ stream) ^ index);
}

Vector uniformVector(Index count, std::uint64_t seed) {
  RandomEngine engine(seed);
  boost::random::uniform_01<double> uniform;
  Vector values(count);
  // 24 bits, so that the float never rounds up to 1.
  for (Index i = 0; i < count; ++i) {
    values[i] = static_cast<float>(static_cast<std::int32_t>(uniform(engine) * 16777216.0)) / 16777216.0F;
  }
  return values;
}

Vector normalVector(Index count, std::uint64_t seed) {
  RandomEngine engine(seed);
  boost::random::normal_distribution<double> normal;
  Vector values(count);
  for (Index i = 0; i < count; ++i) values[i] = static_cast<float>(normal(engine));
  return values;
}

std::vector<Index> permutation(Index count, std::uint64_t seed) {
  RandomEngine engine(seed);
  std::vector<Index> order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), Index{0});
  for (Index i = count - 1; i > 0; --i) {
    boost::random::uniform_int_distribution<Index> pick(0, i);
    std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(pick(engine))]);
  }
  return order;
}

std::vector<std::int32_t> randomSubset(Index count, Index size, std::uint64_t seed) {
  RandomEngine engine(seed);
  std::vector<std::uint64_t> taken(static_cast<std::size_t>((count + 63) / 64), 0);
  const auto take = [&](Index number) {
    std::uint64_t& word = taken[static_cast<std::size_t>(number / 64)];
    const std::uint64_t bit = std::uint64_t{1} << (number % 64);
    const bool free = (word & bit) == 0;
    word |= bit;
    return free;
  };
  for (Index last = count - size; last < count; ++last) {
    boost::random::uniform_int_distribution<Index> pick(0, last);
    if (!take(pick(engine))) take(last);
  }
  std::vector<std::int32_t> subset;
  subset.reserve(static_cast<std::size_t>(size));
  for (std::size_t word = 0; word < taken.size(); ++word) {
    for (std::uint64_t bits = taken[word]; bits != 0; bits &= bits - 1) {
      subset.push_back(static_cast<std::int32_t>(64 * word) + std::countr_zero(bits));
    }
  }
  return subset;
}

}  // namespace hopscope
