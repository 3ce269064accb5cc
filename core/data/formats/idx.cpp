#include <array>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/errors.h"
#include "core/data/format.h"
#include "core/data/layout.h"
#include "core/data/pictures.h"
#include "core/files/files.h"

// IDX, the format of the MNIST distribution (LeCun, Cortes, Burges): a big-endian magic number whose third byte is the
// element type (8: unsigned byte) and whose fourth the number of dimensions, the sizes, then the bytes in C order.

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t imageMagic = 0x00000803;
constexpr std::uint32_t labelMagic = 0x00000801;
constexpr std::size_t imageHeader = 16;
constexpr std::size_t labelHeader = 8;

std::uint32_t bigEndian(std::span<const unsigned char> bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | bytes[at + i];
  return value;
}

std::string hex(std::uint32_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "0x";
  for (int shift = 28; shift >= 0; shift -= 4) text += digits[value >> static_cast<unsigned>(shift) & 15U];
  return text;
}

bool recognises(const fs::path& path, std::span<const unsigned char> head) {
  if (head.size() >= 4 && bigEndian(head, 0) == imageMagic) return true;
  const std::string name = path.filename().string();
  for (const std::string_view ending : {"-ubyte", "-ubyte.gz", ".idx", ".idx.gz"}) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

void checkHeader(const fs::path& path, const Bytes& bytes, std::uint32_t magic, std::size_t length) {
  if (bytes.size() < length) {
    throw DataError(path, "byte " + std::to_string(bytes.size()),
                    "the file ends inside its header of " + std::to_string(length) + " bytes");
  }
  const std::uint32_t found = bigEndian(bytes, 0);
  if (found == magic) return;
  std::string reason = "the magic number is " + hex(found) + " instead of " + hex(magic);
  if (magic == imageMagic && found == labelMagic) reason += ": these are the labels, open the images beside them";
  throw DataError(path, "byte 0", reason);
}

void checkEnd(const fs::path& path, const std::string& promise, std::size_t expected, std::size_t header,
              std::size_t itemSize, const std::string& item, std::size_t found) {
  if (found < expected) {
    throw DataError(path, "byte " + std::to_string(found),
                    "the header promises " + promise + ", the file ends in " + item + " " +
                        std::to_string((found - header) / itemSize + 1));
  }
  if (found > expected) {
    throw DataError(
        path, "byte " + std::to_string(expected),
        "the header promises " + promise + ", but " + std::to_string(found - expected) + " more bytes follow");
  }
}

/// Replaces the last `from` in the name.
bool replaceLast(std::string& name, std::string_view from, std::string_view to) {
  const auto at = name.rfind(from);
  if (at == std::string::npos) return false;
  name.replace(at, from.size(), to);
  return true;
}

/// x-images-idx3-ubyte[.gz] → x-labels-idx1-ubyte[.gz], packed or not; empty when there is none.
fs::path labelsBeside(const fs::path& images) {
  std::string name = images.filename().string();
  if (!replaceLast(name, "images", "labels")) return {};
  replaceLast(name, "idx3", "idx1");
  const std::string other = name.ends_with(".gz") ? name.substr(0, name.size() - 3) : name + ".gz";
  for (const std::string& candidate : {name, other}) {
    std::error_code ignored;
    if (fs::path path = images.parent_path() / candidate; fs::exists(path, ignored)) return path;
  }
  return {};
}

std::vector<int> readLabels(const fs::path& path, std::size_t images, Index count, const JobContext& job) {
  const Bytes bytes = readFile(path, job);
  checkHeader(path, bytes, labelMagic, labelHeader);
  const std::size_t labels = bigEndian(bytes, 4);
  if (labels != images) {
    throw DataError(path, "byte 4", std::to_string(labels) + " labels for " + std::to_string(images) + " images");
  }
  checkEnd(path, std::to_string(labels) + " labels", labelHeader + labels, labelHeader, 1, "label", bytes.size());
  return {bytes.begin() + labelHeader, bytes.begin() + static_cast<std::ptrdiff_t>(labelHeader) + count};
}

/// "digits20-images-idx3-ubyte.gz" → "digits20".
std::string shortName(const fs::path& path) {
  const std::string name = path.filename().string();
  const auto at = name.find("images");
  return at == std::string::npos || at < 2 ? name : name.substr(0, at - 1);
}

Dataset load(const fs::path& path, const LoadOptions& options, const JobContext& job) {
  const Bytes bytes = readFile(path, job);
  checkHeader(path, bytes, imageMagic, imageHeader);
  const std::int64_t images = bigEndian(bytes, 4);
  const std::int64_t height = bigEndian(bytes, 8);
  const std::int64_t width = bigEndian(bytes, 12);
  const std::int64_t values = checkedValues(path, "byte 4", {images, height, width});
  checkEnd(path, std::to_string(images) + " images of " + std::to_string(height) + " \u00d7 " + std::to_string(width),
           imageHeader + static_cast<std::size_t>(values), imageHeader, static_cast<std::size_t>(height * width),
           "image", bytes.size());

  Dataset dataset;
  dataset.name = shortName(path);
  dataset.shape = {height, width, 1};
  const Index count = limited(images, options);
  fillFromBytes(dataset, count, bytes.data() + imageHeader, job);
  const fs::path labels = options.labels.empty() ? labelsBeside(path) : options.labels;
  if (!labels.empty()) dataset.labels = readLabels(labels, static_cast<std::size_t>(images), count, job);
  applyPictureOptions(dataset, path, options, job);
  return dataset;
}

}  // namespace

extern const FormatEntry idx_entry;
const FormatEntry idx_entry{
    .id = "idx",
    .title = "IDX images (MNIST)",
    .patterns = {"*-ubyte", "*-ubyte.gz", "*.idx", "*.idx.gz"},
    .summary =
        "Grey 8-bit pictures as MNIST and Fashion-MNIST are distributed, gzipped or not; labels are read from the "
        "labels file beside the images file.",
    .recognises = recognises,
    .load = load,
    .priority = 20,
};

}  // namespace hopscope
