#include "core/memory/encoding.h"

#include <algorithm>

#include "core/base/errors.h"

namespace hopscope {

const std::array<EncodingInfo, 5>& encodings() {
  static constexpr std::array<EncodingInfo, 5> table{{
      {Encoding::Raw, "raw", "Raw", "Pixel values as they are."},
      {Encoding::Bipolar, "bipolar", "Bipolar \u00b11", "+1 above the middle of the value range, \u22121 below."},
      {Encoding::Centred, "centred", "Centred", "Pixel values less the mean stored pattern."},
      {Encoding::UnitNorm, "unit_norm", "Unit norm", "Pixel values scaled to length 1."},
      {Encoding::CentredUnitNorm, "centred_unit_norm", "Centred, unit norm",
       "Pixel values less the mean stored pattern, then scaled to length 1."},
  }};
  return table;
}

const EncodingInfo& info(Encoding encoding) {
  return *std::ranges::find(encodings(), encoding, &EncodingInfo::encoding);
}

Encoding encodingFromId(std::string_view id) {
  const auto it = std::ranges::find(encodings(), id, &EncodingInfo::id);
  if (it != encodings().end()) return it->encoding;
  std::string allowed = "one of ";
  for (const EncodingInfo& entry : encodings()) {
    if (entry.encoding != Encoding::Raw) allowed += ", ";
    allowed += entry.id;
  }
  throwBadArgument("encoding", id, allowed);
}

void encode(Encoding encoding, const ValueRange& range, const ConstVectorRef& mean, const ConstVectorRef& pixels,
            VectorRef state) {
  switch (encoding) {
    case Encoding::Raw:
    case Encoding::UnitNorm:
      state = pixels;
      break;
    case Encoding::Bipolar: {
      const float middle = range.middle();
      for (Index i = 0; i < pixels.size(); ++i) state[i] = pixels[i] > middle ? 1.0F : -1.0F;
      break;
    }
    case Encoding::Centred:
    case Encoding::CentredUnitNorm:
      state = pixels - mean;
      break;
  }
  if (encoding == Encoding::UnitNorm || encoding == Encoding::CentredUnitNorm) {
    const double norm = state.cast<double>().norm();
    if (norm > 0.0) state *= static_cast<float>(1.0 / norm);
  }
}

}  // namespace hopscope
