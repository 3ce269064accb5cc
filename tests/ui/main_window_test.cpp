#include "ui/window/main_window.h"

#include <QApplication>
#include <QDockWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QToolBar>
#include <algorithm>
#include <cmath>

#include "core/data/library.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/plots/curve_plot.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/widgets/image_pane.h"
#include "ui/widgets/paint_pane.h"
#include "ui/widgets/tabular_label.h"
#include "ui/widgets/timeline_view.h"
#include "ui/window/sources.h"
#include "ui/workspaces/experiment/experiment_workspace.h"

using namespace hopscope;
using namespace hopscope::ui;

/// The window as a user meets it: real widgets, real data, the real engine.
class MainWindowTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] const Run& run() const { return *window_->session().run(); }
  [[nodiscard]] bool settled() const { return window_->session().run() && !window_->session().computing(); }

 protected:
  void prepare() override {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(1600, 1000);
    window_->show();
    QTRY_VERIFY(settled());
  }

 private slots:
  void cleanup() { window_.reset(); }

  void opensOnADenseAndASparseLaneThatHeal() {
    QCOMPARE(window_->workspace(), QStringLiteral("compare"));
    QCOMPARE(run().traces.size(), std::size_t{2});
    QCOMPARE(run().spec.lanes[0].id, std::string("softmax"));
    QCOMPARE(run().spec.lanes[1].id, std::string("sparsemax"));
    QVERIFY(window_->playback().playing());
    for (std::size_t lane = 0; lane < 2; ++lane) {
      const auto& energies = run().traces[lane]->energies;
      for (std::size_t t = 1; t < energies.size(); ++t) QVERIFY(*energies[t] <= *energies[t - 1] + 1e-6);
      QVERIFY(*energies.back() < *energies.front());
      QVERIFY(run().error(lane, run().steps()) < 0.1 * run().baselines.untouchedQuery);
    }
  }

  void playsToTheEndAndStops() {
    window_->playback().setSpeed(64);
    QTRY_VERIFY(!window_->playback().playing());
    QCOMPARE(window_->playback().step(), window_->playback().stepCount());
  }

  void picturesAreNeitherTransposedNorInverted() {
    const Dataset& data = *run().dataset;
    const Picture picture = memoryPicture(run(), 16);
    QCOMPARE(picture.width, 28);
    // Row 3, column 20 of the file, whatever the layout in memory.
    QCOMPARE(picture.values[3 * 28 + 20], data.patterns(3 * 28 + 20, 16));
    const QImage image = pictureImage(picture, true);
    QCOMPARE(qGray(image.pixel(20, 3)), qRound(data.patterns(3 * 28 + 20, 16) * 255));
    QCOMPARE(qGray(image.pixel(0, 0)), 0);  // the background of the articles is black
  }

  void paintingUpdatesQueryAndState() {
    window_->showWorkspace(QStringLiteral("explore"));
    window_->playback().first();
    auto* query = window_->findChild<PaintPane*>();
    QVERIFY(query != nullptr);
    QTRY_VERIFY(query->pictureRect().width() > 100);
    query->setTool(PaintTool::Brush);
    query->setBrushSize(3);
    const Vector before = run().query;
    const auto stateBefore = run().traces[0];
    QTest::mouseClick(query, Qt::LeftButton, {}, query->pictureRect().center().toPoint());
    QTRY_VERIFY(settled() && run().query != before);
    QVERIFY(run().traces[0] != stateBefore);
    QCOMPARE(run().query.maxCoeff(), 1.0F);
    QVERIFY(window_->session().spec().paint != nullptr);
    window_->session().undoStack().undo();
    QTRY_VERIFY(settled() && run().query == before);
  }

  // A picture in colours is painted in a colour, which the right button takes from the picture.
  void aColourPictureIsPaintedInColour() {
    window_->showWorkspace(QStringLiteral("explore"));
    window_->playback().first();
    window_->session().setSource("emoji32");
    QTRY_VERIFY(settled() && run().dataset->name == "emoji32");
    auto* query = window_->findChild<PaintPane*>();
    QTRY_COMPARE(query->picture().channels, 3);
    query->setTool(PaintTool::Brush);
    query->setBrushSize(1);
    query->setBrushColour(QColor::fromRgbF(1.0F, 0.0F, 0.5F));
    const auto paintAt = [&](QPoint at) { QTest::mouseClick(query, Qt::LeftButton, {}, at); };
    const QPoint middle(query->width() / 2, query->height() / 2);
    paintAt(middle);
    QTRY_VERIFY(settled() && window_->session().spec().paint != nullptr);
    const PaintLayer& paint = *window_->session().spec().paint;
    const auto first = std::find_if(paint.begin(), paint.end(), [](float value) { return !std::isnan(value); });
    const auto at = first - paint.begin();
    QCOMPARE(at % 3, 0);
    const ValueRange range = run().dataset->range;
    QCOMPARE(first[0], range.high);
    QCOMPARE(first[1], range.low);
    QVERIFY(std::abs(first[2] - (range.low + range.high) / 2) < 1e-4F);
    query->setBrushColour(Qt::black);
    QTest::mouseClick(query, Qt::RightButton, {}, middle);
    QVERIFY(std::abs(query->brushColour().redF() - 1.0F) < 1e-3F);
    QVERIFY(std::abs(query->brushColour().blueF() - 0.5F) < 1e-3F);
    query->setTool(PaintTool::None);
  }

  void corruptionTargetModelAndDataChangesArrive() {
    const Vector query = run().query;
    window_->session().edit("noise", [](RunSpec& spec) { spec.corruptions[1].level = 0.6; });
    QTRY_VERIFY(settled() && run().query != query);

    window_->session().setTarget(3);
    QTRY_COMPARE(run().spec.target, Index{3});
    QTRY_VERIFY(settled());

    window_->session().setModel(0, "hebb");
    QTRY_VERIFY(settled() && run().traces[0]->model->entry().id == "hebb");
    QCOMPARE(run().traces[0]->model->memory().encoding(), Encoding::Bipolar);
    QCOMPARE(run().traces[1]->model->memory().encoding(), Encoding::CentredUnitNorm);

    window_->session().setSource("photos64");
    QTRY_VERIFY(settled() && run().dataset->name == "photos64");
    QCOMPARE(run().memory().count(), Index{20});
    QCOMPARE(window_->session().spec().memory.count, Index{20});
  }

  // Kept, the seed damages every target alike; free, each target draws the next one.
  void theSeedIsKeptOrFree() {
    Session& session = window_->session();
    const std::uint64_t seed = session.spec().retrieval.seed;
    QVERIFY(session.seedKept());
    session.setTarget(3);
    QCOMPARE(session.spec().retrieval.seed, seed);
    window_->actions().keepSeed->trigger();
    QVERIFY(!session.seedKept());
    session.setTarget(4);
    QCOMPARE(session.spec().retrieval.seed, seed + 1);
    session.undoStack().undo();
    QCOMPARE(session.spec().retrieval.seed, seed);
    QCOMPARE(session.spec().target, Index{3});
    QTRY_VERIFY(settled());
  }

  void experimentsAreRunFromTheToolBar() {
    window_->showWorkspace(QStringLiteral("experiment"));
    const auto button = [&](const char* text) {
      for (auto* each : window_->findChild<QToolBar*>()->findChildren<QPushButton*>()) {
        if (each->text() == QLatin1String(text)) return each;
      }
      return static_cast<QPushButton*>(nullptr);
    };
    QPushButton* runSweep = button("Run sweep");
    QVERIFY(runSweep != nullptr);
    QTRY_VERIFY(runSweep->isVisible());
    runSweep->click();
    QCOMPARE(window_->sweeps().count(), 1);
    button("Pause all")->click();
    QTRY_VERIFY(!window_->sweeps().running());
    window_->sweeps().remove(0);
    window_->showWorkspace(QStringLiteral("explore"));
    QTRY_VERIFY(!runSweep->isVisible());
  }

  // Esc stops what is computed; what is asked for is what is shown again.
  void escapeGoesBackToWhatIsShown() {
    const std::string source = window_->session().spec().source;
    const int index = window_->session().undoStack().index();
    window_->session().setSource("photos64");
    QVERIFY(window_->session().computing());
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QCOMPARE(window_->session().spec().source, source);
    QTRY_VERIFY(settled());
    QCOMPARE(run().spec.source, source);
    QCOMPARE(window_->session().undoStack().index(), index);
    QVERIFY(window_->session().undoStack().canRedo());
    window_->session().setTarget(5);
    window_->session().setTarget(6);
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QTRY_VERIFY(settled());
    QCOMPARE(window_->session().spec().target, run().spec.target);
  }

  void aBadFileChangesNothing() {
    const auto before = window_->session().run();
    QSignalSpy failed(&window_->session(), &Session::failed);
    window_->sources().open("/nonexistent/file.idx");
    QTRY_COMPARE(failed.count(), 1);
    QTRY_VERIFY(settled());
    QVERIFY(failed.first().first().toString().contains("/nonexistent/file.idx"));
    QCOMPARE(run().dataset, before->dataset);
    QCOMPARE(window_->session().spec().source, before->spec.source);
    QVERIFY(!window_->session().undoStack().canUndo());
  }

  void keysDriveTheRun() {
    window_->playback().pause();
    window_->playback().first();
    window_->setFocus();
    QTest::keyClick(window_.get(), Qt::Key_Right);
    QCOMPARE(window_->playback().step(), 1);
    QTest::keyClick(window_.get(), Qt::Key_End);
    QCOMPARE(window_->playback().step(), window_->playback().stepCount());
    QTest::keyClick(window_.get(), Qt::Key_Left);
    QCOMPARE(window_->playback().step(), window_->playback().stepCount() - 1);
    QTest::keyClick(window_.get(), Qt::Key_Space);
    QVERIFY(window_->playback().playing());
    window_->actions().keepSeed->trigger();  // a kept seed stays
    QTest::keyClick(window_.get(), Qt::Key_N);
    QTRY_COMPARE(run().spec.retrieval.seed, std::uint64_t{43});
    QTest::keyClick(window_.get(), Qt::Key_Period);
    QTRY_COMPARE(run().spec.target, Index{17});
    QTest::keyClick(window_.get(), Qt::Key_BracketRight);
    QTRY_VERIFY(settled() && std::abs(realValue(run().spec.lanes[0].values, "beta") - 16 * std::exp2(0.25)) < 1e-9);
  }

  // Where all lanes are seen, the keys of β and the status bar speak of all.
  void whereAllLanesAreSeenAllAreMeant() {
    const auto beta = [&](std::size_t lane) { return realValue(window_->session().spec().lanes[lane].values, "beta"); };
    window_->session().setInverseTemperature(1, 4.0);
    QTRY_VERIFY(settled());
    window_->setFocus();
    QTest::keyClick(window_.get(), Qt::Key_BracketRight);
    QCOMPARE(beta(0), beta(1));
    QVERIFY(beta(0) > 16.0);
    QTRY_VERIFY(settled());
    const auto status = [&] {
      QStringList texts;
      for (const TabularLabel* label : window_->statusBar()->findChildren<TabularLabel*>()) texts << label->text();
      return texts.join(QLatin1Char('|'));
    };
    QVERIFY2(status().contains("2 of 2 stable"), qPrintable(status()));
    window_->session().edit("few steps", [](RunSpec& spec) { spec.retrieval.maxSteps = 1; });
    QTRY_VERIFY(settled() && run().spec.retrieval.maxSteps == 1);
    QVERIFY2(status().contains("0 of 2 stable"), qPrintable(status()));
    window_->showWorkspace(QStringLiteral("explore"));
    QVERIFY2(!status().contains("of 2"), qPrintable(status()));
    QTest::keyClick(window_.get(), Qt::Key_BracketLeft);
    QVERIFY(beta(0) < beta(1));
    QTRY_VERIFY(settled());
  }

  void anotherDamageIsSeenAtTheSameStep() {
    window_->showWorkspace(QStringLiteral("explore"));
    window_->playback().pause();
    window_->playback().seek(1);
    window_->session().edit("more", [](RunSpec& spec) { spec.corruptions[1].level = 0.5; });
    QTRY_VERIFY(settled() && run().spec.corruptions[1].level == 0.5);
    QCOMPARE(window_->playback().step(), 1);
    // The end stays the end, however long the run is.
    window_->playback().last();
    window_->session().edit("less", [](RunSpec& spec) { spec.corruptions[1].level = 0.0; });
    QTRY_VERIFY(settled() && run().spec.corruptions[1].level == 0.0);
    QCOMPARE(window_->playback().step(), window_->playback().stepCount());
    window_->session().edit("more", [](RunSpec& spec) { spec.corruptions[1].level = 0.6; });
    QTRY_VERIFY(settled() && run().spec.corruptions[1].level == 0.6);
    QCOMPARE(window_->playback().step(), window_->playback().stepCount());
    // Another memory is another story.
    window_->session().setTarget(3);
    QTRY_VERIFY(settled() && run().spec.target == 3);
    QCOMPARE(window_->playback().step(), 0);
  }

  void curvesEndWhereTheRunThatIsShownEnds() {
    window_->session().edit("slow lane", [](RunSpec& spec) { spec.lanes[1] = {"softmax", {{"beta", 3.0}}}; });
    QTRY_VERIFY(settled());
    QVERIFY(run().traces[0]->steps() < run().steps());
    window_->showWorkspace(QStringLiteral("explore"));
    QTest::qWait(50);
    int seen = 0;
    for (const CurvePlot* plot : window_->findChildren<CurvePlot*>()) {
      if (!plot->isVisible() || plot->series().isEmpty()) continue;
      ++seen;
      QCOMPARE(plot->series().first().values.size(), run().traces[0]->steps() + 1);
    }
    QVERIFY(seen > 0);
  }

  void lanesComeAndGo() {
    window_->session().addLane({"hebb", {}});
    QTRY_VERIFY(settled() && run().traces.size() == 3);
    window_->session().addLane({"softmax", {{"beta", 4.0}}});
    QTRY_VERIFY(settled() && run().traces.size() == 4);
    window_->session().addLane({"entmax", {}});  // with β of the active lane, to be compared with it
    QCOMPARE(window_->session().spec().lanes[4].values, window_->session().spec().lanes[0].values);
    window_->session().addLane({"top_k", {}});
    QTRY_VERIFY(settled() && run().traces.size() == 6);
    window_->session().addLane({"softmax", {}});  // a seventh is not taken
    QCOMPARE(window_->session().spec().lanes.size(), std::size_t{6});
    window_->session().removeLane(1);
    QTRY_VERIFY(settled() && run().traces.size() == 5);
    QCOMPARE(run().spec.lanes[1].id, std::string("hebb"));
  }

  void theNewestOfManyWishesIsShown() {
    for (int i = 0; i <= 50; ++i) window_->session().setModelParameter(0, "beta", 1.0 + i);
    QTRY_VERIFY(settled());
    QCOMPARE(realValue(run().spec.lanes[0].values, "beta"), 51.0);
    QCOMPARE(realValue(run().traces[0]->model->parameters(), "beta"), 51.0);
  }

  void everyWorkspaceShowsItsDocksAndComesBack() {
    for (const WorkspaceEntry* entry : workspaces()) {
      const QString workspace = QLatin1String(entry->id);
      window_->showWorkspace(workspace);
      QCOMPARE(window_->workspace(), workspace);
      const auto* timeline = window_->findChild<QDockWidget*>("timeline");
      const bool ownTimeline = workspace == QStringLiteral("landscape") || workspace == QStringLiteral("experiment");
      QCOMPARE(timeline->isVisible(), !ownTimeline);
    }
  }
};

HOPSCOPE_UI_TEST(MainWindowTest)
#include "main_window_test.moc"
