#include "ui/playing/playback.h"

#include <QSignalSpy>
#include <limits>
#include <stdexcept>

#include "tests/ui/support/ui_test.h"

using hopscope::ui::Playback;
using hopscope::ui::StepClock;

class PlaybackTest : public hopscope::ui::UiTest {
  Q_OBJECT

 private slots:
  void clockKeepsTheGridWhenTheTimerIsLate() {
    StepClock clock;
    clock.start(1000.0, 250.0);
    QVERIFY(!clock.due(1249.0));
    QCOMPARE(clock.wait(1100.0), 150.0);
    QVERIFY(clock.due(1250.0));
    clock.advance(1290.0);  // 40 ms late
    QCOMPARE(clock.wait(1290.0), 210.0);
    for (int k = 2; k < 100; ++k) clock.advance(1000.0 + 250.0 * k + 17.0);
    QCOMPARE(clock.wait(26000.0), 0.0);
    QVERIFY(!clock.due(25999.0));  // no drift after a hundred late ticks
  }

  void clockPlaysNoBurstAfterAStall() {
    StepClock clock;
    clock.start(0.0, 100.0);
    clock.advance(1030.0);  // nine steps were missed
    QVERIFY(!clock.due(1031.0));
    QCOMPARE(clock.wait(1030.0), 100.0);
  }

  void clockKeepsThePartWaitedWhenTheSpeedChanges() {
    StepClock clock;
    clock.start(0.0, 400.0);
    clock.changeInterval(300.0, 100.0);  // three quarters are over
    QCOMPARE(clock.wait(300.0), 25.0);
  }

  void startsAtTheQueryAndPaused() {
    const Playback playback;
    QCOMPARE(playback.step(), 0);
    QCOMPARE(playback.stepCount(), 0);
    QVERIFY(!playback.playing());
    QCOMPARE(playback.speed(), 4.0);
  }

  void seekStaysInRangeAndPauses() {
    Playback playback;
    playback.setStepCount(6);
    QSignalSpy steps(&playback, &Playback::stepChanged);
    playback.seek(99);
    QCOMPARE(playback.step(), 6);
    playback.seek(-3);
    QCOMPARE(playback.step(), 0);
    playback.seek(0);
    QCOMPARE(steps.count(), 2);
    playback.play();
    QVERIFY(playback.playing());
    playback.seek(3);
    QVERIFY(!playback.playing());
    QCOMPARE(playback.step(), 3);
  }

  void stepsByHand() {
    Playback playback;
    playback.setStepCount(3);
    playback.stepForward();
    QCOMPARE(playback.step(), 1);
    playback.last();
    QCOMPARE(playback.step(), 3);
    playback.stepForward();
    QCOMPARE(playback.step(), 3);
    playback.stepBack();
    QCOMPARE(playback.step(), 2);
    playback.first();
    QCOMPARE(playback.step(), 0);
    playback.stepBack();
    QCOMPARE(playback.step(), 0);
  }

  void playsEveryStepOnceAndPausesAtTheEnd() {
    Playback playback;
    playback.setStepCount(5);
    playback.setSpeed(64.0);
    QList<int> seen;
    connect(&playback, &Playback::stepChanged, this, [&seen](int step) { seen.append(step); });
    QSignalSpy playing(&playback, &Playback::playingChanged);
    playback.play();
    QTRY_VERIFY(!playback.playing());
    QCOMPARE(seen, (QList<int>{1, 2, 3, 4, 5}));
    QCOMPARE(playing.count(), 2);
    QCOMPARE(playing.at(0).at(0).toBool(), true);
    QCOMPARE(playing.at(1).at(0).toBool(), false);
  }

  void playFromTheEndStartsOver() {
    Playback playback;
    playback.setStepCount(4);
    playback.last();
    playback.play();
    QCOMPARE(playback.step(), 0);
    QVERIFY(playback.playing());
  }

  void loopStartsOver() {
    Playback playback;
    playback.setStepCount(2);
    playback.setSpeed(64.0);
    playback.setLoop(true);
    QList<int> seen;
    connect(&playback, &Playback::stepChanged, this, [&seen](int step) { seen.append(step); });
    playback.play();
    QTRY_VERIFY(seen.size() >= 5);
    playback.pause();
    QCOMPARE(seen.mid(0, 5), (QList<int>{1, 2, 0, 1, 2}));
  }

  void stopsAtTheStableStepWhenAsked() {
    Playback playback;
    playback.setStepCount(12);
    playback.setStableStep(3);
    QCOMPARE(playback.end(), 3);
    playback.setStopWhenStable(false);
    QCOMPARE(playback.end(), 12);
    playback.setStopWhenStable(true);
    playback.setSpeed(64.0);
    playback.play();
    QTRY_VERIFY(!playback.playing());
    QCOMPARE(playback.step(), 3);
    playback.last();
    QCOMPARE(playback.step(), 12);
  }

  void aShorterRunMovesTheStepIntoIt() {
    Playback playback;
    playback.setStepCount(10);
    playback.seek(9);
    playback.play();
    QSignalSpy steps(&playback, &Playback::stepChanged);
    playback.setStepCount(4);
    QCOMPARE(playback.step(), 4);
    QCOMPARE(steps.count(), 1);
    QVERIFY(playback.playing());
    playback.setStepCount(0);
    QVERIFY(!playback.playing());
    QCOMPARE(playback.step(), 0);
  }

  void nothingToPlayStaysPaused() {
    Playback playback;
    QSignalSpy playing(&playback, &Playback::playingChanged);
    playback.play();
    QVERIFY(!playback.playing());
    QCOMPARE(playing.count(), 0);
  }

  void speedsArePowersOfTwo() {
    Playback playback;
    QSignalSpy speeds(&playback, &Playback::speedChanged);
    playback.setSpeed(3.0);  // log2 = 1.58 -> 4, which it already is
    QCOMPARE(speeds.count(), 0);
    playback.faster();
    QCOMPARE(playback.speed(), 8.0);
    playback.setSpeed(1e9);
    QCOMPARE(playback.speed(), 64.0);
    playback.faster();
    QCOMPARE(playback.speed(), 64.0);
    playback.setSpeed(1e-9);
    QCOMPARE(playback.speed(), 0.25);
    playback.slower();
    QCOMPARE(playback.speed(), 0.25);
    QCOMPARE(speeds.count(), 3);
  }

  void badArgumentsAreRefused() {
    Playback playback;
    QVERIFY_EXCEPTION_THROWN(playback.setSpeed(0.0), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(playback.setSpeed(std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(playback.setStepCount(-1), std::invalid_argument);
    QCOMPARE(playback.speed(), 4.0);
  }

  void aListenerMayPauseInTheMiddle() {
    Playback playback;
    playback.setStepCount(8);
    playback.setSpeed(64.0);
    connect(&playback, &Playback::stepChanged, &playback, [&playback](int step) {
      if (step == 2) playback.pause();
    });
    playback.toggle();
    QTRY_VERIFY(!playback.playing());
    QCOMPARE(playback.step(), 2);
  }
};

HOPSCOPE_UI_TEST(PlaybackTest)
#include "playback_test.moc"
