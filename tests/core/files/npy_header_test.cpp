#include "core/files/npy_header.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/data_error.h"

namespace hopscope::test {
namespace {

/// The start of an .npy file with this dictionary.
std::string headed(const std::string& dictionary, int version = 1) {
  std::string bytes("\x93NUMPY", 6);
  bytes.push_back(static_cast<char>(version));
  bytes.push_back('\0');
  for (std::size_t i = 0; i < (version == 1 ? 2U : 4U); ++i) {
    bytes.push_back(static_cast<char>(dictionary.size() >> (8 * i) & 0xFFU));
  }
  return bytes + dictionary;
}

NpyHeader parsedHeader(const std::string& bytes) {
  return parseNpyHeader("x.npy", {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
}

Complaint headerComplaint(const std::string& bytes) {
  return complaintOf([&] { static_cast<void>(parsedHeader(bytes)); });
}

TEST(NpyHeader, TakesEveryOrderAndSpellingThatPythonWould) {
  for (const char* text : {"{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3), }\n",
                           "{\"shape\":(2,3),\"descr\":\"<f8\",\"fortran_order\":True}",
                           "  { 'fortran_order' : True , 'shape' : ( 2 , 3 , ) , 'descr' : '<f8' }   "}) {
    const NpyHeader header = parsedHeader(headed(text));
    EXPECT_EQ(header.kind, 'f');
    EXPECT_EQ(header.itemSize, 8U);
    EXPECT_EQ(header.order, NpyOrder::Fortran);
    EXPECT_EQ(header.shape, (std::vector<Index>{2, 3}));
    EXPECT_EQ(header.count, 6);
    EXPECT_EQ(header.dataStart, headed(text).size());
  }
}

TEST(NpyHeader, ShapesOfNoAndOneAxis) {
  const auto shape = [](const std::string& text) {
    return parsedHeader(headed("{'descr': '|u1', 'fortran_order': False, 'shape': " + text + "}"));
  };
  EXPECT_EQ(shape("()").count, 1);
  EXPECT_EQ(shape("(7,)").shape, std::vector<Index>{7});
  EXPECT_EQ(shape("(7)").shape, std::vector<Index>{7});
  EXPECT_EQ(shape("(3, 0, 5)").count, 0);
}

TEST(NpyHeader, LongerLengthsOfLaterVersions) {
  const std::string text = "{'descr': '>i2', 'fortran_order': False, 'shape': (4,)}" + std::string(70'000, ' ');
  for (const int version : {2, 3}) {
    const NpyHeader header = parsedHeader(headed(text, version));
    EXPECT_EQ(header.dataStart, 12 + text.size());
    EXPECT_TRUE(header.bigEndian);
  }
  EXPECT_EQ(headerComplaint(headed(text, 2).substr(0, 11)).where, "byte 11");
  EXPECT_EQ(headerComplaint(headed(text, 2).substr(0, 500)).reason, "the file ends inside its header");
}

TEST(NpyHeader, KindsThatCannotBeReadAreNamed) {
  for (const std::string type :
       {"<f3", "<f16", "<c8", "|S5", "<U4", "|b2", "<i3", "f4", "<f", "<f4x", "=V4", "?f4", ""}) {
    const Complaint complaint =
        headerComplaint(headed("{'descr': '" + type + "', 'fortran_order': False, 'shape': (1,)}"));
    EXPECT_NE(complaint.reason.find("numbers of type '" + type + "'"), std::string::npos) << type;
  }
}

TEST(NpyHeader, EveryBrokenPartIsNamedWhereItStands) {
  const auto expect = [](const std::string& text, std::size_t at, const std::string& part) {
    const Complaint complaint = headerComplaint(headed(text));
    EXPECT_EQ(complaint.where, "byte " + std::to_string(10 + at)) << text << ": " << complaint.reason;
    EXPECT_NE(complaint.reason.find(part), std::string::npos) << text << ": " << complaint.reason;
  };
  expect("", 0, "a '{' here");
  expect("{", 1, "a quoted text here");
  expect("{'descr", 1, "does not end");
  expect("{'descr' '<f4'}", 9, "a ':' here");
  expect("{'descr': <f4}", 10, "a quoted text here");
  expect("{'descr': [('a', '<f4')]}", 10, "a quoted text here");
  expect("{'fortran_order': 1}", 18, "True or False");
  expect("{'shape': 5}", 10, "a '(' here");
  expect("{'shape': (1 2)}", 13, "a ')' here");
  expect("{'shape': (1,,2)}", 13, "a size here");
  expect("{'shape': (1.5,)}", 12, "a ')' here");
  expect("{'shape': (99999999999999999999,)}", 11, "a size here");
  expect("{'shape': (1,) 'descr': '<f4'}", 15, "a '}' here");
  expect("{'colour': 'red'}", 10, "unknown entry 'colour'");
  expect("{'descr': '<f4'}", 16, "does not tell the type and the shape");
  expect("{}", 2, "does not tell the type and the shape");
}

TEST(NpyHeader, SizesAreMultipliedWithoutOverflow) {
  for (const char* shape : {"(2147483649,)", "(65536, 65536)", "(4294967296, 4294967296, 4294967296)"}) {
    const Complaint complaint =
        headerComplaint(headed("{'descr': '<f4', 'fortran_order': False, 'shape': " + std::string(shape) + "}"));
    EXPECT_NE(complaint.reason.find("more than 2"), std::string::npos) << shape;
  }
  EXPECT_EQ(parsedHeader(headed("{'descr': '<f4', 'fortran_order': False, 'shape': (2147483648,)}")).count,
            Index{1} << 31);
}

// With two shapes the number of values would be that of neither.
TEST(NpyHeader, AnEntryThatStandsTwiceIsRefused) {
  for (const std::string twice : {"'shape': (0,), 'shape': (5,)", "'shape': (2,), 'shape': (2, 3)"}) {
    const Complaint complaint = headerComplaint(headed("{'descr': '<f4', 'fortran_order': False, " + twice + "}"));
    EXPECT_NE(complaint.reason.find("'shape' twice"), std::string::npos) << complaint.reason;
  }
  EXPECT_NE(headerComplaint(headed("{'descr': '<f4', 'descr': '<f8', 'shape': (1,)}")).reason.find("'descr' twice"),
            std::string::npos);
}

TEST(NpyHeader, OnlyTheKnownVersions) {
  for (const int version : {0, 4, 255}) {
    EXPECT_EQ(headerComplaint(headed("{}", version)).where, "byte 6") << version;
  }
}

}  // namespace
}  // namespace hopscope::test
