#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>

#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "ui/playing/actions.h"
#include "ui/playing/difference_choice.h"
#include "ui/playing/flip_steps.h"
#include "ui/playing/highlight.h"

namespace hopscope::ui {

/// What all views share, and the commands that move it.
class PlayingTest : public UiTest {
  Q_OBJECT

 private:
  static RunSpec flipping() {
    RunSpec spec = PanelFixture::smallRun();
    spec.memory.count = 5;
    spec.lanes = {{"hebb", {{"update", std::string("async")}}}};
    return spec;
  }

 private slots:
  void choicesOfTheDifferenceHaveNumbers_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("text");
    QTest::newRow("target") << 0 << "target";
    QTest::newRow("query") << 1 << "query";
    QTest::newRow("first lane") << 2 << "lane 1";
    QTest::newRow("fourth lane") << 5 << "lane 4";
  }

  void choicesOfTheDifferenceHaveNumbers() {
    QFETCH(int, index);
    QFETCH(QString, text);
    DifferenceChoice choice;
    QSignalSpy changed(&choice, &DifferenceChoice::changed);
    choice.choose(index);
    choice.choose(index);
    QCOMPARE(choice.index(), index);
    QCOMPARE(choice.text(), text);
    QCOMPARE(changed.count(), index == 0 ? 0 : 1);
  }

  void theNextChoiceGoesRound() {
    DifferenceChoice choice;
    QVector<int> seen;
    for (int i = 0; i < 6; ++i) {
      choice.next(2);
      seen << choice.index();
    }
    QCOMPARE(seen, QVector<int>({1, 2, 3, 0, 1, 2}));
  }

  void aLaneThatIsGoneIsNotCompared() {
    DifferenceChoice choice;
    choice.choose(4);
    choice.limit(3);
    QCOMPARE(choice.index(), 4);
    choice.limit(2);
    QCOMPARE(choice.index(), 0);
    choice.choose(1);
    choice.limit(0);
    QCOMPARE(choice.index(), 1);
    choice.choose(-8);
    QCOMPARE(choice.index(), 0);
  }

  void highlightsAreToldOnce() {
    Highlight highlight;
    QSignalSpy changed(&highlight, &Highlight::changed);
    QSignalSpy step(&highlight, &Highlight::stepChanged);
    QCOMPARE(highlight.memory(), -1);
    highlight.setMemory(4);
    highlight.setMemory(4);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(step.count(), 0);
    highlight.set({.memory = 4, .step = 2, .lane = 1});
    QCOMPARE(changed.count(), 2);
    QCOMPARE(step.count(), 1);
    QCOMPARE(step.first().first().toInt(), 2);
    highlight.set({.memory = 5, .step = 2, .lane = 1});
    QCOMPARE(step.count(), 1);
    highlight.setMemory(-1);
    QCOMPARE(changed.last().first().toInt(), -1);
    QCOMPARE(step.last().first().toInt(), -1);
    QVERIFY(highlight.now() == Highlighted{});
  }

  void thereAreNoFlipsWithoutARunOrWithAnotherUpdate() {
    PanelFixture fixture;
    QCOMPARE(flipCount(fixture.session, 0), 0);
    QVERIFY(!canMoveByFlip(fixture.session, fixture.playback, 1));
    QVERIFY(fixture.start());
    QCOMPARE(flipCount(fixture.session, 0), 0);
    moveByFlip(fixture.session, fixture.playback, 1);
    QCOMPARE(fixture.playback.step(), 0);
    QCOMPARE(fixture.playback.flips(), 0);
  }

