#pragma once

#include <Eigen/Core>
#include <cstdint>

namespace hopscope {

/// Patterns are columns: a memory Ξ is d × M (d neurons, M stored patterns), a batch of states X is d × B.
/// Column-major, so one pattern is contiguous, and a C-ordered (M, d) array from NumPy maps onto it without a copy.
using Matrix = Eigen::MatrixXf;
using Vector = Eigen::VectorXf;
using ByteMatrix = Eigen::Matrix<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic>;
using Index = Eigen::Index;

/// Read-only views; columns may be a slice of a larger matrix, each column is contiguous.
using ConstMatrixRef = Eigen::Ref<const Matrix, 0, Eigen::OuterStride<>>;
using ConstVectorRef = Eigen::Ref<const Vector>;
using MatrixRef = Eigen::Ref<Matrix, 0, Eigen::OuterStride<>>;
using VectorRef = Eigen::Ref<Vector>;

/// Picture geometry of a pattern: neuron index = (row · width + column) · channels + channel.
/// A pattern that is no picture has height 1, width d, channels 1.
struct ImageShape {
  Index height = 0;
  Index width = 0;
  Index channels = 1;

  [[nodiscard]] Index size() const { return height * width * channels; }
  friend bool operator==(const ImageShape&, const ImageShape&) = default;
};

/// How a picture is brought to another proportion: its middle part is cut out, or all of it is squeezed.
enum class PictureFit { Crop, Stretch };

/// The interval of legal pixel values: [0, 1] for pictures, [−1, 1] for bipolar patterns.
struct ValueRange {
  float low = 0.0F;
  float high = 1.0F;

  [[nodiscard]] float middle() const { return 0.5F * (low + high); }
  [[nodiscard]] float span() const { return high - low; }
  friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

}  // namespace hopscope
