#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "ui/panels/corruption_panel.h"
#include "ui/panels/corruption_row.h"
#include "ui/panels/drag_handle.h"
#include "ui/panels/lanes_panel.h"
#include "ui/panels/model_row.h"
#include "ui/panels/score_panel.h"
#include "ui/widgets/beta_slider.h"
#include "ui/widgets/score_bars.h"
#include "ui/widgets/value_slider.h"

namespace hopscope::ui {

namespace {

/// The rows that are seen, in the order of their places; removed ones may still wait for their end.
template <typename Row>
QList<Row*> rowsOf(const QWidget& panel) {
  QList<Row*> rows;
  for (Row* row : panel.findChildren<Row*>()) {
    if (!row->isHidden()) rows.append(row);
  }
  return rows;
}

std::vector<std::string> idsOf(const Session& session) {
  std::vector<std::string> ids;
  for (const CorruptionSpec& spec : session.spec().corruptions) ids.push_back(spec.id);
  return ids;
}

void trigger(const QMenu& menu, const QString& data) {
  for (QAction* action : menu.actions()) {
    if (action->data().toString() == data) action->trigger();
  }
}

RunSpec stackedRun() {
  RunSpec spec = PanelFixture::smallRun();
  spec.corruptions = {
      {.id = "half_mask", .level = 0.5}, {.id = "gaussian_noise", .level = 0.3}, {.id = "invert", .level = 0.1}};
  return spec;
}

CorruptionRow* rowOf(const CorruptionPanel& panel, const QString& title) {
  for (CorruptionRow* row : rowsOf<CorruptionRow>(panel)) {
    if (row->findChild<QCheckBox*>()->text() == title) return row;
  }
  return nullptr;
}

}  // namespace

class PanelsStackTest : public UiTest {
  Q_OBJECT

 private slots:
  void showsTheStack() {
    PanelFixture fixture;
    CorruptionPanel panel(fixture.session);
    QVERIFY(fixture.start(stackedRun()));
    QCOMPARE(rowsOf<CorruptionRow>(panel).size(), 3);
    QCOMPARE(rowOf(panel, QStringLiteral("Gaussian noise"))->findChild<ValueSlider*>()->value(), 0.3);
  }

  void everyCorruptionCanBeAddedAndTakenOut() {
    PanelFixture fixture;
    CorruptionPanel panel(fixture.session);
    RunSpec spec = PanelFixture::smallRun();
    spec.corruptions.clear();
    QVERIFY(fixture.start(spec));
    for (const CorruptionEntry* entry : corruptions()) {
      trigger(*panel.addButton()->menu(), QString::fromStdString(entry->id));
      QCOMPARE(fixture.session.spec().corruptions.back().id, entry->id);
      QVERIFY(fixture.settle());
    }
    QCOMPARE(rowsOf<CorruptionRow>(panel).size(), static_cast<qsizetype>(corruptions().size()));
    emit rowsOf<CorruptionRow>(panel)[1]->removed();
    QCOMPARE(fixture.session.spec().corruptions.size(), corruptions().size() - 1);
    QCOMPARE(rowsOf<CorruptionRow>(panel).size(), static_cast<qsizetype>(corruptions().size() - 1));
    fixture.session.undoStack().undo();
    QCOMPARE(rowsOf<CorruptionRow>(panel).size(), static_cast<qsizetype>(corruptions().size()));
    QVERIFY(fixture.settle());
  }

  void levelDragsMergeAndChangeTheQuery() {
    PanelFixture fixture;
    CorruptionPanel panel(fixture.session);
    QVERIFY(fixture.start(stackedRun()));
    auto* level = rowOf(panel, QStringLiteral("Gaussian noise"))->findChild<ValueSlider*>();
    const Vector before = fixture.session.run()->query;
    emit level->valueChanging(0.4);
    emit level->valueChanging(0.5);
    emit level->valueChanged(0.6);
    QCOMPARE(fixture.session.spec().corruptions[1].level, 0.6);
    QCOMPARE(fixture.session.undoStack().count(), 1);
    QVERIFY(fixture.settle());
    QVERIFY(fixture.session.run()->query != before);
    fixture.session.undoStack().undo();
    QVERIFY(fixture.settle());
    QVERIFY(fixture.session.run()->query == before);
    QCOMPARE(level->value(), 0.3);
  }

