#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/models/model.h"
#include "tests/support/patterns.h"

/// The contract every model of the catalog must keep. The tests ask the entry for its parameters and laws, so that a
/// new model is tested without a change here.
namespace hopscope::test {

class ModelContract : public ::testing::TestWithParam<const ModelEntry*> {
 protected:
  [[nodiscard]] const ModelEntry& entry() const { return *GetParam(); }
  [[nodiscard]] bool bipolar() const { return entry().domain == StateDomain::Bipolar; }

  /// Random patterns or states the model can work on: ±1, or of length about 1.
  [[nodiscard]] Matrix patterns(Index dimension, Index count, std::uint64_t seed) const;
  [[nodiscard]] std::shared_ptr<const RetrievalModel> bind(Matrix memory, const ParameterValues& values = {}) const;

  /// Every combination (200 of them where there are more) of ordinary parameter values (all options; numbers at both
  /// ends, the middle and the default of their slider), those in `fixed` held.
  [[nodiscard]] std::vector<ParameterValues> ordinaryValues(const ParameterValues& fixed = {}) const;
  /// The defaults with one number at the end of its legal range, for every number and both ends.
  [[nodiscard]] std::vector<ParameterValues> extremeValues() const;
};

/// "beta=8 similarity=dot", for failure messages.
[[nodiscard]] std::string textOf(const ParameterValues& values);

[[nodiscard]] inline std::string entryName(const ::testing::TestParamInfo<const ModelEntry*>& info) {
  return info.param->id;
}

}  // namespace hopscope::test

#define HOPSCOPE_FOR_EVERY_MODEL(Suite) \
  INSTANTIATE_TEST_SUITE_P(Catalog, Suite, ::testing::ValuesIn(models().begin(), models().end()), entryName)
