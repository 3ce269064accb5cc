#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/memory/memory.h"
#include "core/models/model.h"

/// Small memories, models and steps, built in one line.
namespace hopscope::test {

/// d × M from the patterns written one after the other.
[[nodiscard]] Matrix columns(const std::vector<std::vector<double>>& patterns);

/// Columns from N(0, 1/d): of length about 1.
[[nodiscard]] Matrix normalPatterns(Index dimension, Index count, std::uint64_t seed);
/// Columns of length 1, uniform on the sphere.
[[nodiscard]] Matrix unitPatterns(Index dimension, Index count, std::uint64_t seed);
/// Independent ±1.
[[nodiscard]] Matrix signPatterns(Index dimension, Index count, std::uint64_t seed);

/// The patterns as one row of "pixels" each, in the range of their values.
[[nodiscard]] std::shared_ptr<const Dataset> datasetOf(Matrix patterns);
[[nodiscard]] std::shared_ptr<const Memory> memoryOf(Matrix patterns, Encoding encoding = Encoding::Raw);

[[nodiscard]] std::shared_ptr<const RetrievalModel> modelOf(const std::string& id, Matrix patterns,
                                                            const ParameterValues& values = {});

/// What stepOf() gives to `count` columns: column b draws from seed first + b + 1.
class TestStep {
 public:
  explicit TestStep(Index count, std::int64_t index = 0, std::stop_token stop = {}, Index first = 0);
  // NOLINTNEXTLINE(google-explicit-constructor): stands in for a Step
  operator Step() const { return {seeds_, index_, stop_}; }

 private:
  std::vector<std::uint64_t> seeds_;
  std::int64_t index_;
  std::stop_token stop_;
};

/// One update; column b draws from seed b + 1.
[[nodiscard]] Matrix stepOf(const RetrievalModel& model, const ConstMatrixRef& states, std::int64_t index = 0,
                            const std::stop_token& stop = {});

/// E of a single state; fails the test when the model has none.
[[nodiscard]] double energyOf(const RetrievalModel& model, const ConstVectorRef& state);

}  // namespace hopscope::test
