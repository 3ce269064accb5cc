#include <QCheckBox>
#include <QSignalSpy>
#include <QStatusBar>
#include <cmath>
#include <memory>

#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/support/ui_test.h"
#include "ui/plots/bifurcation_strip.h"
#include "ui/text/number_format.h"
#include "ui/widgets/tabular_label.h"
#include "ui/widgets/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/presenter.h"
#include "ui/window/session_files.h"
#include "ui/window/shell.h"
#include "ui/workspaces/landscape/hunter_card.h"
#include "ui/workspaces/landscape/landscape_control.h"
#include "ui/workspaces/landscape/landscape_table.h"
#include "ui/workspaces/landscape/landscape_texts.h"
#include "ui/workspaces/landscape/landscape_timeline.h"
#include "ui/workspaces/landscape/landscape_workspace.h"

using namespace hopscope;
using namespace hopscope::ui;

namespace {

/// The sanitizers take their time.
#ifdef __SANITIZE_ADDRESS__
constexpr int patience = 10;
const QSize windowSize(1024, 700);
#else
constexpr int patience = 1;
const QSize windowSize(1200, 860);
#endif

const DatasetLibrary& library() {
  static const DatasetLibrary sets({hopscope::test::datasetsFolder()});
  return sets;
}

WindowOptions offscreenOptions() {
  WindowOptions options;
  options.demoPrefix = QStringLiteral("unused");  // an offscreen window neither reads nor writes settings
  options.workspace = QStringLiteral("landscape");
  return options;
}

}  // namespace

