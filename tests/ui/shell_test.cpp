#include "ui/window/shell.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QUndoView>
#include <algorithm>

#include "core/data/library.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/text/run_pictures.h"
#include "ui/window/clipboard_pictures.h"
#include "ui/window/command_list_model.h"
#include "ui/window/command_palette.h"
#include "ui/window/fuzzy.h"
#include "ui/window/key_dialog.h"
#include "ui/window/key_map.h"
#include "ui/window/main_window.h"
#include "ui/window/presenter.h"
#include "ui/window/search_field.h"
#include "ui/window/welcome.h"

using namespace hopscope;
using namespace hopscope::ui;

/// Palette, keys, history, presenter and clipboard on the whole window.
class ShellTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] const Run& run() const { return *window_->session().run(); }
  [[nodiscard]] bool settled() const { return window_->session().run() && !window_->session().computing(); }
  [[nodiscard]] CommandPalette& palette() const { return window_->shell().palette(); }
  [[nodiscard]] QString first() const { return palette().commands().index(0).data().toString(); }

  void openPalette(const QString& typed) const {
    window_->shell().search->trigger();
    QTest::keyClicks(&palette().field(), typed);
  }

  [[nodiscard]] QAction* action(const QString& id) const { return window_->findChild<QAction*>(id); }

 protected:
  void prepare() override {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(1600, 1000);
    window_->show();
    QTRY_VERIFY(settled());
    window_->playback().pause();
  }

 private slots:
  void cleanup() { window_.reset(); }

  void fuzzyPrefersWordsToLetters() {
    QVERIFY(fuzzyMatch("spmx", "Model: sparsemax").has_value());
    QVERIFY(!fuzzyMatch("xyz", "Model: sparsemax").has_value());
    QVERIFY(fuzzyMatch("spars", "Model: sparsemax")->score > fuzzyMatch("smx", "Model: sparsemax")->score);
    QVERIFY(fuzzyMatch("add spars", "Add model: Sparsemax").has_value());
    QCOMPARE(fuzzyMatch("mod", "Model")->positions, (QList<int>{0, 1, 2}));
    QVERIFY(fuzzyMatch("", "anything").has_value());
  }

  void aModelIsAddedByTypingItsName() {
    const auto lanes = window_->session().spec().lanes.size();
    window_->setFocus();
    QTest::keyClick(window_.get(), Qt::Key_C);
    QWidget* field = QApplication::focusWidget();
    QVERIFY(field != nullptr);
    QTest::keyClicks(field, "top-k");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window_->session().spec().lanes.size(), lanes + 1);
    QCOMPARE(window_->session().spec().lanes.back().id, std::string("top_k"));
  }

  void thePaletteHasEveryActionOfTheMenus() {
    openPalette({});
    QVERIFY(palette().isVisible());
    QVERIFY(palette().commands().commandCount() > 60);
    QStringList texts;
    for (int row = 0; row < palette().commands().rowCount(); ++row)
      texts << palette().commands().index(row).data().toString();
    for (const char* text :
         {"Run: Step forward", "View: Full screen", "File: Save session", "Model: Sparse (sparsemax)"}) {
      QVERIFY2(std::ranges::any_of(texts, [&](const QString& each) { return each.startsWith(QLatin1String(text)); }),
               qPrintable(QString::fromLatin1(text) + QStringLiteral(" in ") + texts.join(", ")));
    }
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
  }

  void thePaletteRunsWithTheKeyboardAlone() {
    const int step = window_->playback().step();
    openPalette("step forw");
    QCOMPARE(first(), QString("Run: Step forward"));
    QCOMPARE(palette().commands().index(0).data(CommandListModel::ShortcutRole).toString(),
             QKeySequence(Qt::Key_Right).toString(QKeySequence::NativeText));
    QTest::keyClick(&palette().field(), Qt::Key_Return);
    QVERIFY(!palette().isVisible());
    QCOMPARE(window_->playback().step(), step + 1);
  }

  void thePaletteSetsAndAddsModelsAndOpensData() {
    openPalette("model hebb");
    QTest::keyClick(&palette().field(), Qt::Key_Return);
    QTRY_VERIFY(settled() && run().traces.size() + (run().spec.lanes[0].id == "hebb" ? 1 : 0) == 3);
    openPalette("photos");
    QVERIFY2(first().contains("hoto"), qPrintable(first()));
    QTest::keyClick(&palette().field(), Qt::Key_Return);
    QTRY_VERIFY(settled() && run().dataset->name == "photos64");
  }

  void escapeClosesThePaletteAndGivesTheFocusBack() {
    const QList<QSpinBox*> boxes = window_->findChildren<QSpinBox*>();
    const auto shown = std::ranges::find_if(boxes, [](const QSpinBox* each) { return each->isVisible(); });
    QVERIFY(shown != boxes.end());
    QSpinBox* seed = *shown;
    seed->setFocus();
    openPalette("n");
    QVERIFY(palette().field().hasFocus());
    QTest::keyClick(&palette().field(), Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    QVERIFY(seed->hasFocus());
    openPalette({});
    QTest::mouseClick(window_->centralWidget(), Qt::LeftButton, {}, {5, 600});
    QVERIFY(!palette().isVisible());
  }

  void upAndDownGoAround() {
    openPalette("theme");
    QTest::keyClick(&palette().field(), Qt::Key_Up);
    auto* list = palette().findChild<QListView*>();
    QCOMPARE(list->currentIndex().row(), palette().commands().rowCount() - 1);
    QTest::keyClick(&palette().field(), Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 0);
    auto* field = window_->findChild<SearchField*>();
    QVERIFY(field->isVisible());
  }

  void lettersTypedIntoAFieldAreNoCommands() {
    const auto seed = window_->session().spec().retrieval.seed;
    auto* box = window_->findChild<QSpinBox*>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_N);
    QCOMPARE(window_->session().spec().retrieval.seed, seed);
    window_->setFocus();
    // Kept, the seed stays what it is.
    QTest::keyClick(window_.get(), Qt::Key_N);
    QCOMPARE(window_->session().spec().retrieval.seed, seed);
    window_->actions().keepSeed->trigger();
    QTest::keyClick(window_.get(), Qt::Key_N);
    QCOMPARE(window_->session().spec().retrieval.seed, seed + 1);
  }

  void noTwoActionsShareAKey() {
    KeyMap& keys = window_->shell().keys();
    QVERIFY(keys.actions().size() > 40);
    QHash<QString, QString> owners;
    for (const QAction* each : keys.actions()) {
      for (const QKeySequence& sequence : each->shortcuts()) {
        const QString key = sequence.toString();
        QVERIFY2(!owners.contains(key), qPrintable(key + ": " + owners.value(key) + ", " + each->objectName()));
        owners.insert(key, each->objectName());
      }
    }
    for (const char* key : {"Ctrl+K", "F5", "F11", "F1", "?", "C", "Ctrl+E", "Ctrl+Shift+E", "Ctrl+C", "Ctrl+V"})
      QVERIFY2(owners.contains(QLatin1String(key)), key);
  }

  void keysCanBeChangedAndConflictsAreNamed() {
    KeyMap& keys = window_->shell().keys();
    KeyDialog dialog(keys, window_.get());
    dialog.show();
    auto* list = dialog.findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItemCount(), static_cast<int>(keys.actions().size()));
    const auto items = list->findItems("New noise", Qt::MatchExactly);
    QCOMPARE(items.size(), 1);
    list->setCurrentItem(items.first());
    auto* typed = dialog.findChild<QKeySequenceEdit*>();
    typed->setKeySequence(QKeySequence(Qt::Key_R));
    auto* conflict = dialog.findChild<QLabel*>("conflict");
    QVERIFY2(conflict->text().contains("Restart run"), qPrintable(conflict->text()));
    QPushButton* take = nullptr;
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
      if (button->text() == "Take it") take = button;
    QVERIFY(take != nullptr);
    take->click();
    QCOMPARE(action("new_noise")->shortcut(), QKeySequence(Qt::Key_R));
    QVERIFY(window_->actions().restart->shortcut().isEmpty());
    const auto seed = window_->session().spec().retrieval.seed;
    window_->actions().keepSeed->trigger();
    window_->setFocus();
    QTest::keyClick(window_.get(), Qt::Key_R);
    QCOMPARE(window_->session().spec().retrieval.seed, seed + 1);

    // A command of a menu may get a single key, and a key of the run a chord.
    keys.takeKeys(action("default_layout"), {QKeySequence(Qt::Key_Y)});
    keys.takeKeys(action("step_forward"), {QKeySequence(Qt::CTRL | Qt::Key_J)});
    window_->playback().first();
    QTest::keyClick(window_.get(), Qt::Key_Right);
    QCOMPARE(window_->playback().step(), 0);
    keys.resetAll();
    QTest::keyClick(window_.get(), Qt::Key_Right);
    QCOMPARE(window_->playback().step(), 1);
    QCOMPARE(window_->actions().restart->shortcut(), QKeySequence(Qt::Key_R));
  }

  void historyNamesEveryChangeAndGoesBack() {
    auto* dock = window_->findChild<QDockWidget*>("history");
    QVERIFY(!dock->isVisible());
    dock->toggleViewAction()->trigger();
    QVERIFY(dock->isVisible());
    auto* view = window_->findChild<QUndoView*>();
    window_->session().setTarget(3);
    window_->session().setSeed(7);
    QTRY_VERIFY(settled());
    QCOMPARE(view->model()->rowCount(), 3);
    QVERIFY(view->model()->index(1, 0).data().toString().contains("3"));
    view->setCurrentIndex(view->model()->index(0, 0));
    QTRY_COMPARE(run().spec.target, Index{16});
    QTRY_COMPARE(window_->session().spec().retrieval.seed, std::uint64_t{42});
  }

  void presenterStepsAndLeaves() {
    window_->playback().first();
    window_->shell().present->trigger();
    Presenter& presenter = window_->shell().presenter();
    QVERIFY(presenter.isVisible());
    QVERIFY(window_->isFullScreen());
    QCOMPARE(presenter.size(), window_->size());
    QTest::keyClick(&presenter, Qt::Key_PageDown);
    QCOMPARE(window_->playback().step(), 1);
    QVERIFY2(presenter.accessibleDescription().contains("step 1 of"), qPrintable(presenter.accessibleDescription()));
    QTest::keyClick(&presenter, Qt::Key_PageUp);
    QCOMPARE(window_->playback().step(), 0);
    QTest::keyClick(&presenter, Qt::Key_Down);
    QCOMPARE(window_->session().activeLane(), 1);
    QTest::keyClick(&presenter, Qt::Key_B);
    QVERIFY(presenter.black());
    QCOMPARE(presenter.grab().toImage().pixelColor(20, 20), QColor(Qt::black));
    QTest::keyClick(&presenter, Qt::Key_B);
    QVERIFY(!presenter.black());
    QVERIFY(presenter.grab().toImage().pixelColor(20, 20) != QColor(Qt::black));
    // β still listens.
    const double beta = realValue(window_->session().spec().lanes[1].values, "beta");
    QTest::keyClick(&presenter, Qt::Key_BracketRight);
    QVERIFY(realValue(window_->session().spec().lanes[1].values, "beta") > beta);
    QTest::keyClick(&presenter, Qt::Key_Escape);
    QVERIFY(!presenter.isVisible());
    QVERIFY(!window_->isFullScreen());
  }

  void welcomeKeepsTheKeyboardAndUncovers() {
    window_->playback().pause();
    window_->shell().showWelcome->trigger();
    Welcome& welcome = window_->shell().welcome();
    QVERIFY(welcome.isVisible());
    QVERIFY(window_->playback().playing());
    QCOMPARE(welcome.size(), window_->size());
    for (int i = 0; i < 40; ++i) {
      QTest::keyClick(QApplication::focusWidget(), i < 30 ? Qt::Key_Tab : Qt::Key_Backtab);
      QVERIFY(welcome.isAncestorOf(QApplication::focusWidget()));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!welcome.isVisible());
    QVERIFY(!window_->playback().loop());
    // Start brings the opening run back.
    window_->session().setSource("digits8");
    QTRY_VERIFY(settled() && run().dataset->name == "digits8");
    window_->shell().showWelcome->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!welcome.isVisible());
    QTRY_VERIFY(settled() && run().dataset->name == "fashion28");
  }

  void aCopiedStateCanBePastedAsQuery() {
    window_->playback().last();
    window_->shell().copyPicture->trigger();
    const QImage copied = QApplication::clipboard()->image();
    QCOMPARE(copied.size(), QSize(28, 28));
    window_->shell().pastePicture->trigger();
    QTRY_VERIFY(settled() && window_->session().spec().paint != nullptr);
    QTRY_VERIFY(settled() && (run().query - run().traces[0]->pixels.col(run().traces[0]->steps())).norm() < 0.2F);
    window_->session().undoStack().undo();
    QTRY_VERIFY(settled() && window_->session().spec().paint == nullptr);
  }
};

HOPSCOPE_UI_TEST(ShellTest)
#include "shell_test.moc"
