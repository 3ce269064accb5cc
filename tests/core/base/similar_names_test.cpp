#include "core/base/similar_names.h"

#include <gtest/gtest.h>

#include <array>

#include "core/data/library.h"
#include "core/models/model.h"

namespace hopscope {
namespace {

constexpr std::array<std::string_view, 6> bundledNames{"digits20",  "digits8", "fashion28",
                                                       "letters28", "emoji32", "photos64"};

TEST(SimilarNames, AreFoundThroughTypingErrors) {
  for (const std::string_view written : {"fashon28", "fahsion28", "Fashion-28", "fashion", "fashion29", "faashion28"}) {
    EXPECT_EQ(similarName(written, bundledNames), "fashion28") << written;
  }
  EXPECT_EQ(similarName("digts20", bundledNames), "digits20");
  EXPECT_EQ(similarName("digits9", bundledNames), "digits8");
  EXPECT_EQ(similarName("emo", bundledNames), "emoji32");
}

TEST(SimilarNames, WhatIsFarFromAllIsNoneOfThem) {
  for (const std::string_view written : {"", "-", "x", "mnist", "train-images-idx3-ubyte", "28", "em"}) {
    EXPECT_EQ(similarName(written, bundledNames), "") << written;
  }
  EXPECT_EQ(similarName(std::string(100'000, 'd'), bundledNames), "");
  EXPECT_EQ(similarName("digits20", {}), "");
}

TEST(SimilarNames, EndTheMessagesThatRefuseAName) {
  EXPECT_EQ(didYouMean("fashon28", bundledNames), "; did you mean fashion28?");
  EXPECT_EQ(didYouMean("mnist", bundledNames), "");
  const auto refusal = [](auto&& call) -> std::string {
    try {
      call();
    } catch (const std::exception& error) {
      return error.what();
    }
    return "nothing was refused";
  };
  EXPECT_TRUE(refusal([] { (void)model("sofmax"); }).ends_with("; did you mean softmax?"));
  EXPECT_TRUE(refusal([] {
                (void)resolve(model("softmax").parameters, {{"bta", 1.0}});
              }).ends_with("; did you mean beta?"));
  EXPECT_TRUE(refusal([] { (void)DatasetLibrary({}).load("spher", {}, 1); }).ends_with("; did you mean sphere?"));
}

}  // namespace
}  // namespace hopscope
