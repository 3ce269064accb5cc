#include "core/landscape/newton.h"

#include <Eigen/LU>
#include <algorithm>
#include <numeric>

#include "core/base/parallel.h"
#include "core/landscape/fields.h"

namespace hopscope {

namespace {

/// Relative to the longest memory.
constexpr double difference = 1e-3;
constexpr double longestStep = 0.2;
constexpr double solved = 4e-6;
constexpr double sameSolution = 2e-3;
constexpr int maxUpdates = 40;

Matrix mapped(const Descent& descent, const Matrix& states, const JobContext& job) {
  job.throwIfStopped();
  const std::vector<std::uint64_t> seeds(static_cast<std::size_t>(states.cols()), descent.spec().seed);
  return descent.model().step(states, {.seeds = seeds, .stop = job.stop});
}

/// Each state followed by its neighbours x + h eᵢ, x − h eᵢ.
Matrix withNeighbours(const ConstMatrixRef& states, float h) {
  const Index dimension = states.rows();
  Matrix all(dimension, states.cols() * (1 + 2 * dimension));
  Index column = 0;
  for (Index s = 0; s < states.cols(); ++s) {
    all.col(column++) = states.col(s);
    for (Index i = 0; i < dimension; ++i) {
      all.col(column) = states.col(s);
      all(i, column++) += h;
      all.col(column) = states.col(s);
      all(i, column++) -= h;
    }
  }
  return all;
}

Eigen::MatrixXd jacobianOf(const Matrix& mappedStates, Index first, float h) {
  const Index dimension = mappedStates.rows();
  Eigen::MatrixXd jacobian(dimension, dimension);
  for (Index i = 0; i < dimension; ++i) {
    jacobian.col(i) = (mappedStates.col(first + 1 + 2 * i) - mappedStates.col(first + 2 + 2 * i)).cast<double>() /
                      (2.0 * static_cast<double>(h));
  }
  return jacobian;
}

/// Newton's method on some of the columns of `states`. @return which of them ended at a solution
std::vector<Index> solve(const Descent& descent, Matrix& states, std::vector<Index> active, const JobContext& job) {
  const Index dimension = states.rows();
  const double scale = descent.scale();
  const auto h = static_cast<float>(difference * scale);
  std::vector<Index> done;
  for (int update = 0; update < maxUpdates && !active.empty(); ++update) {
    const Matrix current = states(Eigen::all, active);
    const Matrix images = mapped(descent, withNeighbours(current, h), job);
    std::vector<Index> moving;
    for (std::size_t i = 0; i < active.size(); ++i) {
      const auto column = static_cast<Index>(i);
      const Index first = column * (1 + 2 * dimension);
      const Eigen::VectorXd residual = (images.col(first) - current.col(column)).cast<double>();
      if (!residual.allFinite()) continue;
      if (residual.norm() < solved * scale) {
        done.push_back(active[i]);
        continue;
      }
      const Eigen::MatrixXd slope = Eigen::MatrixXd::Identity(dimension, dimension) - jacobianOf(images, first, h);
      Eigen::VectorXd step = slope.partialPivLu().solve(residual);
      if (!step.allFinite()) step = residual;
      const double length = step.norm();
      if (length > longestStep * scale) step *= longestStep * scale / length;
      states.col(active[i]) = current.col(column) + step.cast<float>();
      // All fixed points lie among the memories; what leaves them does not come back.
      if (states.col(active[i]).cast<double>().norm() < 1.5 * scale) moving.push_back(active[i]);
    }
    active = std::move(moving);
  }
  return done;
}

}  // namespace

std::vector<Eigen::MatrixXd> jacobians(const Descent& descent, const ConstMatrixRef& states, const JobContext& job) {
  const auto h = static_cast<float>(difference * descent.scale());
  std::vector<Eigen::MatrixXd> result;
  for (Index i = 0; i < states.cols(); ++i) {
    result.push_back(jacobianOf(mapped(descent, withNeighbours(states.col(i), h), job), 0, h));
  }
  return result;
}

std::vector<Vector> newtonSolutions(const Descent& descent, const ConstMatrixRef& starts, const JobContext& job) {
  constexpr Index batch = 128;
  Matrix states = starts;
  const Index tasks = (states.cols() + batch - 1) / batch;
  std::vector<std::vector<Index>> done(static_cast<std::size_t>(tasks));
  parallelFor(tasks, [&](Index task) {
    std::vector<Index> mine(static_cast<std::size_t>(std::min(batch, states.cols() - task * batch)));
    std::iota(mine.begin(), mine.end(), task * batch);
    done[static_cast<std::size_t>(task)] = solve(descent, states, std::move(mine), job);
    std::ranges::sort(done[static_cast<std::size_t>(task)]);
  });
  std::vector<Vector> solutions;
  for (const auto& each : done) {
    for (const Index column : each) {
      const auto known = [&](const Vector& other) {
        return static_cast<double>((other - states.col(column)).norm()) < sameSolution * descent.scale();
      };
      if (std::ranges::none_of(solutions, known)) solutions.emplace_back(states.col(column));
    }
  }
  return solutions;
}

}  // namespace hopscope
