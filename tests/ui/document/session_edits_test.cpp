#include <QSignalSpy>

#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "ui/document/forking.h"
#include "ui/document/opening_run.h"
#include "ui/document/pinned_run.h"

using namespace hopscope;
using namespace hopscope::ui;

/// What happens to the history of a session when what was asked for cannot be computed.
class SessionEditsTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<PanelFixture> fixture_;

  [[nodiscard]] Session& session() const { return fixture_->session; }
  [[nodiscard]] QUndoStack& stack() const { return session().undoStack(); }
  void zoom() const {
    session().editLandscape(QStringLiteral("zoom"), [](LandscapeSpec& spec) { spec.pointsView.halfHeight *= 0.5; });
  }
  void askForNothing() const { session().setSource(QStringLiteral("no such data")); }

 protected:
  void prepare() override {
    fixture_ = std::make_unique<PanelFixture>();
    QVERIFY(fixture_->start());
  }

 private slots:
  void cleanup() { fixture_.reset(); }

  void aFailedEditLeavesTheHistory() {
    session().setTarget(3);
    QVERIFY(fixture_->settle());
    const RunSpec before = session().spec();
    QSignalSpy failed(&session(), &Session::failed);
    askForNothing();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(fixture_->settle());
    QCOMPARE(stack().count(), 1);
    QCOMPARE(session().spec().source, before.source);
    QCOMPARE(session().spec().target, Index{3});
  }

  void aModelThatComesBackHasItsParameters() {
    session().setModel(0, "top_k");
    session().setModelParameter(0, "k", 3.0);
    session().setModelParameter(0, "beta", 16.0);
    session().setModel(0, "hebb");
    QVERIFY(session().spec().lanes[0].values.empty());
    // One that was not there before: only β goes on, over a model that has none.
    session().setModel(0, "sparsemax");
    QCOMPARE(realValue(session().spec().lanes[0].values, "beta"), 16.0);
    session().setModelParameter(0, "beta", 20.0);
    session().setModel(0, "top_k");
    QCOMPARE(realValue(session().spec().lanes[0].values, "k"), 3.0);
    QCOMPARE(realValue(session().spec().lanes[0].values, "beta"), 20.0);
    QVERIFY(fixture_->settle());
  }

  void everyDataSetKeepsItsCount() {
    QCOMPARE(session().spec().memory.count, Index{40});
    session().setSource(QStringLiteral("photos64"));  // has twenty
    QVERIFY(fixture_->settle());
    QCOMPARE(session().spec().memory.count, Index{20});
    session().setSource(QStringLiteral("digits20"));
    QVERIFY(fixture_->settle());
    QCOMPARE(session().spec().memory.count, Session::defaultCount);
    session().edit(QStringLiteral("more"), [](RunSpec& spec) { spec.memory.count = 60; });
    session().setSource(QStringLiteral("digits8"));
    QVERIFY(fixture_->settle());
    QCOMPARE(session().spec().memory.count, Index{40});
    session().setSource(QStringLiteral("digits20"));
    QVERIFY(fixture_->settle());
    QCOMPARE(session().spec().memory.count, Index{60});
  }

  void aKeptSeedIsNotDrawn() {
    const std::uint64_t seed = session().spec().retrieval.seed;
    session().drawSeed();
    QCOMPARE(session().spec().retrieval.seed, seed);
    session().setSeedKept(false);
    session().drawSeed();
    QCOMPARE(session().spec().retrieval.seed, seed + 1);
    QVERIFY(fixture_->settle());
  }

  void aFailedEditLeavesTheHistoryUnderALandscapeEdit() {
    QSignalSpy failed(&session(), &Session::failed);
    const double height = session().landscape().pointsView.halfHeight;
    askForNothing();
    zoom();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(fixture_->settle());
    QCOMPARE(stack().count(), 1);
    QCOMPARE(stack().undoText(), QStringLiteral("zoom"));
    QCOMPARE(session().landscape().pointsView.halfHeight, 0.5 * height);  // what lies on top stays
    QCOMPARE(session().spec().source, PanelFixture::smallRun().source);
    stack().undo();
    QCOMPARE(session().landscape().pointsView.halfHeight, height);
    QVERIFY(!stack().canUndo());
    QCOMPARE(failed.size(), 1);
  }

  void cancellingKeepsALandscapeEditThatIsShown() {
    const double height = session().landscape().pointsView.halfHeight;
    zoom();
    session().setTarget(5);
    session().cancel();
    QVERIFY(fixture_->settle());
    QCOMPARE(session().landscape().pointsView.halfHeight, 0.5 * height);
    QCOMPARE(session().spec().target, session().run()->spec.target);
  }

  void editsInARowWithOneKeyAreOneStep() {
    for (const double beta : {2.0, 3.0, 4.0}) session().setModelParameter(0, "beta", beta);
    session().endMerge();
    session().setModelParameter(0, "beta", 5.0);
    QVERIFY(fixture_->settle());
    QCOMPARE(stack().count(), 2);
    stack().undo();
    QVERIFY(fixture_->settle());
    QCOMPARE(std::get<double>(session().run()->spec.lanes[0].values.at("beta")), 4.0);
  }

  void startingWithForksShowsTheRunItself() {
    RunSpec spec = PanelFixture::smallRun();
    spec.retrieval.tolerance = 0.0;
    spec.retrieval.maxSteps = 4;
    ForkSpec fork;
    fork.step = 1;
    spec.forks = {fork, fork};
    QSignalSpy chosen(&session(), &Session::activeForkChanged);
    session().start(spec);
    QCOMPARE(session().activeFork(), -1);
    QVERIFY(fixture_->settle());
    QCOMPARE(session().activeFork(), -1);
    QCOMPARE(chosen.size(), 0);
    session().setActiveFork(1);
    QCOMPARE(session().activeFork(), 1);
    session().removeFork(1);
    QVERIFY(fixture_->settle());
    QCOMPARE(session().activeFork(), -1);
    QCOMPARE(session().spec().forks.size(), std::size_t{1});
  }

  void aForkIsMadeAtAStepAndChosen() {
    session().edit(QStringLiteral("run on"), [](RunSpec& spec) {
      spec.retrieval.tolerance = 0.0;
      spec.retrieval.maxSteps = 4;
    });
    QVERIFY(fixture_->settle());
    QCOMPARE(laneStep(session(), 99), 4);
    corruptState(session(), 2);
    QVERIFY(fixture_->settle());
    QCOMPARE(session().activeFork(), 0);
    QVERIFY(standsAtForkStart(session(), 2));
    QVERIFY(!standsAtForkStart(session(), 3));
    QCOMPARE(session().run()->traces[0]->forkedAt, 2);
    for (int i = 1; i < Session::maxForkCount; ++i) QVERIFY(addFork(session(), QStringLiteral("fork"), {.step = 1}));
    QVERIFY(!addFork(session(), QStringLiteral("fork"), {.step = 1}));  // there is no room
    QVERIFY(fixture_->settle());
  }

  void aKeptRunKeepsItsNumbers() {
    pin(session(), 0);
    QVERIFY(fixture_->settle());
    const LaneSummary before = summarise(*session().run(), 0);
    session().setModelParameter(0, "beta", 0.5);
    QVERIFY(fixture_->settle());
    const QVector<LaneSummary> kept = summarisePinned(*session().run());
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept[0].problem.isEmpty());
    QCOMPARE(kept[0].error, before.error);
    QCOMPARE(kept[0].curves, before.curves);
    QVERIFY(kept[0].error != summarise(*session().run(), 0).error);
    unpin(session(), 0);
    QVERIFY(fixture_->settle());
    QVERIFY(summarisePinned(*session().run()).isEmpty());
  }

  void theOpeningRunCanBeComputed() {
    session().start(openingRun());
    QVERIFY(fixture_->settle());
    QCOMPARE(session().run()->traces.size(), openingRun().lanes.size());
    for (const auto& trace : session().run()->traces) QVERIFY(trace->steps() > 0);
  }
};

HOPSCOPE_UI_TEST(SessionEditsTest)
#include "session_edits_test.moc"
