#include "core/files/npy.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>

#include "core/base/errors.h"
#include "core/files/files.h"
#include "core/files/npy_header.h"

namespace hopscope {

namespace {

static_assert(std::endian::native == std::endian::little);

constexpr Index valuesPerPoll = Index{1} << 20;

/// Flat position 4 in shape (2, 3) → "value [1, 1]".
std::string indexText(const std::vector<Index>& shape, Index flat) {
  std::string text = "]";
  for (auto size = shape.rbegin(); size != shape.rend(); ++size) {
    if (text.size() > 1) text.insert(0, ", ");
    text.insert(0, std::to_string(flat % *size));
    flat /= *size;
  }
  return text.insert(0, "value [");
}

template <typename Number>
void convert(const unsigned char* bytes, bool swap, std::vector<float>& values, const JobContext& job) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i % static_cast<std::size_t>(valuesPerPoll) == 0) job.throwIfStopped();
    std::array<unsigned char, sizeof(Number)> item;
    std::memcpy(item.data(), bytes + i * sizeof(Number), sizeof(Number));
    if (swap) std::ranges::reverse(item);
    const auto number = std::bit_cast<Number>(item);
    values[i] = static_cast<float>(number);
  }
}

void convertAll(const NpyHeader& header, const unsigned char* bytes, std::vector<float>& values,
                const JobContext& job) {
  const auto as = [&]<typename Number>(std::type_identity<Number>) {
    convert<Number>(bytes, header.bigEndian, values, job);
  };
  if (header.kind == 'f') {
    if (header.itemSize == 2) return as(std::type_identity<Eigen::half>{});
    return header.itemSize == 4 ? as(std::type_identity<float>{}) : as(std::type_identity<double>{});
  }
  const bool isSigned = header.kind == 'i';
  switch (header.itemSize) {
    case 1:
      return isSigned ? as(std::type_identity<std::int8_t>{}) : as(std::type_identity<std::uint8_t>{});
    case 2:
      return isSigned ? as(std::type_identity<std::int16_t>{}) : as(std::type_identity<std::uint16_t>{});
    case 4:
      return isSigned ? as(std::type_identity<std::int32_t>{}) : as(std::type_identity<std::uint32_t>{});
    default:
      return isSigned ? as(std::type_identity<std::int64_t>{}) : as(std::type_identity<std::uint64_t>{});
  }
}

/// Fortran order (first index fastest) → C order.
std::vector<float> reordered(const std::vector<float>& values, const std::vector<Index>& shape, const JobContext& job) {
  std::vector<Index> stride(shape.size());
  Index step = 1;
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    stride[axis] = step;
    step *= shape[axis];
  }
  std::vector<float> result(values.size());
  std::vector<Index> index(shape.size(), 0);
  Index from = 0;
  for (std::size_t to = 0; to < result.size(); ++to) {
    if (to % static_cast<std::size_t>(valuesPerPoll) == 0) job.throwIfStopped();
    result[to] = values[static_cast<std::size_t>(from)];
    for (std::size_t axis = shape.size(); axis-- > 0;) {
      from += stride[axis];
      if (++index[axis] < shape[axis]) break;
      from -= stride[axis] * shape[axis];
      index[axis] = 0;
    }
  }
  return result;
}

}  // namespace

NpyArray readNpy(const std::filesystem::path& path, const JobContext& job) {
  const Bytes bytes = readFile(path, job);
  const NpyHeader header = parseNpyHeader(path, bytes);
  const std::size_t expected = header.dataStart + static_cast<std::size_t>(header.count) * header.itemSize;
  if (bytes.size() != expected) {
    throw DataError(
        path, "byte " + std::to_string(std::min(bytes.size(), expected)),
        "the header promises " + std::to_string(header.count) + " numbers of " + std::to_string(header.itemSize) +
            " bytes, " +
            (bytes.size() < expected
                 ? "the file ends in number " + std::to_string((bytes.size() - header.dataStart) / header.itemSize + 1)
                 : "but " + std::to_string(bytes.size() - expected) + " more bytes follow"));
  }
  NpyArray array{header.shape, std::vector<float>(static_cast<std::size_t>(header.count))};
  convertAll(header, bytes.data() + header.dataStart, array.values, job);
  if (header.order == NpyOrder::Fortran && header.shape.size() > 1) {
    array.values = reordered(array.values, array.shape, job);
  }
  const auto bad = std::ranges::find_if(array.values, [](float value) { return !std::isfinite(value); });
  if (bad != array.values.end()) {
    throw DataError(path, indexText(array.shape, bad - array.values.begin()), "is not a finite float");
  }
  return array;
}

Matrix readNpyColumns(const std::filesystem::path& path, const JobContext& job) {
  const NpyArray array = readNpy(path, job);
  if (array.shape.empty() || array.shape.size() > 2) {
    throw DataError(path, "", "has " + std::to_string(array.shape.size()) + " dimensions, not 1 or 2");
  }
  if (array.values.empty()) throw DataError(path, "", "holds no values");
  const Index count = array.shape.size() == 2 ? array.shape[0] : 1;
  return Eigen::Map<const Matrix>(array.values.data(), array.shape.back(), count);
}

void writeNpy(const std::filesystem::path& path, const ConstMatrixRef& columns) {
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + std::to_string(columns.cols()) + ", " +
                       std::to_string(columns.rows()) + "), }";
  // The numbers begin at a multiple of 64 bytes, after a line end.
  const std::size_t before = 10;
  header.append(63 - (before + header.size()) % 64, ' ').push_back('\n');
  std::string bytes("\x93NUMPY\x01\x00", 8);
  bytes.push_back(static_cast<char>(header.size() & 0xFFU));
  bytes.push_back(static_cast<char>(header.size() >> 8U));
  bytes += header;
  for (Index column = 0; column < columns.cols(); ++column) {
    bytes.append(reinterpret_cast<const char*>(columns.col(column).data()),
                 static_cast<std::size_t>(columns.rows()) * sizeof(float));
  }
  writeFile(path, bytes);
}

}  // namespace hopscope