  void switchingOffKeepsTheElement() {
    PanelFixture fixture;
    CorruptionPanel panel(fixture.session);
    QVERIFY(fixture.start(stackedRun()));
    CorruptionRow* row = rowOf(panel, QStringLiteral("Mask half"));
    row->findChild<QCheckBox*>()->click();
    QVERIFY(!fixture.session.spec().corruptions[0].enabled);
    QVERIFY(!row->findChild<ValueSlider*>()->isEnabled());
    QCOMPARE(fixture.session.spec().corruptions.size(), std::size_t{3});
    QVERIFY(fixture.settle());
  }

  void movesWithTheKeyboard() {
    PanelFixture fixture;
    CorruptionPanel panel(fixture.session);
    QVERIFY(fixture.start(stackedRun()));
    auto* handle = rowOf(panel, QStringLiteral("Gaussian noise"))->findChild<DragHandle*>();
    QTest::keyClick(handle, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(idsOf(fixture.session), (std::vector<std::string>{"gaussian_noise", "half_mask", "invert"}));
    QTest::keyClick(handle, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(fixture.session.undoStack().count(), 1);
    fixture.session.undoStack().undo();
    QCOMPARE(idsOf(fixture.session), (std::vector<std::string>{"half_mask", "gaussian_noise", "invert"}));
    QVERIFY(rowOf(panel, QStringLiteral("Gaussian noise")) != nullptr);
    QVERIFY(fixture.settle());
  }

  void movesWithTheMouse() {
    PanelFixture fixture;
    CorruptionPanel panel(fixture.session);
    QVERIFY(fixture.start(stackedRun()));
    panel.resize(312, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    CorruptionRow* row = rowOf(panel, QStringLiteral("Mask half"));
    const int below = panel.mapToGlobal(QPoint(0, 390)).y();
    emit row->dragged(below);
    QCOMPARE(idsOf(fixture.session).front(), std::string("half_mask"));
    emit row->dropped();
    QCOMPARE(idsOf(fixture.session), (std::vector<std::string>{"gaussian_noise", "invert", "half_mask"}));
    QCOMPARE(fixture.session.undoStack().count(), 1);
    QVERIFY(fixture.settle());
  }

  void lockingTheSeedKeepsTheDamageUnderNewNoise() {
    PanelFixture fixture;
    CorruptionPanel panel(fixture.session);
    RunSpec spec = PanelFixture::smallRun();
    spec.corruptions = {{.id = "gaussian_noise", .level = 0.3}};
    QVERIFY(fixture.start(spec));
    const Vector before = fixture.session.run()->query;
    CorruptionRow* row = rowOf(panel, QStringLiteral("Gaussian noise"));
    row->setOpen(true);
    QCheckBox* lock = nullptr;
    for (QCheckBox* box : row->findChildren<QCheckBox*>()) {
      if (box->text() == QStringLiteral("Own seed")) lock = box;
    }
    QPushButton* newNoise = panel.findChild<QPushButton*>();
    lock->click();
    QVERIFY(fixture.session.spec().corruptions[0].seed.has_value());
    QVERIFY(fixture.settle());
    QVERIFY2(fixture.session.run()->query == before, "locking takes over the seed that was in use");
    QVERIFY2(!newNoise->isEnabled(), "the seed of the run is kept");
    fixture.session.setSeedKept(false);
    newNoise->click();
    QVERIFY(fixture.settle());
    QVERIFY(fixture.session.run()->query == before);
    lock->click();
    QVERIFY(fixture.settle());
    QVERIFY(fixture.session.run()->query != before);
  }

  void parametersOfAnElementAreEdited() {
    PanelFixture fixture;
    CorruptionPanel panel(fixture.session);
    QVERIFY(fixture.start(stackedRun()));
    CorruptionRow* row = rowOf(panel, QStringLiteral("Mask half"));
    QVERIFY(!row->isOpen());
    row->setOpen(true);
    QVERIFY(row->isOpen());
    emit row->parameterEdited("side", std::string("left"));
    QCOMPARE(choiceValue(fixture.session.spec().corruptions[0].values, "side"), std::string("left"));
    QVERIFY(fixture.settle());
  }

  void scoresFollowStepAndLane() {
    PanelFixture fixture;
    ScorePanel panel(fixture.session, fixture.playback);
    RunSpec spec = PanelFixture::smallRun();
    spec.lanes = {{"softmax", {{"beta", 8.0}}}, {"sparsemax", {{"beta", 8.0}}}};
    QVERIFY(fixture.start(spec));
    const Run& run = *fixture.session.run();
    const auto* bars = panel.findChild<ScoreBars*>();
    QCOMPARE(bars->bars().size(), 4);
    QCOMPARE(bars->bars()[0].value, run.error(0, 0));
    QCOMPARE(bars->bars()[1].value, run.baselines.untouchedQuery);
    QCOMPARE(bars->bars()[3].value, run.baselines.nearestNeighbour);
    fixture.playback.seek(1);
    QCOMPARE(bars->bars()[0].value, run.error(0, 1));
    QVERIFY(bars->bars()[0].label.contains(QStringLiteral("step 1")));
    fixture.session.setActiveLane(1);
    QCOMPARE(bars->bars()[0].value, run.error(1, 1));
  }

  void lanesAreAddedChosenAndTakenOut() {
    PanelFixture fixture;
    LanesPanel panel(fixture.session, fixture.jobs);
    QVERIFY(fixture.start());
    QCOMPARE(rowsOf<ModelRow>(panel).size(), 1);
    trigger(*panel.addButton()->menu(), QStringLiteral("sparsemax"));
    QCOMPARE(fixture.session.spec().lanes.size(), std::size_t{2});
    QCOMPARE(realValue(fixture.session.spec().lanes[1].values, "beta"), 8.0);
    trigger(*panel.addButton()->menu(), QStringLiteral("hebb"));
    trigger(*panel.addButton()->menu(), QStringLiteral("softmax"));
    trigger(*panel.addButton()->menu(), QStringLiteral("top_k"));
    trigger(*panel.addButton()->menu(), QStringLiteral("storkey"));
    QCOMPARE(fixture.session.spec().lanes.size(), std::size_t{6});
    QVERIFY(!panel.addButton()->isEnabled());
    emit rowsOf<ModelRow>(panel)[2]->activated();
    QCOMPARE(fixture.session.activeLane(), 2);
    QVERIFY(rowsOf<ModelRow>(panel)[2]->isSelected());
    emit rowsOf<ModelRow>(panel)[2]->removed();
    QCOMPARE(fixture.session.spec().lanes.size(), std::size_t{5});
    QVERIFY(panel.addButton()->isEnabled());
    QVERIFY(fixture.settle());
  }

  void sharedBetaIsWrittenIntoEveryLaneThatHasOne() {
    PanelFixture fixture;
    LanesPanel panel(fixture.session, fixture.jobs);
    RunSpec spec = PanelFixture::smallRun();
    spec.lanes = {{"hebb", {}}, {"softmax", {{"beta", 8.0}}}, {"sparsemax", {{"beta", 4.0}}}};
    QVERIFY(fixture.start(spec));
    auto* beta = panel.findChild<BetaSlider*>();
    QCOMPARE(beta->value(), 8.0);
    emit beta->valueChanging(10.0);
    emit beta->valueChanged(16.0);
    const auto& lanes = fixture.session.spec().lanes;
    QVERIFY(!lanes[0].values.contains("beta"));
    QCOMPARE(realValue(lanes[1].values, "beta"), 16.0);
    QCOMPARE(realValue(lanes[2].values, "beta"), 16.0);
    QCOMPARE(fixture.session.undoStack().count(), 1);
    QVERIFY(fixture.settle());
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PanelsStackTest)
#include "panels_stack_test.moc"
