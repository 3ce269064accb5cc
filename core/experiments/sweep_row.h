#pragma once

#include <optional>
#include <vector>

#include "core/dynamics/retrieval.h"

namespace hopscope {

/// What one retrieval came to. Scores are those of SweepSpec::metric; raw, so that any threshold can be put to them
/// afterwards.
struct SweepTrial {
  int network = 0;
  Index target = 0;  ///< the memory that was damaged
  float score = 0.0F;
  float untouchedQuery = 0.0F;    ///< score of the damaged query itself
  float meanImage = 0.0F;         ///< of the mean stored picture
  float nearestNeighbour = 0.0F;  ///< of the stored pattern of largest dot product with the query
  float overlap = 0.0F;           ///< cosine of final state and target, encoded
  float squaredError = 0.0F;      ///< Σ(v − u)² of final and target picture, pixels
  bool identified = false;        ///< the stored pattern nearest to the final state, by cosine, is the target
  int steps = 0;
  Termination termination = Termination::StepLimit;
  Regime regime = Regime::Spurious;
  float effective = 0.0F;         ///< N_eff of the final state; 0 without weights
  Index support = 0;              ///< non-zero weights of the final state; 0 without weights
  std::optional<double> energy;   ///< of the final state
  std::optional<double> seconds;  ///< of all updates together; only of a timed experiment

  friend bool operator==(const SweepTrial&, const SweepTrial&) = default;
};

/// A finished row: all trials of one model at one cell.
struct SweepRow {
  Index cell = 0;
  int model = 0;  ///< index into SweepSpec::models
  Index count = 0;
  Index dimension = 0;
  std::vector<SweepTrial> trials;

  friend bool operator==(const SweepRow&, const SweepRow&) = default;
};

}  // namespace hopscope
