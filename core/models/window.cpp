#include <algorithm>

#include "core/models/support/separation_model.h"
#include "core/models/support/subset_model.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

std::vector<ParameterSpec> parameters() {
  std::vector<ParameterSpec> specs = separationParameters();
  ParameterSpec half = integerParameter("half_width", "w", "half width", 4, 0, 1'000'000,
                                        "Memories from position \u2212 w to position + w take part.");
  half.sliderMaximum = 50;
  specs.push_back(std::move(half));
  ParameterSpec position = integerParameter(
      "position", "", "position", -1, -1, 1'000'000'000,
      "Where the window stands in the order of the memories; \u22121: at the target of the query (at the first "
      "memory when that is unknown). Beyond the last memory it stands at the last.");
  position.sliderMaximum = 100;
  specs.push_back(std::move(position));
  specs.push_back(choiceParameter("ends", "Ends", "clipped", {{"clipped", "Clipped"}, {"circular", "Circular"}},
                                  "What a window does that reaches over the first or last memory."));
  return specs;
}

Laws laws() {
  Laws laws = separationLaws();
  laws.exactZeroWeights = true;
  laws.permutationInvariant = false;
  laws.equalScoresShareWeight = false;
  laws.limits = {{{{"half_width", 1'000'000.0}}, "softmax", {}}};
  return laws;
}

}  // namespace

extern const ModelEntry window_entry;
const ModelEntry window_entry{
    .id = "window",
    .title = "Window",
    .name = "Window",
    .summary =
        "The dense model over the memories next to a position in their order, as sliding-window attention does. It is "
        "cheap and means something only where the order does, as in a sequence: memories outside the window cannot "
        "come back, however much the query looks like them.",
    .formula = "x \u2190 \u039e_S softmax(\u03b2 \u039e_S\u1d40x),  S = {position \u2212 w \u2026 position + w}",
    .energy =
        "E_S(x) = \u2212log \u03a3_{\u03bc\u2208S} exp(\u03b2 \u03be_\u03bc\u1d40x)/\u03b2 + \u00bd\u2016x\u2016\u00b2",
    .citation = "Hu 2025",
    .reference =
        "J. Y.-C. Hu et al., Nonparametric Modern Hopfield Models, ICML 2025, section 4 (sparse-structured, sliding "
        "window); I. Beltagy, M. Peters & A. Cohan, Longformer, arXiv:2004.05150, 2020.",
    .order = 80,
    .domain = StateDomain::Real,
    .parameters = parameters(),
    .laws = laws(),
    .styleSlot = 7,
    .bench = {{.suffix = "_101", .values = {{"half_width", 50.0}, {"position", 100.0}}}},
    .multiplyAdds =
        [](Index dimension, Index count, const ParameterValues& values) {
          const double width = 2.0 * realValue(values, "half_width") + 1.0;
          return 2.0 * static_cast<double>(dimension) * std::min(width, static_cast<double>(count));
        },
    .bytes =
        [](Index dimension, Index count, const ParameterValues& values) {
          const double width = 2.0 * realValue(values, "half_width") + 1.0;
          return 4.0 * static_cast<double>(dimension) * std::min(width, static_cast<double>(count));
        },
    .create = create,
};

namespace {

class Window final : public SubsetModel {
 public:
  Window(std::shared_ptr<const Memory> memory, const ParameterValues& values)
      : SubsetModel(window_entry, std::move(memory), values),
        halfWidth_(integerValue(values, "half_width")),
        position_(integerValue(values, "position")),
        circular_(choiceValue(values, "ends") == "circular") {}

 protected:
  [[nodiscard]] Subset subset(const Step& step, Index column) const override {
    const Index count = memory().count();
    const Index wanted = position_ >= 0 ? position_ : step.target(column);
    const Index centre = std::clamp<Index>(wanted, 0, count - 1);
    Subset subset;
    if (circular_ && 2 * halfWidth_ + 1 < count) {
      for (Index mu = centre - halfWidth_; mu <= centre + halfWidth_; ++mu) {
        subset.push_back(static_cast<std::int32_t>((mu + count) % count));
      }
      std::ranges::sort(subset);
      return subset;
    }
    const Index first = circular_ ? 0 : std::max<Index>(0, centre - halfWidth_);
    const Index last = circular_ ? count - 1 : std::min(count - 1, centre + halfWidth_);
    for (Index mu = first; mu <= last; ++mu) subset.push_back(static_cast<std::int32_t>(mu));
    return subset;
  }
  [[nodiscard]] bool shared() const override { return position_ >= 0 || halfWidth_ >= memory().count(); }
  [[nodiscard]] bool fixed() const override { return true; }

 private:
  Index halfWidth_;
  Index position_;
  bool circular_;
};

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return std::make_unique<const Window>(std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
