#include "tests/core/documents/random_session.h"

#include <boost/random/uniform_int_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>
#include <limits>

#include "core/base/random.h"
#include "core/data/generator.h"

namespace hopscope::test {

namespace {

/// Draws values of every kind.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}

  std::int64_t integer(std::int64_t low, std::int64_t high) {
    return boost::random::uniform_int_distribution<std::int64_t>(low, high)(engine_);
  }
  std::uint64_t word() { return engine_(); }
  double real(double low, double high) { return boost::random::uniform_real_distribution<double>(low, high)(engine_); }
  bool flag() { return integer(0, 1) == 1; }

  ParameterValue value(const ParameterSpec& spec) {
    if (spec.kind == ParameterKind::Flag) return flag();
    if (spec.kind == ParameterKind::File) return std::string(flag() ? "/data/values.npy" : "");
    if (spec.kind == ParameterKind::Choice) {
      return spec.options[static_cast<std::size_t>(integer(0, static_cast<std::int64_t>(spec.options.size()) - 1))].id;
    }
    if (spec.kind == ParameterKind::File) return flag() ? std::string("projection.npy") : std::string();
    if (spec.kind == ParameterKind::Integer) {
      return static_cast<double>(
          integer(static_cast<std::int64_t>(spec.minimum), static_cast<std::int64_t>(spec.maximum)));
    }
    return real(spec.minimum, spec.maximum);
  }

  /// Some of the parameters, the others left to their defaults.
  ParameterValues values(std::span<const ParameterSpec> specs) {
    ParameterValues values;
    for (const ParameterSpec& spec : specs) {
      if (flag()) values[spec.id] = value(spec);
    }
    return values;
  }

  template <typename Entry>
  const Entry& entry(std::span<const Entry* const> entries) {
    return *entries[static_cast<std::size_t>(integer(0, static_cast<std::int64_t>(entries.size()) - 1))];
  }