/// The landscape in the real window: what is dragged, clicked and typed, and what becomes of it.
class LandscapeTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] LandscapeControl& control() const { return window_->findChild<LandscapeWorkspace*>()->control(); }
  [[nodiscard]] LandscapeView& view() const { return window_->findChild<LandscapeWorkspace*>()->view(); }
  [[nodiscard]] const LandscapeScene* scene() const { return control().scene().get(); }
  [[nodiscard]] const std::vector<PlanePoint>& points() const { return control().spec().points; }
  [[nodiscard]] bool settled() const {
    return scene() != nullptr && scene()->detail == SceneDetail::Full && !control().computer().computing() &&
           scene()->spec.landscape == control().spec() && !window_->session().computing();
  }
  [[nodiscard]] QPoint placeOf(std::size_t memory) const {
    return view().toView({points()[memory].x, points()[memory].y}).toPoint();
  }
  [[nodiscard]] long count(FixedPointKind kind) const {
    return std::ranges::count(scene()->fixedPoints, kind, &FixedPoint::kind);
  }

 protected:
  void prepare() override {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(windowSize);
    window_->show();
    QTRY_VERIFY(window_->session().run() != nullptr);
    control().setBeta(5.0);
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience * 20000);
  }

 private slots:
  void cleanup() { window_.reset(); }

  void fivePointsAtBetaFiveAreThoseOfTheDrawing() {
    QCOMPARE(scene()->fixedPoints.size(), std::size_t{9});
    QCOMPARE(count(FixedPointKind::Saddle), 4);
    QCOMPARE(fixedPointName(*scene(), scene()->fixedPoints[0]), QString("2 and 3 merged"));
    QCOMPARE(fixedPointName(*scene(), scene()->fixedPoints[8]), QString("near the mean"));
    QVERIFY(!view().badges().isEmpty());
    QVERIFY(view().accessibleDescription().contains("2 and 3 merged"));
  }

  void draggingAMemoryMovesItAndTheMapAndIsOneStepOfUndo() {
    const std::vector<PlanePoint> before = points();
    const auto scenes = control().scene();
    const int steps = window_->session().undoStack().count();
    const QPoint start = placeOf(0);
    QTest::mousePress(&view(), Qt::LeftButton, {}, start);
    for (int i = 1; i <= 5; ++i) QTest::mouseMove(&view(), start + QPoint(10 * i, 4 * i));
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, start + QPoint(50, 20));
    QVERIFY(points()[0] != before[0]);
    QVERIFY(std::abs(std::hypot(points()[0].x, points()[0].y) - 1.0) < 1e-9);  // kept on the circle
    QCOMPARE(window_->session().undoStack().count(), steps + 1);
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience * 20000);
    QVERIFY(control().scene() != scenes);
    window_->session().undoStack().undo();
    QCOMPARE(points(), before);
  }

  void offTheCirclePointsGoAnywhere() {
    control().setKeepOnCircle(false);
    control().moveMemory(1, {0.2, -0.3});
    QCOMPARE(points()[1], (PlanePoint{0.2, -0.3}));
    control().setKeepOnCircle(true);
    QVERIFY(std::abs(std::hypot(points()[1].x, points()[1].y) - 1.0) < 1e-9);
  }

  void keysMoveAddRemoveAndChoose() {
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Period);
    QCOMPARE(control().selection(), (LandscapeSelection{LandscapeSelection::Kind::Memory, 0}));
    QTest::keyClick(&view(), Qt::Key_Period);
    const double before = angleDegrees({points()[1].x, points()[1].y});
    QTest::keyClick(&view(), Qt::Key_Up);
    QVERIFY(std::abs(angleDegrees({points()[1].x, points()[1].y}) - before - 2.0) < 1e-6);
    QTest::keyClick(&view(), Qt::Key_Delete);
    QCOMPARE(points().size(), std::size_t{4});
    QTest::keyClick(&view(), Qt::Key_Plus);
    QCOMPARE(points().size(), std::size_t{5});
  }

  void aClickStartsATrajectoryThatPlaybackFollows() {
    control().clearTrajectories();
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience * 20000);
    QCOMPARE(window_->playback().stepCount(), 0);
    const QPoint place = view().toView({0.6, 0.9}).toPoint();
    QTest::mouseClick(&view(), Qt::LeftButton, {}, place);
    QCOMPARE(control().spec().trajectories.size(), std::size_t{1});
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience * 20000);
    const Trajectory* trajectory = control().shownTrajectory();
    QVERIFY(trajectory != nullptr && trajectory->settled);
    QCOMPARE(window_->playback().stepCount(), static_cast<int>(trajectory->places.size()) - 1);
    for (std::size_t i = 1; i < trajectory->energies.size(); ++i) {
      QVERIFY(trajectory->energies[i] <= trajectory->energies[i - 1] + 1e-6);
    }
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Delete);
    QVERIFY(control().spec().trajectories.empty());
  }

  // The steps of the trajectory stand on a timeline of their own, and the status bar speaks of them.
  void theTimelineAndTheStatusBarFollowTheTrajectory() {
    QTRY_VERIFY(settled());
    auto* panel = window_->findChild<LandscapeTimeline*>();
    QVERIFY(panel != nullptr);
    const auto status = [&] {
      QStringList texts;
      for (const TabularLabel* label : window_->statusBar()->findChildren<TabularLabel*>()) texts << label->text();
      return texts.join(QLatin1Char('|'));
    };
    control().clearTrajectories();
    QTRY_VERIFY(settled() && scene()->trajectories.isEmpty());
    QVERIFY(panel->view().isHidden());
    QVERIFY(!window_->actions().stepForward->isEnabled() && !window_->actions().last->isEnabled());
    QVERIFY(status().contains(QStringLiteral("No trajectory")));
    control().startTrajectory({0.4, -0.2});
    QTRY_VERIFY(settled() && scene()->trajectories.size() == 1);
    QVERIFY(!panel->view().isHidden());
    const auto steps = static_cast<int>(scene()->trajectories.first().places.size()) - 1;
    QCOMPARE(panel->view().computed(), steps);
    QVERIFY(status().contains(QStringLiteral("basin map")));
    window_->playback().seek(1);
    QCOMPARE(panel->view().step(), 1);
    QVERIFY(status().contains(formatEnergy(scene()->trajectories.first().energies[1])));
    emit panel->view().scrubbed(steps);
    QCOMPARE(window_->playback().step(), steps);
    // Elsewhere it speaks of the run again.
    window_->showWorkspace(QStringLiteral("experiment"));
    QVERIFY(status().contains(QStringLiteral("No experiment is running")));
    window_->showWorkspace(QStringLiteral("explore"));
    QVERIFY(status().contains(QStringLiteral("multiply-adds")));
    window_->showWorkspace(QStringLiteral("landscape"));
  }

  void theStripSetsBetaAndMarksTheLaws() {
    BifurcationStrip& strip = window_->findChild<LandscapeWorkspace*>()->strip();
    QTRY_VERIFY_WITH_TIMEOUT(control().computer().bifurcation() != nullptr, patience * 20000);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(strip.width() * 3 / 4, strip.height() / 2));
    QVERIFY(control().beta() > 6.04);
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience * 20000);
    // Above their law 2 and 3 are apart.
    QCOMPARE(count(FixedPointKind::Merged), 0);
    QCOMPARE(count(FixedPointKind::Stored), 5);
    const auto merges = control().merges();
    QVERIFY(std::abs(merges.front().beta - 6.04) < 0.01);
  }

  void modelsWithoutAnEnergyOrWithoutBetaSaySo() {
    window_->session().setModel(0, "linear");
    QTRY_VERIFY_WITH_TIMEOUT(settled() && scene()->spec.model.id == "linear", patience * 20000);
    QVERIFY(!scene()->hasEnergy);
    QVERIFY(!scene()->map.labels.empty());
    QVERIFY(!window_->findChild<LandscapeWorkspace*>()->strip().accessibleDescription().isEmpty());
  }

  void everyContinuousModelHasALandscape() {
    for (const ModelEntry* entry : models()) {
      if (entry->domain != StateDomain::Real) continue;
      window_->session().setModel(0, entry->id);
      QTRY_VERIFY_WITH_TIMEOUT(settled() && scene()->spec.model.id == entry->id, patience * 60000);
      QVERIFY2(control().computer().problem().isEmpty(), entry->id.c_str());
    }
  }

  void throughPicturesAPlaceBecomesTheQuery() {
    control().setPlane(LandscapePlane::Pictures);
    QTRY_VERIFY_WITH_TIMEOUT(settled() && scene()->spec.pictures(), patience * 30000);
    QCOMPARE(scene()->corners.size(), 3);
    QVERIFY(scene()->hasEnergy);
    // The corner is the stored picture itself.
    const std::vector<float> corner = control().pictureAt(scene()->corners[1]);
    const Run& run = *window_->session().run();
    for (std::size_t i = 0; i < corner.size(); ++i) {
      QVERIFY(std::abs(corner[i] - run.memory().images()(static_cast<Index>(i), 1)) < 1e-3F);
    }
    QTest::mouseClick(&view(), Qt::LeftButton, {}, view().toView({0.1, 0.1}).toPoint());
    QCOMPARE(window_->workspace(), QStringLiteral("explore"));
    QVERIFY(window_->session().spec().paint != nullptr);
  }

  // A memory under the mouse is lit in the plane through pictures and everywhere else.
  void hoveringIsLinkedWithTheOtherViews() {
    control().setBeta(100.0);
    control().setPlane(LandscapePlane::Pictures);
    QTRY_VERIFY_WITH_TIMEOUT(settled() && scene()->spec.pictures(), patience * 30000);
    const auto& pictures = control().spec().pictures;
    const auto first = std::ranges::find_if(pictures, [](Index picture) { return picture >= 0; });
    QVERIFY(first != pictures.end());
    const QPointF place = scene()->corners[static_cast<int>(first - pictures.begin())];
    QTest::mouseMove(&view(), view().toView(place).toPoint() + QPoint(1, 1));
    QTRY_COMPARE(view().highlighted(), static_cast<int>(*first));
    QTest::mouseMove(window_.get(), QPoint(5, 5));
  }

  void aPictureThatIsGoneIsSaid() {
    control().setPlane(LandscapePlane::Pictures);
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience * 30000);
    control().setPicture(2, 99);
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience * 30000);
    window_->session().edit("fewer", [](RunSpec& spec) { spec.memory.count = 20; });
    QTRY_VERIFY(!control().computer().problem().isEmpty());
    control().setPicture(2, 0);  // two equal pictures span no plane
    QTRY_VERIFY(control().computer().problem().contains("plane") || !control().computer().problem().isEmpty());
    control().setPicture(2, 5);
    QTRY_VERIFY_WITH_TIMEOUT(settled() && control().computer().problem().isEmpty(), patience * 30000);
  }

  void bipolarModelsHuntInstead() {
    window_->session().edit("smaller", [](RunSpec& spec) { spec.memory.count = 3; });
    window_->session().setModel(0, "hebb");
    HunterCard& hunter = window_->findChild<LandscapeWorkspace*>()->hunter();
    QTRY_VERIFY_WITH_TIMEOUT(hunter.hunt().has_value() && !window_->jobs().busy(), patience * 60000);
    QVERIFY(hunter.isVisible());
    QVERIFY(hunter.hunt()->starts == 1000);
    QVERIFY(scene() == nullptr);
    auto* table = hunter.findChild<LandscapeTable*>();
    QVERIFY(table->rowCount() > 0);
    // An end state is the query of Explore, and stays where it is.
    const Vector state = hunter.hunt()->states.front().state;
    emit table->cellActivated(0, 1);
    QCOMPARE(window_->workspace(), QStringLiteral("explore"));
    QTRY_VERIFY(!window_->session().computing() && window_->session().run()->spec.paint != nullptr);
    const Run& run = *window_->session().run();
    QVERIFY(run.traces.front()->states.col(0) == state);
    window_->showWorkspace(QStringLiteral("landscape"));
  }

  void theSessionKeepsTheLandscape() {
    const test::TemporaryFolder folder;
    control().moveMemory(0, {0.0, -1.0});
    control().startTrajectory({0.5, 0.5});
    const LandscapeSpec saved = control().spec();
    const QString path = QString::fromStdString((folder.path() / "plane.hopf").string());
    QVERIFY(window_->files().store().save(path));
    QVERIFY(!window_->files().store().modified());
    control().clearTrajectories();
    QVERIFY(window_->files().store().modified());
    window_->files().store().openAtOnce(path);
    QVERIFY(control().spec() == saved);
    QVERIFY(!window_->files().store().modified());
  }

  void thePresenterShowsThePlane() {
    Presenter& presenter = window_->shell().presenter();
    presenter.start();
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience * 20000);
    QVERIFY(scene()->spec.ratio > 1.0);  // as many pixels as the larger picture has
    const QImage image = presenter.grab().toImage();
    QVERIFY(image.pixelColor(image.width() / 2, image.height() / 2) != image.pixelColor(2, 2));
    presenter.leave();
    QTRY_VERIFY_WITH_TIMEOUT(settled() && scene()->spec.size == view().size(), patience * 20000);
  }

  void nothingIsComputedWhileNobodyLooks() {
    window_->showWorkspace(QStringLiteral("explore"));
    const auto before = control().scene();
    control().moveMemory(0, {1.0, 0.0});
    QVERIFY(!control().computer().computing());  // a scene is asked for at once, or not at all
    QVERIFY(control().scene() == before);
    window_->showWorkspace(QStringLiteral("landscape"));
    QTRY_VERIFY_WITH_TIMEOUT(settled(), patience * 20000);
    QVERIFY(control().scene() != before);
  }
};

HOPSCOPE_UI_TEST(LandscapeTest)
#include "landscape_test.moc"
