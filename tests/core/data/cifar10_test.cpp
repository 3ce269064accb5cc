#include <gtest/gtest.h>

#include <string>

#include "core/data/format.h"
#include "core/files/gzip.h"
#include "tests/support/data_error.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::TemporaryFolder;

constexpr std::size_t recordBytes = 3073;

/// A picture whose red is 10, green 20 and blue 30, but whose second pixel is 1, 2, 3.
std::string record(int label) {
  std::string bytes(1, static_cast<char>(label));
  for (const int channel : {1, 2, 3}) {
    std::string plane(1024, static_cast<char>(10 * channel));
    plane[1] = static_cast<char>(channel);
    bytes += plane;
  }
  return bytes;
}

void expectCifarError(const fs::path& path, const fs::path& file, const std::string& where, const std::string& part) {
  expectDataError([&] { static_cast<void>(loadPath(path)); }, file, where, part);
}

TEST(Cifar10, PlanesBecomePixels) {
  const TemporaryFolder folder;
  const auto data = loadPath(folder.write("data_batch_1.bin", record(3) + record(9)));
  EXPECT_EQ(data->shape, (ImageShape{32, 32, 3}));
  EXPECT_EQ(data->name, "data_batch_1");
  EXPECT_EQ(data->labels, (std::vector<int>{3, 9}));
  const Vector first = data->patterns.col(0).head(6) * 255.0F;
  EXPECT_TRUE(first.isApprox((Vector(6) << 10, 20, 30, 1, 2, 3).finished()));
  EXPECT_FLOAT_EQ(data->patterns(3071, 1), 30.0F / 255.0F);
}

TEST(Cifar10, GzippedAndLimited) {
  const TemporaryFolder folder;
  const auto data = loadPath(folder.write("x.bin.gz", gzip(record(1) + record(2))), {.limit = 1});
  EXPECT_EQ(data->count(), 1);
  EXPECT_EQ(data->labels, std::vector<int>{1});
}

TEST(Cifar10, GreyWhenAsked) {
  const TemporaryFolder folder;
  const auto data = loadPath(folder.write("x.bin", record(1)), {.width = 16, .height = 16, .colour = ColourMode::Grey});
  EXPECT_EQ(data->shape, (ImageShape{16, 16, 1}));
  EXPECT_NEAR(data->patterns(5, 0) * 255.0F, 0.299F * 10 + 0.587F * 20 + 0.114F * 30, 1e-3F);
}

TEST(Cifar10, ClassNamesAndNamesBeside) {
  const TemporaryFolder folder;
  folder.write("batches.meta.txt", "airplane\r\nautomobile\r\n\r\n");
  const fs::path path = folder.write("x.bin", record(1) + record(0));
  EXPECT_EQ(loadPath(path)->classNames, (std::vector<std::string>{"airplane", "automobile"}));
  EXPECT_EQ(loadPath(path)->describe(0), "automobile");
  folder.write("x.classes.txt", "cat\ndog\n");
  folder.write("x.names.csv", "index,class,name\n0,cat,\"a \"\"big\"\" one, black\"\n1,dog,plain\n");
  const auto data = loadPath(path);
  EXPECT_EQ(data->classNames, (std::vector<std::string>{"cat", "dog"}));
  EXPECT_EQ(data->patternNames, (std::vector<std::string>{"a \"big\" one, black", "plain"}));
}

TEST(Cifar10, BadFiles) {
  const TemporaryFolder folder;
  fs::path path = folder.write("x.bin", record(1) + record(2).substr(0, 100));
  expectCifarError(path, path, "byte " + std::to_string(recordBytes + 100), "the file ends in record 2");
  path = folder.write("x.bin", record(1) + record(10));
  expectCifarError(path, path, "byte 3073", "picture 2 is of class 10, but there are 10 classes");
  path = folder.write("x.bin", "");
  expectCifarError(path, path, "", "is empty");
}

TEST(Cifar10, NamesThatDoNotFit) {
  const TemporaryFolder folder;
  const fs::path path = folder.write("x.bin", record(1) + record(2));
  fs::path names = folder.write("x.names.csv", "index,class,name\n0,a,one\n");
  expectCifarError(path, names, "", "1 names for 2 pictures");
  names = folder.write("x.names.csv", "index,class,name\n0,a,one\n1;a;two\n");
  expectCifarError(path, names, "row 3", "should be index,class,name");
}

}  // namespace
}  // namespace hopscope
