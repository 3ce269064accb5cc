#include "core/memory/compact.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/memory/memory.h"
#include "core/separations/separation.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

constexpr Index pictureSize = 61;
constexpr Index count = 70'000;  // large enough to be kept in bytes

/// 8-bit pictures, dark at the edges.
std::shared_ptr<const Dataset> compactPictures() {
  static const std::shared_ptr<const Dataset> held = [] {
    Dataset dataset;
    dataset.source = "pictures";
    dataset.shape = {1, pictureSize, 1};
    const Vector draws = uniformVector(pictureSize * count, 1);
    dataset.patterns = (draws.array() * 255.0F).round().reshaped(pictureSize, count) / 255.0F;
    dataset.patterns.topRows(5).setZero();
    dataset.patterns.col(3).setZero();
    return finished(std::move(dataset));
  }();
  return held;
}

class CompactMemory : public ::testing::TestWithParam<Encoding> {
 protected:
  std::shared_ptr<const Memory> memory = Memory::create(compactPictures(), {.encoding = GetParam()});
};

TEST_P(CompactMemory, HoldsTheSamePatterns) {
  const kernels::CompactPatterns* compact = memory->compact();
  ASSERT_NE(compact, nullptr);
  for (const Index mu : {Index{0}, Index{3}, Index{4711}, count - 1}) {
    const Vector pattern = compact->scale[mu] * (compact->bytes.col(mu).cast<float>() - compact->offset);
    EXPECT_LE((pattern - memory->patterns().col(mu)).cwiseAbs().maxCoeff(), 2e-6F) << "memory " << mu;
  }
}

// With and without the bytes: the same to float rounding, for every similarity the bytes serve and every read-out.
TEST_P(CompactMemory, PassesGiveTheSame) {
  const Matrix states = memory->encodePixels(ConstMatrixRef(compactPictures()->patterns.middleCols(17, 3)));
  for (const auto similarity :
       {kernels::Similarity::Dot, kernels::Similarity::Cosine, kernels::Similarity::Euclidean}) {
    const kernels::Keys plain{memory->patterns(), memory->norms(), similarity};
    const kernels::Keys bytes{memory->patterns(), memory->norms(), similarity, {}, memory->compact()};
    const double beta = 4.0 / static_cast<double>(memory->norms().mean());
    for (const char* id : {"softmax", "sparsemax"}) {
      const auto separation = createSeparation(id);
      for (const Index queries : {1, 3}) {
        const auto expected = separation->pass(plain, states.leftCols(queries), {.beta = beta}, {});
        const auto found = separation->pass(bytes, states.leftCols(queries), {.beta = beta}, {});
        EXPECT_LE((expected.states - found.states).cwiseAbs().maxCoeff(), 2e-5F);
        for (std::size_t q = 0; q < expected.conjugate.size(); ++q) {
          EXPECT_NEAR(expected.conjugate[q], found.conjugate[q], 1e-4 * (1.0 + std::abs(expected.conjugate[q])));
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Encodings, CompactMemory,
                         ::testing::Values(Encoding::Raw, Encoding::Bipolar, Encoding::Centred, Encoding::UnitNorm,
                                           Encoding::CentredUnitNorm),
                         [](const auto& tested) { return std::string(hopscope::info(tested.param).id); });

TEST(CompactPatterns, OnlyLargeMemoriesOfEightBitPictures) {
  const auto mean = Vector::Zero(pictureSize);
  EXPECT_EQ(compactPatterns(Encoding::Raw, {0, 1}, mean, compactPictures()->patterns.leftCols(100)), nullptr)
      << "small";
  Matrix other = compactPictures()->patterns;
  other(7, 60'000) = 0.1234567F;
  EXPECT_EQ(compactPatterns(Encoding::Raw, {0, 1}, mean, other), nullptr) << "a value between two levels";
  EXPECT_NE(compactPatterns(Encoding::Bipolar, {0, 1}, mean, other), nullptr) << "bits all the same";
  const Matrix signs = signPatterns(pictureSize, count, 3);
  const auto bits = compactPatterns(Encoding::Raw, {-1, 1}, mean, signs);
  ASSERT_NE(bits, nullptr);
  EXPECT_EQ(bits->scale[5] * (static_cast<float>(bits->bytes(2, 5)) - bits->offset[2]), signs(2, 5));
}

}  // namespace
}  // namespace hopscope::test
