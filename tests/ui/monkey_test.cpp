#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSettings>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <random>

#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/items/memory_list_model.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/widgets/image_pane.h"
#include "ui/widgets/painted_widget.h"
#include "ui/window/main_window.h"
#include "ui/workspaces/explore/explore_workspace.h"

using namespace hopscope;
using namespace hopscope::ui;

namespace {

/// For one computation of whatever the monkey asked for; the sanitizers take ten times as long.
#ifdef __SANITIZE_ADDRESS__
constexpr int patienceMs = 300'000;
#else
constexpr int patienceMs = 30'000;
#endif

/// How much is done, and with which seed: HOPSCOPE_MONKEY_ACTIONS, HOPSCOPE_MONKEY_SEED.
int setting(const char* name, int fallback) {
  bool given = false;
  const int value = qEnvironmentVariableIntValue(name, &given);
  return given ? value : fallback;
}

/// Does one thing after the other to whatever it finds in the window, as chance has it. The same seed does the same as
/// long as the window offers the same.
class Monkey {
 public:
  Monkey(MainWindow& window, unsigned seed) : window_(window), random_(seed) {}

  /// What it does next is told before it is done.
  QString act() {
    const int kind = below(100);
    if (kind < 30) return triggerAction();
    if (kind < 45) return pressKey();
    if (kind < 80) return useControl();
    return useMouse();
  }

 private:
  int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
  template <typename T>
  T any(const QList<T>& list) {
    return list[below(static_cast<int>(list.size()))];
  }

  static QString nameOf(const QObject* object) {
    return QString::fromLatin1(object->metaObject()->className()) + QLatin1Char(' ') + object->objectName();
  }

  QString triggerAction() {
    QList<QAction*> actions;
    for (QAction* action : window_.findChildren<QAction*>()) {
      // What ends the program, or what another program answers.
      static const QStringList left{"quit", "full_screen"};
      const bool usable = action->isEnabled() && !action->isSeparator() && !action->text().isEmpty() &&
                          action->menu() == nullptr && !left.contains(action->objectName());
      if (usable) actions.append(action);
    }
    if (actions.isEmpty()) return {};
    QAction* action = any(actions);
    const QString told = QStringLiteral("action ") + action->objectName() + QLatin1Char(' ') + action->text();
    action->trigger();
    return told;
  }

  QString pressKey() {
    static const QList<int> keys{Qt::Key_Space,  Qt::Key_Left,        Qt::Key_Right,  Qt::Key_Home, Qt::Key_End,
                                 Qt::Key_Up,     Qt::Key_Down,        Qt::Key_Tab,    Qt::Key_B,    Qt::Key_E,
                                 Qt::Key_I,      Qt::Key_X,           Qt::Key_G,      Qt::Key_N,    Qt::Key_R,
                                 Qt::Key_M,      Qt::Key_P,           Qt::Key_D,      Qt::Key_C,    Qt::Key_Comma,
                                 Qt::Key_Delete, Qt::Key_Period,      Qt::Key_Escape, Qt::Key_Plus, Qt::Key_BracketLeft,
                                 Qt::Key_Return, Qt::Key_BracketRight};
    QWidget* target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window_;
    const int key = any(keys);
    const QString told = QStringLiteral("key %1 to %2").arg(QKeySequence(key).toString(), nameOf(target));
    QTest::keyClick(target, static_cast<Qt::Key>(key), below(5) == 0 ? Qt::ControlModifier : Qt::NoModifier);
    return told;
  }

  /// A widget of the window that can be seen and used.
  template <typename Widget>
  QList<Widget*> visible() {
    QList<Widget*> found;
    QWidget* root = QApplication::activeModalWidget() != nullptr ? QApplication::activeModalWidget() : &window_;
    for (Widget* each : root->findChildren<Widget*>()) {
      if (each->isVisible() && each->isEnabled()) found.append(each);
    }
    return found;
  }

  QString useControl() {
    QList<QWidget*> controls;
    for (QWidget* each : visible<QWidget>()) {
      const bool known = qobject_cast<QAbstractButton*>(each) || qobject_cast<QAbstractSlider*>(each) ||
                         qobject_cast<QSpinBox*>(each) || qobject_cast<QComboBox*>(each) ||
                         qobject_cast<QLineEdit*>(each) || qobject_cast<QAbstractItemView*>(each) ||
                         qobject_cast<QTabBar*>(each);
      if (known) controls.append(each);
    }
    if (controls.isEmpty()) return {};
    QWidget* control = any(controls);
    const QString told = QStringLiteral("use ") + nameOf(control) + QLatin1Char(' ') + control->accessibleName();
    if (auto* button = qobject_cast<QAbstractButton*>(control)) {
      button->click();
    } else if (auto* slider = qobject_cast<QAbstractSlider*>(control)) {
      slider->setValue(slider->minimum() + below(slider->maximum() - slider->minimum() + 1));
    } else if (auto* spin = qobject_cast<QSpinBox*>(control)) {
      spin->setValue(spin->minimum() + below(std::min(spin->maximum() - spin->minimum(), 300) + 1));
    } else if (auto* box = qobject_cast<QComboBox*>(control)) {
      if (box->count() == 0) return told;
      box->setCurrentIndex(below(box->count()));
      emit box->activated(box->currentIndex());
    } else if (auto* field = qobject_cast<QLineEdit*>(control)) {
      static const QStringList texts{"", "7", "-1", "0.5", "1e9", "nan", "abc", "12:40:4", "\u00e4\u00f6"};
      if (!field->isReadOnly()) {
        field->setFocus();
        field->selectAll();
        field->insert(any(texts));
        QTest::keyClick(field, Qt::Key_Return);
      }
    } else if (auto* view = qobject_cast<QAbstractItemView*>(control)) {
      if (view->model() == nullptr || view->model()->rowCount() == 0) return told;
      const QModelIndex index = view->model()->index(below(view->model()->rowCount()), 0);
      view->scrollTo(index);
      QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    } else if (auto* tabs = qobject_cast<QTabBar*>(control)) {
      if (tabs->count() > 0) tabs->setCurrentIndex(below(tabs->count()));
    }
    return told;
  }

