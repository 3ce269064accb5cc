#include "core/memory/compact.h"

#include <atomic>
#include <cmath>

#include "core/base/large_matrix.h"
#include "core/base/parallel.h"

namespace hopscope {

namespace {

constexpr Index fewestValues = Index{4} << 20;  // 16 MiB of floats
constexpr Index compactColumnsPerTask = 256;
constexpr float levels = 255.0F;

}  // namespace

std::unique_ptr<const kernels::CompactPatterns> compactPatterns(Encoding encoding, const ValueRange& range,
                                                                const ConstVectorRef& mean,
                                                                const ConstMatrixRef& images) {
  if (images.size() < fewestValues || !(range.span() > 0.0F)) return nullptr;
  const bool bits = encoding == Encoding::Bipolar;
  const bool centred = encoding == Encoding::Centred || encoding == Encoding::CentredUnitNorm;
  const bool unit = encoding == Encoding::UnitNorm || encoding == Encoding::CentredUnitNorm;
  const double level = static_cast<double>(range.span()) / static_cast<double>(levels);

  auto compact = std::make_unique<kernels::CompactPatterns>();
  resizeLarge(compact->bytes, images.rows(), images.cols());
  compact->scale.resize(images.cols());
  compact->offset =
      bits      ? Vector::Constant(images.rows(), 0.5F).eval()
      : centred ? ((mean.array().cast<double>() - static_cast<double>(range.low)) / level).matrix().cast<float>().eval()
                : Vector::Constant(images.rows(), static_cast<float>(-static_cast<double>(range.low) / level)).eval();

  std::atomic<bool> fits{true};
  parallelFor((images.cols() + compactColumnsPerTask - 1) / compactColumnsPerTask, [&](Index task) {
    const Index end = std::min(images.cols(), (task + 1) * compactColumnsPerTask);
    for (Index mu = task * compactColumnsPerTask; mu < end && fits; ++mu) {
      for (Index i = 0; i < images.rows(); ++i) {
        const float value = images(i, mu);
        if (bits) {
          compact->bytes(i, mu) = value > range.middle() ? 1 : 0;
          continue;
        }
        const float byte = std::round((value - range.low) / range.span() * levels);
        if (!(byte >= 0.0F && byte <= levels) || range.low + range.span() * (byte / levels) != value) {
          fits = false;
          return;
        }
        compact->bytes(i, mu) = static_cast<std::uint8_t>(byte);
      }
      double scale = bits ? 2.0 : level;
      if (unit) {
        const Vector state = centred ? (images.col(mu) - mean).eval() : images.col(mu).eval();
        const double norm = state.cast<double>().norm();
        scale = norm > 0.0 ? scale / norm : 0.0;
      }
      compact->scale[mu] = static_cast<float>(scale);
    }
  });
  return fits ? std::move(compact) : nullptr;
}

}  // namespace hopscope
