#include <QKeyEvent>
#include <QSignalSpy>
#include <QWheelEvent>

#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "ui/widgets/timeline_layout.h"
#include "ui/widgets/timeline_view.h"

namespace hopscope::ui {

namespace {

TimelineLane lane(int computed, TimelineEnd end = TimelineEnd::Open) {
  QImage picture(8, 8, QImage::Format_RGB32);
  picture.fill(Qt::red);
  return {.modelId = QStringLiteral("softmax"),
          .name = QStringLiteral("Dense"),
          .pictures = QVector<QImage>(computed + 1, picture),
          .end = end,
          .endStep = end == TimelineEnd::Open ? -1 : computed,
          .cycleLength = 2};
}

TimelineFork fork(int from, int steps) {
  QImage picture(8, 8, QImage::Format_RGB32);
  picture.fill(Qt::green);
  return {.parent = -1,
          .from = from,
          .pictures = QVector<QImage>(steps + 1, picture),
          .title = QStringLiteral("painted"),
          .note = QStringLiteral("note")};
}

}  // namespace

/// The steps of a run in a row: where they stand, how they are reached, what is read aloud.
class TimelineTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<TimelineView> view_;

  [[nodiscard]] QPoint place(int step) const {
    const TimelineLayout layout = view_->timelineLayout();
    return QPointF(layout.x(step), layout.circleY).toPoint();
  }
  void wheel(QPoint delta) {
    const QPointF at = view_->rect().center();
    QWheelEvent event(at, view_->mapToGlobal(at), {}, delta, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view_.get(), &event);
  }

 protected:
  void prepare() override {
    view_ = std::make_unique<TimelineView>();
    view_->setRuns(12, {lane(8)});
    view_->resize(900, view_->sizeHint().height());
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
  }

 private slots:
  void cleanup() { view_.reset(); }

  void stepsStandInEqualDistances_data() {
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("lanes");
    QTest::addColumn<int>("width");
    QTest::newRow("usual") << 12 << 1 << 900;
    QTest::newRow("four lanes") << 12 << 4 << 900;
    QTest::newRow("many steps") << 1000 << 1 << 900;
    QTest::newRow("one step") << 1 << 1 << 900;
    QTest::newRow("narrow") << 30 << 6 << 240;
  }

  void stepsStandInEqualDistances() {
    QFETCH(int, steps);
    QFETCH(int, lanes);
    QFETCH(int, width);
    const auto layout = TimelineLayout::make(QSizeF(width, 200), steps, lanes, true);
    QVERIFY(layout.x(0) > 0 && layout.x(steps) < width);
    QVERIFY(layout.pitch > 0);
    for (const int step : {0, steps / 3, steps}) {
      QCOMPARE(layout.stepAt(layout.x(step)), step);
      QCOMPARE(layout.stepAt(layout.x(step) + 0.4 * layout.pitch), step);
      QCOMPARE(layout.stepAt(layout.x(step) - 0.4 * layout.pitch), step);
    }
    QCOMPARE(layout.stepAt(-1e6), 0);
    QCOMPARE(layout.stepAt(1e6), steps);
    // Numbers and pictures have room.
    QVERIFY(layout.numberStride * layout.pitch >= 26);
    QVERIFY(layout.pictureStride * layout.pitch >= layout.pictureSide);
    for (int lane = 1; lane < lanes; ++lane) {
      QVERIFY(!layout.pictureRect(lane, 0).intersects(layout.pictureRect(lane - 1, 0)));
    }
  }

  void heightsHoldTheirRows_data() {
    QTest::addColumn<int>("lanes");
    QTest::addColumn<bool>("pictures");
    QTest::addColumn<int>("forks");
    QTest::addColumn<int>("height");
    QTest::newRow("without pictures") << 1 << false << 0 << 64;
    QTest::newRow("one lane") << 1 << true << 0 << 102;
    QTest::newRow("four lanes") << 4 << true << 0 << 216;
    QTest::newRow("a fork") << 1 << true << 1 << 136;
    QTest::newRow("three forks") << 1 << true << 3 << 196;
    QTest::newRow("many forks") << 1 << true << 6 << 238;
  }

  void heightsHoldTheirRows() {
    QFETCH(int, lanes);
    QFETCH(bool, pictures);
    QFETCH(int, forks);
    QFETCH(int, height);
    QCOMPARE(TimelineLayout::heightFor(lanes, pictures, forks), height);
    const auto layout = TimelineLayout::make(QSizeF(900, height), 12, lanes, pictures, forks);
    if (pictures) QVERIFY(layout.pictureRect(lanes - 1, 0).bottom() <= layout.forkTop);
    for (int fork = 0; fork < forks; ++fork) {
      QCOMPARE(layout.forkAt(layout.forkRect(fork, 3).center().y(), forks), fork);
      QVERIFY(layout.forkRect(fork, 3).bottom() <= height);
    }
    QCOMPARE(layout.forkAt(0, forks), -1);
    QCOMPARE(layout.forkAt(height + 40, forks), -1);
  }

