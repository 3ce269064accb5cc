#include "core/experiments/experiment.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QToolButton>
#include <algorithm>
#include <stdexcept>

#include "core/dynamics/run.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "ui/items/sweep_table_model.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/plots/score_histogram.h"
#include "ui/plots/sweep_map.h"
#include "ui/plots/sweep_plot.h"
#include "ui/workspaces/experiment/axis_form.h"
#include "ui/workspaces/experiment/experiment_setup_panel.h"
#include "ui/workspaces/experiment/experiment_workspace.h"
#include "ui/workspaces/experiment/sweep_card.h"
#include "ui/workspaces/experiment/sweep_list.h"
#include "ui/workspaces/experiment/sweep_point_panel.h"

namespace hopscope::ui {

namespace {

SweepSpec smallSpec() {
  SweepSpec spec;
  spec.models = {{"softmax", {{"beta", 8.0}}}, {"hebb", {}}};
  spec.dimension = 40;
  spec.encoding = Encoding::UnitNorm;
  spec.corruptions = {{.id = "bit_flip", .level = 0.2}};
  spec.axes = {{"count", {3, 6, 12}}};
  spec.trials = 20;
  spec.networks = 2;
  return spec;
}

/// Far too long for a test: it is only ever stopped.
SweepSpec longSpec() {
  SweepSpec spec = smallSpec();
  spec.models = {{"hebb", {}}};
  spec.dimension = 400;
  spec.axes = {{"count", {2, 300}}};
  spec.trials = 100'000;
  return spec;
}

std::vector<SweepRow> engineRows(const SweepSpec& spec) {
  std::vector<SweepRow> rows;
  (void)runSweep(spec, nullptr, {}, [&](SweepRow row) { rows.push_back(std::move(row)); });
  return rows;
}

}  // namespace

class ExperimentTest : public UiTest {
  Q_OBJECT

 private slots:
  void valuesAreReadStrictly() {
    QCOMPARE(parseValues(QStringLiteral("5, 10;20 10"), true), (std::vector<double>{5, 10, 20}));
    QCOMPARE(parseValues(QStringLiteral("0.5 0.25"), false), (std::vector<double>{0.25, 0.5}));
    for (const char* bad : {"", " , ", "5, x", "2.5"}) {
      QVERIFY2(!parseValues(QString::fromLatin1(bad), true).has_value(), bad);
    }
    QCOMPARE(valuesText({5, 10}), QStringLiteral("5, 10"));
  }

  void everyAxisOfEveryExperimentIsShownAsItIs() {
    for (const ExperimentEntry* entry : experiments()) {
      const SweepSpec spec = entry->opening();
      AxisForm form(QStringLiteral("Varied"), AxisForm::Presence::Required);
      form.showAxis(spec, &spec.axes.front());
      const auto axis = form.axis();
      QVERIFY2(axis.has_value(), entry->id.c_str());
      QVERIFY2(*axis == spec.axes.front(), entry->id.c_str());
      QCOMPARE(form.problem(), QString());
    }
  }

