#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/separations/separation.h"
#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

using nlohmann::json;

std::vector<double> maskedValues(const std::vector<double>& values, const std::vector<std::size_t>& mask) {
  std::vector<double> chosen;
  for (const std::size_t i : mask) chosen.push_back(values[i]);
  return chosen;
}

/// tests/reference/learning/separations.json: weights and vector-Jacobian products of an independent implementation.
TEST(SeparationReference, WeightsAndPullBacks) {
  std::ifstream file(referenceFolder() + "/learning/separations.json");
  const json cases = json::parse(file).at("cases");
  ASSERT_GE(cases.size(), 30U);
  for (const json& each : cases) {
    const std::string id = each.at("separation");
    SCOPED_TRACE(each.at("name").get<std::string>() + " " + id);
    auto scores = each.at("scores").get<std::vector<double>>();
    auto bar = each.at("weights_bar").get<std::vector<double>>();
    auto weights = each.at("weights").get<std::vector<double>>();
    auto gradient = each.at("scores_bar").get<std::vector<double>>();
    std::shared_ptr<const Separation> separation;
    if (id == "masked") {
      // A masked softmax is the softmax of the scores that are let through.
      const auto mask = each.at("parameters").at("mask").get<std::vector<std::size_t>>();
      separation = createSeparation("softmax");
      scores = maskedValues(scores, mask);
      bar = maskedValues(bar, mask);
      weights = maskedValues(weights, mask);
      gradient = maskedValues(gradient, mask);
    } else {
      ParameterValues values;
      for (const auto& [name, value] : each.at("parameters").items()) values[name] = value.get<double>();
      separation = createSeparation(id, values);
    }
    EXPECT_THAT(separation->weights(scores), testing::Pointwise(testing::DoubleNear(1e-9), weights));
    EXPECT_THAT(separation->pullBack(scores, bar), testing::Pointwise(testing::DoubleNear(1e-9), gradient));
  }
}

}  // namespace
}  // namespace hopscope::test
