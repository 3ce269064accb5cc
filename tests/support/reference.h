#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "core/models/model.h"

namespace hopscope::test {

/// One case of a file in tests/reference; see the README there. What a case does not have stays empty.
struct ReferenceCase {
  std::string name;
  ModelSpec model;
  Matrix memory;  ///< d × M
  Matrix query;   ///< d × B
  int steps = 0;
  Matrix weights;  ///< M × B
  Matrix next;     ///< d × B
  std::vector<std::optional<double>> energy;
  Matrix trajectoryFinal;  ///< d × B
  std::vector<std::vector<std::optional<double>>> trajectoryEnergy;

  Eigen::MatrixXd couplings;  ///< d × d
  Matrix nextSync;            ///< d × B
  Matrix nextAsync;           ///< d × B
  std::vector<Index> asyncOrder;
};

/// How a failure names a case.
void PrintTo(const ReferenceCase& reference, std::ostream* out);

/// The file tests/reference/<model>.json. @throws DataError when it cannot be read
[[nodiscard]] std::vector<ReferenceCase> referenceCases(const std::string& model);

}  // namespace hopscope::test
