#include <gtest/gtest.h>

#include <stop_token>
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

std::string bigEndian(std::uint32_t value) {
  std::string bytes;
  for (unsigned shift = 32; shift > 0; shift -= 8) bytes += static_cast<char>(value >> (shift - 8) & 255U);
  return bytes;
}

std::string images(std::uint32_t count, std::uint32_t height, std::uint32_t width) {
  std::string bytes = bigEndian(0x803) + bigEndian(count) + bigEndian(height) + bigEndian(width);
  for (std::uint32_t i = 0; i < count * height * width; ++i) bytes += static_cast<char>(i % 256);
  return bytes;
}

std::string labels(std::uint32_t count) {
  std::string bytes = bigEndian(0x801) + bigEndian(count);
  for (std::uint32_t i = 0; i < count; ++i) bytes += static_cast<char>(i % 10);
  return bytes;
}

void expectIdxError(const fs::path& path, const std::string& where, const std::string& part,
                    const LoadOptions& options = {}) {
  expectDataError([&] { static_cast<void>(loadPath(path, options)); }, path, where, part);
}

TEST(Idx, ReadsPictures) {
  const TemporaryFolder folder;
  const auto data = loadPath(folder.write("x-images-idx3-ubyte", images(5, 2, 3)));
  EXPECT_EQ(data->count(), 5);
  EXPECT_EQ(data->shape, (ImageShape{2, 3, 1}));
  EXPECT_EQ(data->range, ValueRange{});
  EXPECT_EQ(data->patterns(4, 1), 10.0F / 255.0F);
  EXPECT_TRUE(data->labels.empty());
  EXPECT_EQ(data->name, "x");
  EXPECT_EQ(data->source, (folder / "x-images-idx3-ubyte").string());
}

TEST(Idx, GzippedIsTheSame) {
  const TemporaryFolder folder;
  const auto plain = loadPath(folder.write("a-images-idx3-ubyte", images(5, 2, 3)));
  const auto packed = loadPath(folder.write("b-images-idx3-ubyte.gz", gzip(images(5, 2, 3))));
  EXPECT_EQ(plain->hash, packed->hash);
}

TEST(Idx, LabelsBeside) {
  for (const std::string labelFile : {"x-labels-idx1-ubyte", "x-labels-idx1-ubyte.gz"}) {
    for (const std::string imageFile : {"x-images-idx3-ubyte", "x-images-idx3-ubyte.gz"}) {
      const TemporaryFolder folder;
      folder.write(labelFile, labelFile.ends_with(".gz") ? gzip(labels(5)) : labels(5));
      const auto data = loadPath(folder.write(imageFile, images(5, 2, 3)));
      EXPECT_EQ(data->labels, (std::vector<int>{0, 1, 2, 3, 4})) << labelFile << imageFile;
    }
  }
}

TEST(Idx, LabelsElsewhere) {
  const TemporaryFolder folder;
  const LoadOptions options{.labels = folder.write("other", labels(5))};
  EXPECT_EQ(loadPath(folder.write("x.idx", images(5, 2, 3)), options)->labels.size(), 5U);
  expectDataError([&] { static_cast<void>(loadPath(folder / "x.idx", {.labels = folder / "none"})); }, folder / "none",
                  "", "does not exist");
}

TEST(Idx, RecognisedByItsMagicNumberUnderAnyName) {
  const TemporaryFolder folder;
  EXPECT_EQ(loadPath(folder.write("pictures.data", images(2, 2, 2)))->count(), 2);
}

TEST(Idx, LimitAndSize) {
  const TemporaryFolder folder;
  folder.write("x-labels-idx1-ubyte", labels(5));
  const fs::path path = folder.write("x-images-idx3-ubyte", images(5, 4, 6));
  const auto data = loadPath(path, {.width = 3, .limit = 2});
  EXPECT_EQ(data->count(), 2);
  EXPECT_EQ(data->labels.size(), 2U);
  EXPECT_EQ(data->shape, (ImageShape{2, 3, 1}));
  // The mean of the four pixels 0, 1, 6, 7.
  EXPECT_NEAR(data->patterns(0, 0), 3.5F / 255.0F, 1e-6F);
  EXPECT_EQ(loadPath(path, {.colour = ColourMode::Colour})->shape, (ImageShape{4, 6, 3}));
}

