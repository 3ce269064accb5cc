#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "core/base/errors.h"

namespace hopscope::test {

/// What a call threw: "where: reason", without the path.
struct Complaint {
  std::filesystem::path path;
  std::string where;
  std::string reason;
};

/// Runs `call`, which must throw a DataError.
template <typename Call>
Complaint complaintOf(const Call& call) {
  try {
    call();
  } catch (const DataError& error) {
    return {error.path(), error.where(), error.reason()};
  }
  ADD_FAILURE() << "nothing was thrown";
  return {};
}

/// Checks path, place and a part of the reason.
template <typename Call>
void expectDataError(const Call& call, const std::filesystem::path& path, const std::string& where,
                     const std::string& part) {
  const Complaint complaint = complaintOf(call);
  EXPECT_EQ(complaint.path, path);
  EXPECT_EQ(complaint.where, where) << complaint.reason;
  EXPECT_NE(complaint.reason.find(part), std::string::npos) << complaint.reason;
  EXPECT_FALSE(complaint.reason.ends_with('.')) << complaint.reason;
}

}  // namespace hopscope::test
