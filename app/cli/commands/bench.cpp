#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/bench_cases.h"
#include "app/cli/command.h"
#include "app/cli/progress_line.h"
#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/experiments/run_sweep.h"
#include "core/kernels/machine.h"
#include "core/models/model.h"

namespace hopscope::cli {

namespace {

constexpr std::uint64_t seed = 42;

struct Options {
  std::string filter;
  Index memories = 60'000;
  Index dimension = 784;
  int runs = 7;
  int threads = 0;
  bool json = false;
};

struct Machine {
  double bandwidth = 0.0;                ///< bytes/s
  double gemm = 0.0;                     ///< FLOP/s
  std::shared_ptr<const Dataset> large;  ///< what is read to measure the bandwidth; drives all else out of the caches
};

struct Measured {
  BenchCase bench;
  double seconds = 0.0;       ///< median
  double buildSeconds = 0.0;  ///< binding the model, and the first update
  double operations = 0.0;
  double bytes = 0.0;      ///< Ξ, or what stands for it, once
  double bandwidth = 0.0;  ///< median of what was read in turn with the updates
  double limit = 0.0;      ///< seconds the machine needs at least
};

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

template <class Work>
double secondsOf(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Data sets are large and used by many cases in a row.
class Sources {
 public:
  explicit Sources(const Environment& environment) : environment_(environment) {}

  std::shared_ptr<const Dataset> load(const std::string& source) {
    if (source != name_) {
      held_.reset();
      held_ = environment_.library.load(source, {}, seed, {environment_.stop});
      name_ = source;
    }
    return held_;
  }

 private:
  const Environment& environment_;
  std::string name_;
  std::shared_ptr<const Dataset> held_;
};

/// Stored patterns with a tenth of the values damaged: what a retrieval starts from.
Matrix queriesFor(const ModelEntry& entry, const Memory& memory, Index count) {
  Matrix queries(memory.dimension(), count);
  for (Index b = 0; b < count; ++b) {
    const auto number = static_cast<std::uint64_t>(b);
    queries.col(b) = memory.patterns().col(b % memory.count());
    const Vector noise = uniformVector(memory.dimension(), seedFor(seed, streamId("bench query"), number));
    if (entry.domain == StateDomain::Bipolar) {
      queries.col(b) = (noise.array() < 0.1F).select(-queries.col(b), queries.col(b));
    } else {
      queries.col(b) += (noise.array() - 0.5F).matrix() / std::sqrt(static_cast<float>(memory.dimension()));
    }
  }
  return queries;
}

Measured measure(const BenchCase& bench, Sources& sources, const Machine& machine, int runs,
                 const std::stop_token& stop) {
  const ModelEntry& entry = model(bench.model.id);
  const auto dataset = sources.load(bench.source);
  const auto memory =
      Memory::create(dataset, {.encoding = entry.domain == StateDomain::Bipolar ? Encoding::Bipolar : Encoding::Raw});
  const Matrix queries = queriesFor(entry, *memory, bench.queries);
  std::vector<std::uint64_t> seeds(static_cast<std::size_t>(bench.queries));
  std::iota(seeds.begin(), seeds.end(), seed);
  const Step step{seeds, 0, stop};

  Measured measured{.bench = bench};
  std::shared_ptr<const RetrievalModel> bound;
  measured.buildSeconds = secondsOf([&] {
    bound = createModel(bench.model, memory);
    static_cast<void>(bound->step(queries, step));
  });
  std::vector<double> times;
  std::vector<double> reads;
  for (int run = 0; run < runs; ++run) {
    reads.push_back(kernels::readBandwidth(machine.large->patterns));
    times.push_back(secondsOf([&] { static_cast<void>(bound->step(queries, step)); }));
  }
  measured.seconds = median(std::move(times));
  measured.bandwidth = median(std::move(reads));
  const double batch = static_cast<double>(bench.queries);
  measured.operations = 2.0 * batch * entry.multiplyAdds(memory->dimension(), memory->count(), bound->parameters());
  measured.bytes = entry.bytes(memory->dimension(), memory->count(), bound->parameters());
  measured.limit = std::max(measured.bytes / measured.bandwidth, measured.operations / machine.gemm);
  return measured;
}

nlohmann::json toJson(const Measured& measured) {
  return {{"case", measured.bench.id},
          {"milliseconds", 1e3 * measured.seconds},
          {"build_and_first_update_milliseconds", 1e3 * measured.buildSeconds},
          {"gflop_per_s", 1e-9 * measured.operations / measured.seconds},
          {"gb_per_s", 1e-9 * measured.bytes / measured.seconds},
          {"read_bandwidth_gb_per_s", 1e-9 * measured.bandwidth},
          {"share_of_limit", measured.limit / measured.seconds}};
}

std::string number(double value, int decimals) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed << std::setprecision(decimals) << value;
  return text.str();
}

void print(const Measured& measured) {
  std::cout << "| " << std::left << std::setw(32) << measured.bench.id << std::right << " | " << std::setw(9)
            << number(1e3 * measured.seconds, 2) << " | " << std::setw(8) << number(1e3 * measured.buildSeconds, 1)
            << " | " << std::setw(7) << number(1e-9 * measured.operations / measured.seconds, 1) << " | "
            << std::setw(4) << number(1e-9 * measured.bytes / measured.seconds, 1) << " of " << std::setw(4)
            << number(1e-9 * measured.bandwidth, 1) << " | " << std::setw(4)
            << number(100.0 * measured.limit / measured.seconds, 0) << " % |" << std::endl;
}

/// A capacity sweep on one thread and on all.
std::pair<double, double> sweepSeconds(int threads, const std::stop_token& stop) {
  SweepSpec spec;
  spec.dimension = 300;
  spec.encoding = Encoding::Bipolar;
  spec.axes = {{"count", {20, 30, 40, 50}}};
  spec.trials = 2000;
  spec.models = {{"hebb", {}}, {"pseudo_inverse", {}}};
  spec.corruptions = {{"bit_flip", 0.1}};
  const auto run = [&](int limit) {
    const ThreadLimit held(limit);
    return secondsOf([&] { runSweep(spec, nullptr, {}, [](const SweepRow&) {}, {stop, nullptr}); });
  };
  std::vector<double> one;
  std::vector<double> all;
  for (int repeat = 0; repeat < 3; ++repeat) {
    one.push_back(run(1));
    all.push_back(run(threads));
  }
  return {median(one), median(all)};
}

int runBench(const Options& options, const Environment& environment) {
  if (options.runs < 1) throwBadArgument("runs", std::to_string(options.runs), "1 or more");
  if (options.memories < 10) throwBadArgument("memories", std::to_string(options.memories), "10 or more");
  if (options.dimension < 2) throwBadArgument("dimension", std::to_string(options.dimension), "2 or more");
  const ThreadLimit threads(options.threads);
  Sources sources(environment);
  Machine machine;
  {
    const auto large = sources.load(benchCases(options.memories, options.dimension).front().source);
    std::vector<double> reads;
    std::vector<double> products;
    for (int run = 0; run < 5; ++run) {
      reads.push_back(kernels::readBandwidth(large->patterns));
      products.push_back(kernels::gemmRate());
    }
    machine = {median(reads), median(products), large};
  }
  nlohmann::json json{{"read_bandwidth_gb_per_s", 1e-9 * machine.bandwidth},
                      {"sgemm_gflop_per_s", 1e-9 * machine.gemm},
                      {"blas_processor", kernels::blasProcessor()},
                      {"memories", options.memories},
                      {"dimension", options.dimension},
                      {"cases", nlohmann::json::array()}};
  if (!options.json) {
    std::cout << "read bandwidth " << number(1e-9 * machine.bandwidth, 1) << " GB/s, sgemm "
              << number(1e-9 * machine.gemm, 0) << " GFLOP/s (OpenBLAS for " << kernels::blasProcessor()
              << "), d = " << options.dimension << ", medians of " << options.runs << " updates\n\n"
              << "| case                             |        ms | first ms | GFLOP/s | GB/s         | of limit |\n"
              << "|----------------------------------|-----------|----------|---------|--------------|----------|\n";
  }
  const auto wanted = [&](const std::string& id) { return id.find(options.filter) != std::string::npos; };
  bool any = false;
  for (const BenchCase& bench : benchCases(options.memories, options.dimension)) {
    if (!wanted(bench.id)) continue;
    if (environment.stop.stop_requested()) throw Cancelled();
    any = true;
    const Measured measured = measure(bench, sources, machine, options.runs, environment.stop);
    if (options.json) {
      json["cases"].push_back(toJson(measured));
    } else {
      print(measured);
    }
  }
  if (wanted("capacity_sweep")) {
    any = true;
    const auto [one, all] = sweepSeconds(options.threads, environment.stop);
    json["capacity_sweep"] = {{"seconds_on_one_thread", one}, {"seconds", all}, {"speed_up", one / all}};
    if (!options.json) {
      std::cout << "\ncapacity sweep: " << number(one, 3) << " s on one thread, " << number(all, 3) << " s, "
                << number(one / all, 2) << " times as fast\n";
    }
  }
  if (!any) throwBadArgument("filter", options.filter, "a part of a case's name; without --filter all are listed");
  json["peak_memory_bytes"] = kernels::peakMemory();
  if (options.json) std::cout << json.dump(2) << '\n';
  return Success;
}

Action add(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  command.add_option("--filter", options->filter, "Only cases whose name contains this")->type_name("TEXT");
  command.add_option("--memories", options->memories, "Stored patterns M")->type_name("M")->capture_default_str();
  command.add_option("--dimension", options->dimension, "Neurons d")->type_name("D")->capture_default_str();
  command.add_option("--runs", options->runs, "Timed updates of each case")->type_name("N")->capture_default_str();
  command.add_option("--threads", options->threads, "Threads, 0 = all processors")
      ->type_name("N")
      ->capture_default_str();
  command.add_flag("--json", options->json, "Print JSON");
  return [options](const Environment& environment) { return runBench(*options, environment); };
}

}  // namespace

extern const CommandEntry bench_entry;
const CommandEntry bench_entry{.name = "bench",
                               .summary = "Time one update of every model beside the limits of this machine",
                               .order = 8,
                               .add = &add};

}  // namespace hopscope::cli
