#pragma once

#include <cstdint>

#include "core/models/model.h"

/// What several tests ask of bipolar networks.
namespace hopscope::test {

/// W (N × N, zero diagonal) of a network with pair couplings: E(s) = −Σ_{i<j} W_ij s_i s_j, so flipping i, j and both
/// tells W_ij.
[[nodiscard]] Eigen::MatrixXd couplingsFromEnergies(const RetrievalModel& model);

/// `patterns` with each of their values inverted with probability `share`.
[[nodiscard]] Matrix flipped(const Matrix& patterns, double share, std::uint64_t seed);

/// Share of the patterns in which one update changes nothing.
[[nodiscard]] double stableShare(const RetrievalModel& model, const Matrix& patterns);

}  // namespace hopscope::test