  // A choice is varied over the options that are checked.
  void aChoiceIsVariedOverItsOptions() {
    SweepSpec spec = smallSpec();
    spec.models = {{"softmax", {{"beta", 8.0}}}};
    const SweepAxis wanted = parseAxis(spec, "model.similarity=cosine,dot");
    QCOMPARE(wanted.values, (std::vector<double>{0, 1}));
    AxisForm form(QStringLiteral("Varied"), AxisForm::Presence::Required);
    form.showAxis(spec, &wanted);
    QVERIFY(form.axis() == wanted);
    auto* button = form.findChild<QToolButton*>(QStringLiteral("options"));
    QCOMPARE(button->text(), QStringLiteral("Dot product, Cosine"));
    for (QAction* action : button->menu()->actions()) action->setChecked(false);
    QVERIFY(!form.axis());
    QVERIFY(!form.problem().isEmpty());
    button->menu()->actions()[1]->setChecked(true);
    QCOMPARE(form.axis()->values, std::vector<double>{1});

    PanelFixture fixture;
    QVERIFY(fixture.start());
    SweepQueue sweeps(fixture.library, fixture.jobs, {});
    ExperimentWorkspace workspace(fixture.session, sweeps);
    workspace.resize(1000, 800);
    spec.axes = {wanted};
    workspace.setupPanel()->setSpec(spec);
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.queue().at(0).state == SweepState::Finished, 30'000);
    workspace.show();
    QVERIFY(QTest::qWaitForWindowExposed(&workspace));
    auto* plot = workspace.card().findChild<SweepPlot*>();
    QCOMPARE(plot->setup().options.value(1), QStringLiteral("cosine"));
    QVERIFY(plot->position(1.0, 0.5).x() > plot->position(0.0, 0.5).x());
    QVERIFY(!plot->toImage(1.0).isNull());
  }

  void theFormGivesEveryExperimentOfTheCatalog() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    SweepQueue queue(fixture.library, fixture.jobs, {});
    ExperimentSetupPanel panel(fixture.session, queue);
    for (const ExperimentEntry* entry : experiments()) {
      panel.openExperiment(entry->id);
      const SweepSpec spec = panel.spec();
      const SweepSpec opening = entry->opening();
      QCOMPARE(spec.experiment, entry->id);
      QVERIFY2(spec.models == opening.models, entry->id.c_str());
      QVERIFY2(spec.axes == opening.axes, entry->id.c_str());
      QVERIFY2(spec.corruptions == opening.corruptions, entry->id.c_str());
      QCOMPARE(spec.seed, fixture.session.spec().retrieval.seed);
      if (!opening.drawn()) QCOMPARE(spec.source, fixture.session.spec().source);
    }
  }

  void rowsArriveAndEqualTheEngines() {
    PanelFixture fixture;
    SweepQueue queue(fixture.library, fixture.jobs, {});
    QCOMPARE(queue.add(smallSpec(), nullptr), 0);
    QVERIFY(queue.at(0).state == SweepState::Running);
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(0).state == SweepState::Finished, 30'000);
    QVERIFY(!queue.running());
    const std::vector<SweepRow> expected = engineRows(smallSpec());
    QCOMPARE(expected.size(), std::size_t{6});
    QVERIFY(queue.at(0).rows == expected);
    QCOMPARE(queue.at(0).estimates.size(), expected.size());
    QCOMPARE(queue.at(0).trials, queue.at(0).totalTrials());
  }

