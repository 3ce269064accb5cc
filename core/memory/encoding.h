#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/base/types.h"

namespace hopscope {

/// How pixel values become neuron values. There is no other scaling anywhere: no hidden division by d, no hidden norm.
enum class Encoding { Raw, Bipolar, Centred, UnitNorm, CentredUnitNorm };

struct EncodingInfo {
  Encoding encoding;
  std::string_view id;     ///< "centred_unit_norm"
  std::string_view title;  ///< "Centred, unit norm"
  std::string_view help;
};

[[nodiscard]] const std::array<EncodingInfo, 5>& encodings();
[[nodiscard]] const EncodingInfo& info(Encoding encoding);
/// @throws std::invalid_argument listing the ids
[[nodiscard]] Encoding encodingFromId(std::string_view id);

/// Encodes pixels against the statistics of one memory:
///   raw                x = v
///   bipolar            x = +1 where v > (low + high)/2, else −1
///   centred            x = v − v̄, v̄ the mean stored picture
///   unit norm          x = v / ‖v‖
///   centred, unit norm x = (v − v̄) / ‖v − v̄‖
/// A vector of norm 0 stays 0. @param mean d values, unused by raw, bipolar and unit norm
void encode(Encoding encoding, const ValueRange& range, const ConstVectorRef& mean, const ConstVectorRef& pixels,
            VectorRef state);

}  // namespace hopscope
