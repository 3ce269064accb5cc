#include "core/models/support/bipolar_dynamics.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

}  // namespace

extern const ModelEntry hebb_entry;
const ModelEntry hebb_entry{
    .id = "hebb",
    .title = "Classical (Hebb)",
    .name = "Hebb",
    .summary =
        "The classical Hopfield network of \u00b11 neurons with Hebbian couplings. It recalls random patterns up to "
        "about 0.138 N of them; correlated patterns such as pictures spoil it much earlier. Asynchronous updates "
        "always settle, synchronous ones may blink between two states.",
    .formula = "s_i \u2190 sgn(\u03a3_j W_ij s_j),  W = \u039e\u039e\u1d40/N, W_ii = 0",
    .energy = "E(s) = \u2212\u00bd s\u1d40Ws",
    .citation = "Hopfield 1982",
    .reference =
        "J. J. Hopfield, Neural networks and physical systems with emergent collective computational abilities, PNAS "
        "79, 1982; Glauber dynamics: R. J. Glauber, J. Math. Phys. 4, 1963; capacity: D. Amit, H. Gutfreund & H. "
        "Sompolinsky, Phys. Rev. Lett. 55, 1985.",
    .order = 100,
    .domain = StateDomain::Bipolar,
    .parameters = bipolarParameters(),
    .laws = bipolarLaws(bipolarParameters()),
    .styleSlot = 11,
    .capacity = [](const CapacityCase& from) -> std::optional<CapacityLaw> {
      return CapacityLaw{0.138 * static_cast<double>(from.neurons), "0.138 N",
                         "Where the Hebb rule fails as N \u2192 \u221e (Amit, Gutfreund & Sompolinsky 1985)."};
    },
    .bench = {{.memory = BenchVariant::Memory::LowLoad, .queries = {1}},
              {.memory = BenchVariant::Memory::FullLoad, .queries = {1}}},
    .multiplyAdds =
        [](Index dimension, Index count, const ParameterValues&) {
          return static_cast<double>(dimension) * static_cast<double>(std::min(dimension, count)) * 2.0;
        },
    .bytes =
        [](Index dimension, Index count, const ParameterValues&) {
          return 4.0 * static_cast<double>(dimension) * static_cast<double>(std::min(dimension, count));
        },
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  auto couplings = hebbCouplings(memory->patterns());
  return std::make_unique<const BipolarModel>(hebb_entry, std::move(memory), values, std::move(couplings));
}

}  // namespace

}  // namespace hopscope