  void experimentsWaitForEachOther() {
    PanelFixture fixture;
    SweepQueue queue(fixture.library, fixture.jobs, {});
    queue.add(longSpec(), nullptr);
    queue.add(smallSpec(), nullptr);
    QVERIFY(queue.at(1).state == SweepState::Waiting);
    QTRY_VERIFY_WITH_TIMEOUT(!queue.at(0).rows.empty(), 60'000);
    queue.pause(0);
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(1).state == SweepState::Finished, 30'000);
    QVERIFY(queue.at(0).state == SweepState::Paused);
    QCOMPARE(queue.at(0).rows.size(), std::size_t{1});
    queue.resume(0);
    QVERIFY(queue.at(0).state == SweepState::Running);
    queue.stop(0);
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(0).state == SweepState::Stopped, 30'000);
    QCOMPARE(queue.at(0).rows.size(), std::size_t{1});
    queue.remove(0);
    QCOMPARE(queue.count(), 1);
  }

  void anIllegalExperimentChangesNothing() {
    PanelFixture fixture;
    SweepQueue queue(fixture.library, fixture.jobs, {});
    SweepSpec spec = smallSpec();
    spec.axes[0].values = {1e7};
    QVERIFY_EXCEPTION_THROWN(queue.add(spec, nullptr), std::invalid_argument);
    QCOMPARE(queue.count(), 0);
  }

  void missingDataFailWithAReasonAndLetOthersRun() {
    PanelFixture fixture;
    SweepQueue queue(fixture.library, fixture.jobs, {});
    SweepSpec spec = smallSpec();
    spec.source = "/nowhere/patterns.npy";
    queue.adopt({{{.spec = spec, .dataHash = 7}, {}}});
    QTRY_COMPARE_WITH_TIMEOUT(queue.count(), 1, 30'000);
    queue.resume(0);
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(0).state == SweepState::Failed, 30'000);
    QVERIFY(queue.at(0).problem.contains(QStringLiteral("patterns.npy")));
    queue.add(smallSpec(), nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(1).state == SweepState::Finished, 30'000);
  }

  // Rows of another version are shown and kept, and not gone on with.
  void rowsOfAnotherVersionAreNotMixedWithNewOnes() {
    PanelFixture fixture;
    SweepQueue queue(fixture.library, fixture.jobs, {});
    const std::vector<SweepRow> rows = engineRows(smallSpec());
    const std::vector<SweepRow> some(rows.begin(), rows.begin() + 2);
    queue.adopt({{{.spec = smallSpec(), .version = "0.0.1"}, some}});
    queue.adopt({{{.spec = smallSpec()}, some}});  // at once: neither replaces the other
    QTRY_COMPARE_WITH_TIMEOUT(queue.count(), 2, 30'000);
    const int old = queue.at(0).version == "0.0.1" ? 0 : 1;
    queue.resume(old);
    QVERIFY(queue.at(old).state == SweepState::Failed);
    QVERIFY(queue.at(old).problem.contains(QStringLiteral("0.0.1")));
    QCOMPARE(queue.at(old).rows.size(), some.size());
    queue.resume(1 - old);
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(1 - old).state == SweepState::Finished, 30'000);
    const auto stored = queue.stored();
    QCOMPARE(stored[static_cast<std::size_t>(old)].manifest.version, std::string("0.0.1"));
    QCOMPARE(stored[static_cast<std::size_t>(1 - old)].manifest.version, programVersion());
  }

  // What a window leaves behind, however it ended, is there in the next one, and goes on to the same rows.
  void rowsOutliveTheWindow() {
    QTemporaryDir folder;
    {
      PanelFixture fixture;
      SweepQueue queue(fixture.library, fixture.jobs, folder.path());
      SweepSpec spec = smallSpec();
      spec.trials = 6'000;
      spec.axes[0].values = {3, 6, 12, 30, 60};
      queue.add(spec, nullptr);
      QTRY_VERIFY_WITH_TIMEOUT(!queue.at(0).rows.empty(), 60'000);
    }
    PanelFixture fixture;
    SweepQueue queue(fixture.library, fixture.jobs, folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(queue.count(), 1, 60'000);
    QVERIFY(!queue.at(0).rows.empty());
    const SweepSpec spec = queue.at(0).spec;
    QCOMPARE(spec.trials, 6'000);
    if (queue.at(0).state != SweepState::Finished) {
      QVERIFY(queue.at(0).state == SweepState::Stopped);
      const std::vector<SweepRow> kept = queue.at(0).rows;
      queue.resume(0);
      QTRY_VERIFY_WITH_TIMEOUT(queue.at(0).state == SweepState::Finished, 120'000);
      for (std::size_t i = 0; i < kept.size(); ++i) QVERIFY(queue.at(0).rows[i] == kept[i]);
    }
    QCOMPARE(queue.at(0).rows.size(), std::size_t{10});
    queue.remove(0);
    QVERIFY(QDir(folder.path())
                .entryList({QStringLiteral("*.csv*")}, QDir::Files)
                .filter(QStringLiteral("json"))
                .isEmpty());
  }

  void theThresholdIsMovedAfterwards() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    SweepQueue sweeps(fixture.library, fixture.jobs, {});
    ExperimentWorkspace workspace(fixture.session, sweeps);
    workspace.setupPanel()->setSpec(smallSpec());
    workspace.start();
    SweepQueue& queue = workspace.queue();
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(0).state == SweepState::Finished, 30'000);
    emit workspace.card().chosen(5);
    auto* histogram = workspace.pointPanel()->findChild<ScoreHistogram*>();
    workspace.pointPanel()->resize(288, 400);
    workspace.pointPanel()->show();
    QVERIFY(QTest::qWaitForWindowExposed(workspace.pointPanel()));
    QCOMPARE(histogram->threshold(), 0.9);
    const int before = queue.at(0).estimates[5].front().passed;
    QCOMPARE(histogram->failing(), 20 - before);
    QTest::mouseClick(histogram->viewport(), Qt::LeftButton, {}, QPoint(histogram->width() - 12, 60));
    QVERIFY(histogram->threshold() > 0.9);
    QVERIFY(queue.at(0).estimates[5].front().passed <= before);
    QCOMPARE(histogram->failing(), 20 - queue.at(0).estimates[5].front().passed);
  }

  void aPointOpensAsTheSameRun() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    SweepQueue sweeps(fixture.library, fixture.jobs, {});
    ExperimentWorkspace workspace(fixture.session, sweeps);
    workspace.setupPanel()->setSpec(smallSpec());
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.queue().at(0).state == SweepState::Finished, 30'000);
    emit workspace.card().chosen(1);
    RunSpec wanted;
    connect(&workspace, &ExperimentWorkspace::runWanted, &workspace, [&](const RunSpec& run) { wanted = run; });
    QPushButton* button = nullptr;
    for (auto* each : workspace.pointPanel()->findChildren<QPushButton*>()) {
      if (each->isEnabled()) button = each;
    }
    QVERIFY(button != nullptr);
    button->click();
    QCOMPARE(wanted.lanes.size(), std::size_t{1});
    const auto run = computeRun(wanted, fixture.library, nullptr);
    const SweepTrial& trial = workspace.queue().at(0).rows[1].trials[wanted.retrieval.firstQuery];
    QCOMPARE(run->spec.target, trial.target);
    QCOMPARE(run->traces.front()->steps(), trial.steps);
    QCOMPARE(static_cast<float>(run->overlap(0, trial.steps)), trial.overlap);
  }

  void twoAxesAreAMap() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    SweepQueue sweeps(fixture.library, fixture.jobs, {});
    ExperimentWorkspace workspace(fixture.session, sweeps);
    SweepSpec spec = smallSpec();
    spec.axes.push_back({"corruption.0.level", {0.0, 0.2, 0.4}});
    workspace.setupPanel()->setSpec(spec);
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.queue().at(0).state == SweepState::Finished, 30'000);
    auto* map = workspace.card().findChild<SweepMap*>();
    workspace.resize(1000, 800);
    workspace.show();
    QVERIFY(QTest::qWaitForWindowExposed(&workspace));
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(4).center().toPoint());
    QCOMPARE(map->chosenCell(), 4);
    QCOMPARE(workspace.queue().at(0).rows[static_cast<std::size_t>(workspace.card().chosenRow())].cell, Index{4});
    for (auto* plot : workspace.card().findChildren<SweepPlot*>()) {
      if (plot->isVisible()) QCOMPARE(plot->points().size(), 6);
    }
  }

  void everyMeasureCanBeShown() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    SweepQueue sweeps(fixture.library, fixture.jobs, {});
    ExperimentWorkspace workspace(fixture.session, sweeps);
    workspace.resize(1000, 800);
    workspace.setupPanel()->setSpec(smallSpec());
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.queue().at(0).state == SweepState::Finished, 30'000);
    auto* plot = workspace.card().findChild<SweepPlot*>();
    for (const MeasureInfo& each : measures()) {
      workspace.card().setMeasure(QString::fromStdString(each.id));
      QCOMPARE(workspace.card().measure().id, each.id);
      QVERIFY(!plot->toImage(1.0).isNull());
    }
  }

  // What a measure is bought with, and what nothing beats.
  void aMeasureStandsAgainstItsCost() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    SweepQueue sweeps(fixture.library, fixture.jobs, {});
    ExperimentWorkspace workspace(fixture.session, sweeps);
    workspace.resize(1000, 800);
    workspace.setupPanel()->setSpec(smallSpec());
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.queue().at(0).state == SweepState::Finished, 30'000);
    workspace.show();
    QVERIFY(QTest::qWaitForWindowExposed(&workspace));
    auto* plot = workspace.card().findChild<SweepPlot*>();
    QCOMPARE(plot->setup().values.size(), std::size_t{3});
    workspace.card().setAgainst(QStringLiteral("seconds"));  // it is not timed
    QCOMPARE(plot->setup().values.size(), std::size_t{3});
    workspace.card().setAgainst(QStringLiteral("multiply_adds"));
    QVERIFY(plot->setup().values.empty());
    QVERIFY(!plot->setup().note.isEmpty());
    const Sweep& sweep = workspace.queue().at(0);
    QCOMPARE(plot->points().size(), 6);
    for (const SweepPoint& point : plot->points()) {
      const SweepRow& row = sweep.rows[static_cast<std::size_t>(point.row)];
      QCOMPARE(point.x, RowMeasures(sweep.spec, row).estimate(measure("multiply_adds")).value);
      QCOMPARE(point.estimate.value, RowMeasures(sweep.spec, row).estimate(measure("recalled")).value);
    }
    const auto best =
        std::ranges::max_element(plot->points(), {}, [](const SweepPoint& p) { return p.estimate.value; });
    QCOMPARE(plot->frontier().last().y(), best->estimate.value);
    workspace.card().setMeasure(QStringLiteral("energy"));  // neither low nor high is better
    QVERIFY(plot->frontier().isEmpty());
    workspace.card().setAgainst({});
    QCOMPARE(plot->setup().values.size(), std::size_t{3});
  }

  // A plot stays below while others are looked at.
  void aPlotIsKeptBesideOthers() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    SweepQueue sweeps(fixture.library, fixture.jobs, {});
    ExperimentWorkspace workspace(fixture.session, sweeps);
    workspace.resize(1000, 900);
    workspace.setupPanel()->setSpec(smallSpec());
    workspace.start();
    SweepSpec other = smallSpec();
    other.seed = 7;
    workspace.setupPanel()->setSpec(other);
    workspace.start();
    SweepQueue& queue = workspace.queue();
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(1).state == SweepState::Finished, 30'000);
    workspace.show();
    QVERIFY(QTest::qWaitForWindowExposed(&workspace));
    SweepCard& kept = workspace.pinnedCard();
    QVERIFY(!kept.isVisible());
    workspace.list()->setCurrent(0);
    workspace.card().setMeasure(QStringLiteral("overlap"));
    workspace.card().setAgainst(QStringLiteral("bytes"));
    workspace.card().pinButton()->click();
    QVERIFY(!kept.isVisible());  // it would stand beside itself
    QCOMPARE(kept.measure().id, std::string("overlap"));
    QCOMPARE(kept.against(), QStringLiteral("bytes"));
    workspace.list()->setCurrent(1);
    QVERIFY(kept.isVisible());
    QCOMPARE(kept.shown(), 0);
    emit kept.chosen(2);
    QCOMPARE(workspace.list()->current(), 0);
    QCOMPARE(workspace.card().chosenRow(), 2);
    workspace.list()->setCurrent(1);
    queue.remove(0);
    QVERIFY(!kept.isVisible());
    QVERIFY(!workspace.card().pinButton()->isChecked());
  }

  void theListPausesResumesStopsAndRemoves() {
    PanelFixture fixture;
    SweepQueue queue(fixture.library, fixture.jobs, {});
    SweepList list(queue);
    list.resize(288, 400);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    queue.add(longSpec(), nullptr);
    const auto button = [&](const QString& name) {
      QToolButton* found = nullptr;
      for (auto* each : list.findChildren<QToolButton*>()) {
        if (each->isVisible() && each->accessibleName() == name) found = each;
      }
      return found;
    };
    const auto press = [&](const QString& name) {
      QTRY_VERIFY2(button(name) != nullptr, qPrintable(name));
      button(name)->click();
    };
    press(QStringLiteral("Pause"));
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(0).state == SweepState::Paused, 30'000);
    press(QStringLiteral("Go on"));
    QVERIFY(queue.at(0).state == SweepState::Running);
    press(QStringLiteral("Stop, keep rows"));
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(0).state == SweepState::Stopped, 30'000);
    press(QStringLiteral("Remove from the list"));
    QCOMPARE(queue.count(), 0);
  }

  void threadsAreChosenWhereThereAreSeveral() {
    PanelFixture fixture;
    SweepQueue queue(fixture.library, fixture.jobs, {});
    SweepList list(queue);
    auto* slider = list.findChild<QSlider*>(QStringLiteral("threads"));
    QVERIFY(slider != nullptr);
    QCOMPARE(queue.threads(), 0);
    if (slider->maximum() > 1) {
      slider->setValue(1);
      QCOMPARE(queue.threads(), 1);
    }
    queue.setThreads(1);
    queue.add(smallSpec(), nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(queue.at(0).state == SweepState::Finished, 30'000);
    QVERIFY(queue.at(0).rows == engineRows(smallSpec()));
  }

  void tablesAreWrittenAndReadBack() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("rows.csv"));
    PanelFixture fixture;
    QVERIFY(fixture.start());
    SweepQueue sweeps(fixture.library, fixture.jobs, {});
    ExperimentWorkspace workspace(fixture.session, sweeps);
    workspace.setupPanel()->setSpec(smallSpec());
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.queue().at(0).state == SweepState::Finished, 30'000);
    workspace.saveTable(file);
    workspace.openTable(file);
    QCOMPARE(workspace.queue().count(), 1);  // it is there already
    const std::vector<SweepRow> rows = workspace.queue().at(0).rows;
    workspace.queue().setThreshold(0, 0.95);
    workspace.openTable(file);
    QTRY_COMPARE_WITH_TIMEOUT(workspace.queue().count(), 2, 30'000);
    QVERIFY(workspace.queue().at(0).rows == workspace.queue().at(1).rows);
    QVERIFY(workspace.queue().at(0).state == SweepState::Finished);
  }

  void tableShowsTheRows() {
    Sweep sweep;
    sweep.spec = smallSpec();
    sweep.rows = engineRows(sweep.spec);
    for (const SweepRow& row : sweep.rows) sweep.estimates.push_back(RowMeasures(sweep.spec, row).all());
    SweepTableModel table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const std::vector<SweepRow> rows = std::exchange(sweep.rows, {sweep.rows.front()});
    table.show(&sweep);
    QCOMPARE(table.rowCount(), 1);
    sweep.rows = rows;
    table.grow();
    QCOMPARE(table.rowCount(), 6);
    QCOMPARE(table.columnCount(), 1 + 1 + 3 + 3);
    QCOMPARE(table.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("M"));
    QCOMPARE(table.index(2, 0).data().toString(), QStringLiteral("Dense"));
    QCOMPARE(table.index(2, 1).data().toString(), QStringLiteral("6"));
    const int passed = sweep.estimates[2].front().passed;
    QCOMPARE(table.index(2, 2).data().toString(), QStringLiteral("%1 of 20").arg(passed));
    QCOMPARE(table.index(3, 0).data(Qt::UserRole).toString(), QStringLiteral("hebb"));
    table.show(nullptr);
    QCOMPARE(table.rowCount(), 0);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::ExperimentTest)
#include "experiment_test.moc"