 private:
  RandomEngine engine_;
};

CorruptionSpec randomCorruption(Draw& draw) {
  const CorruptionEntry& entry = draw.entry(corruptions());
  CorruptionSpec spec{.id = entry.id, .level = draw.real(entry.level.minimum, entry.level.maximum)};
  spec.values = draw.values(entry.parameters);
  spec.enabled = draw.flag();
  if (draw.flag()) spec.seed = draw.word();
  return spec;
}

std::shared_ptr<const PaintLayer> randomPaint(Draw& draw) {
  PaintLayer paint(static_cast<std::size_t>(draw.integer(1, 900)), std::numeric_limits<float>::quiet_NaN());
  for (int stroke = 0; stroke < 5; ++stroke) {
    const auto at = static_cast<std::size_t>(draw.integer(0, static_cast<std::int64_t>(paint.size()) - 1));
    const float value = draw.flag() ? 1.0F : static_cast<float>(draw.real(-1.0, 1.0));
    for (std::size_t i = at; i < std::min(paint.size(), at + 7); ++i) paint[i] = value;
  }
  return std::make_shared<const PaintLayer>(std::move(paint));
}

ForkSpec randomFork(Draw& draw, std::size_t earlier) {
  ForkSpec fork;
  fork.parent = static_cast<int>(draw.integer(-1, static_cast<std::int64_t>(earlier) - 1));
  fork.step = static_cast<int>(draw.integer(0, 10'000));
  if (draw.flag()) fork.corruptions.push_back(randomCorruption(draw));
  if (draw.flag()) fork.paint = randomPaint(draw);
  return fork;
}

LandscapeSpec randomLandscape(Draw& draw) {
  LandscapeSpec spec;
  const auto point = [&] { return PlanePoint{draw.real(-3.0, 3.0), draw.real(-3.0, 3.0)}; };
  spec.plane = static_cast<LandscapePlane>(draw.integer(0, 1));
  spec.points.clear();
  for (std::int64_t i = draw.integer(1, 8); i > 0; --i) spec.points.push_back(point());
  spec.keepOnCircle = draw.flag();
  for (Index& picture : spec.pictures) picture = draw.integer(LandscapeSpec::query, 1000);
  spec.pointsView = {point(), draw.real(0.1, 10.0)};
  spec.picturesView = {point(), draw.real(0.1, 10.0)};
  spec.showBasins = draw.flag();
  spec.showContours = draw.flag();
  spec.showFlow = draw.flag();
  spec.showFixedPoints = draw.flag();
  spec.showArrows = draw.flag();
  spec.showSteps = draw.flag();
  spec.strip = static_cast<StripQuantity>(draw.integer(0, 3));
  for (std::int64_t i = draw.integer(0, 4); i > 0; --i) spec.trajectories.push_back(point());
  for (std::int64_t i = draw.integer(0, 4); i > 0; --i) spec.pictureTrajectories.push_back(point());
  return spec;
}

void drawData(Draw& draw, RunSpec& run, DataKind& kind) {
  kind = static_cast<DataKind>(draw.integer(0, 2));
  if (kind == DataKind::Generated) {
    const GeneratorEntry& entry = draw.entry(generators());
    run.source = generatedSource(entry, draw.values(entry.parameters));
    return;
  }
  run.source = kind == DataKind::Bundled ? "digits8" : "/data/Gesichter \u00fc \"1\"\\\n.npy";
  run.load = {.width = draw.integer(0, 64),
              .height = draw.integer(0, 64),
              .fit = static_cast<PictureFit>(draw.integer(0, 1)),
              .colour = static_cast<ColourMode>(draw.integer(0, 2)),
              .labels = draw.flag() ? "/data/labels.idx" : "",
              .threshold = draw.flag() ? std::optional(draw.real(0.01, 0.99)) : std::nullopt,
              .limit = draw.integer(0, 1000)};
}

std::shared_ptr<const PaintLayer> randomPicture(Draw& draw) {
  PaintLayer picture(static_cast<std::size_t>(draw.integer(1, 900)));
  for (float& value : picture) value = draw.flag() ? 1.0F : static_cast<float>(draw.real(-1.0, 1.0));
  return std::make_shared<const PaintLayer>(std::move(picture));
}

void drawRun(Draw& draw, RunSpec& run, std::int64_t lanes) {
  run.memory.count = draw.integer(0, 100'000);
  run.memory.encoding = encodings()[static_cast<std::size_t>(draw.integer(0, 4))].encoding;
  for (std::int64_t i = draw.integer(0, 3); i > 0; --i) run.memory.classes.push_back(static_cast<int>(i));
  if (draw.flag()) run.memory.order = draw.word();
  run.target = draw.integer(0, 1000);
  for (std::int64_t i = draw.integer(0, 4); i > 0; --i) run.corruptions.push_back(randomCorruption(draw));
  if (draw.flag()) run.paint = randomPaint(draw);
  for (std::int64_t i = draw.integer(0, 3); i > 0; --i) run.forks.push_back(randomFork(draw, run.forks.size()));
  for (std::int64_t i = draw.integer(0, 2); i > 0; --i) run.added.push_back(randomPicture(draw));
  for (std::int64_t i = lanes; i > 0; --i) {
    const ModelEntry& entry = draw.entry(models());
    run.lanes.push_back({entry.id, draw.values(entry.parameters)});
  }
  run.retrieval = {.maxSteps = static_cast<int>(draw.integer(0, 10'000)),
                   .tolerance = draw.flag() ? 0.0 : draw.real(0.0, 1.0),
                   .damping = draw.real(0.01, 1.99),
                   .detectCycles = draw.flag(),
                   .seed = draw.word(),
                   .firstQuery = draw.word()};
}

std::shared_ptr<const PinnedSpec> randomPinned(Draw& draw) {
  PinnedSpec pinned;
  drawData(draw, pinned.run, pinned.kind);
  if (draw.flag()) pinned.dataHash = draw.word();
  drawRun(draw, pinned.run, 1);
  pinned.fork = static_cast<int>(draw.integer(-1, static_cast<std::int64_t>(pinned.run.forks.size()) - 1));
  return std::make_shared<const PinnedSpec>(std::move(pinned));
}

}  // namespace

namespace {

StoredSweep randomSweep(Draw& draw) {
  StoredSweep stored;
  SweepSpec& spec = stored.manifest.spec;
  spec.models = {{"softmax", {{"beta", draw.real(0.1, 100.0)}}}, {"hebb", {}}};
  spec.corruptions = {randomCorruption(draw)};
  spec.source = draw.flag() ? "random" : "digits8";
  if (!spec.drawn()) stored.manifest.dataHash = draw.word();
  spec.axes = {{"count", {2, 5, 9}}};
  if (draw.flag()) spec.axes.push_back({"model.beta", {0.5, draw.real(1.0, 9.0)}});
  spec.trials = static_cast<int>(draw.integer(1, 4));
  spec.networks = 1;
  spec.seed = draw.word();
  for (Index cell = 0; cell < draw.integer(0, spec.cells()); ++cell) {
    SweepRow row{cell, static_cast<int>(draw.integer(0, 1)), 1 + draw.integer(0, 9), 40, {}};
    for (int trial = 0; trial < spec.trials; ++trial) {
      SweepTrial each;
      each.target = draw.integer(0, 8);
      each.score = static_cast<float>(draw.real(-1.0, 1.0));
      each.squaredError = static_cast<float>(draw.real(0.0, 1e6));
      each.identified = draw.flag();
      each.steps = static_cast<int>(draw.integer(0, 50));
      each.termination = static_cast<Termination>(draw.integer(0, 4));
      each.regime = static_cast<Regime>(draw.integer(0, 7));
      if (draw.flag()) each.energy = draw.real(-100.0, 0.0);
      row.trials.push_back(each);
    }
    stored.rows.push_back(std::move(row));
  }
  return stored;
}

}  // namespace

SessionDocument randomSession(std::uint64_t seed) {
  Draw draw(seed);
  SessionDocument document;
  drawData(draw, document.run, document.kind);
  if (draw.flag()) document.dataHash = draw.word();
  drawRun(draw, document.run, draw.integer(1, 6));
  for (std::int64_t i = draw.integer(0, 2); i > 0; --i) document.run.pinned.push_back(randomPinned(draw));
  for (std::int64_t i = draw.integer(0, 2); i > 0; --i)
    document.parts.edit<StoredSweeps>().push_back(randomSweep(draw));
  document.parts.edit<SessionView>().values = {{"workspace", std::string("compare")},
                                               {"step", static_cast<double>(draw.integer(0, 12))},
                                               {"speed", draw.real(0.25, 64.0)},
                                               {"loop", draw.flag()}};
  if (draw.flag()) document.parts.edit<LandscapeSpec>() = randomLandscape(draw);
  return document;
}

}  // namespace hopscope::test
