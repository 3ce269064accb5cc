#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/parameters.h"
#include "core/base/types.h"
#include "core/memory/memory.h"
#include "core/separations/weight_formula.h"

namespace hopscope {

class Separation;

enum class StateDomain { Real, Bipolar };

/// What a model promises. One contract test checks every promise for every entry of the catalog.
struct Laws {
  bool weightsOnSimplex = false;         ///< associate() has weights p ≥ 0 with Σp = 1
  bool exactZeroWeights = false;         ///< weights may be exactly 0 (sparse separations)
  bool rejects = false;                  ///< a state may have no weights but zeros: it is not known, and falls to 0
  bool lonePatternIsFixedPoint = false;  ///< with M = 1 the stored pattern is a fixed point
  bool permutationInvariant = true;      ///< the order of the memories does not matter, as long as no scores are equal
  bool equalScoresShareWeight = true;    ///< otherwise the first of the memories with equal scores goes before
  /// Energy never rises along the updates when the parameters are these; empty optional = never promised.
  std::optional<ParameterValues> energyNeverRises;
  /// T(x) − x = −∇E(x) when the parameters are these.
  std::optional<ParameterValues> gradientFlow;
  /// Equals the model `id` with `other` when this one has `own`: a limit that one test checks.
  struct Limit {
    ParameterValues own;
    std::string id;
    ParameterValues other;
    double tolerance = 1e-5;
  };
  std::vector<Limit> limits;
};

/// How one state relates to the memories.
struct Association {
  Vector similarity;  ///< M values s_μ: Ξᵀx for the real models, overlaps ξ_μ·x/d for the bipolar ones
  Vector weights;     ///< M association weights p; empty when the model has none
  Index support = 0;  ///< number of exactly non-zero weights
  double effectiveMemories = 0.0;  ///< N_eff = exp(−Σ p ln p); 0 when there are no weights
};

/// What is recorded of a batch of states at one step.
struct Observation {
  Matrix next;                                  ///< d × B: the update of every state; empty when skipped
  std::optional<std::vector<double>> energies;  ///< of the states
  std::vector<Association> associations;        ///< of the states
};
enum class Next { Wanted, Skipped };

/// What an update of a batch, and what is said of its states, may depend on besides the states.
struct Step {
  std::span<const std::uint64_t> seeds = {};  ///< one per column: a query draws the same numbers alone as in any batch
  std::int64_t index = 0;                     ///< number of the update, from 0
  std::stop_token stop = {};                  ///< when it fires, Cancelled is thrown
  std::span<const Index> targets = {};        ///< one per column: the memory that should come back, −1 = unknown

  /// 0 where no seeds are given.
  [[nodiscard]] std::uint64_t seed(Index column) const {
    return seeds.empty() ? 0 : seeds[static_cast<std::size_t>(column)];
  }
  /// −1 where no targets are given.
  [[nodiscard]] Index target(Index column) const {
    return targets.empty() ? -1 : targets[static_cast<std::size_t>(column)];
  }
};

struct ModelEntry;

/// A retrieval model bound to one Memory. Immutable; every member is const and thread-safe.
class RetrievalModel {
 public:
  RetrievalModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, ParameterValues values);
  virtual ~RetrievalModel();
  RetrievalModel(const RetrievalModel&) = delete;
  RetrievalModel& operator=(const RetrievalModel&) = delete;

  [[nodiscard]] const ModelEntry& entry() const { return entry_; }
  [[nodiscard]] const Memory& memory() const { return *memory_; }
  [[nodiscard]] const std::shared_ptr<const Memory>& sharedMemory() const { return memory_; }
  [[nodiscard]] const ParameterValues& parameters() const { return values_; }

  /// One update of the retrieval dynamics: X (d × B) → X' (d × B).
  /// @throws Cancelled
  [[nodiscard]] virtual Matrix step(const ConstMatrixRef& states, const Step& step) const = 0;

  /// E(x) of each column, without constant terms; nullopt when the model has no energy.
  /// @throws Cancelled
  [[nodiscard]] virtual std::optional<std::vector<double>> energies(const ConstMatrixRef& states,
                                                                    const Step& step = {}) const = 0;

  /// Similarities, weights and support for one state (d values): what the update `step` would read out with.
  /// @throws Cancelled
  [[nodiscard]] virtual Association associate(const ConstVectorRef& state, const Step& step = {}) const = 0;

  /// associate() of every column (d × B), to the bit, for any B. A model that compares many states with a memory at once
  /// reads it once for all. Holds up to 2M floats a column, so callers bound B.
  /// @param steps one per column, each of a single query
  /// @throws Cancelled
  [[nodiscard]] virtual std::vector<Association> associateAll(const ConstMatrixRef& states,
                                                              std::span<const Step> steps) const;

  /// step(), energies() and associate() of every column, to the bit. A model whose parts read the same memories reads
  /// them once for all three.
  /// @throws Cancelled
  [[nodiscard]] virtual Observation observe(const ConstMatrixRef& states, const Step& step,
                                            Next next = Next::Wanted) const;

