#include "core/base/catalog.h"

#include <gtest/gtest.h>

#include <array>

namespace hopscope {
namespace {

struct Fruit {
  std::string id;
  int order;
};

const Fruit apple{"apple", 30};
const Fruit banana{"banana", 10};
const Fruit cherry{"cherry", 10};
const std::array<const Fruit*, 3> fruits{&apple, &banana, &cherry};

TEST(Catalog, FindsAnEntryByItsId) { EXPECT_EQ(&entryById<Fruit>(fruits, "fruit", "banana"), &banana); }

TEST(Catalog, ListsTheIdsWhenThereIsNone) {
  try {
    static_cast<void>(entryById<Fruit>(fruits, "fruit", "leek"));
    FAIL() << "nothing thrown";
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(), "fruit = leek: must be one of apple, banana, cherry");
  }
}

TEST(Catalog, SortsByOrderAndKeepsEqualOnes) {
  EXPECT_EQ(sortedByOrder<Fruit>(fruits), (std::vector<const Fruit*>{&banana, &cherry, &apple}));
}

}  // namespace
}  // namespace hopscope
