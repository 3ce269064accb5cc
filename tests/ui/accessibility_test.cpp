#include <QAccessible>
#include <QApplication>
#include <QToolButton>

#include "core/data/library.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/panels/accessible_text.h"
#include "ui/plots/curve_plot.h"
#include "ui/widgets/image_pane.h"
#include "ui/widgets/timeline_view.h"
#include "ui/window/main_window.h"

using namespace hopscope;
using namespace hopscope::ui;

namespace {

QString describe(const QWidget* widget) {
  return QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
}

bool takesTab(const QWidget* widget) {
  return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
         widget->focusProxy() == nullptr;
}

}  // namespace

/// The window without eyes and without a mouse.
class AccessibilityTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

 protected:
  void prepare() override {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(1600, 1000);
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QTRY_VERIFY(window_->session().run() && !window_->session().computing());
    window_->playback().pause();
  }

 private slots:
  void cleanup() { window_.reset(); }

  void aStateIsOneSentence() {
    window_->playback().seek(2);
    const QString text = stateText(window_->session(), 0, 2);
    for (const char* part : {"Dense", "step 2 of ", "energy ", "closest memory 16 at "})
      QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    QCOMPARE(stateText(window_->session(), 99, 0), QString());
  }

  void picturesAndPlotsSayWhatTheyShow() {
    for (const QString& workspace : {QStringLiteral("explore"), QStringLiteral("compare")}) {
      window_->showWorkspace(workspace);
      window_->playback().seek(1);
      QCoreApplication::processEvents();
      int spoken = 0;
      QStringList values;
      for (ImagePane* pane : window_->findChildren<ImagePane*>()) {
        if (!pane->isVisible()) continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(pane);
        values << interface->text(QAccessible::Name) + QStringLiteral(": ") + interface->text(QAccessible::Value);
        QCOMPARE(interface->role(), QAccessible::Graphic);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(describe(pane)));
        QVERIFY(!interface->text(QAccessible::Value).isEmpty());
        spoken += interface->text(QAccessible::Value).contains(QLatin1String("step 1 of")) ? 1 : 0;
      }
      QVERIFY2(spoken == (workspace == QStringLiteral("explore") ? 1 : 2), qPrintable(values.join(QLatin1Char('\n'))));
      for (CurvePlot* plot : window_->findChildren<CurvePlot*>()) {
        if (!plot->isVisible()) continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(plot);
        QVERIFY(!interface->text(QAccessible::Name).isEmpty());
        QVERIFY(!interface->text(QAccessible::Value).isEmpty());
      }
    }
  }

  void theTimelineIsASlider() {
    auto* view = window_->findChild<TimelineView*>();
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(view);
    QCOMPARE(interface->role(), QAccessible::Slider);
    auto* value = interface->valueInterface();
    QVERIFY(value != nullptr);
    window_->playback().seek(1);
    QCOMPARE(value->currentValue().toInt(), 1);
    value->setCurrentValue(2);
    QCOMPARE(window_->playback().step(), 2);
    QCOMPARE(value->maximumValue().toInt(), window_->playback().stepCount());
  }

  void tabReachesEverythingAndEverythingHasAName() {
    for (const WorkspaceEntry* entry : workspaces()) {
      const QString workspace = QLatin1String(entry->id);
      window_->showWorkspace(workspace);
      QTest::qWait(20);
      window_->setFocus();
      QSet<QWidget*> reached;
      for (int i = 0; i < 400; ++i) {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : window_.get(),
                        Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        QVERIFY(now != nullptr);
        if (reached.contains(now) && i > 200) break;
        reached.insert(now);
      }
      QStringList missed;
      QStringList nameless;
      for (QWidget* each : window_->findChildren<QWidget*>()) {
        if (!takesTab(each)) continue;
        if (!reached.contains(each)) missed << describe(each);
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(each);
        if (interface == nullptr || (interface->text(QAccessible::Name).isEmpty() && each->toolTip().isEmpty()))
          nameless << describe(each) + QStringLiteral(" in ") + describe(each->parentWidget());
      }
      QVERIFY2(missed.isEmpty(), qPrintable(workspace + ": " + missed.join(", ")));
      QVERIFY2(nameless.isEmpty(), qPrintable(workspace + ": " + nameless.join(", ")));
    }
  }

  void reducedMotionStopsTheDocks() {
    QVERIFY(window_->isAnimated());
    window_->findChild<QAction*>("reduced_motion")->trigger();
    QVERIFY(Theme::instance().reducedMotion());
    QVERIFY(!window_->isAnimated());
    window_->findChild<QAction*>("reduced_motion")->trigger();
    QVERIFY(window_->isAnimated());
  }
};

HOPSCOPE_UI_TEST(AccessibilityTest)
#include "accessibility_test.moc"
