// hopscope_kernel_server MEMORY.f32 QUERIES.f32 M B d THREADS: reads commands from standard input, one a line, and
// answers each with one line.
//   bind ID [parameter=value …]   takes a model of the catalog; milliseconds with the first update of one query
//   step B                        one update of the first B queries; milliseconds
//   write FILE                    the states after the last update, d × B floats
//   memory                        peak resident memory of the process, KiB
//   bandwidth | gemm              what the machine can do: GB/s read over the memory, GFLOP/s of sgemm
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/large_matrix.h"
#include "core/base/parallel.h"
#include "core/kernels/machine.h"
#include "core/models/model.h"

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

std::shared_ptr<const Memory> memoryFrom(Matrix patterns) {
  Dataset dataset;
  dataset.source = "benchmark";
  dataset.shape = {1, patterns.rows(), 1};
  dataset.range = {patterns.minCoeff(), patterns.maxCoeff()};
  dataset.patterns = std::move(patterns);
  return Memory::create(finished(std::move(dataset)), {.encoding = Encoding::Raw});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 7) {
    std::cerr << "usage: hopscope_kernel_server MEMORY QUERIES M B d THREADS\n";
    return 2;
  }
  const Index dimension = std::atol(argv[5]);
  const auto memory = memoryFrom(readColumns(argv[1], dimension, std::atol(argv[3])));
  const Matrix queries = readColumns(argv[2], dimension, std::atol(argv[4]));
  std::vector<std::uint64_t> seeds(static_cast<std::size_t>(queries.cols()));
  std::iota(seeds.begin(), seeds.end(), std::uint64_t{1});
  const ThreadLimit threads(std::atoi(argv[6]));
  std::shared_ptr<const RetrievalModel> bound;
  Matrix last;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string command;
    words >> command;
    const auto step = [&](Index count) {
      last = {};
      return milliseconds([&] {
        last = bound->step(queries.leftCols(count), {{seeds.data(), static_cast<std::size_t>(count)}, 0});
      });
    };
    if (command == "bind") {
      std::string id;
      words >> id;
      const std::vector<std::string> settings{std::istream_iterator<std::string>(words), {}};
      std::cout << milliseconds([&] {
        bound = createModel({id, parseAssignments(model(id).parameters, settings)}, memory);
        step(1);
      }) << std::endl;
    } else if (command == "step" && bound) {
      Index count = 0;
      words >> count;
      std::cout << step(count) << std::endl;
    } else if (command == "write") {
      std::string path;
      words >> path;
      std::ofstream(path, std::ios::binary)
          .write(reinterpret_cast<const char*>(last.data()), last.size() * static_cast<std::streamsize>(sizeof(float)));
      std::cout << "written" << std::endl;
    } else if (command == "memory") {
      std::cout << kernels::peakMemory() / 1024 << std::endl;
    } else if (command == "bandwidth") {
      std::cout << 1e-9 * kernels::readBandwidth(memory->patterns()) << std::endl;
    } else if (command == "gemm") {
      std::cout << 1e-9 * kernels::gemmRate() << std::endl;
    } else {
      std::cout << "unknown command" << std::endl;
    }
  }
}
