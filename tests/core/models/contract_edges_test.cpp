#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "core/dynamics/retrieval.h"
#include "tests/core/models/contract.h"

namespace hopscope::test {
namespace {

class ModelEdges : public ModelContract {
 protected:
  /// The message of the std::invalid_argument that binding with `values` must throw.
  [[nodiscard]] std::string refusal(const ParameterValues& values) const {
    try {
      (void)bind(patterns(4, 3, 1), values);
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
    ADD_FAILURE() << textOf(values) << " was accepted";
    return {};
  }

  /// One update, its energies and the associations are all finite; returns the update.
  Matrix checkFinite(const RetrievalModel& model, const Matrix& states) const {
    const Matrix next = stepOf(model, states);
    EXPECT_TRUE(next.allFinite());
    if (const auto energies = model.energies(states, TestStep(states.cols()))) {
      for (const double energy : *energies) EXPECT_TRUE(std::isfinite(energy)) << energy;
    }
    for (Index b = 0; b < states.cols(); ++b) {
      const Association association = model.associate(states.col(b), TestStep(1, 0, {}, b));
      EXPECT_TRUE(association.similarity.allFinite());
      EXPECT_TRUE(association.weights.allFinite());
      EXPECT_TRUE(std::isfinite(association.effectiveMemories));
    }
    return next;
  }
};

TEST_P(ModelEdges, ExtremeParametersStayFinite) {
  const Matrix memory = patterns(20, 30, 2);
  for (ParameterValues values : extremeValues()) {
    for (const ParameterSpec& spec : entry().parameters) {
      if (spec.kind != ParameterKind::Choice) continue;
      for (const ParameterOption& option : spec.options) {
        values[spec.id] = option.id;
        SCOPED_TRACE(textOf(values));
        checkFinite(*bind(memory, values), patterns(20, 5, 3));
      }
      values.erase(spec.id);
    }
  }
}

TEST_P(ModelEdges, ZeroQuery) {
  if (bipolar()) GTEST_SKIP() << "0 is no state of a bipolar network";
  for (const ParameterValues& values : ordinaryValues()) {
    SCOPED_TRACE(textOf(values));
    checkFinite(*bind(patterns(9, 6, 4), values), Matrix::Zero(9, 2));
  }
}

TEST_P(ModelEdges, ZeroMemory) {
  if (bipolar()) GTEST_SKIP() << "0 is no pattern of a bipolar network";
  for (const ParameterValues& values : ordinaryValues()) {
    SCOPED_TRACE(textOf(values));
    checkFinite(*bind(Matrix::Zero(9, 3), values), patterns(9, 2, 4));
  }
}

TEST_P(ModelEdges, DuplicateMemoriesShareTheWeight) {
  Matrix memory = patterns(10, 5, 5);
  memory.col(4) = memory.col(1);
  for (const ParameterValues& values : ordinaryValues()) {
    SCOPED_TRACE(textOf(values));
    const auto model = bind(memory, values);
    checkFinite(*model, memory);
    const Association association = model->associate(memory.col(1));
    EXPECT_FLOAT_EQ(association.similarity[1], association.similarity[4]);
    if (association.weights.size() > 0 && entry().laws.equalScoresShareWeight) {
      EXPECT_NEAR(association.weights[1], association.weights[4], 1e-5F);
    } else if (association.weights.size() > 0 && entry().laws.permutationInvariant) {
      EXPECT_GE(association.weights[1], association.weights[4]);
    }
  }
}

TEST_P(ModelEdges, OneMemoryOneNeuron) {
  for (const auto& [dimension, count] : {std::pair<Index, Index>{1, 1}, {1, 4}, {7, 1}}) {
    for (const ParameterValues& values : ordinaryValues()) {
      SCOPED_TRACE(std::to_string(dimension) + " neurons, " + std::to_string(count) + " memories, " + textOf(values));
      const Matrix next = checkFinite(*bind(patterns(dimension, count, 6), values), patterns(dimension, 3, 7));
      EXPECT_EQ(next.rows(), dimension);
      EXPECT_EQ(next.cols(), 3);
    }
  }
}

TEST_P(ModelEdges, EmptyBatch) {
  const auto model = bind(patterns(5, 4, 8));
  const Matrix none(5, 0);
  EXPECT_EQ(stepOf(*model, none).cols(), 0);
  if (const auto energies = model->energies(none)) {
    EXPECT_TRUE(energies->empty());
  }
}

TEST_P(ModelEdges, NumbersOutsideTheirRangeAreRefused) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  for (const ParameterSpec& spec : entry().parameters) {
    if (spec.kind != ParameterKind::Real && spec.kind != ParameterKind::Integer) continue;
    std::vector<double> outside{std::nextafter(spec.maximum, infinity), infinity, -infinity, std::nan("")};
    outside.push_back(spec.minimumExcluded ? spec.minimum : std::nextafter(spec.minimum, -infinity));
    if (spec.kind == ParameterKind::Integer) outside.push_back(spec.minimum + 0.5);
    for (const double value : outside) {
      const std::string message = refusal({{spec.id, value}});
      EXPECT_THAT(message, ::testing::HasSubstr(spec.id + " = " + numberText(value)));
      EXPECT_THAT(message, ::testing::HasSubstr(spec.allowed()));
    }
    EXPECT_NO_THROW((void)bind(patterns(4, 3, 1), {{spec.id, spec.maximum}})) << spec.id;
  }
}

TEST_P(ModelEdges, ValuesOfAnotherKindAreRefused) {
  for (const ParameterSpec& spec : entry().parameters) {
    const ParameterValue wrong = spec.kind == ParameterKind::Choice ? ParameterValue(std::string("sideways"))
                                 : spec.kind == ParameterKind::File ? ParameterValue(8.0)
                                                                    : ParameterValue(std::string("8"));
    const std::string message = refusal({{spec.id, wrong}});
    EXPECT_THAT(message, ::testing::HasSubstr(spec.id));
    EXPECT_THAT(message, ::testing::HasSubstr(spec.allowed()));
  }
  const std::string message = refusal({{"colour", 1.0}});
  EXPECT_THAT(message, ::testing::HasSubstr("colour"));
  for (const ParameterSpec& spec : entry().parameters) EXPECT_THAT(message, ::testing::HasSubstr(spec.id));
}

TEST_P(ModelEdges, QueriesThatAreNoStatesAreRefused) {
  const auto model = bind(patterns(4, 3, 1));
  const auto refuses = [&](const Matrix& query, const char* reason) {
    const auto named = ::testing::ThrowsMessage<std::invalid_argument>(
        ::testing::AllOf(::testing::HasSubstr("query"), ::testing::HasSubstr(reason)));
    EXPECT_THAT([&] { (void)retrieve(model, query.col(0), -1, {}); }, named);
    EXPECT_THAT([&] { (void)retrieveBatch(*model, query, {}, {}, true); }, named);
  };
  Matrix query = patterns(4, 1, 2);
  query(2) = std::nanf("");
  refuses(query, "NaN");
  query(2) = -std::numeric_limits<float>::infinity();
  refuses(query, "infinity");
  refuses(patterns(5, 1, 2), "4");
}

HOPSCOPE_FOR_EVERY_MODEL(ModelEdges);

}  // namespace
}  // namespace hopscope::test