  QString useMouse() {
    const QList<PaintedWidget*> widgets = visible<PaintedWidget>();
    if (widgets.isEmpty()) return {};
    QPointer<PaintedWidget> widget = any(widgets);
    const QString told = QStringLiteral("mouse on ") + nameOf(widget);
    const auto place = [&] {
      return QPoint(below(std::max(1, widget->width())), below(std::max(1, widget->height())));
    };
    const QPoint first = place();
    const QPoint second = place();
    const int kind = below(4);
    if (kind == 0) {
      QWheelEvent wheel(first, widget->mapToGlobal(first), {}, {0, below(2) == 0 ? 120 : -120}, Qt::NoButton, {},
                        Qt::NoScrollPhase, false);
      QApplication::sendEvent(widget, &wheel);
      return told;
    }
    QTest::mousePress(widget, Qt::LeftButton, {}, first);
    if (kind > 1 && widget) {
      QMouseEvent move(QEvent::MouseMove, second, widget->mapToGlobal(second), Qt::NoButton, Qt::LeftButton, {});
      QApplication::sendEvent(widget, &move);
    }
    if (widget) QTest::mouseRelease(widget, Qt::LeftButton, {}, kind > 1 ? second : first);
    return told;
  }

  MainWindow& window_;
  std::mt19937 random_;
};

}  // namespace

/// Anything may be done in any order: nothing crashes, hangs, warns or shows something that is not so any more.
class MonkeyTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;
  QTemporaryDir settings_;
  QStringList told_;

  Session& session() { return window_->session(); }

  /// Dialogs and menus that wait for an answer get none.
  static void dismiss() {
    if (QWidget* popup = QApplication::activePopupWidget()) {
      popup->close();
    } else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
      dialog->reject();
    }
  }

  void verifyViews() {
    const auto& run = session().run();
    QVERIFY(run != nullptr);
    QCOMPARE(session().mainRun()->spec.lanes, session().spec().lanes);
    QCOMPARE(session().mainRun()->spec.target, session().spec().target);
    QVERIFY(window_->playback().step() <= window_->playback().stepCount());
    const auto lane = std::min(static_cast<std::size_t>(session().activeLane()), run->traces.size() - 1);
    const int step = shownStep(*run->traces[lane], window_->playback().step());
    // A view that is not seen is brought up to date when it is.
    for (ImagePane* pane : window_->findChild<ExploreWorkspace*>()->findChildren<ImagePane*>()) {
      if (!pane->isVisible()) continue;
      if (pane->title() == "Original") QCOMPARE(pane->picture(), memoryPicture(*run, run->spec.target));
      if (pane->title() == "State" && window_->playback().flips() == 0)
        QCOMPARE(pane->picture(), statePicture(*run, lane, step));
    }
    const auto* shelf = window_->findChild<MemoryListModel*>();
    QVERIFY(shelf->rowCount() <= run->memory().count());
  }

 protected:
  void prepareAll() override {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_.path());
  }

 private slots:
  void anythingInAnyOrder() {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(1400, 900);
    window_->show();
    QTRY_VERIFY(session().run() != nullptr && !session().computing());
    const auto seed = static_cast<unsigned>(setting("HOPSCOPE_MONKEY_SEED", 1));
    const int actions = setting("HOPSCOPE_MONKEY_ACTIONS", 300);
    Monkey monkey(*window_, seed);
    QTimer timer;
    connect(&timer, &QTimer::timeout, &MonkeyTest::dismiss);
    timer.start(20);
    for (int i = 0; i < actions; ++i) {
      told_.append(monkey.act());
      if (qEnvironmentVariableIsSet("HOPSCOPE_MONKEY_ALOUD")) qInfo("%d %s", i, qPrintable(told_.last()));
      if (told_.size() > 12) told_.removeFirst();
      QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
      if (i % 25 != 24) continue;
      window_->playback().pause();
      while (QApplication::activeModalWidget() != nullptr || QApplication::activePopupWidget() != nullptr)
        QTest::qWait(20);
      for (const QString& kind : {QStringLiteral("experiment"), QStringLiteral("import")}) window_->jobs().cancel(kind);
      QTRY_VERIFY2_WITH_TIMEOUT(!session().computing(), qPrintable(told_.join(QLatin1Char('\n'))), patienceMs);
      verifyViews();
      if (QTest::currentTestFailed())
        qInfo("after %d actions, the last of them:\n%s", i + 1, qPrintable(told_.join(QLatin1Char('\n'))));
      if (QTest::currentTestFailed()) return;
    }
  }

  void cleanupTestCase() { window_.reset(); }
};

HOPSCOPE_UI_TEST(MonkeyTest)
#include "monkey_test.moc"