  void flipsLeadFromStepToStep() {
    PanelFixture fixture;
    QVERIFY(fixture.start(flipping()));
    const Run& run = *fixture.session.run();
    const int flips = flipCount(fixture.session, 0);
    QVERIFY(flips > 1);
    QCOMPARE(flipCount(fixture.session, -1), 0);
    QCOMPARE(flipCount(fixture.session, 1000), 0);
    for (int i = 1; i <= flips; ++i) {
      QVERIFY(canMoveByFlip(fixture.session, fixture.playback, 1));
      moveByFlip(fixture.session, fixture.playback, 1);
      QCOMPARE(fixture.playback.step(), i < flips ? 0 : 1);
      QCOMPARE(fixture.playback.flips(), i < flips ? i : 0);
      const FlipState state = stateAfterFlips(run, 0, 0, i);
      QCOMPARE(state.flips, i);
      QCOMPARE(state.of, flips);
      QCOMPARE((state.state - run.traces[0]->states.col(0)).cwiseAbs().sum(), 2.0F * static_cast<float>(i));
      QVERIFY(state.neuron >= 0 && state.neuron < 64);
    }
    // All flips of an update make its step.
    QVERIFY(stateAfterFlips(run, 0, 0, flips).state == run.traces[0]->states.col(1));
    QVERIFY(stateAfterFlips(run, 0, 0, 9999).state == run.traces[0]->states.col(1));
    QVERIFY(stateAfterFlips(run, 0, 0, 0).state == run.traces[0]->states.col(0));
    // And back again.
    for (int i = flips - 1; i >= 0; --i) {
      moveByFlip(fixture.session, fixture.playback, -1);
      QCOMPARE(fixture.playback.step(), 0);
      QCOMPARE(fixture.playback.flips(), i);
    }
    QVERIFY(!canMoveByFlip(fixture.session, fixture.playback, -1));
  }

  void actionsFollowThePlayback() {
    PanelFixture fixture;
    QWidget window;
    DifferenceChoice differences;
    const Actions actions(fixture.session, fixture.playback, differences, &window);
    for (const QAction* action : {actions.play, actions.stepForward, actions.stepBack, actions.first, actions.last,
                                  actions.storeState, actions.pinRun, actions.nextTarget, actions.undo}) {
      QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    }
    QVERIFY(fixture.start());
    fixture.playback.seek(0);
    QVERIFY(actions.play->isEnabled() && actions.stepForward->isEnabled() && actions.last->isEnabled());
    QVERIFY(!actions.stepBack->isEnabled() && !actions.first->isEnabled());
    actions.last->trigger();
    QCOMPARE(fixture.playback.step(), fixture.playback.stepCount());
    QVERIFY(!actions.stepForward->isEnabled() && actions.stepBack->isEnabled());
    actions.stepBack->trigger();
    QCOMPARE(fixture.playback.step(), fixture.playback.stepCount() - 1);
    actions.first->trigger();
    actions.stepForward->trigger();
    QCOMPARE(fixture.playback.step(), 1);
    const double speed = fixture.playback.speed();
    actions.faster->trigger();
    QCOMPARE(fixture.playback.speed(), 2 * speed);
    actions.slower->trigger();
    QCOMPARE(fixture.playback.speed(), speed);
    actions.play->trigger();
    QVERIFY(fixture.playback.playing());
    QCOMPARE(actions.play->text(), QStringLiteral("Pause"));
    actions.play->trigger();
    QCOMPARE(actions.play->text(), QStringLiteral("Play"));
    actions.loop->trigger();
    QVERIFY(fixture.playback.loop());
    fixture.playback.setLoop(false);
    QVERIFY(!actions.loop->isChecked());
  }

  void actionsEditTheSession() {
    PanelFixture fixture;
    QWidget window;
    DifferenceChoice differences;
    const Actions actions(fixture.session, fixture.playback, differences, &window);
    QVERIFY(fixture.start());
    QVERIFY(actions.previousTarget->isEnabled() && actions.nextTarget->isEnabled());
    actions.nextTarget->trigger();
    QCOMPARE(fixture.session.spec().target, Index{4});
    QVERIFY(fixture.settle());
    QVERIFY(actions.undo->isEnabled());
    actions.undo->trigger();
    QCOMPARE(fixture.session.spec().target, Index{3});
    QVERIFY(fixture.settle());
    actions.redo->trigger();
    QCOMPARE(fixture.session.spec().target, Index{4});
    QVERIFY(fixture.settle());
    const auto beta = [&] { return std::get<double>(fixture.session.spec().lanes[0].values.at("beta")); };
    QCOMPARE(beta(), 8.0);
    actions.betaUp->trigger();
    QVERIFY(std::abs(beta() / 8.0 - std::exp2(0.25)) < 0.01);
    QVERIFY(fixture.settle());
    actions.betaDown->trigger();
    QVERIFY(std::abs(beta() / 8.0 - 1.0) < 0.01);
    QVERIFY(fixture.settle());
    const auto seed = fixture.session.spec().retrieval.seed;
    actions.newNoise->trigger();
    QCOMPARE(fixture.session.spec().retrieval.seed, seed);  // it is kept
    fixture.session.setSeedKept(false);
    actions.newNoise->trigger();
    QCOMPARE(fixture.session.spec().retrieval.seed, seed + 1);
    QVERIFY(fixture.settle());
    actions.nextDifference->trigger();
    QCOMPARE(differences.index(), 1);
  }

