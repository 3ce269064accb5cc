#include "core/landscape/gram_space.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <utility>

#include "core/base/errors.h"
#include "core/similarities/similarity.h"

namespace hopscope {

bool seesInnerProductsOnly(const RetrievalModel& model) {
  const auto& specs = model.entry().parameters;
  if (parameterOf(specs, ParameterRole::Similarity) == nullptr) return false;
  return similarityOf(specs, model.parameters()).innerProductsOnly;
}

GramSpace gramSpace(const RetrievalModel& model, const ConstMatrixRef& states) {
  if (!seesInnerProductsOnly(model)) {
    throwBadArgument("model", model.entry().id, "one that compares by dot product, cosine or Euclidean distance");
  }
  const Memory& memory = model.memory();
  const Index count = memory.count();
  Eigen::MatrixXd all(memory.dimension(), count + states.cols());
  all << memory.patterns().cast<double>(), states.cast<double>();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(all.transpose() * all);
  const Eigen::VectorXd& values = solver.eigenvalues();  // ascending
  const double smallest = 1e-12 * std::max(values[values.size() - 1], 1e-300);
  Index rank = 0;
  while (rank < values.size() && values[values.size() - 1 - rank] > smallest) ++rank;
  rank = std::max<Index>(rank, 1);
  const Eigen::MatrixXd coordinates =
      values.tail(rank).cwiseMax(0.0).cwiseSqrt().asDiagonal() * solver.eigenvectors().rightCols(rank).transpose();

  Dataset dataset;
  dataset.name = memory.dataset().name;
  dataset.source = memory.dataset().source;
  dataset.shape = {1, rank, 1};
  dataset.patterns = coordinates.leftCols(count).cast<float>();
  dataset.range = {dataset.patterns.minCoeff(), dataset.patterns.maxCoeff()};
  auto reduced = Memory::create(finished(std::move(dataset)), {.encoding = Encoding::Raw});
  return {createModel({model.entry().id, model.parameters()}, std::move(reduced)),
          coordinates.rightCols(states.cols()).cast<float>()};
}

}  // namespace hopscope
