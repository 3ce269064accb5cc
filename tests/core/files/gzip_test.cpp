#include "core/files/gzip.h"

#include <gtest/gtest.h>

#include <stop_token>
#include <string>

#include "tests/support/data_error.h"

namespace hopscope {
namespace {

using test::expectDataError;

constexpr std::size_t limit = std::size_t{1} << 26;

Bytes bytesOf(std::string_view text) { return {text.begin(), text.end()}; }
std::string textOf(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

/// Hard to compress, longer than one internal chunk.
std::string longText() {
  std::string text;
  for (unsigned i = 0; text.size() < (3U << 20U); ++i) text += std::to_string(i * 2654435761U);
  return text;
}

TEST(Gzip, RoundTrip) {
  for (const std::string& text : {std::string(), std::string("a"), std::string(5000000, 'x'), longText()}) {
    const Bytes packed = bytesOf(gzip(text));
    EXPECT_TRUE(isGzip(packed));
    EXPECT_EQ(textOf(gunzip("x", packed, limit)), text);
  }
}

TEST(Gzip, SameBytesGiveTheSameFile) { EXPECT_EQ(gzip("hello"), gzip("hello")); }

TEST(Gzip, MembersOneAfterTheOther) {
  EXPECT_EQ(textOf(gunzip("x", bytesOf(gzip("one ") + gzip("two")), limit)), "one two");
}

TEST(Gzip, CutAnywhereIsAnError) {
  const std::string packed = gzip("a text of some length, a text of some length");
  for (std::size_t length = 2; length < packed.size(); ++length) {
    expectDataError([&] { static_cast<void>(gunzip("x.gz", bytesOf(packed.substr(0, length)), limit)); }, "x.gz",
                    "byte " + std::to_string(length) + " of the compressed file", "end too early");
  }
}

TEST(Gzip, AWrongChecksumIsAnError) {
  std::string packed = gzip("a text");
  packed[packed.size() - 8] = static_cast<char>(packed[packed.size() - 8] ^ 1);
  const test::Complaint complaint =
      test::complaintOf([&] { static_cast<void>(gunzip("x.gz", bytesOf(packed), limit)); });
  EXPECT_EQ(complaint.reason, "the gzip data are damaged (incorrect data check)");
}

TEST(Gzip, SomethingElseBehindIsAnError) {
  const std::string packed = gzip("a text");
  expectDataError([&] { static_cast<void>(gunzip("x.gz", bytesOf(packed + "junk"), limit)); }, "x.gz",
                  "byte " + std::to_string(packed.size()) + " of the compressed file", "something else");
}

TEST(Gzip, TooLongIsAnError) {
  const Bytes packed = bytesOf(gzip(std::string(100000, 'x')));
  const test::Complaint complaint = test::complaintOf([&] { static_cast<void>(gunzip("x.gz", packed, 1000)); });
  EXPECT_EQ(complaint.reason, "unpacks to more than 1000 bytes");
}

TEST(Gzip, HeadOfDamagedDataIsWhatCouldBeRead) {
  const std::string packed = gzip("0123456789");
  EXPECT_EQ(textOf(gunzipHead(bytesOf(packed), 4)), "0123");
  EXPECT_EQ(textOf(gunzipHead(bytesOf(packed), 64)), "0123456789");
  EXPECT_EQ(textOf(gunzipHead(bytesOf(packed.substr(0, 10)), 64)), "");
}

TEST(Gzip, Stops) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(static_cast<void>(gunzip("x", bytesOf(gzip("a")), limit, {.stop = source.get_token()})), Cancelled);
}

}  // namespace
}  // namespace hopscope
