#include <gtest/gtest.h>

#include <string>

#include "core/data/format.h"
#include "tests/support/data_error.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::TemporaryFolder;

std::shared_ptr<const Dataset> readCsv(std::string_view text, const LoadOptions& options = {}) {
  const TemporaryFolder folder;
  return loadPath(folder.write("x.csv", text), options);
}

Matrix columns(std::initializer_list<std::initializer_list<float>> patterns) {
  Matrix result(static_cast<Index>(patterns.begin()->size()), static_cast<Index>(patterns.size()));
  Index column = 0;
  for (const auto& pattern : patterns) {
    Index row = 0;
    for (const float value : pattern) result(row++, column) = value;
    ++column;
  }
  return result;
}

class CsvLayouts : public ::testing::TestWithParam<const char*> {};

TEST_P(CsvLayouts, HoldTheSamePatterns) {
  EXPECT_EQ(readCsv(GetParam())->patterns, columns({{1, -2.5F, 300}, {0, 4, 5}})) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Csv, CsvLayouts,
                         ::testing::Values("1,-2.5,300\n0,4,5\n", "1;-2.5;3e2\r\n0;4;5\r\n", "1\t-2.5\t300\n0\t4\t5",
                                           "  1  -2.5 300 \n0 4   5\n\n", "\"1\", \"-2.5\" ,+300\n0,4,5\n",
                                           "a,b,c\n1,-2.5,300\n0,4,5\n", "# made by hand\n1,-2.5,300\n\n0,4,5\n",
                                           "\xEF\xBB\xBF"
                                           "1,-2.5,300\n0,4,5\n"));

TEST(Csv, Ranges) {
  EXPECT_EQ(readCsv("0,1,1\n1,0,0\n")->range, (ValueRange{0.0F, 1.0F}));
  EXPECT_EQ(readCsv("-1,1,1\n1,1,-1\n")->range, (ValueRange{-1.0F, 1.0F}));
  EXPECT_EQ(readCsv("-1,1,7\n1,1,-1\n")->range, (ValueRange{-1.0F, 7.0F}));
  EXPECT_EQ(readCsv("5,5\n5,5\n")->range, (ValueRange{5.0F, 6.0F}));
}

TEST(Csv, BitsWithoutSeparators) {
  const auto data = readCsv("0110\n1111\n");
  EXPECT_EQ(data->patterns, columns({{0, 1, 1, 0}, {1, 1, 1, 1}}));
}

TEST(Csv, Labels) {
  const auto data = readCsv("label,0,1\n7,0.5,0.25\n-1,1,0\n");
  EXPECT_EQ(data->labels, (std::vector<int>{7, -1}));
  EXPECT_EQ(data->patterns, columns({{0.5F, 0.25F}, {1, 0}}));
}

TEST(Csv, Shapes) {
  EXPECT_EQ(readCsv("1,0,1\n")->shape, (ImageShape{1, 3, 1}));
  EXPECT_EQ(readCsv("1,0,1,1\n")->shape, (ImageShape{1, 4, 1}));
  const std::string sixteen = "1,0,1,1,0,0,0,0,1,0,1,1,0,0,0,0\n";
  EXPECT_EQ(readCsv(sixteen)->shape, (ImageShape{4, 4, 1}));
  EXPECT_EQ(readCsv(sixteen, {.width = 8, .height = 2})->shape, (ImageShape{2, 8, 1}));
  EXPECT_EQ(readCsv("1,0,1,1,0,0,0,0,1,0,1,1\n", {.width = 2, .height = 2})->shape, (ImageShape{2, 2, 3}));
  // A wish that is no layout of the values is one for another size.
  EXPECT_EQ(readCsv(sixteen, {.width = 2})->shape, (ImageShape{2, 2, 1}));
}

TEST(Csv, Limit) { EXPECT_EQ(readCsv("1,2\n3,4\nbroken\n", {.limit = 2})->count(), 2); }

void expectCsvError(std::string_view text, const std::string& where, const std::string& part,
                    const LoadOptions& options = {}) {
  const TemporaryFolder folder;
  const fs::path path = folder.write("x.csv", text);
  expectDataError([&] { static_cast<void>(loadPath(path, options)); }, path, where, part);
}

TEST(Csv, BadFiles) {
  expectCsvError("1,2,3\n4,5\n", "row 2", "has 2 columns, the first has 3");
  expectCsvError("a,b,c\n\n1,2,3\n4,x5,6\n", "row 4, column 2", "'x5' is not a number");
  expectCsvError("1,nan\n", "row 1, column 2", "not a finite");
  expectCsvError("1,2\n3,1e39\n", "row 2, column 2", "'1e39' is not a finite");
  expectCsvError("1,,3\n", "row 1, column 2", "'' is not a number");
  expectCsvError("label,x\n1.5,3\n", "row 2, column 1", "'1.5' is not a class number");
  expectCsvError("", "", "holds no patterns");
  expectCsvError("a,b\n# nothing\n", "", "holds no patterns");
  expectCsvError(std::string_view("1,2\n\x00,3", 7), "byte 4", "is no text");
  expectCsvError("1,0,1\n", "", "do not make pictures of 2 \u00d7 2", {.width = 2, .height = 2});
}

}  // namespace
}  // namespace hopscope
