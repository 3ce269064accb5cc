#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/architecture/layer_rules.h"
#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(Layering, TheSourceTreeIsRead) {
  const std::vector<SourceFile> files = sourceTree();
  EXPECT_GT(std::ranges::count_if(files, [](const SourceFile& file) { return file.below("core"); }), 20);
  EXPECT_GT(std::ranges::count_if(files, [](const SourceFile& file) { return file.below("app"); }), 2);
}

TEST(Layering, DependenciesPointOneWay) { EXPECT_THAT(layerBreaches(sourceTree()), IsEmpty()); }

TEST(Layering, RoomsFormNoCycle) { EXPECT_THAT(roomCycles(sourceTree()), IsEmpty()); }

TEST(Layering, TheEngineNeverPrintsNorLooksAround) { EXPECT_THAT(impurities(sourceTree()), IsEmpty()); }

TEST(Layering, OwnHeadersAreNamedFromTheRoot) {
  std::vector<std::string> unknown;
  for (const SourceFile& file : sourceTree()) {
    for (const std::string& include : includes(file)) {
      const bool own = include.ends_with(".h") && include.find('/') != std::string::npos &&
                       (include.starts_with("core/") || include.starts_with("ui/") || include.starts_with("app/") ||
                        include.starts_with("tests/"));
      if (own && !std::filesystem::exists(std::filesystem::path(hopscope::test::sourceFolder()) / include)) {
        unknown.push_back(file.path + " includes " + include);
      }
      if (include.starts_with(".")) unknown.push_back(file.path + " includes " + include);
    }
  }
  EXPECT_THAT(unknown, IsEmpty());
}

TEST(LayerRules, FindEveryKindOfBreach) {
  EXPECT_THAT(layerBreaches({{"core/base/x.cpp", "#include <QString>\n"}}),
              ElementsAre("core/base/x.cpp includes QString: core knows neither Qt nor the layers above it"));
  EXPECT_THAT(layerBreaches({{"core/base/x.cpp", "int a;\n  #  include \"ui/document/session.h\"\n"}}), SizeIs(1));
  EXPECT_THAT(layerBreaches({{"core/base/x.cpp", "#include <QtCore/QObject>\n"}}), SizeIs(1));
  EXPECT_THAT(layerBreaches({{"ui/x.cpp", "#include \"app/cli/command.h\"\n"}}), SizeIs(1));
  EXPECT_THAT(layerBreaches({{"app/cli/x.cpp", "#include <QFile>\n#include \"ui/document/session.h\"\n"}}), SizeIs(2));
  EXPECT_THAT(layerBreaches({{"app/cli_main.cpp", "#include <QtWidgets>\n"}}), SizeIs(1));
  EXPECT_THAT(layerBreaches({{"ui/x.h", "#include <opencv2/core.hpp>\n"}}), SizeIs(1));
  EXPECT_THAT(layerBreaches({{"ui/panels/x.cpp", "#include <QLineSeries>\n#include <QtCharts/QChartView>\n"}}),
              SizeIs(2));
  EXPECT_THAT(layerBreaches({{"core/models/x.cpp", "#include <hwy/highway.h>\n"}}), SizeIs(1));
}

TEST(LayerRules, FindWhoKnowsTheMainWindow) {
  const std::string include = "#include \"ui/window/main_window.h\"\n";
  EXPECT_THAT(layerBreaches({{"ui/export/x.cpp", include}}), SizeIs(1));
  EXPECT_THAT(layerBreaches({{"ui/workspaces/explore/x.cpp", include}}), SizeIs(1));
  EXPECT_THAT(layerBreaches({{"ui/window/x.cpp", include}, {"app/gui_main.cpp", include}, {"tests/ui/x.cpp", include}}),
              IsEmpty());
}

TEST(LayerRules, KnowTheRooms) {
  EXPECT_EQ(roomOf("core/models/softmax.cpp"), "core/models");
  EXPECT_EQ(roomOf("core/models/support/couplings.h"), "core/models");
  EXPECT_EQ(roomOf("core/files/pictures/png.h"), "core/files/pictures");
  EXPECT_EQ(roomOf("ui/workspaces/explore/page.cpp"), "ui/workspaces/explore");
  EXPECT_EQ(roomOf("ui/page/docks/history.cpp"), "ui/page");
  EXPECT_EQ(roomOf("app/cli/command.h"), "");
  EXPECT_EQ(roomOf("vector"), "");
}

TEST(LayerRules, FindCyclesOfRooms) {
  const SourceFile down{"ui/export/a.cpp", "#include \"ui/plots/a.h\"\n"};
  const SourceFile further{"ui/plots/b.h", "#include \"core/base/a.h\"\n#include \"ui/text/a.h\"\n"};
  EXPECT_THAT(roomCycles({down, further}), IsEmpty());
  EXPECT_THAT(roomCycles({{"ui/export/a.cpp", "#include \"ui/export/b.h\"\n"}}), IsEmpty());
  EXPECT_THAT(roomCycles({down, further, {"ui/text/x.cpp", "#include \"ui/export/b.h\"\n"}}),
              ElementsAre("ui/export > ui/plots > ui/text > ui/export (ui/text/x.cpp includes ui/export/b.h)"));
}

TEST(LayerRules, LetTheRestPass) {
  EXPECT_THAT(
      layerBreaches({{"ui/plots/x.cpp", "#include <QLineSeries>\n"},
                     {"ui/x.cpp", "#include <QWidget>\n#include <opencv2/core.hpp>\n#include \"core/base/types.h\"\n"},
                     {"app/gui_main.cpp", "#include <QApplication>\n#include \"ui/document/session.h\"\n"},
                     {"core/kernels/x.cpp", "#include <hwy/highway.h>\n"},
                     {"core/data/x.cpp", "// #include <QString> would be wrong\n#include <queue>\n"}}),
      IsEmpty());
}

TEST(LayerRules, FindImpurities) {
  EXPECT_THAT(impurities({{"core/x.cpp", "std::cerr << 1;"}}), ElementsAre("core/x.cpp uses std::cerr"));
  EXPECT_THAT(impurities({{"core/x.cpp", "std::random_device device;"}}), SizeIs(1));
  EXPECT_THAT(impurities({{"core/x.cpp", "std::snprintf(a); random();"}, {"app/x.cpp", "std::cout << 1;"}}), IsEmpty());
}

}  // namespace
}  // namespace hopscope::test
