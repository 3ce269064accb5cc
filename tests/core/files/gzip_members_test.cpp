#include <gtest/gtest.h>

#include <string>

#include "core/base/random.h"
#include "core/files/gzip.h"
#include "tests/support/data_error.h"

/// What other programs write into a gzip file (RFC 1952), and how long the result may be.
namespace hopscope::test {
namespace {

Bytes asBytes(std::string_view text) { return {text.begin(), text.end()}; }

std::string unpacked(std::string_view packed, std::size_t most = std::size_t{1} << 24) {
  const Bytes bytes = gunzip("x.gz", asBytes(packed), most);
  return {bytes.begin(), bytes.end()};
}

/// Bytes that do not become shorter when they are packed.
std::string noise(Index length) {
  const Vector drawn = uniformVector(length, 5);
  std::string text;
  for (const float value : drawn) text.push_back(static_cast<char>(static_cast<int>(256.0F * value)));
  return text;
}

/// The header with flags and what they announce; 10 bytes are always there.
std::string withHeader(std::string packed, int flags, const std::string& fields) {
  packed[3] = static_cast<char>(flags);
  return packed.substr(0, 10) + fields + packed.substr(10);
}

TEST(GzipMembers, HeadersWithNamesCommentsAndExtraFields) {
  constexpr int extra = 4;
  constexpr int name = 8;
  constexpr int comment = 16;
  const std::string text = "patterns";
  const std::string zero(1, '\0');
  EXPECT_EQ(unpacked(withHeader(gzip(text), name, "patterns.csv" + zero)), text);
  EXPECT_EQ(unpacked(withHeader(gzip(text), comment, "no comment" + zero)), text);
  const std::string field = std::string("\x03\x00", 2) + "abc";
  EXPECT_EQ(unpacked(withHeader(gzip(text), extra | name | comment, field + "n" + zero + "c" + zero)), text);
  EXPECT_EQ(gunzipHead(asBytes(withHeader(gzip(text), name, std::string(900, 'n') + zero)), 3), asBytes("pat"));
}

TEST(GzipMembers, ReservedFlagsAreRefused) {
  std::string packed = gzip("text");
  packed[3] = static_cast<char>(0x80);
  EXPECT_NE(complaintOf([&] { static_cast<void>(unpacked(packed)); }).reason.find("damaged"), std::string::npos);
}

TEST(GzipMembers, ALengthThatLiesIsFound) {
  std::string packed = gzip("a text of some length");
  for (const char lie : {'\x00', '\x7F'}) {
    packed.back() = packed[packed.size() - 2] = lie;
    packed[packed.size() - 4] = '\x55';
    const Complaint complaint = complaintOf([&] { static_cast<void>(unpacked(packed)); });
    EXPECT_EQ(complaint.reason, "the gzip data are damaged (incorrect length check)");
  }
}

TEST(GzipMembers, EmptyOnesInBetweenAreNothing) {
  const std::string empty = gzip("");
  EXPECT_EQ(unpacked(empty), "");
  EXPECT_EQ(unpacked(empty + gzip("one") + empty + empty + gzip("two") + empty), "onetwo");
}

// The last member of a long file is a small one: the length noted at the end says nothing of the whole.
TEST(GzipMembers, TheLengthAtTheEndIsThatOfTheLastMemberOnly) {
  const std::string first = noise(3'000'000);
  EXPECT_EQ(unpacked(gzip(first) + gzip("end")), first + "end");
  EXPECT_EQ(unpacked(gzip("start") + gzip(first)), "start" + first);
}

TEST(GzipMembers, EveryMemberHasItsChecksum) {
  const std::string first = gzip("the first member");
  const std::string second = gzip("the second member");
  for (const std::size_t at : {first.size() - 7, first.size() + second.size() - 7}) {
    std::string both = first + second;
    both[at] = static_cast<char>(both[at] ^ 4);
    EXPECT_EQ(complaintOf([&] { static_cast<void>(unpacked(both)); }).reason,
              "the gzip data are damaged (incorrect data check)");
  }
}

TEST(GzipMembers, TheSecondMayBeCutTooAndTheByteCountsFromTheStart) {
  const std::string first = gzip("the first member");
  const std::string both = first + gzip("the second member");
  for (std::size_t length = first.size() + 2; length < both.size(); ++length) {
    expectDataError([&] { static_cast<void>(unpacked(both.substr(0, length))); }, "x.gz",
                    "byte " + std::to_string(length) + " of the compressed file", "end too early");
  }
  expectDataError([&] { static_cast<void>(unpacked(both.substr(0, first.size() + 1))); }, "x.gz",
                  "byte " + std::to_string(first.size()) + " of the compressed file", "something else");
}

// Exactly the limit is legal, one byte more is not, however the bytes are cut into members and chunks.
TEST(GzipMembers, TheLimitItselfIsLegal) {
  const std::string text = noise(2'500'000);
  for (const std::string& packed : {gzip(text), gzip(text) + gzip(""), gzip("") + gzip(text),
                                    gzip(text.substr(0, 1'000'000)) + gzip(text.substr(1'000'000))}) {
    EXPECT_EQ(unpacked(packed, text.size()), text);
    EXPECT_EQ(complaintOf([&] { static_cast<void>(unpacked(packed, text.size() - 1)); }).reason,
              "unpacks to more than 2499999 bytes");
  }
  EXPECT_EQ(unpacked(gzip(""), 0), "");
  EXPECT_EQ(complaintOf([] { static_cast<void>(unpacked(gzip("x"), 0)); }).reason, "unpacks to more than 0 bytes");
}

TEST(GzipMembers, WhatPacksWellIsNotUnpackedBeyondTheLimit) {
  const std::string packed = gzip(std::string(50'000'000, '\0'));
  EXPECT_LT(packed.size(), 100'000U);
  EXPECT_EQ(complaintOf([&] { static_cast<void>(unpacked(packed, 1'000'000)); }).reason,
            "unpacks to more than 1000000 bytes");
}

}  // namespace
}  // namespace hopscope::test
