#include "ui/window/keyboard_focus.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionSpinBox>
#include <QToolButton>

#include "core/data/library.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/panels/memory_grid.h"
#include "ui/widgets/paint_pane.h"
#include "ui/widgets/timeline_view.h"
#include "ui/window/command_palette.h"
#include "ui/window/main_window.h"
#include "ui/window/shell.h"

using namespace hopscope;
using namespace hopscope::ui;

/// Space, arrows, Home and End mean time, whatever the mouse touched last.
class KeyboardFocusTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] bool settled() const { return window_->session().run() && !window_->session().computing(); }
  [[nodiscard]] Playback& playback() const { return window_->playback(); }

  template <class Widget>
  [[nodiscard]] QList<Widget*> shown() const {
    QList<Widget*> found;
    for (Widget* each : window_->findChildren<Widget*>())
      if (each->isVisible() && each->isEnabled() && each->window() == window_.get()) found << each;
    return found;
  }

  /// A key as a person presses it: it goes to whatever has the focus.
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }

  [[nodiscard]] bool keysAreTime() const {
    playback().first();
    press(Qt::Key_Right);
    if (playback().step() != 1) return false;
    press(Qt::Key_End);
    if (playback().step() != playback().stepCount()) return false;
    press(Qt::Key_Left);
    if (playback().step() != playback().stepCount() - 1) return false;
    press(Qt::Key_Home);
    if (playback().step() != 0) return false;
    press(Qt::Key_Space);
    const bool played = playback().playing();
    playback().pause();
    playback().first();
    return played;
  }

  void tabTo(QWidget* wanted) const {
    window_->setFocus();
    for (int i = 0; i < 400 && QApplication::focusWidget() != wanted; ++i) press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), wanted);
  }

 protected:
  void prepare() override {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(1600, 1000);
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QTRY_VERIFY(settled());
    playback().pause();
    window_->showWorkspace(QStringLiteral("explore"));
    QTRY_VERIFY(settled() && playback().stepCount() > 1);
  }

 private slots:
  void cleanup() { window_.reset(); }

  void noClickTakesTheKeysFromTime() {
    QVERIFY(keysAreTime());
    for (const WorkspaceEntry* entry : workspaces()) {
      window_->showWorkspace(QLatin1String(entry->id));
      QTest::qWait(20);
      QStringList taking;
      for (QWidget* each : shown<QWidget>()) {
        const bool text = qobject_cast<QLineEdit*>(each) != nullptr || each->inherits("QTextEdit") ||
                          each->inherits("QPlainTextEdit");
        if (!text && each != window_.get() && (each->focusPolicy() & Qt::ClickFocus) != 0)
          taking << QString::fromLatin1(each->metaObject()->className());
      }
      QVERIFY2(taking.isEmpty(), qPrintable(taking.join(QLatin1String(", "))));
    }
  }

  void afterTheMouseOnASliderHomeIsTheFirstStep() {
    for (QSlider* slider : shown<QSlider>()) {
      QTest::mouseClick(slider, Qt::LeftButton, {}, slider->rect().center());
      QTRY_VERIFY(settled());
      QTRY_VERIFY(playback().stepCount() > 1);
      QVERIFY2(keysAreTime(), qPrintable(slider->accessibleName()));
    }
  }

  void afterAStrokeSpacePlaysAndPaintsNothing() {
    auto* query = window_->findChild<PaintPane*>();
    QTRY_VERIFY(query->pictureRect().width() > 50);
    query->setTool(PaintTool::Brush);
    QTest::mouseClick(query, Qt::LeftButton, {}, query->pictureRect().center().toPoint());
    QTRY_VERIFY(settled() && window_->session().spec().paint != nullptr);
    const int edits = window_->session().undoStack().count();
    QVERIFY(keysAreTime());
    QCOMPARE(window_->session().undoStack().count(), edits);
    tabTo(query);
    press(Qt::Key_Space);
    QVERIFY(window_->session().undoStack().count() > edits);
    QVERIFY(!playback().playing());
  }

  void afterAChoiceInAListTheKeysAreTimes() {
    for (QComboBox* box : shown<QComboBox>()) {
      if (box->count() < 2) continue;
      QTest::mouseClick(box, Qt::LeftButton, {}, box->rect().center());
      QTRY_VERIFY(box->view()->isVisible());
      const QModelIndex chosen = box->model()->index(box->currentIndex(), 0);
      QTest::mouseClick(box->view()->viewport(), Qt::LeftButton, {}, box->view()->visualRect(chosen).center());
      box->hidePopup();
      QTRY_VERIFY(!box->view()->isVisible());
      QTRY_VERIFY(settled());
      QVERIFY2(keysAreTime(), qPrintable(box->accessibleName()));
    }
  }

  void tilesButtonsAndEmptyPlacesLeaveTheKeysAlone() {
    auto* grid = window_->findChild<MemoryGrid*>();
    const QModelIndex tile = grid->model()->index(2, 0);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(tile).center());
    QTRY_VERIFY(settled());
    QVERIFY(keysAreTime());
    auto* timeline = window_->findChild<TimelineView*>();
    QTest::mouseClick(timeline, Qt::LeftButton, {}, {4, timeline->height() - 4});
    QVERIFY(keysAreTime());
    for (QToolButton* button : shown<QToolButton>()) {
      if (!button->defaultAction() || button->defaultAction()->objectName() != QLatin1String("keep_seed")) continue;
      QTest::mouseClick(button, Qt::LeftButton);
      QVERIFY(keysAreTime());
    }
  }

  void theArrowsOfASpinBoxDoNotAndItsFieldDoes() {
    QSpinBox* box = nullptr;
    for (QSpinBox* each : shown<QSpinBox>())
      if (each->buttonSymbols() != QAbstractSpinBox::NoButtons) box = each;
    QVERIFY(box != nullptr);
    QStyleOptionSpinBox option;
    option.initFrom(box);
    option.subControls = QStyle::SC_All;
    const QRect down = box->style()->subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxDown, box);
    QTest::mouseClick(box, Qt::LeftButton, {}, down.center());
    QTRY_VERIFY(settled());
    QVERIFY(!box->hasFocus());
    QVERIFY(keysAreTime());
    auto* field = box->findChild<QLineEdit*>();
    QTest::mouseClick(field, Qt::LeftButton, {}, field->rect().center());
    QVERIFY(box->hasFocus());
    const int step = playback().step();
    press(Qt::Key_Home);
    press(Qt::Key_Right);
    QCOMPARE(playback().step(), step);
    press(Qt::Key_Return);
    QTRY_VERIFY(!box->hasFocus());
    QTRY_VERIFY(settled());
    QVERIFY(keysAreTime());
    // A press elsewhere ends the typing too.
    QTest::mouseClick(field, Qt::LeftButton, {}, field->rect().center());
    QVERIFY(box->hasFocus());
    QTest::mouseClick(window_->findChild<PaintPane*>(), Qt::LeftButton, {}, {5, 5});
    QVERIFY(!box->hasFocus());
    QVERIFY(keysAreTime());
  }

  void whatTabReachedKeepsTheKeys() {
    QSlider* slider = nullptr;
    for (QSlider* each : shown<QSlider>())
      if (each->accessibleName() == QLatin1String("Speed")) slider = each;
    QVERIFY(slider != nullptr);
    tabTo(slider);
    const int step = playback().step();
    const int value = slider->value();
    press(Qt::Key_Right);
    QCOMPARE(slider->value(), value + 1);
    QCOMPARE(playback().step(), step);
    press(Qt::Key_2, Qt::ControlModifier);
    window_->showWorkspace(QStringLiteral("compare"));
    QTRY_VERIFY(settled());
    QVERIFY(keysAreTime());
  }

  // Qt hands the focus of what it hides to whatever comes next, as if by Tab.
  void whatIsHiddenHandsTheKeysToThePage() {
    QComboBox* box = nullptr;
    for (QDockWidget* dock : window_->dockList())
      if (dock->objectName() == QLatin1String("model")) box = dock->findChild<QComboBox*>();
    QVERIFY(box != nullptr);
    tabTo(box);
    for (QDockWidget* dock : window_->dockList())
      if (dock->objectName() == QLatin1String("model")) dock->hide();
    QVERIFY(keysAreTime());
  }

  void afterThePaletteSpacePlays() {
    window_->shell().search->trigger();
    QTest::keyClicks(&window_->shell().palette().field(), "theme");
    press(Qt::Key_Escape);
    QVERIFY(keysAreTime());
    QComboBox* box = shown<QComboBox>().first();
    tabTo(box);
    window_->shell().search->trigger();
    QTest::keyClicks(&window_->shell().palette().field(), "step forw");
    press(Qt::Key_Return);
    QVERIFY(!window_->shell().palette().isVisible());
    window_->showWorkspace(QStringLiteral("compare"));
    QTRY_VERIFY(settled());
    QVERIFY(keysAreTime());
    QVERIFY(!window_->shell().palette().isVisible());
  }

  void aDockThatFloatsHasTheKeysOfTheWindow() {
    QDockWidget* floating = nullptr;
    for (QDockWidget* dock : window_->dockList())
      if (dock->objectName() == QLatin1String("corruption")) floating = dock;
    QVERIFY(floating != nullptr);
    floating->setFloating(true);
    playback().first();
    QTest::keyClick(floating, Qt::Key_Right);
    QCOMPARE(playback().step(), 1);
  }
};

HOPSCOPE_UI_TEST(KeyboardFocusTest)
#include "keyboard_focus_test.moc"
