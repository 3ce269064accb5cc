#include "tests/ui/support/ui_test.h"
#include "ui/page/workspace_page.h"
#include "ui/window/window_options.h"
#include "ui/window/window_settings.h"

using namespace hopscope::ui;

/// The command line of the window, as far as it asks the catalog.
class OptionsTest : public UiTest {
  Q_OBJECT

 private:
  static ParsedArguments parse(const QStringList& arguments) {
    return parseArguments(QStringList{QStringLiteral("hopscope")} + arguments);
  }

 private slots:
  void everyWorkspaceCanBeNamed() {
    for (const WorkspaceEntry* each : workspaces()) {
      const ParsedArguments parsed = parse({"--workspace", each->id});
      QVERIFY(parsed.problem.isEmpty());
      QCOMPARE(parsed.options.workspace, QLatin1String(each->id));
      QVERIFY(parse({"--help"}).answer.contains(QLatin1String(each->id)));
    }
  }

  void anUnknownOneIsAnsweredWithThoseThatExist() {
    const QString problem = parse({"--workspace", "nowhere"}).problem;
    QVERIFY(problem.contains(QLatin1String("nowhere")));
    for (const WorkspaceEntry* each : workspaces()) QVERIFY(problem.contains(QLatin1String(each->id)));
  }

  void aTableIsShownWhereTablesAre() {
    const QString workspace = parse({"--sweep", "table.csv"}).options.workspace;
    QVERIFY(findWorkspace(workspace) != nullptr && findWorkspace(workspace)->opensTables);
  }

  void aWindowThatRemembersNothingStartsWithTheFirst() { QVERIFY(findWorkspace(firstWorkspace(false))->shownAtFirst); }
};

HOPSCOPE_UI_TEST(OptionsTest)
#include "options_test.moc"
