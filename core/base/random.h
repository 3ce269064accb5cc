#pragma once

#include <boost/random/mersenne_twister.hpp>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace hopscope {

/// The only generator of the engine. Boost's distributions are used with it: the standard library's differ between
/// implementations, and the same seed must give the same bits everywhere.
using RandomEngine = boost::random::mt19937_64;

/// Derives an independent seed from a master seed (SplitMix64 finaliser over the three words). Every random number
/// of a run descends from one visible master seed through this function.
/// @param stream what the numbers are for; see streamId
/// @param index  which one of them (query, trial, network, step)
[[nodiscard]] std::uint64_t seedFor(std::uint64_t master, std::uint64_t stream, std::uint64_t index = 0) noexcept;

/// Stable 64-bit id of a stream name (FNV-1a), for seedFor.
[[nodiscard]] constexpr std::uint64_t streamId(std::string_view name) noexcept {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

/// `count` numbers uniform in [0, 1).
[[nodiscard]] Vector uniformVector(Index count, std::uint64_t seed);

/// `count` numbers from N(0, 1).
[[nodiscard]] Vector normalVector(Index count, std::uint64_t seed);

/// A random permutation of 0 … count−1 (Fisher–Yates).
[[nodiscard]] std::vector<Index> permutation(Index count, std::uint64_t seed);

/// `size` different numbers of 0 … count−1, ascending, every subset equally likely (Floyd 1987): the cost is that of
/// `size` draws and a look at `count` bits.
[[nodiscard]] std::vector<std::int32_t> randomSubset(Index count, Index size, std::uint64_t seed);

}  // namespace hopscope
