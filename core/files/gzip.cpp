#include "core/files/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/base/errors.h"

namespace hopscope {

namespace {

constexpr int gzipWindow = 15 + 16;  // zlib's way of asking for the gzip wrapper
constexpr std::size_t gzipChunk = std::size_t{1} << 20;

/// zlib's stream, ended whatever happens.
class Inflater {
 public:
  Inflater() {
    if (inflateInit2(&stream_, gzipWindow) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  z_stream& operator*() { return stream_; }
  z_stream* operator->() { return &stream_; }

 private:
  z_stream stream_{};
};

void setInput(z_stream& stream, std::span<const unsigned char> input) {
  stream.next_in = const_cast<Bytef*>(input.data());  // zlib reads only; its interface is older than const
  stream.avail_in = static_cast<uInt>(std::min(input.size(), gzipChunk));
}

/// The size noted in the last four bytes, as far as it can be true: deflate shrinks at most 1032 to 1.
std::size_t sizeHint(std::span<const unsigned char> compressed) {
  if (compressed.size() < 18) return 4096;
  std::size_t size = 0;
  for (std::size_t i = 0; i < 4; ++i) size = size << 8U | compressed[compressed.size() - 1 - i];
  return std::min(std::max<std::size_t>(size + 1, 4096), compressed.size() * 1032);
}

}  // namespace

bool isGzip(std::span<const unsigned char> bytes) { return bytes.size() >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B; }

Bytes gunzip(const std::filesystem::path& path, std::span<const unsigned char> compressed, std::size_t limit,
             const JobContext& job) {
  const auto fail = [&](std::size_t byte, std::string reason) {
    throw DataError(path, "byte " + std::to_string(byte) + " of the compressed file", std::move(reason));
  };
  Inflater inflater;
  // One byte of room beyond the limit: a whole file that long may still have the end of its last member to come.
  const std::size_t room = std::max(limit, limit + 1);  // without overflow
  Bytes result(std::min(sizeHint(compressed), room));
  std::size_t consumed = 0;
  std::size_t produced = 0;
  while (true) {
    job.throwIfStopped();
    if (produced == result.size()) result.resize(std::min(room, 2 * result.size()));
    setInput(*inflater, compressed.subspan(consumed));
    inflater->next_out = result.data() + produced;
    inflater->avail_out = static_cast<uInt>(std::min(result.size() - produced, gzipChunk));
    const uInt givenIn = inflater->avail_in;
    const uInt givenOut = inflater->avail_out;
    const int status = inflate(&*inflater, Z_NO_FLUSH);
    consumed += givenIn - inflater->avail_in;
    produced += givenOut - inflater->avail_out;
    if (produced > limit) fail(consumed, "unpacks to more than " + std::to_string(limit) + " bytes");
    if (status == Z_STREAM_END) {
      if (consumed == compressed.size()) break;
      if (!isGzip(compressed.subspan(consumed))) fail(consumed, "something else follows the gzip data");
      inflateReset(&*inflater);
    } else if (status == Z_BUF_ERROR || status == Z_OK) {
      if (consumed == compressed.size() && inflater->avail_out > 0) fail(consumed, "the gzip data end too early");
    } else {
      fail(consumed, std::string("the gzip data are damaged (") +
                         (inflater->msg != nullptr ? inflater->msg : "unreadable") + ")");
    }
  }
  result.resize(produced);
  return result;
}

Bytes gunzipHead(std::span<const unsigned char> compressed, std::size_t count) {
  Inflater inflater;
  Bytes head(count);
  setInput(*inflater, compressed);
  inflater->next_out = head.data();
  inflater->avail_out = static_cast<uInt>(count);
  inflate(&*inflater, Z_SYNC_FLUSH);
  head.resize(count - inflater->avail_out);
  return head;
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string result;
  std::string buffer(gzipChunk, '\0');
  std::size_t consumed = 0;
  int status = Z_OK;
  while (status != Z_STREAM_END) {
    const std::size_t part = std::min(bytes.size() - consumed, gzipChunk);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + consumed));
    stream.avail_in = static_cast<uInt>(part);
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    status = deflate(&stream, consumed + part == bytes.size() ? Z_FINISH : Z_NO_FLUSH);
    consumed += part - stream.avail_in;
    result.append(buffer, 0, buffer.size() - stream.avail_out);
  }
  deflateEnd(&stream);
  return result;
}

}  // namespace hopscope
