#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <stdexcept>

#include "tests/ui/support/panel_fixture.h"
#include "ui/models/capacity_table_model.h"
#include "ui/workspaces/experiment_runner.h"
#include "ui/workspaces/experiment_setup.h"

namespace hopscope::ui {

namespace {

ExperimentSetup smallSetup() {
  ExperimentSetup setup = ExperimentSetup::opening();
  setup.from = 5;
  setup.to = 20;
  setup.points = 3;
  setup.trials = 20;
  setup.networks = 2;
  return setup;
}

/// Far too long for a test: it is only ever stopped.
ExperimentSetup longSetup() {
  ExperimentSetup setup = smallSetup();
  setup.spacing = CountSpacing::List;
  setup.list = {2, 1000};
  setup.trials = 100'000;
  return setup;
}

}  // namespace

class ExperimentTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { applyTheme(); }
  void init() { failOnWarnings(); }

  void countsAreRisingAndUnique() {
    ExperimentSetup setup;
    setup.from = 5;
    setup.to = 80;
    setup.points = 5;
    setup.spacing = CountSpacing::Ratio;
    QCOMPARE(setup.counts(), (std::vector<Index>{5, 10, 20, 40, 80}));
    setup.spacing = CountSpacing::Even;
    setup.to = 25;
    QCOMPARE(setup.counts(), (std::vector<Index>{5, 10, 15, 20, 25}));
    setup.points = 1;
    QCOMPARE(setup.counts(), (std::vector<Index>{5}));
    setup.from = 2;
    setup.to = 4;
    setup.points = 50;
    QCOMPARE(setup.counts(), (std::vector<Index>{2, 3, 4}));
    setup.spacing = CountSpacing::List;
    setup.list = {30, 10, 30};
    QCOMPARE(setup.counts(), (std::vector<Index>{10, 30}));
  }

  void listsOfCountsAreReadStrictly() {
    QCOMPARE(parseCounts(QStringLiteral("5, 10;20 40")), (std::vector<Index>{5, 10, 20, 40}));
    for (const char* bad : {"", " , ", "5, x", "0", "-3", "2.5"}) {
      QVERIFY2(!parseCounts(QString::fromLatin1(bad)).has_value(), bad);
    }
    QCOMPARE(countsText({5, 10}), QStringLiteral("5, 10"));
  }

  void specTakesEncodingDamageAndSeedOfTheSession() {
    RunSpec session = PanelFixture::smallRun();
    session.memory.encoding = Encoding::Centred;
    session.retrieval.seed = 7;
    ExperimentSetup setup = smallSetup();
    const CapacitySpec flips = capacitySpec(setup, session);
    QCOMPARE(flips.corruptions.size(), std::size_t{1});
    QCOMPARE(flips.corruptions.front().id, std::string("bit_flip"));
    QCOMPARE(flips.corruptions.front().level, 0.1);
    QVERIFY(flips.encoding == Encoding::Centred);
    QCOMPARE(flips.seed, std::uint64_t{7});
    QCOMPARE(flips.randomDimension, Index{0});
    setup.damage = DamageSource::QueryStack;
    setup.source = PatternSource::RandomBits;
    const CapacitySpec stack = capacitySpec(setup, session);
    QCOMPARE(stack.corruptions.front().id, std::string("half_mask"));
    QCOMPARE(stack.randomDimension, setup.dimension);
  }

  void rowsArriveAndEqualTheEngines() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    ExperimentRunner runner(fixture.jobs);
    const CapacitySpec spec = capacitySpec(smallSetup(), fixture.session.spec());
    QSignalSpy finished(&runner, &ExperimentRunner::finished);
    runner.run(spec, fixture.session.run()->dataset);
    QVERIFY(runner.running());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    QCOMPARE(finished.front().front().toBool(), true);
    QVERIFY(!runner.running());

    std::vector<CapacityRow> expected;
    (void)runCapacity(spec, fixture.session.run()->dataset, {}, [&](CapacityRow row) { expected.push_back(row); });
    QCOMPARE(runner.rows().size(), expected.size());
    QCOMPARE(expected.size(), std::size_t{9});
    for (std::size_t i = 0; i < expected.size(); ++i) {
      QCOMPARE(runner.rows()[i].count, expected[i].count);
      QCOMPARE(runner.rows()[i].successes, expected[i].successes);
      QCOMPARE(runner.rows()[i].meanScore, expected[i].meanScore);
    }
  }

  void stoppingKeepsFinishedRows() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    ExperimentRunner runner(fixture.jobs);
    QSignalSpy finished(&runner, &ExperimentRunner::finished);
    QSignalSpy arrived(&runner, &ExperimentRunner::rowsArrived);
    ExperimentSetup setup = longSetup();
    setup.models = {{"softmax", {}}};
    runner.run(capacitySpec(setup, fixture.session.spec()), fixture.session.run()->dataset);
    QTRY_VERIFY_WITH_TIMEOUT(arrived.count() > 0, 60'000);
    runner.stop();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    QCOMPARE(finished.front().front().toBool(), false);
    QCOMPARE(runner.rows().size(), std::size_t{1});
    QCOMPARE(runner.rows().front().count, Index{2});
  }

  void anIllegalExperimentChangesNothing() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    ExperimentRunner runner(fixture.jobs);
    ExperimentSetup setup = smallSetup();
    setup.to = 1'000'000;
    const CapacitySpec spec = capacitySpec(setup, fixture.session.spec());
    QVERIFY_EXCEPTION_THROWN(runner.run(spec, fixture.session.run()->dataset), std::invalid_argument);
    QVERIFY(!runner.running());
    QVERIFY(runner.spec().models.empty());
  }

  void tableShowsTheRows() {
    CapacityTableModel table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CapacitySpec spec;
    spec.models = {{"softmax", {{"beta", 8.0}}}, {"softmax", {{"beta", 16.0}}}};
    table.start(spec);
    CapacityRow row;
    row.model = 1;
    row.count = 1500;
    row.trials = 100;
    row.successes = 88;
    row.interval = {0.802, 0.93};
    row.meanScore = 0.9421;
    row.untouchedQuery = 12;
    table.append({row}, 0);
    table.append({row, row}, 1);
    QCOMPARE(table.rowCount(), 2);
    const auto text = [&](CapacityTableModel::Column column) { return table.index(1, column).data().toString(); };
    QCOMPARE(text(CapacityTableModel::Model), QStringLiteral("Dense β 16"));
    QCOMPARE(text(CapacityTableModel::Count), QStringLiteral("1\u202f500"));
    QCOMPARE(text(CapacityTableModel::Share), QStringLiteral("88 of 100"));
    QCOMPARE(text(CapacityTableModel::Interval), QStringLiteral("0.80 to 0.93"));
    QCOMPARE(text(CapacityTableModel::MeanScore), QStringLiteral("0.942"));
    QCOMPARE(text(CapacityTableModel::UntouchedQuery), QStringLiteral("12 of 100"));
    QCOMPARE(table.index(0, 0).data(Qt::UserRole).toString(), QStringLiteral("softmax"));
    table.start(spec);
    QCOMPARE(table.rowCount(), 0);
  }
};

}  // namespace hopscope::ui

QTEST_MAIN(hopscope::ui::ExperimentTest)
#include "experiment_test.moc"