  /// How the weight of one memory in `association`, that of `state`, comes about; nullopt when the model has no weights
  /// or no formula for them.
  [[nodiscard]] virtual std::optional<WeightFormula> weightFormula(const ConstVectorRef& state,
                                                                   const Association& association, Index memory) const;

  /// Whether an update depends on chance beyond its order, so that a state that stays once need not stay for ever.
  [[nodiscard]] virtual bool stochastic() const { return false; }

 private:
  const ModelEntry& entry_;
  std::shared_ptr<const Memory> memory_;
  ParameterValues values_;
};

/// What a law of capacity may depend on: independent ±1 patterns of one size.
struct CapacityCase {
  Index neurons = 0;
  const ParameterValues& values;       ///< resolved, without those that vary
  std::optional<double> flippedShare;  ///< of the neurons of a query; nullopt when it varies or the damage is another
};
struct CapacityLaw {
  double count = 0.0;  ///< so many patterns
  std::string label;   ///< "0.138 N"
  std::string source;  ///< one sentence: what is meant, and who says so
};

/// One way in which the update of a model is timed.
struct BenchVariant {
  enum class Memory {
    Sphere,          ///< patterns of unit length
    SphereTwoSizes,  ///< the same, with few of them as well: for models whose time does not depend on their number
    BipolarBytes,    ///< ±1 patterns, which are kept in bytes as well
    LowLoad,         ///< a bipolar network with a tenth as many patterns as neurons
    FullLoad,        ///< with as many
    SmallNetwork,    ///< 512 neurons and many patterns
  };
  std::string suffix;      ///< "_20%": after the id of the model
  ParameterValues values;  ///< besides the defaults
  Memory memory = Memory::Sphere;
  std::vector<Index> queries{1, 256};
};

/// Everything the program knows of a model. One file in core/models defines one `extern const ModelEntry <stem>_entry`;
/// forms, command lines, sweep axes, contract tests and the reference page all come from it.
struct ModelEntry {
  std::string id;         ///< "softmax"
  std::string title;      ///< "Dense (softmax)"
  std::string name;       ///< short: "Dense"
  std::string summary;    ///< one paragraph
  std::string formula;    ///< "x ← Ξ softmax(β Ξᵀx)"
  std::string energy;     ///< "E(x) = −lse(β Ξᵀx)/β + ½‖x‖²"; empty when there is none
  std::string citation;   ///< "Ramsauer 2020": short, for a caption
  std::string reference;  ///< full reference, for the documentation
  int order = 0;          ///< place in lists
  StateDomain domain = StateDomain::Real;
  std::vector<ParameterSpec> parameters;
  Laws laws;

  /// Place in the window's table of lines and markers, each given to one model; −1: one is made from the id.
  int styleSlot = -1;

  /// The separation of a model of the form T(x) = Ξ sep(β s(x)) over all memories; null for any other.
  std::shared_ptr<const Separation> (*separation)(Index count, const ParameterValues& values) = nullptr;
  /// How many patterns theory says can be stored; null, or nullopt, where no law is known.
  std::optional<CapacityLaw> (*capacity)(const CapacityCase& from) = nullptr;
  /// How it is timed; empty: in the usual way of its domain.
  std::vector<BenchVariant> bench;

  /// Multiply-adds of one update of one query.
  double (*multiplyAdds)(Index dimension, Index count, const ParameterValues& values) = nullptr;
  /// Bytes of the memory, or of what was built from it, that one update of one query reads.
  double (*bytes)(Index dimension, Index count, const ParameterValues& values) = nullptr;
  /// `values` are resolved; the memory fits the domain.
  std::unique_ptr<const RetrievalModel> (*create)(std::shared_ptr<const Memory> memory,
                                                  const ParameterValues& values) = nullptr;
};

/// All models in the order of their files; models() sorts them for people.
[[nodiscard]] std::span<const ModelEntry* const> modelCatalog();
/// All models, by ModelEntry::order.
[[nodiscard]] std::span<const ModelEntry* const> models();
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const ModelEntry& model(std::string_view id);

/// A model and its parameters: a plain value, used alike by GUI, CLI and files.
struct ModelSpec {
  std::string id;
  ParameterValues values;  ///< those that differ from the defaults, or all

  friend bool operator==(const ModelSpec&, const ModelSpec&) = default;
};

/// Binds a model to a memory.
/// @throws std::invalid_argument on an unknown id, an illegal parameter, or a memory whose states are not of the model's
///         domain (bipolar models need patterns of ±1: the bipolar encoding)
[[nodiscard]] std::shared_ptr<const RetrievalModel> createModel(const ModelSpec& spec,
                                                                std::shared_ptr<const Memory> memory);

/// β of a model; nullopt for one without an inverse temperature. @param values resolved
[[nodiscard]] std::optional<double> inverseTemperature(const ModelEntry& entry, const ParameterValues& values);
/// The same for a spec, whose values are resolved here.
[[nodiscard]] std::optional<double> inverseTemperature(const ModelSpec& spec);

/// The encoding a model of this entry works on when the session asks for `wanted`: bipolar models always use bipolar.
[[nodiscard]] Encoding encodingFor(const ModelEntry& entry, Encoding wanted);

}  // namespace hopscope
