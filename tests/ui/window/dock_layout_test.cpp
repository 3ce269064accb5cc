#include "ui/window/dock_layout.h"

#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "tests/ui/support/ui_test.h"

using namespace hopscope::ui;

namespace {

/// A window with a dock at the left that both workspaces show, and one at the right for the second alone.
struct Arranged {
  Arranged() {
    window.setCentralWidget(new QWidget);
    left = add("left", Qt::LeftDockWidgetArea, {"one", "two"});
    right = add("right", Qt::RightDockWidgetArea, {"two"});
    window.resize(DockLayout::narrow + 1, 600);
  }

  QDockWidget* add(const char* name, Qt::DockWidgetArea area, const QStringList& shownIn) {
    auto* dock = new QDockWidget(QLatin1String(name), &window);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(new QLabel(QLatin1String("content")));
    dock->setTitleBarWidget(new QLabel(QLatin1String(name)));
    layout.add(dock, area, shownIn);
    return dock;
  }

  QMainWindow window;
  DockLayout layout{window};
  QDockWidget* left;
  QDockWidget* right;
};

}  // namespace

/// Each workspace has an arrangement of its own.
class DockLayoutTest : public UiTest {
  Q_OBJECT

 protected:
  void prepareAll() override { QStandardPaths::setTestModeEnabled(true); }
  void prepare() override { QSettings().remove(QStringLiteral("layout")); }

 private slots:
  void cleanup() { QSettings().remove(QStringLiteral("layout")); }

  void aWorkspaceShowsItsDocksByDefault() {
    Arranged arranged;
    arranged.layout.enter(QStringLiteral("one"));
    arranged.window.show();
    QVERIFY(arranged.left->isVisible());
    QVERIFY(!arranged.right->isVisible());
    arranged.layout.enter(QStringLiteral("two"));
    QVERIFY(arranged.left->isVisible() && arranged.right->isVisible());
    QTRY_COMPARE(arranged.left->width(), 288);
    QTRY_COMPARE(arranged.right->width(), 312);
  }

  void whatAPersonChangedComesBackAndCanBeReset() {
    Arranged arranged;
    arranged.layout.enter(QStringLiteral("two"));
    arranged.window.show();
    arranged.window.resizeDocks({arranged.left}, {400}, Qt::Horizontal);
    QTRY_COMPARE(arranged.left->width(), 400);
    arranged.right->hide();
    arranged.layout.enter(QStringLiteral("one"));
    arranged.layout.enter(QStringLiteral("two"));
    QVERIFY(!arranged.right->isVisible());
    QTRY_COMPARE(arranged.left->width(), 400);
    arranged.layout.restoreDefault();
    QVERIFY(arranged.right->isVisible());
    QTRY_COMPARE(arranged.left->width(), 288);
  }

  void aNarrowWindowHasOneSide() {
    Arranged arranged;
    arranged.layout.enter(QStringLiteral("two"));
    arranged.window.show();
    QVERIFY(arranged.window.tabifiedDockWidgets(arranged.left).isEmpty());
    arranged.window.resize(1280, 600);
    arranged.layout.fitWidth();
    QCOMPARE(arranged.window.tabifiedDockWidgets(arranged.left), QList<QDockWidget*>{arranged.right});
    QTRY_COMPARE(arranged.left->width(), 288);
    arranged.window.resize(1600, 600);
    arranged.layout.fitWidth();
    QVERIFY(arranged.window.tabifiedDockWidgets(arranged.left).isEmpty());
    // What a person closed stays closed.
    arranged.right->hide();
    arranged.window.resize(1280, 600);
    arranged.layout.fitWidth();
    QVERIFY(arranged.right->isHidden());
  }

  // The default of a large screen is none for a small one, also after a restart and after another workspace.
  void theDefaultIsThatOfTheWidth() {
    {
      Arranged arranged;
      arranged.layout.enter(QStringLiteral("two"));
      arranged.window.show();
      arranged.layout.save();
    }
    Arranged arranged;
    arranged.layout.load();
    arranged.window.resize(1280, 800);
    arranged.layout.enter(QStringLiteral("two"));
    arranged.window.show();
    QCOMPARE(arranged.window.tabifiedDockWidgets(arranged.left), QList<QDockWidget*>{arranged.right});
    arranged.layout.enter(QStringLiteral("one"));
    arranged.window.resize(1600, 800);
    arranged.layout.fitWidth();
    arranged.layout.enter(QStringLiteral("two"));
    QVERIFY(arranged.window.tabifiedDockWidgets(arranged.left).isEmpty());
    arranged.layout.save();
  }

  // What is lower again gives its room back.
  void aDockAtTheBottomIsAsHighAsItsContent() {
    Arranged arranged;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    auto* lanes = new QLabel;
    lanes->setFixedHeight(80);
    column->addWidget(lanes);
    auto* dock = new QDockWidget(QStringLiteral("bottom"), &arranged.window);
    dock->setObjectName(QStringLiteral("bottom"));
    dock->setWidget(content);
    dock->setTitleBarWidget(new QLabel(QStringLiteral("bottom")));
    arranged.layout.add(dock, Qt::BottomDockWidgetArea, {"one", "two"});
    arranged.layout.enter(QStringLiteral("one"));
    arranged.window.show();
    const auto room = [&] { return dock->height() - dock->titleBarWidget()->height(); };
    QTRY_COMPARE(room(), 80);
    lanes->setFixedHeight(240);
    QTRY_COMPARE(room(), 240);
    arranged.layout.enter(QStringLiteral("two"));
    lanes->setFixedHeight(80);
    QTRY_COMPARE(room(), 80);
    arranged.layout.enter(QStringLiteral("one"));  // was 240 high when it was left
    QTRY_COMPARE(room(), 80);
  }

  void arrangementsOutliveTheWindow() {
    {
      Arranged arranged;
      arranged.layout.enter(QStringLiteral("two"));
      arranged.window.show();
      arranged.right->hide();
      arranged.layout.save();
    }
    Arranged arranged;
    arranged.layout.load();
    arranged.layout.enter(QStringLiteral("two"));
    arranged.window.show();
    QVERIFY(arranged.left->isVisible());
    QVERIFY(!arranged.right->isVisible());
  }
};

HOPSCOPE_UI_TEST(DockLayoutTest)
#include "dock_layout_test.moc"
