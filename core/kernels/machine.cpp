#include "core/kernels/machine.h"

#include <cblas.h>

#include <chrono>
#include <cstddef>
#include <fstream>
#include <string>
#include <vector>

#include "core/base/parallel.h"

namespace hopscope::kernels {

namespace {

template <class Work>
double secondsOf(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

double readBandwidth(const ConstMatrixRef& matrix) {
  constexpr Index columnsPerTask = 512;
  const Index tasks = (matrix.cols() + columnsPerTask - 1) / columnsPerTask;
  std::vector<float> sums(static_cast<std::size_t>(tasks));
  const double time = secondsOf([&] {
    parallelFor(tasks, [&](Index task) {
      const Index first = task * columnsPerTask;
      sums[static_cast<std::size_t>(task)] =
          matrix.middleCols(first, std::min(columnsPerTask, matrix.cols() - first)).sum();
    });
  });
  // Asks for the sums, so that they are not left out.
  volatile float sink = sums.front();
  static_cast<void>(sink);
  return static_cast<double>(sizeof(float)) * static_cast<double>(matrix.size()) / time;
}

double gemmRate() {
  constexpr int n = 1024;
  constexpr Index tasks = 8;
  const Matrix left = Matrix::Constant(n, n, 0.5F);
  const Matrix right = Matrix::Constant(n, n, 0.25F);
  std::vector<Matrix> results(tasks, Matrix(n, n));
  openblas_set_num_threads(1);
  const double time = secondsOf([&] {
    parallelFor(tasks, [&](Index task) {
      cblas_sgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, n, n, n, 1.0F, left.data(), n, right.data(), n, 0.0F,
                  results[static_cast<std::size_t>(task)].data(), n);
    });
  });
  return 2.0 * n * n * n * static_cast<double>(tasks) / time;
}

std::string blasProcessor() { return openblas_get_corename(); }

std::size_t peakMemory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stoull(line.substr(6)) * 1024;
  }
  return 0;
}

}  // namespace hopscope::kernels
