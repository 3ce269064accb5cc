#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "core/base/random.h"
#include "core/files/files.h"
#include "core/files/npy.h"
#include "tests/support/data_error.h"
#include "tests/support/temporary_folder.h"

namespace hopscope::test {
namespace {

std::string npyText(const std::string& type, const std::string& shape, const std::string& numbers,
                    bool fortran = false) {
  const std::string dictionary =
      "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape + ", }\n";
  std::string bytes("\x93NUMPY\x01\x00", 8);
  bytes.push_back(static_cast<char>(dictionary.size()));
  bytes.push_back('\0');
  return bytes + dictionary + numbers;
}

/// The bytes of numbers, the highest first when asked.
template <typename Number>
std::string bytesOfNumbers(const std::vector<Number>& numbers, bool bigEndian = false) {
  std::string text;
  for (const Number number : numbers) {
    auto bytes = std::bit_cast<std::array<char, sizeof(Number)>>(number);
    if (bigEndian) std::ranges::reverse(bytes);
    text.append(bytes.data(), bytes.size());
  }
  return text;
}

/// Reads the numbers in both byte orders, which must agree.
template <typename Number>
std::vector<float> readBothWays(const std::string& type, const std::vector<Number>& numbers) {
  const TemporaryFolder folder;
  const std::string shape = "(" + std::to_string(numbers.size()) + ",)";
  const auto little = readNpy(folder.write("little.npy", npyText("<" + type, shape, bytesOfNumbers(numbers))));
  const auto big = readNpy(folder.write("big.npy", npyText(">" + type, shape, bytesOfNumbers(numbers, true))));
  EXPECT_EQ(little.values, big.values) << type;
  return little.values;
}

template <typename Number>
void expectEndsOf(const std::string& type) {
  const std::vector<Number> ends{std::numeric_limits<Number>::min(), Number{0}, Number{1},
                                 std::numeric_limits<Number>::max()};
  const std::vector<float> values = readBothWays(type, ends);
  ASSERT_EQ(values.size(), ends.size());
  for (std::size_t i = 0; i < ends.size(); ++i) EXPECT_EQ(values[i], static_cast<float>(ends[i])) << type;
}

TEST(NpyNumbers, IntegersAreReadToTheirEnds) {
  expectEndsOf<std::int8_t>("i1");
  expectEndsOf<std::uint8_t>("u1");
  expectEndsOf<std::int16_t>("i2");
  expectEndsOf<std::uint16_t>("u2");
  expectEndsOf<std::int32_t>("i4");
  expectEndsOf<std::uint32_t>("u4");
  expectEndsOf<std::int64_t>("i8");
  expectEndsOf<std::uint64_t>("u8");
}

TEST(NpyNumbers, FloatsPassUnchangedAndDoublesAreRounded) {
  const std::vector<float> floats{0.1F, -0.0F, 1e-45F, 3.4028235e38F, -1.17549435e-38F};
  const std::vector<float> values = readBothWays("f4", floats);
  for (std::size_t i = 0; i < floats.size(); ++i) {
    EXPECT_EQ(std::bit_cast<std::uint32_t>(values[i]), std::bit_cast<std::uint32_t>(floats[i]));
  }
  EXPECT_EQ(readBothWays("f8", std::vector<double>{1.0 / 3.0, 16777217.0, 1e-300}),
            (std::vector<float>{static_cast<float>(1.0 / 3.0), 16777216.0F, 0.0F}));
}

// 1, the largest, the smallest of full and of lesser precision, and −2, of IEEE 754 binary16.
TEST(NpyNumbers, HalvesOfEveryKind) {
  EXPECT_EQ(readBothWays("f2", std::vector<std::uint16_t>{0x3C00, 0x7BFF, 0x0400, 0x0001, 0xC000}),
            (std::vector<float>{1.0F, 65504.0F, std::ldexp(1.0F, -14), std::ldexp(1.0F, -24), -2.0F}));
}

TEST(NpyNumbers, WhatIsNotFiniteIsNamedByItsPlaceInEveryOrder) {
  const TemporaryFolder folder;
  const float infinite = std::numeric_limits<float>::infinity();
  const std::string numbers = bytesOfNumbers(std::vector<float>{0, 1, 2, 3, infinite, 5});
  // In C order the fifth of 2 × 3 stands at [1, 1], with the first index fastest at [0, 2].
  const auto c = folder.write("c.npy", npyText("<f4", "(2, 3)", numbers));
  expectDataError([&] { static_cast<void>(readNpy(c)); }, c, "value [1, 1]", "not a finite");
  const auto fortran = folder.write("f.npy", npyText("<f4", "(2, 3)", numbers, true));
  expectDataError([&] { static_cast<void>(readNpy(fortran)); }, fortran, "value [0, 2]", "not a finite");
  const auto alone = folder.write("x.npy", npyText("<f8", "()", bytesOfNumbers(std::vector<double>{1e300})));
  expectDataError([&] { static_cast<void>(readNpy(alone)); }, alone, "value []", "not a finite");
}

TEST(NpyNumbers, FortranOrderIsTheOtherOrder) {
  const TemporaryFolder folder;
  constexpr int a = 3;
  constexpr int b = 4;
  constexpr int c = 5;
  std::vector<float> first(a * b * c);
  for (int i = 0; i < a; ++i) {
    for (int j = 0; j < b; ++j) {
      for (int k = 0; k < c; ++k)
        first[static_cast<std::size_t>(i + a * (j + b * k))] = static_cast<float>(100 * i + 10 * j + k);
    }
  }
  const NpyArray array = readNpy(folder.write("x.npy", npyText("<f4", "(3, 4, 5)", bytesOfNumbers(first), true)));
  for (int i = 0; i < a; ++i) {
    for (int j = 0; j < b; ++j) {
      for (int k = 0; k < c; ++k) {
        EXPECT_EQ(array.values[static_cast<std::size_t>((i * b + j) * c + k)],
                  static_cast<float>(100 * i + 10 * j + k));
      }
    }
  }
}

TEST(NpyNumbers, BytesMoreOrLessThanPromised) {
  const TemporaryFolder folder;
  const std::string whole = npyText("<i2", "(3,)", bytesOfNumbers(std::vector<std::int16_t>{1, 2, 3}));
  const auto longer = folder.write("longer.npy", whole + "x");
  expectDataError([&] { static_cast<void>(readNpy(longer)); }, longer, "byte " + std::to_string(whole.size()),
                  "but 1 more bytes follow");
  const auto shorter = folder.write("shorter.npy", whole.substr(0, whole.size() - 1));
  expectDataError([&] { static_cast<void>(readNpy(shorter)); }, shorter, "byte " + std::to_string(whole.size() - 1),
                  "ends in number 3");
}

class NpyWriting : public ::testing::TestWithParam<std::pair<Index, Index>> {};

TEST_P(NpyWriting, ReadsBackBitForBit) {
  const auto [rows, columns] = GetParam();
  const TemporaryFolder folder;
  const Matrix written = 1e3F * normalVector(rows * columns, 3).reshaped(rows, columns);
  writeNpy(folder / "x.npy", written);
  EXPECT_EQ(readNpyColumns(folder / "x.npy"), written);
  const std::string bytes = fileBytes(folder / "x.npy");
  const std::size_t numbers = static_cast<std::size_t>(rows * columns) * sizeof(float);
  EXPECT_EQ((bytes.size() - numbers) % 64, 0U) << "the numbers begin at a multiple of 64";
  EXPECT_EQ(bytes[bytes.size() - numbers - 1], '\n');
  EXPECT_EQ(readNpy(folder / "x.npy").shape, (std::vector<Index>{columns, rows}));
  // Packed it is the same array.
  folder.write("packed.npy", gzip(bytes));
  EXPECT_EQ(readNpyColumns(folder / "packed.npy"), written);
}

// Shapes of every length of text around the end of the padded header.
INSTANTIATE_TEST_SUITE_P(Shapes, NpyWriting,
                         ::testing::Values(std::pair<Index, Index>{1, 1}, std::pair<Index, Index>{1, 10},
                                           std::pair<Index, Index>{10, 1}, std::pair<Index, Index>{100, 9},
                                           std::pair<Index, Index>{100, 10}, std::pair<Index, Index>{1000, 10},
                                           std::pair<Index, Index>{784, 100}),
                         [](const auto& tested) {
                           return std::to_string(tested.param.first) + "x" + std::to_string(tested.param.second);
                         });

TEST(NpyNumbers, ReadingStops) {
  const TemporaryFolder folder;
  writeNpy(folder / "x.npy", Matrix::Ones(4, 4));
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(static_cast<void>(readNpy(folder / "x.npy", {source.get_token()})), Cancelled);
}

}  // namespace
}  // namespace hopscope::test
