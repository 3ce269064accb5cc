#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/jobs.h"
#include "core/dynamics/outcome.h"
#include "core/models/model.h"

namespace hopscope {

/// Options of the dynamics, whatever the model. A plain value.
struct RetrievalSpec {
  int maxSteps = 12;         ///< 0 … 10 000 updates
  double tolerance = 1e-3;   ///< stop when ‖Δx‖ < tolerance; 0 = exactly maxSteps updates
  double damping = 1.0;      ///< η in (0, 2): x ← x + η (T(x) − x); real-valued models only
  bool detectCycles = true;  ///< stop when a bipolar state returns to an earlier one (never with tolerance 0); a batch
                             ///< sees cycles of length 2, the only ones a synchronous symmetric network has
  std::uint64_t seed = 42;   ///< for update orders and thermal noise
  std::uint64_t firstQuery =
      0;  ///< number of the first query: query b draws from seedFor(seed, "query", firstQuery + b)

  /// @throws std::invalid_argument naming the field, its value and what is allowed
  void validate() const;
  friend bool operator==(const RetrievalSpec&, const RetrievalSpec&) = default;
};

/// What the one query of retrieve() draws its random numbers from.
[[nodiscard]] std::uint64_t querySeed(const RetrievalSpec& spec);

enum class Termination { FixedPoint, LimitCycle, StepLimit, Diverged, Cancelled };

/// "fixed point", "limit cycle" …
[[nodiscard]] std::string_view title(Termination termination);

/// The whole history of one query. Column t is the state after t updates; T = steps().
struct RetrievalTrace {
  std::shared_ptr<const RetrievalModel> model;
  RetrievalSpec spec;
  Index target = -1;  ///< the memory that should come back; −1 when unknown

  Matrix states;  ///< d × (T+1), encoded
  Matrix pixels;  ///< d × (T+1), for display: column 0 the query, then Σ p_μ v_μ (real models) or the decoded state
  std::vector<std::optional<double>> energies;  ///< T+1; nullopt when the model has no energy
  std::vector<Association> associations;        ///< T+1, of the state of that column
  std::vector<double> stepSizes;                ///< T+1: ‖x_t − x_{t−1}‖; the first is 0
  std::vector<Outcome> outcomes;                ///< T+1: regime of each state

  int forkedAt = 0;  ///< the states before this step belong to the run it left, see continueRetrieval; 0 = none do
  Termination termination = Termination::StepLimit;
  int cycleLength = 0;   ///< of a limit cycle
  double seconds = 0.0;  ///< time of the updates, and of what is observed of their states in the same pass

  [[nodiscard]] int steps() const { return static_cast<int>(states.cols()) - 1; }
  [[nodiscard]] const Outcome& outcome() const { return outcomes.back(); }
  /// Mean time of the updates computed here, see `seconds`; 0 when there were none.
  [[nodiscard]] double secondsPerStep() const { return steps() > forkedAt ? seconds / (steps() - forkedAt) : 0.0; }
};

/// Runs one query (pixels, d values) to its end and records everything. A stop request ends it with
/// Termination::Cancelled and the steps that were finished.
/// @throws std::invalid_argument when spec or sizes are illegal, the query holds NaN or infinity, or its encoded state
///         is not ±1 for a bipolar model; Cancelled when stopped before the query itself was looked at
[[nodiscard]] RetrievalTrace retrieve(std::shared_ptr<const RetrievalModel> model, const ConstVectorRef& queryPixels,
                                      Index target, const RetrievalSpec& spec, const JobContext& job = {});

/// Takes the steps before `step` from `parent` and goes on from another state there, with the same model and options:
/// at most maxSteps updates, numbered on from `step`. `seconds` counts what is computed here.
/// @param step 0 … parent.steps(); @param state the encoded state at `step`; @param pixels its picture
/// @throws as retrieve
[[nodiscard]] RetrievalTrace continueRetrieval(const RetrievalTrace& parent, int step, const ConstVectorRef& state,
                                               const ConstVectorRef& pixels, const JobContext& job = {});

/// The end of many queries.
struct BatchRetrieval {
  Matrix states;    ///< d × B
  Matrix previous;  ///< d × B: the state one update earlier (the read-out weights of the last state come from it)
  std::vector<int> steps;
  std::vector<Termination> terminations;
  std::vector<std::optional<double>> firstEnergies;
  std::vector<std::optional<double>> lastEnergies;
  std::vector<std::uint64_t> seeds;  ///< what each query draws from
  std::vector<Index> targets;        ///< −1 = unknown

  /// What update `index` of one query depends on; refers to this object.
  [[nodiscard]] Step stepOf(Index query, std::int64_t index, std::stop_token stop = {}) const {
    const auto place = static_cast<std::size_t>(query);
    return {{&seeds[place], 1}, index, std::move(stop), {&targets[place], 1}};
  }
};

/// Runs a batch of encoded states (d × B) to the end, without a history. A query draws the same random numbers alone as
/// in any batch, and its sums are formed in the same order: it has the same bits, which are those of retrieve() too, on
/// any number of threads.
/// Progress counts updates of the whole batch; it ends early when all queries have.
/// @param targets       the memory that should come back, one per query, −1 = unknown; empty = all unknown
/// @param wantEnergies whether the energies are filled in
/// @throws std::invalid_argument as retrieve; Cancelled
[[nodiscard]] BatchRetrieval retrieveBatch(const RetrievalModel& model, const ConstMatrixRef& states,
                                           std::span<const Index> targets, const RetrievalSpec& spec, bool wantEnergies,
                                           const JobContext& job = {});

}  // namespace hopscope
