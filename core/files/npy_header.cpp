#include "core/files/npy_header.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/errors.h"

namespace hopscope {

namespace {

constexpr std::string_view magic("\x93NUMPY", 6);
constexpr Index maxCount = Index{1} << 31;

/// The header is the text of a Python dictionary; this walks through it. Byte positions are those in the file.
class DictionaryReader {
 public:
  DictionaryReader(const std::filesystem::path& path, std::string_view text, std::size_t start)
      : path_(path), text_(text), start_(start) {}

  [[noreturn]] void fail(const std::string& reason) const {
    throw DataError(path_, "byte " + std::to_string(start_ + at_), reason);
  }

  [[nodiscard]] bool take(char wanted) {
    skipSpace();
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  void expect(char wanted) {
    if (!take(wanted)) fail(std::string("the header should have a '") + wanted + "' here");
  }

  std::string_view quoted() {
    skipSpace();
    if (at_ >= text_.size() || (text_[at_] != '\'' && text_[at_] != '"'))
      fail("the header should have a quoted text here");
    const auto end = text_.find(text_[at_], at_ + 1);
    if (end == std::string_view::npos) fail("a quoted text in the header does not end");
    const std::string_view value = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return value;
  }

  bool boolean() {
    skipSpace();
    for (const std::string_view word : {"True", "False"}) {
      if (!text_.substr(at_).starts_with(word)) continue;
      at_ += word.size();
      return word == "True";
    }
    fail("the header should have True or False here");
  }

  std::vector<Index> tuple() {
    std::vector<Index> values;
    expect('(');
    while (!take(')')) {
      skipSpace();
      Index value = 0;
      const char* first = text_.data() + at_;
      const auto result = std::from_chars(first, text_.data() + text_.size(), value);
      if (result.ec != std::errc{} || value < 0) fail("the header should have a size here");
      at_ += static_cast<std::size_t>(result.ptr - first);
      values.push_back(value);
      if (take(',')) continue;
      expect(')');
      break;
    }
    return values;
  }

 private:
  void skipSpace() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  const std::filesystem::path& path_;
  std::string_view text_;
  std::size_t start_;
  std::size_t at_ = 0;
};

bool supported(const NpyHeader& header) {
  switch (header.kind) {
    case 'b':
      return header.itemSize == 1;
    case 'i':
    case 'u':
      return header.itemSize == 1 || header.itemSize == 2 || header.itemSize == 4 || header.itemSize == 8;
    case 'f':
      return header.itemSize == 2 || header.itemSize == 4 || header.itemSize == 8;
    default:
      return false;
  }
}

void parseType(const DictionaryReader& reader, std::string_view type, NpyHeader& header) {
  const std::string_view digits = type.substr(std::min<std::size_t>(2, type.size()));
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), header.itemSize);
  if (type.size() >= 3) header.kind = type[1];
  if (type.size() < 3 || result.ptr != digits.data() + digits.size() || !supported(header) ||
      std::string_view("<>|=").find(type[0]) == std::string_view::npos) {
    reader.fail("holds numbers of type '" + std::string(type) + "'; bool, integers and floats can be read");
  }
  header.bigEndian = type[0] == '>';
}

void countValues(const DictionaryReader& reader, NpyHeader& header) {
  for (const Index size : header.shape) {
    if (size != 0 && header.count > maxCount / size) reader.fail("the array has more than 2\u00b3\u00b9 values");
    header.count *= size;
  }
}

}  // namespace

NpyHeader parseNpyHeader(const std::filesystem::path& path, std::span<const unsigned char> bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (!text.starts_with(magic)) throw DataError(path, "byte 0", "does not begin with NumPy's magic bytes");
  const auto tooShort = [&] {
    return DataError(path, "byte " + std::to_string(bytes.size()), "the file ends inside its header");
  };
  if (bytes.size() < 10) throw tooShort();
  const unsigned version = bytes[6];
  if (version < 1 || version > 3)
    throw DataError(path, "byte 6", "is of version " + std::to_string(version) + ", not 1 to 3");
  const std::size_t lengthBytes = version == 1 ? 2 : 4;
  if (bytes.size() < 8 + lengthBytes) throw tooShort();
  std::size_t length = 0;
  for (std::size_t i = lengthBytes; i-- > 0;) length = length << 8U | bytes[8 + i];
  NpyHeader header;
  header.dataStart = 8 + lengthBytes + length;
  if (header.dataStart > bytes.size()) throw tooShort();

  DictionaryReader reader(path, text.substr(8 + lengthBytes, length), 8 + lengthBytes);
  bool hasType = false;
  bool hasShape = false;
  bool hasOrder = false;
  // Of two shapes the number of values would be that of neither.
  const auto once = [&](bool& seen, std::string_view key) {
    if (seen) reader.fail("the header has the entry '" + std::string(key) + "' twice");
    seen = true;
  };
  reader.expect('{');
  while (!reader.take('}')) {
    const std::string_view key = reader.quoted();
    reader.expect(':');
    if (key == "descr") {
      once(hasType, key);
      parseType(reader, reader.quoted(), header);
    } else if (key == "fortran_order") {
      once(hasOrder, key);
      header.order = reader.boolean() ? NpyOrder::Fortran : NpyOrder::C;
    } else if (key == "shape") {
      once(hasShape, key);
      header.shape = reader.tuple();
      countValues(reader, header);
    } else {
      reader.fail("the header has an unknown entry '" + std::string(key) + "'");
    }
    if (reader.take(',')) continue;
    reader.expect('}');
    break;
  }
  if (!hasType || !hasShape) reader.fail("the header does not tell the type and the shape");
  return header;
}

}  // namespace hopscope