  void clicksAndDragsScrub() {
    QSignalSpy scrubbed(view_.get(), &TimelineView::scrubbed);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, place(5));
    QCOMPARE(view_->step(), 5);
    QTest::mousePress(view_.get(), Qt::LeftButton, {}, place(2));
    QTest::mouseMove(view_.get(), place(3));
    QTest::mouseMove(view_.get(), place(7));
    QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, place(7));
    QCOMPARE(view_->step(), 7);
    QCOMPARE(scrubbed.count(), 4);
    QTest::mouseMove(view_.get(), place(1));  // nothing is held
    QCOMPARE(view_->step(), 7);
    QTest::mouseClick(view_.get(), Qt::RightButton, {}, place(1));
    QCOMPARE(view_->step(), 7);
  }

  void whatIsNotComputedCannotBeReached() {
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, place(12));
    QCOMPARE(view_->step(), 8);
    view_->setStep(100);
    QCOMPARE(view_->step(), 8);
    view_->setStep(-5);
    QCOMPARE(view_->step(), 0);
    QCOMPARE(view_->steps(), 12);
    QCOMPARE(view_->computed(), 8);
  }

  void keysMoveIt_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("step");
    const auto row = [](const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers, int step) {
      QTest::newRow(name) << static_cast<int>(key) << static_cast<int>(modifiers) << step;
    };
    row("left", Qt::Key_Left, {}, 3);
    row("right", Qt::Key_Right, {}, 5);
    row("home", Qt::Key_Home, {}, 0);
    row("end", Qt::Key_End, {}, 8);
    row("page down", Qt::Key_PageDown, {}, 8);
    row("page up", Qt::Key_PageUp, {}, 0);
    row("ten to the right", Qt::Key_Right, Qt::ShiftModifier, 8);
    row("ten to the left", Qt::Key_Left, Qt::ShiftModifier, 0);
    row("a key that means something else", Qt::Key_Right, Qt::ControlModifier, 4);
    row("a letter", Qt::Key_L, {}, 4);
  }

  void keysMoveIt() {
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(int, step);
    view_->setStep(4);
    QSignalSpy scrubbed(view_.get(), &TimelineView::scrubbed);
    QTest::keyClick(view_.get(), static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(modifiers));
    QCOMPARE(view_->step(), step);
    QCOMPARE(scrubbed.count(), step == 4 ? 0 : 1);
  }

  void theWheelMovesItEitherWay() {
    wheel({0, -120});
    QCOMPARE(view_->step(), 1);
    wheel({-120, 0});
    QCOMPARE(view_->step(), 2);
    wheel({0, 120});
    QCOMPARE(view_->step(), 1);
    wheel({0, 120});
    wheel({0, 120});
    QCOMPARE(view_->step(), 0);
  }

  void theStepUnderTheMouseIsTold() {
    QSignalSpy hovered(view_.get(), &TimelineView::stepHovered);
    QTest::mouseMove(view_.get(), place(3));
    QCOMPARE(hovered.last().first().toInt(), 3);
    QTest::mouseMove(view_.get(), place(11));  // not computed
    QCOMPARE(hovered.last().first().toInt(), -1);
    QTest::mouseMove(view_.get(), place(2));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view_.get(), &leave);
    QCOMPARE(hovered.last().first().toInt(), -1);
  }

  void forksAreChosenAndRemoved() {
    view_->setRuns(12, {lane(8)}, {fork(3, 4), fork(5, 2)});
    view_->resize(900, view_->sizeHint().height());
    QSignalSpy chosen(view_.get(), &TimelineView::forkChosen);
    QSignalSpy removed(view_.get(), &TimelineView::forkRemoved);
    const TimelineLayout layout = view_->timelineLayout();
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, layout.forkRect(1, 6).center().toPoint());
    QCOMPARE(view_->activeFork(), 1);
    QCOMPARE(chosen.last().first().toInt(), 1);
    QTest::keyClick(view_.get(), Qt::Key_Up);
    QCOMPARE(view_->activeFork(), 0);
    QTest::keyClick(view_.get(), Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().toInt(), 0);
    QTest::keyClick(view_.get(), Qt::Key_Up);
    QCOMPARE(view_->activeFork(), -1);
    QTest::keyClick(view_.get(), Qt::Key_Delete);  // the run itself stays
    QCOMPARE(removed.count(), 1);
    for (int i = 0; i < 5; ++i) QTest::keyClick(view_.get(), Qt::Key_Down);
    QCOMPARE(view_->activeFork(), 1);
    QVERIFY(!view_->removeRect(1).isEmpty());
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, view_->removeRect(1).center().toPoint());
    QCOMPARE(removed.count(), 2);
    QCOMPARE(removed.last().first().toInt(), 1);
  }

  void theStepsOfTheChosenForkCanBeReached() {
    view_->setRuns(12, {lane(8)}, {fork(3, 2)}, 0);
    QCOMPARE(view_->computed(), 5);
    view_->setRuns(12, {lane(8)}, {fork(3, 9)}, 0);
    QCOMPARE(view_->computed(), 12);
    view_->setRuns(12, {lane(8)}, {fork(3, 2)}, 7);  // there is no such fork: the last one
    QCOMPARE(view_->activeFork(), 0);
    view_->setRuns(12, {lane(8)});
    QCOMPARE(view_->activeFork(), -1);
    QCOMPARE(view_->computed(), 8);
  }

  void whatIsSeenIsReadAloud_data() {
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("text");
    QTest::newRow("open") << static_cast<int>(TimelineEnd::Open) << "step 2 of 8";
    QTest::newRow("stable") << static_cast<int>(TimelineEnd::Stable) << "step 2 of 8, Dense stable at step 8";
    QTest::newRow("cycle") << static_cast<int>(TimelineEnd::Cycle) << "step 2 of 8, Dense in a cycle of 2 from step 8";
    QTest::newRow("diverged") << static_cast<int>(TimelineEnd::Diverged) << "step 2 of 8, Dense not finite from step 8";
  }

  void whatIsSeenIsReadAloud() {
    QFETCH(int, end);
    QFETCH(QString, text);
    view_->setRuns(12, {lane(8, static_cast<TimelineEnd>(end))});
    view_->setStep(2);
    QCOMPARE(view_->accessibleName(), QStringLiteral("Timeline"));
    QCOMPARE(view_->accessibleDescription(), text);
  }

  void keysBelongToItWithTheFocus() {
    const auto taken = [this](int key, Qt::KeyboardModifiers modifiers = {}) {
      QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
      event.ignore();
      QCoreApplication::sendEvent(view_.get(), &event);
      return event.isAccepted();
    };
    QVERIFY(taken(Qt::Key_Left) && taken(Qt::Key_End) && taken(Qt::Key_Left, Qt::ShiftModifier));
    QVERIFY(!taken(Qt::Key_Left, Qt::ControlModifier));
    QVERIFY(!taken(Qt::Key_Space));
  }

  void theCurrentStepIsLit_data() { addLooks(); }

  void theCurrentStepIsLit() {
    const LookOfRow look;
    view_->clearFocus();
    const QColor ground = Theme::instance().colour(Colour::Panel);
    const QColor fill = Theme::instance().colour(Colour::Fill);
    qreal before = -1;
    for (const int step : {0, 3, 8}) {
      view_->setStep(step);
      const QImage image = rendered(*view_, look.ratio(), ground);
      const QPoint at = place(step);
      QVERIFY(countOf(image, fill, QRect(at - QPoint(13, 13), QSize(26, 26))) > 30);
      for (const int other : {1, 5}) {
        QCOMPARE(countOf(image, fill, QRect(place(other) - QPoint(8, 8), QSize(16, 16)), 0), 0);
      }
      QVERIFY(at.x() > before);
      before = at.x();
    }
  }

  void picturesStandBelowTheirSteps() {
    const TimelineLayout layout = view_->timelineLayout();
    const QImage image = rendered(*view_);
    int seen = 0;
    for (int step = 0; step <= 12; step += layout.pictureStride) {
      const QPoint middle = layout.pictureRect(0, step).center().toPoint();
      const bool red = image.pixelColor(middle) == QColor(Qt::red);
      QCOMPARE(red, step <= 8);
      seen += red;
    }
    QVERIFY(seen > 3);
    view_->setPicturesVisible(false);
    QCOMPARE(view_->sizeHint().height(), 64);
    view_->resize(900, 64);
    QCOMPARE(countOf(rendered(*view_), Qt::red), 0);
  }

  void anEmptyTimelineIsPaintedToo() {
    view_->setRuns(0, {});
    QCOMPARE(view_->steps(), 1);
    QCOMPARE(view_->computed(), -0);
    QVERIFY(!isBlank(rendered(*view_)));
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QCOMPARE(view_->step(), 0);
  }

  void onlySixLanesAreShown() {
    view_->setRuns(12, QVector<TimelineLane>(9, lane(4)));
    QCOMPARE(view_->sizeHint().height(), TimelineLayout::heightFor(6, true));
  }

  void anotherRunKeepsTheStepWithinIt() {
    view_->setStep(8);
    view_->setRuns(12, {lane(3)});
    QCOMPARE(view_->step(), 3);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::TimelineTest)
#include "timeline_test.moc"