  void theEndsOfTheMemoriesAreTheEndsOfTheirActions() {
    PanelFixture fixture;
    QWidget window;
    DifferenceChoice differences;
    const Actions actions(fixture.session, fixture.playback, differences, &window);
    RunSpec spec = PanelFixture::smallRun();
    spec.target = 0;
    QVERIFY(fixture.start(spec));
    QVERIFY(!actions.previousTarget->isEnabled() && actions.nextTarget->isEnabled());
    fixture.session.setTarget(39);
    QVERIFY(QTest::qWaitFor([&] { return !fixture.session.computing() && fixture.session.run()->spec.target == 39; }));
    QVERIFY(actions.previousTarget->isEnabled() && !actions.nextTarget->isEnabled());
  }

  void keysOfASingleLetterAreMatchedHere_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("taken");
    QTest::newRow("space") << static_cast<int>(Qt::Key_Space) << " " << true;
    QTest::newRow("right") << static_cast<int>(Qt::Key_Right) << "" << true;
    QTest::newRow("end") << static_cast<int>(Qt::Key_End) << "" << true;
    QTest::newRow("a letter") << static_cast<int>(Qt::Key_L) << "l" << true;
    QTest::newRow("a letter nobody has") << static_cast<int>(Qt::Key_Q) << "q" << false;
    QTest::newRow("a key that is off") << static_cast<int>(Qt::Key_Left) << "" << false;
  }

  void keysOfASingleLetterAreMatchedHere() {
    QFETCH(int, key);
    QFETCH(QString, text);
    QFETCH(bool, taken);
    PanelFixture fixture;
    QWidget window;
    DifferenceChoice differences;
    Actions actions(fixture.session, fixture.playback, differences, &window);
    QVERIFY(fixture.start());
    fixture.playback.seek(0);
    QCOMPARE(actions.handleKey(QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, text)), taken);
  }

  void otherKeysReplaceTheOldOnes() {
    PanelFixture fixture;
    QWidget window;
    DifferenceChoice differences;
    Actions actions(fixture.session, fixture.playback, differences, &window);
    QVERIFY(fixture.start());
    fixture.playback.seek(0);
    actions.setKeys(actions.stepForward, {QKeySequence(Qt::Key_Q)});
    QVERIFY(actions.stepForward->toolTip().contains("Q"));
    QVERIFY(actions.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Q, Qt::NoModifier, "q")));
    QCOMPARE(fixture.playback.step(), 1);
    QVERIFY(!actions.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier)));
    actions.setKeys(actions.stepForward, {QKeySequence(Qt::CTRL | Qt::Key_F)});
    QCOMPARE(actions.stepForward->shortcutContext(), Qt::WindowShortcut);
    QVERIFY(!actions.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Q, Qt::NoModifier, "q")));
  }

  void lettersTypedIntoAFieldAreNoCommands() {
    PanelFixture fixture;
    QWidget window;
    QLineEdit field(&window);
    DifferenceChoice differences;
    Actions actions(fixture.session, fixture.playback, differences, &window);
    QVERIFY(fixture.start());
    window.show();
    window.activateWindow();
    field.setFocus();
    QTRY_VERIFY(field.hasFocus());
    QVERIFY(!actions.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_L, Qt::NoModifier, "l")));
    QVERIFY(!fixture.playback.loop());
    field.clearFocus();
    QVERIFY(actions.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_L, Qt::NoModifier, "l")));
    QVERIFY(fixture.playback.loop());
  }

  void everyActionHasANameToRememberItBy() {
    PanelFixture fixture;
    QWidget window;
    DifferenceChoice differences;
    const Actions actions(fixture.session, fixture.playback, differences, &window);
    QSet<QString> names;
    const auto all = actions.findChildren<QAction*>();
    QVERIFY(all.size() > 25);
    for (const QAction* action : all) {
      QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
      QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
      QVERIFY(!action->text().isEmpty());
      names << action->objectName();
    }
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PlayingTest)
#include "playing_test.moc"
