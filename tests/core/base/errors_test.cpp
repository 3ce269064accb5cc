#include "core/base/errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/jobs.h"

namespace hopscope {
namespace {

TEST(Errors, DataErrorReadsPathWhereReason) {
  const DataError error("digits.idx", "byte 16", "the file ends");
  EXPECT_STREQ(error.what(), "digits.idx: byte 16: the file ends");
  EXPECT_EQ(error.path(), "digits.idx");
  EXPECT_EQ(error.where(), "byte 16");
  EXPECT_EQ(error.reason(), "the file ends");
}

TEST(Errors, DataErrorLeavesAnEmptyPlaceOut) {
  EXPECT_STREQ(DataError("digits.idx", "", "does not exist").what(), "digits.idx: does not exist");
}

TEST(Errors, BadArgumentNamesValueAndRange) {
  try {
    throwBadArgument("beta", "-1", "a number above 0");
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(), "beta = -1: must be a number above 0");
    return;
  }
  FAIL() << "nothing thrown";
}

TEST(Jobs, DefaultContextNeverStopsAndTellsNobody) {
  const JobContext job;
  EXPECT_NO_THROW(job.throwIfStopped());
  EXPECT_NO_THROW(job.begin(3));
  EXPECT_NO_THROW(job.advance());
}

TEST(Jobs, StopRequestBecomesCancelled) {
  std::stop_source source;
  const JobContext job{source.get_token()};
  EXPECT_NO_THROW(job.throwIfStopped());
  source.request_stop();
  EXPECT_THROW(job.throwIfStopped(), Cancelled);
}

TEST(Jobs, ProgressCountsFromEachBeginning) {
  Progress progress;
  EXPECT_EQ(progress.total(), 0);
  const JobContext job{{}, &progress};
  job.begin(10);
  job.advance(3);
  job.advance();
  EXPECT_EQ(progress.done(), 4);
  EXPECT_EQ(progress.total(), 10);
  job.begin(5);
  EXPECT_EQ(progress.done(), 0);
  EXPECT_EQ(progress.total(), 5);
}

}  // namespace
}  // namespace hopscope
