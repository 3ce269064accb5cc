#!/usr/bin/env python3
"""Hopscope's kernels beside PyTorch CPU: same data, same threads, runs interleaved one by one.

    cmake --preset release -DHOPSCOPE_BENCHMARKS=ON && cmake --build --preset release --target hopscope_kernel_server
    /usr/bin/python3 benchmarks/against_torch.py [--threads 2] [--runs 9] [--json]

Needs Debian's python3-torch and python3-numpy. PyTorch runs the textbook expression of each model.
"""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np
import torch


def textbook_softmax(memory, queries, beta):
    return torch.softmax(beta * queries @ memory.T, dim=1) @ memory


def textbook_sparsemax(memory, queries, beta):
    """Martins & Astudillo 2016: sort, prefix sums, threshold."""
    scores = beta * queries @ memory.T
    ordered, _ = torch.sort(scores, dim=1, descending=True)
    sums = torch.cumsum(ordered, dim=1)
    ranks = torch.arange(1, scores.shape[1] + 1, dtype=scores.dtype)
    size = (1 + ranks * ordered > sums).sum(dim=1, keepdim=True)
    threshold = (sums.gather(1, size - 1) - 1) / size
    return torch.clamp(scores - threshold, min=0) @ memory


def textbook_top(memory, queries, beta):
    """Hu et al. 2025: the best 20 %, all others masked before the softmax."""
    scores = beta * queries @ memory.T
    best, which = torch.topk(scores, memory.shape[0] // 5, dim=1)
    weights = torch.zeros_like(scores).scatter_(1, which, torch.softmax(best, dim=1))
    return weights @ memory


def textbook_entmax15(memory, queries, beta):
    """Peters, Niculae & Martins 2019: sort, running mean and variance, threshold."""
    scores = 0.5 * beta * queries @ memory.T
    scores = scores - scores.max(dim=1, keepdim=True).values
    ordered, _ = torch.sort(scores, dim=1, descending=True)
    ranks = torch.arange(1, scores.shape[1] + 1, dtype=scores.dtype)
    mean = torch.cumsum(ordered, dim=1) / ranks
    square = torch.cumsum(ordered ** 2, dim=1) / ranks
    threshold = mean - torch.sqrt(torch.clamp((1 - ranks * (square - mean ** 2)) / ranks, min=0))
    size = (threshold <= ordered).sum(dim=1, keepdim=True)
    return torch.clamp(scores - threshold.gather(1, size - 1), min=0) ** 2 @ memory


# name, model and parameters, queries, textbook expression (None: compared with the dense time), goal
DENSE, COLD = "dense", "beta=16"
CASES = [(DENSE, f"softmax {COLD}", 1, textbook_softmax, "≥ 4.5×, 85 % of bandwidth"),
         (DENSE, f"softmax {COLD}", 16, textbook_softmax, "≥ 1.5×"),
         (DENSE, f"softmax {COLD}", 1024, textbook_softmax, "≥ 1.25×, 85 % of sgemm"),
         ("sparsemax", f"sparsemax {COLD}", 1, textbook_sparsemax, ""),
         ("sparsemax", f"sparsemax {COLD}", 256, textbook_sparsemax, "≥ 8×"),
         ("entmax 1.5", f"entmax alpha=1.5 {COLD}", 256, textbook_entmax15, "≥ 8×"),
         ("top 20 %", f"top_k by=share share=0.2 {COLD}", 256, textbook_top, "≥ 3×"),
         ("random mask 10 %", f"random_mask keep=0.1 {COLD}", 1, None, "≤ 20 % of dense"),
         ("linear", "linear", 1, None, "independent of M"),
         ("random features 1024", f"random_feature features=1024 {COLD}", 1, None, "independent of M")]


class Server:
    """The C++ side: one process, asked line by line."""

    def __init__(self, program, memory, queries, threads, folder):
        paths = []
        for name, array in (("memory", memory), ("queries", queries)):
            paths.append(os.path.join(folder, name))
            array.tofile(paths[-1])
        count, dimension = memory.shape
        self.process = subprocess.Popen(
            [program, *paths, str(count), str(len(queries)), str(dimension), str(threads)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def cpu_name():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        for line in info:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--server", default=os.path.join(here, "../build/release/bin/hopscope_kernel_server"))
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--memories", type=int, default=60000)
    parser.add_argument("--dimension", type=int, default=784)
    parser.add_argument("--cases", type=int, nargs="*", help="numbers of the cases to run, from 0; default all")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)

    generator = np.random.default_rng(42)

    def unit(count):
        array = generator.standard_normal((count, options.dimension)).astype(np.float32)
        return array / np.linalg.norm(array, axis=1, keepdims=True)

    memory, most = unit(options.memories), max(case[2] for case in CASES)
    # Queries near memories, as damaged pictures are.
    queries = memory[:most] + 0.5 * unit(most)
    memory_t, queries_t = torch.from_numpy(memory), torch.from_numpy(queries)
    results = {"machine": cpu_name(), "threads": options.threads, "torch": torch.__version__, "cases": []}

    with tempfile.TemporaryDirectory() as folder:
        server = Server(options.server, memory, queries, options.threads, folder)
        results["bandwidth_gb_s"] = max(float(server.ask("bandwidth")) for _ in range(5))
        results["sgemm_gflop_s"] = max(float(server.ask("gemm")) for _ in range(5))
        before = int(server.ask("memory"))
        for name, model, count, textbook, goal in [CASES[i] for i in options.cases] if options.cases else CASES:
            build = float(server.ask(f"bind {model}"))
            ours, theirs, reads = [], [], []
            for run in range(options.runs + 1):
                # Threads that still spin after the other side's run would share the cores with this one.
                time.sleep(0.1)
                reads.append(float(server.ask("bandwidth")))
                ours.append(float(server.ask(f"step {count}")))
                if textbook is None:
                    continue
                time.sleep(0.1)
                start = time.perf_counter()
                with torch.no_grad():
                    expected = textbook(memory_t, queries_t[:count], 16.0)
                theirs.append(1e3 * (time.perf_counter() - start))
            after = int(server.ask("memory"))
            our = statistics.median(ours[1:])
            their = statistics.median(theirs[1:]) if theirs else None
            if textbook is not None:
                path = os.path.join(folder, "states")
                server.ask(f"write {path}")
                states = np.fromfile(path, dtype=np.float32).reshape(count, options.dimension)
                difference = float(np.abs(states - expected.numpy()).max())
                if difference > 1e-3:
                    print(f"{name}, {count}: results differ by {difference}", file=sys.stderr)
                    sys.exit(1)
            results["cases"].append({
                "case": f"{name}, {count} quer{'y' if count == 1 else 'ies'}", "torch_ms": their, "hopscope_ms": our,
                "build_ms": build, "ratio": their / our if their else None, "goal": goal,
                "gb_s": 4e-6 * options.memories * options.dimension / our,
                "bandwidth_gb_s": statistics.median(reads[1:]),
                "gflop_s": 4e-6 * options.memories * options.dimension * count / our,
                "extra_mib": max(0.0, (after - before) / 1024 - 4 * count * options.dimension / 2**20)})
        server.close()

    if options.json:
        print(json.dumps(results, indent=2))
        return
    print(f"{results['machine']}, {options.threads} threads, PyTorch {results['torch']}, M = {options.memories}, "
          f"d = {options.dimension}, float32, medians of {options.runs} interleaved runs")
    print(f"read bandwidth {results['bandwidth_gb_s']:.1f} GB/s, sgemm {results['sgemm_gflop_s']:.0f} GFLOP/s\n")
    print("GB/s: Ξ once in the time of the pass, of what a plain sum over Ξ reads in the turn before it\n")
    print("| case | PyTorch ms | Hopscope ms | ratio | goal | GB/s | dense GFLOP/s | extra MiB so far |")
    print("|---|---|---|---|---|---|---|---|")
    for case in results["cases"]:
        their = f"{case['torch_ms']:.1f}" if case["torch_ms"] else ""
        ratio = f"{case['ratio']:.2f}×" if case["ratio"] else ""
        print(f"| {case['case']} | {their} | {case['hopscope_ms']:.2f} | {ratio} | {case['goal']} "
              f"| {case['gb_s']:.1f} of {case['bandwidth_gb_s']:.1f} | {case['gflop_s']:.0f} | {case['extra_mib']:.0f} |")


if __name__ == "__main__":
    main()
