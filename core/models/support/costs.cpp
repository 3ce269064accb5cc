#include "core/models/support/costs.h"

namespace hopscope {

double costOfScores(Index dimension, Index count, const ParameterValues& /*values*/) {
  return static_cast<double>(dimension) * static_cast<double>(count);
}

double costOfScoresAndReadOut(Index dimension, Index count, const ParameterValues& values) {
  return 2.0 * costOfScores(dimension, count, values);
}

double bytesOfPatterns(Index dimension, Index count, const ParameterValues& values) {
  return 4.0 * costOfScores(dimension, count, values);
}

double costOfCouplings(Index dimension, Index /*count*/, const ParameterValues& values) {
  return 2.0 * costOfScores(dimension, dimension, values);
}

double bytesOfCouplings(Index dimension, Index /*count*/, const ParameterValues& values) {
  return 8.0 * costOfScores(dimension, dimension, values);
}

}  // namespace hopscope