TEST(Idx, WrongMagicNumber) {
  const TemporaryFolder folder;
  std::string bytes = images(2, 2, 2);
  bytes[3] = 4;
  expectIdxError(folder.write("x-images-idx3-ubyte", bytes), "byte 0",
                 "the magic number is 0x00000804 instead of 0x00000803");
}

TEST(Idx, LabelsOpenedAsImages) {
  const TemporaryFolder folder;
  expectIdxError(folder.write("x-labels-idx1-ubyte", labels(20)), "byte 0", "these are the labels");
}

TEST(Idx, CutShort) {
  const TemporaryFolder folder;
  const std::string whole = images(1000, 28, 28);
  expectIdxError(folder.write("x.idx", whole.substr(0, 661012)), "byte 661012",
                 "the header promises 1000 images of 28 \u00d7 28, the file ends in image 844");
  expectIdxError(folder.write("x.idx", whole.substr(0, 9)), "byte 9", "inside its header");
  expectIdxError(folder.write("x.idx", ""), "byte 0", "inside its header");
}

TEST(Idx, TrailingBytes) {
  const TemporaryFolder folder;
  expectIdxError(folder.write("x.idx", images(2, 2, 2) + "abc"), "byte 24", "3 more bytes follow");
}

TEST(Idx, SizesThatOverflow) {
  const TemporaryFolder folder;
  const auto header = [](std::uint32_t count, std::uint32_t height, std::uint32_t width) {
    return bigEndian(0x803) + bigEndian(count) + bigEndian(height) + bigEndian(width);
  };
  // The product is 0 modulo 2⁶⁴.
  expectIdxError(folder.write("x.idx", header(0x80000000U, 0x80000000U, 4)), "byte 4", "too large");
  expectIdxError(folder.write("x.idx", header(0xFFFFFFFFU, 0xFFFFFFFFU, 0xFFFFFFFFU)), "byte 4", "too large");
  expectIdxError(folder.write("x.idx", header(0, 28, 28)), "byte 4", "holds no values");
}

TEST(Idx, LabelsThatDoNotFit) {
  const TemporaryFolder folder;
  const fs::path path = folder.write("x-images-idx3-ubyte", images(5, 2, 2));
  const fs::path file = folder.write("x-labels-idx1-ubyte", labels(4));
  expectDataError([&] { static_cast<void>(loadPath(path)); }, file, "byte 4", "4 labels for 5 images");
  folder.write("x-labels-idx1-ubyte", labels(5).substr(0, 11));
  expectDataError([&] { static_cast<void>(loadPath(path)); }, file, "byte 11", "the file ends in label 4");
}

TEST(Idx, DamagedGzip) {
  const TemporaryFolder folder;
  const std::string packed = gzip(images(50, 9, 9));
  const fs::path path = folder.write("x-images-idx3-ubyte.gz", packed.substr(0, packed.size() / 2));
  expectIdxError(path, "byte " + std::to_string(packed.size() / 2) + " of the compressed file", "end too early");
}

TEST(Idx, Stops) {
  const TemporaryFolder folder;
  const fs::path path = folder.write("x.idx", images(5, 2, 2));
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(static_cast<void>(loadPath(path, {}, {.stop = source.get_token()})), Cancelled);
}

TEST(LoadPath, UnknownFormatAndMissingFile) {
  const TemporaryFolder folder;
  expectIdxError(folder.write("x.pdf", "%PDF-1.4"), "", "is of no known format");
  expectIdxError(folder / "none", "", "does not exist");
}

TEST(LoadPath, NegativeOptions) {
  EXPECT_THROW(static_cast<void>(loadPath("x", {.width = -1})), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(loadPath("x", {.limit = -1})), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope
