#include "tests/support/patterns.h"

#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/random.h"

namespace hopscope::test {

Matrix columns(const std::vector<std::vector<double>>& patterns) {
  Matrix matrix(static_cast<Index>(patterns.front().size()), static_cast<Index>(patterns.size()));
  for (Index column = 0; column < matrix.cols(); ++column) {
    const std::vector<double>& pattern = patterns[static_cast<std::size_t>(column)];
    for (Index row = 0; row < matrix.rows(); ++row) {
      matrix(row, column) = static_cast<float>(pattern.at(static_cast<std::size_t>(row)));
    }
  }
  return matrix;
}

Matrix normalPatterns(Index dimension, Index count, std::uint64_t seed) {
  const Vector values = normalVector(dimension * count, seed);
  return Eigen::Map<const Matrix>(values.data(), dimension, count) / std::sqrt(static_cast<float>(dimension));
}

Matrix unitPatterns(Index dimension, Index count, std::uint64_t seed) {
  Matrix patterns = normalPatterns(dimension, count, seed);
  patterns.colwise().normalize();
  return patterns;
}

Matrix signPatterns(Index dimension, Index count, std::uint64_t seed) {
  const Vector values = uniformVector(dimension * count, seed);
  return Eigen::Map<const Matrix>(values.data(), dimension, count).unaryExpr([](float value) {
    return value < 0.5F ? -1.0F : 1.0F;
  });
}

std::shared_ptr<const Dataset> datasetOf(Matrix patterns) {
  Dataset dataset;
  dataset.name = dataset.source = "test";
  dataset.shape = {1, patterns.rows(), 1};
  dataset.range = {patterns.minCoeff(), patterns.maxCoeff()};
  dataset.patterns = std::move(patterns);
  return finished(std::move(dataset));
}

std::shared_ptr<const Memory> memoryOf(Matrix patterns, Encoding encoding) {
  return Memory::create(datasetOf(std::move(patterns)), {.encoding = encoding});
}

std::shared_ptr<const RetrievalModel> modelOf(const std::string& id, Matrix patterns, const ParameterValues& values) {
  return createModel({id, values}, memoryOf(std::move(patterns)));
}

TestStep::TestStep(Index count, std::int64_t index, std::stop_token stop, Index first)
    : seeds_(static_cast<std::size_t>(count)), index_(index), stop_(std::move(stop)) {
  std::iota(seeds_.begin(), seeds_.end(), static_cast<std::uint64_t>(first) + 1);
}

Matrix stepOf(const RetrievalModel& model, const ConstMatrixRef& states, std::int64_t index,
              const std::stop_token& stop) {
  const TestStep step(states.cols(), index, stop);
  return model.step(states, step);
}

double energyOf(const RetrievalModel& model, const ConstVectorRef& state) {
  return model.energies(state).value().front();
}

}  // namespace hopscope::test
