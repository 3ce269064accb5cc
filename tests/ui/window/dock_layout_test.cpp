#include "ui/window/dock_layout.h"

#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>

#include "tests/ui/support/ui_test.h"

using namespace hopscope::ui;

namespace {

/// A window with a dock at the left that both workspaces show, and one at the right for the second alone.
struct Arranged {
  Arranged() {
    window.setCentralWidget(new QWidget);
    left = add("left", Qt::LeftDockWidgetArea, {"one", "two"});
    right = add("right", Qt::RightDockWidgetArea, {"two"});
    window.resize(1000, 600);
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
