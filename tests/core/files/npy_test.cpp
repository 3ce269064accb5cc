#include "core/files/npy.h"

#include <gtest/gtest.h>

#include <string>

#include "core/base/random.h"
#include "tests/support/data_error.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::fileBytes;
using test::TemporaryFolder;

fs::path npySample(const std::string& name) { return fs::path(hopscope::test::dataFolder()) / "npy" / (name + ".npy"); }

class NpyTypes : public ::testing::TestWithParam<const char*> {};

TEST_P(NpyTypes, HoldTheSameNumbers) {
  const NpyArray array = readNpy(npySample(GetParam()));
  EXPECT_EQ(array.shape, (std::vector<Index>{2, 3}));
  EXPECT_EQ(array.values, (std::vector<float>{-0.5F, -0.25F, 0.0F, 0.25F, 0.5F, 0.75F}));
}

INSTANTIATE_TEST_SUITE_P(Npy, NpyTypes,
                         ::testing::Values("f2", "f4", "f8", "big_endian", "fortran", "version2", "version3"));

TEST(Npy, IntegersAndBool) {
  EXPECT_EQ(readNpy(npySample("u1")).values, (std::vector<float>{0, 100, 255, 1, 2, 3}));
  EXPECT_EQ(readNpy(npySample("i1")).values, (std::vector<float>{-1, 1, 1, 1, -1, 1}));
  EXPECT_EQ(readNpy(npySample("i8")).values, (std::vector<float>{-1, 1, 1, 1, -1, 1}));
  EXPECT_EQ(readNpy(npySample("bool")).values, (std::vector<float>{1, 0, 1, 0, 0, 1}));
}

TEST(Npy, Shapes) {
  EXPECT_EQ(readNpy(npySample("scalar")).shape, std::vector<Index>{});
  EXPECT_EQ(readNpy(npySample("vector")).shape, std::vector<Index>{3});
  EXPECT_TRUE(readNpy(npySample("empty")).values.empty());
}

TEST(Npy, FortranOrderOfFourAxes) {
  const NpyArray array = readNpy(npySample("colour"));
  ASSERT_EQ(array.shape, (std::vector<Index>{2, 3, 4, 3}));
  for (std::size_t i = 0; i < array.values.size(); ++i) {
    EXPECT_FLOAT_EQ(array.values[i], static_cast<float>(i) / 72.0F) << i;
  }
}

TEST(Npy, RowsBecomeColumns) {
  const Matrix columns = readNpyColumns(npySample("f4"));
  EXPECT_EQ(columns, (Matrix(3, 2) << -0.5F, 0.25F, -0.25F, 0.5F, 0.0F, 0.75F).finished());
  EXPECT_EQ(readNpyColumns(npySample("vector")).cols(), 1);
}

TEST(Npy, WritesWhatNumPyWrites) {
  const TemporaryFolder folder;
  writeNpy(folder / "x.npy", readNpyColumns(npySample("f4")));
  EXPECT_EQ(fileBytes(folder / "x.npy"), fileBytes(npySample("f4")));
}

TEST(Npy, RoundTripOfAPartOfAMatrix) {
  const TemporaryFolder folder;
  const Matrix all = normalVector(7 * 5, 3).reshaped(7, 5);
  writeNpy(folder / "x.npy", all.block(1, 1, 5, 3));
  EXPECT_EQ(readNpyColumns(folder / "x.npy"), all.block(1, 1, 5, 3));
}

TEST(Npy, WrongDimensions) {
  expectDataError([] { static_cast<void>(readNpyColumns(npySample("pictures"))); }, npySample("pictures"), "",
                  "3 dimensions");
  expectDataError([] { static_cast<void>(readNpyColumns(npySample("scalar"))); }, npySample("scalar"), "",
                  "0 dimensions");
  expectDataError([] { static_cast<void>(readNpyColumns(npySample("empty"))); }, npySample("empty"), "", "no values");
}

TEST(Npy, ValuesThatAreNoFiniteFloats) {
  expectDataError([] { static_cast<void>(readNpy(npySample("not_a_number"))); }, npySample("not_a_number"),
                  "value [1, 1]", "not a finite");
  expectDataError([] { static_cast<void>(readNpy(npySample("too_large"))); }, npySample("too_large"), "value [0, 2]",
                  "not a finite");
}

TEST(Npy, ComplexNumbersAreNotRead) {
  expectDataError([] { static_cast<void>(readNpy(npySample("complex"))); }, npySample("complex"), "byte 25", "'<c8'");
}

TEST(Npy, CutAnywhereIsAnError) {
  const TemporaryFolder folder;
  const std::string whole = fileBytes(npySample("f4"));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const fs::path path = folder.write("cut.npy", whole.substr(0, length));
    const std::string where = "byte " + std::to_string(length < 6 ? 0 : length);
    expectDataError([&] { static_cast<void>(readNpy(path)); }, path, where, "");
  }
  const fs::path path = folder.write("cut.npy", whole.substr(0, whole.size() - 5));
  expectDataError([&] { static_cast<void>(readNpy(path)); }, path, "byte 147",
                  "6 numbers of 4 bytes, the file ends in number 5");
}

/// The same array with one piece of the header replaced by another of the same length.
fs::path changed(const TemporaryFolder& folder, std::string_view from, std::string_view to) {
  std::string bytes = fileBytes(npySample("f4"));
  const auto at = bytes.find(from);
  EXPECT_NE(at, std::string::npos);
  EXPECT_EQ(from.size(), to.size());
  return folder.write("changed.npy", bytes.replace(at, from.size(), to));
}

TEST(Npy, DamagedHeaders) {
  const TemporaryFolder folder;
  const auto complaint = [&](std::string_view from, std::string_view to) {
    return test::complaintOf([&] { static_cast<void>(readNpy(changed(folder, from, to))); });
  };
  EXPECT_EQ(complaint("NUMPY", "NUMPI").where, "byte 0");
  EXPECT_EQ(complaint(std::string_view("\x01\x00", 2), std::string_view("\x09\x00", 2)).where, "byte 6");
  EXPECT_NE(complaint("{", "[").reason.find("'{'"), std::string::npos);
  EXPECT_NE(complaint("'shape'", "'shade'").reason.find("unknown entry 'shade'"), std::string::npos);
  EXPECT_NE(complaint("False", "Maybe").reason.find("True or False"), std::string::npos);
  EXPECT_NE(complaint("(2, 3)", "(2, x)").reason.find("a size here"), std::string::npos);
  EXPECT_NE(complaint("(2, 3)", "(-2,3)").reason.find("a size here"), std::string::npos);
  EXPECT_NE(complaint("(2, 3), }             ", "(3000000000, 30000), }").reason.find("more than 2"),
            std::string::npos);
  EXPECT_NE(complaint("'<f4'", "'<f3'").reason.find("'<f3'"), std::string::npos);
  EXPECT_NE(complaint("(2, 3)", "(2, 2)").reason.find("8 more bytes follow"), std::string::npos);
  EXPECT_NE(complaint("'descr': '<f4', ", "                ").reason.find("does not tell"), std::string::npos);
}

}  // namespace
}  // namespace hopscope
