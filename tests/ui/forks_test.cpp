#include <QApplication>
#include <QSignalSpy>

#include "core/data/library.h"
#include "core/documents/session_file.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/widgets/paint_pane.h"
#include "ui/widgets/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"

using namespace hopscope;
using namespace hopscope::ui;

/// Forks as a user makes, looks at, takes back and removes them, in the whole window.
class ForksTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;
  PaintPane* pane_ = nullptr;
  TimelineView* timeline_ = nullptr;

  [[nodiscard]] Session& session() const { return window_->session(); }
  [[nodiscard]] bool settled() const { return session().run() && !session().computing(); }
  [[nodiscard]] const RetrievalTrace& shown() const { return *session().run()->traces[0]; }
  [[nodiscard]] const RetrievalTrace& original() const { return *session().mainRun()->traces[0]; }

  void paint() const {
    pane_->setTool(PaintTool::Brush);
    QTest::mouseClick(pane_, Qt::LeftButton, {}, pane_->pictureRect().center().toPoint());
  }
  void forkAt(int step) const {
    window_->playback().seek(step);
    paint();
    QTRY_VERIFY(settled() && session().run() != session().mainRun());
  }

 protected:
  void prepare() override {
    WindowOptions options;
    options.demoPrefix = QStringLiteral("unused");
    options.workspace = QStringLiteral("explore");
    window_ = std::make_unique<MainWindow>(*qApp, library(), options);
    window_->resize(1600, 1000);
    window_->show();
    QTRY_VERIFY(settled());
    window_->playback().pause();
    pane_ = window_->findChildren<PaintPane*>().at(1);  // the state, after the query
    timeline_ = window_->findChild<TimelineView*>();
    QTRY_VERIFY(pane_->pictureRect().width() > 100);
    QVERIFY(original().steps() >= 2);
  }

 private slots:
  void cleanup() { window_.reset(); }

  void paintingAtStepZeroEditsTheQuery() {
    window_->playback().first();
    paint();
    QTRY_VERIFY(settled() && session().spec().paint != nullptr);
    QVERIFY(session().spec().forks.empty());
  }

  // The query is painted on whatever step is looked at, and the step stays.
  void paintingTheQueryLaterEditsTheQuery() {
    auto* query = window_->findChild<PaintPane*>();
    window_->playback().seek(1);
    query->setTool(PaintTool::Brush);
    QCOMPARE(pane_->tool(), PaintTool::Brush);
    const QString title = query->title();
    QTest::mouseClick(query, Qt::LeftButton, {}, query->pictureRect().center().toPoint());
    QTRY_VERIFY(settled() && session().spec().paint != nullptr);
    QVERIFY(session().spec().forks.empty());
    QCOMPARE(query->title(), title);
    QCOMPARE(window_->playback().step(), 1);
    query->setTool(PaintTool::None);
    QCOMPARE(pane_->tool(), PaintTool::None);
    QCOMPARE(pane_->title(), QString("State"));
  }

  void paintingLaterForksFromThatState() {
    const Vector query = session().run()->query;
    const auto before = session().mainRun()->traces[0];
    forkAt(2);
    QCOMPARE(session().spec().forks.size(), std::size_t{1});
    QVERIFY(session().spec().paint == nullptr);
    QCOMPARE(session().spec().forks[0].step, 2);
    QCOMPARE(session().activeFork(), 0);
    QCOMPARE(session().undoStack().undoText(), QString("Fork at step 2"));
    QVERIFY(session().run()->query == query);
    QCOMPARE(session().mainRun()->traces[0], before);  // the run itself stays as it was
    QCOMPARE(shown().forkedAt, 2);
    QVERIFY(shown().pixels.col(1) == before->pixels.col(1));
    QVERIFY(shown().pixels.col(2) != before->pixels.col(2));
    QCOMPARE(window_->playback().step(), 2);
    QCOMPARE(window_->playback().stepCount(), shown().steps());
    QVERIFY(pane_->title().contains("2"));
  }

  void aSecondStrokeAddsToTheForkAndUndoTakesEachBack() {
    forkAt(2);
    const Vector once = shown().pixels.col(2);
    QTest::mouseClick(pane_, Qt::LeftButton, {}, pane_->pictureRect().topLeft().toPoint() + QPoint(12, 12));
    QTRY_VERIFY(settled() && shown().pixels.col(2) != once);
    QCOMPARE(session().spec().forks.size(), std::size_t{1});
    QCOMPARE(session().undoStack().undoText(), QString("Paint the fork at step 2"));
    session().undoStack().undo();
    QTRY_VERIFY(settled() && shown().pixels.col(2) == once);
    session().undoStack().undo();
    QTRY_VERIFY(settled() && session().run() == session().mainRun());
    QVERIFY(session().spec().forks.empty());
    session().undoStack().redo();
    QTRY_VERIFY(settled() && session().run() != session().mainRun());
    QCOMPARE(session().activeFork(), 0);
  }

  void rowsChooseAndRemove() {
    const int height = timeline_->height();
    forkAt(1);
    QTRY_VERIFY(timeline_->height() >= height);
    QTRY_COMPARE(timeline_->height(), timeline_->sizeHint().height());
    // A click on a picture of the run shows the run, one in the row shows the fork.
    const TimelineLayout layout = timeline_->timelineLayout();
    QTest::mouseClick(timeline_, Qt::LeftButton, {}, layout.pictureRect(0, 1).center().toPoint());
    QCOMPARE(session().activeFork(), -1);
    QCOMPARE(session().run(), session().mainRun());
    QTest::mouseClick(timeline_, Qt::LeftButton, {}, layout.forkRect(0, 2).center().toPoint());
    QCOMPARE(session().activeFork(), 0);
    QCOMPARE(window_->playback().step(), 2);
    QVERIFY(timeline_->removeRect(0).isValid());
    QTest::mouseClick(timeline_, Qt::LeftButton, {}, timeline_->removeRect(0).center().toPoint());
    QTRY_VERIFY(settled() && session().spec().forks.empty());
    QCOMPARE(session().run(), session().mainRun());
    QCOMPARE(session().undoStack().undoText(), QString("Remove the fork at step 1"));
    session().undoStack().undo();
    QTRY_VERIFY(settled() && session().spec().forks.size() == 1);
    // With the keyboard too.
    timeline_->setFocus();
    QTest::keyClick(timeline_, Qt::Key_Up);
    QCOMPARE(session().activeFork(), -1);
    QTest::keyClick(timeline_, Qt::Key_Down);
    QCOMPARE(session().activeFork(), 0);
    QTest::keyClick(timeline_, Qt::Key_Delete);
    QTRY_VERIFY(settled() && session().spec().forks.empty());
  }

  void damagingAStateForksIt() {
    window_->playback().seek(1);
    window_->actions().corruptState->trigger();
    QTRY_VERIFY(settled() && session().run() != session().mainRun());
    QCOMPARE(session().spec().forks[0].corruptions, session().spec().corruptions);
    QVERIFY(shown().pixels.col(1) != original().pixels.col(1));
  }

  void forksFollowTheModelAndGoWithTheTarget() {
    forkAt(1);
    session().setModelParameter(0, "beta", 4.0);
    QTRY_VERIFY(settled() && realValue(shown().model->parameters(), "beta") == 4.0);
    QVERIFY(session().run() != session().mainRun());
    session().setTarget(3);
    QTRY_VERIFY(settled() && session().spec().forks.empty());
    QCOMPARE(session().run(), session().mainRun());
  }

  void thereIsAnEndToForks() {
    QSignalSpy failed(&session(), &Session::failed);
    for (int i = 0; i < Session::maxForkCount; ++i) {
      window_->playback().seek(1);
      session().setActiveFork(-1);
      window_->actions().corruptState->trigger();
    }
    QCOMPARE(failed.count(), 0);
    QTRY_VERIFY(settled());
    window_->playback().seek(2);
    window_->actions().corruptState->trigger();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(session().spec().forks.size(), static_cast<std::size_t>(Session::maxForkCount));
  }

  void aSessionHoldsThem() {
    forkAt(1);
    const SessionDocument document = sessionFromText(window_->files().store().text().toStdString(), "text");
    QVERIFY(document.run.forks == session().spec().forks);
    QCOMPARE(std::get<double>(document.parts.get<SessionView>().values.at("fork")), 0.0);
  }
};

HOPSCOPE_UI_TEST(ForksTest)
#include "forks_test.moc"
