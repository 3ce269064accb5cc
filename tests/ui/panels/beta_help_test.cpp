#include "ui/panels/beta_help.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>

#include "tests/ui/support/ui_test.h"
#include "ui/text/beta_conventions.h"

using namespace hopscope;
using namespace hopscope::ui;

/// What β is called elsewhere.
class BetaHelpTest : public UiTest {
  Q_OBJECT

 private slots:
  void everyConventionGivesTheSameWeights() {
    const QList<BetaConvention> all = betaConventions(16.0, 784);
    QCOMPARE(all.size(), 4);
    QCOMPARE(all[0].value, QStringLiteral("β = 16"));
    QCOMPARE(all[1].value, QStringLiteral("scaling = 16"));
    QVERIFY2(all[1].note.contains(QStringLiteral("0.0357143")), qPrintable(all[1].note));  // 1/√784 = 1/28
    // exp(16 · 784 · (ξ·x / 784)) = exp(16 ξ·x)
    QCOMPARE(all[2].value, QStringLiteral("β = 12544"));
    // exp(−8 ‖x − ξ‖²) = exp(16 ξ·x) · exp(−8 ‖x‖²) · exp(−8 ‖ξ‖²), the last two the same for all
    QCOMPARE(all[3].value, QStringLiteral("β = 8"));
  }

  void theTextIsOfTheValueShownLast() {
    BetaHelp help;
    QVERIFY(!help.isEnabled());
    help.setValue(4.0, 100);
    QVERIFY(help.isEnabled());
    help.setValue(8.0, 100);
    emit help.menu()->aboutToShow();
    QVERIFY(help.menu()->findChild<QLabel*>()->text().contains(QStringLiteral("scaling = 8")));
    help.menu()->actions().back()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), betaConventionsText(8.0, 100));
    help.setValue(8.0, 0);
    QVERIFY(!help.isEnabled());
  }
};

HOPSCOPE_UI_TEST(BetaHelpTest)
#include "beta_help_test.moc"
