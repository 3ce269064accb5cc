// hopscope_kernel_server MEMORY.f32 QUERIES.f32 M B d THREADS: reads commands from standard input, one a line, and
// answers each with one line.
//   dense|sparse|top B beta        one pass over the memory with the first B queries; milliseconds. top: the best 20 %
//   write FILE                     the states of the last pass, d × B floats
//   memory                         peak resident memory of the process, KiB
//   bandwidth | gemm               what the machine can do: GB/s read over the memory, GFLOP/s of sgemm
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/large_matrix.h"
#include "core/base/parallel.h"
#include "core/kernels/machine.h"
#include "core/kernels/passes.h"

namespace {

using namespace hopscope;

Matrix readColumns(const char* path, Index rows, Index columns) {
  Matrix matrix;
  resizeLarge(matrix, rows, columns);
  std::ifstream in(path, std::ios::binary);
  in.read(reinterpret_cast<char*>(matrix.data()), matrix.size() * static_cast<std::streamsize>(sizeof(float)));
  if (!in) {
    std::cerr << path << ": too short\n";
    std::exit(3);
  }
  return matrix;
}

template <typename Work>
double milliseconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 7) {
    std::cerr << "usage: hopscope_kernel_server MEMORY QUERIES M B d THREADS\n";
    return 2;
  }
  const Index dimension = std::atol(argv[5]);
  const Matrix memory = readColumns(argv[1], dimension, std::atol(argv[3]));
  const Matrix queries = readColumns(argv[2], dimension, std::atol(argv[4]));
  const Vector norms = memory.colwise().norm();
  const kernels::Keys keys{memory, norms};
  const ThreadLimit threads(std::atoi(argv[6]));
  kernels::PassResult last;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string command;
    words >> command;
    if (command == "dense" || command == "sparse" || command == "top") {
      Index count = 0;
      double beta = 0.0;
      words >> count >> beta;
      last = {};
      std::cout << milliseconds([&] {
        const auto states = queries.leftCols(count);
        if (command == "dense") last = kernels::softmaxPass(keys, states, beta, kernels::ReadOut::Wanted);
        if (command == "sparse") last = kernels::sparsemaxPass(keys, states, beta, kernels::ReadOut::Wanted);
        if (command == "top") {
          last = kernels::topKPass(keys, states, beta, memory.cols() / 5, kernels::ReadOut::Wanted);
        }
      }) << std::endl;
    } else if (command == "write") {
      std::string path;
      words >> path;
      std::ofstream(path, std::ios::binary)
          .write(reinterpret_cast<const char*>(last.states.data()),
                 last.states.size() * static_cast<std::streamsize>(sizeof(float)));
      std::cout << "written" << std::endl;
    } else if (command == "memory") {
      std::cout << kernels::peakMemory() / 1024 << std::endl;
    } else if (command == "bandwidth") {
      std::cout << 1e-9 * kernels::readBandwidth(memory) << std::endl;
    } else if (command == "gemm") {
      std::cout << 1e-9 * kernels::gemmRate() << std::endl;
    } else {
      std::cout << "unknown command" << std::endl;
    }
  }
}
