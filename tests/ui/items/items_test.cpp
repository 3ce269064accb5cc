#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <algorithm>
#include <limits>
#include <numeric>

#include "tests/ui/support/numbers.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "ui/items/memory_list_model.h"
#include "ui/items/memory_order.h"
#include "ui/items/sweep_table_model.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/widgets/thumbnail_delegate.h"

namespace hopscope::ui {

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

Vector vector(const QVector<float>& values) {
  Vector result(values.size());
  std::copy(values.begin(), values.end(), result.begin());
  return result;
}

QVector<int> listedMemories(const MemoryListModel& model) {
  QVector<int> memories;
  for (int row = 0; row < model.rowCount(); ++row) memories.append(model.memoryAt(row));
  return memories;
}

Sweep sweepWith(int rows) {
  Sweep sweep;
  sweep.spec.experiment = "capacity";
  sweep.spec.models = {{"softmax", {{"beta", 8.0}}}, {"softmax", {{"beta", 16.0}}}};
  sweep.spec.axes = {{"count", {10, 20, 30}}};
  sweep.spec.trials = 4;
  for (int i = 0; i < rows; ++i) {
    SweepRow row;
    row.cell = i / 2;
    row.model = i % 2;
    row.count = 10 * (i / 2 + 1);
    row.dimension = 64;
    row.trials.resize(4);
    for (std::size_t t = 0; t < 4; ++t) row.trials[t].score = t < 3 ? 1.0F : 0.0F;
    sweep.rows.push_back(row);
    sweep.estimates.push_back(RowMeasures(sweep.spec, row).all());
  }
  return sweep;
}

}  // namespace

/// The item models of the window: what their rows say, and that views are told of every change.
class ItemsTest : public UiTest {
  Q_OBJECT

 private slots:
  void strongestFirst_data() {
    QTest::addColumn<QVector<float>>("strengths");
    QTest::addColumn<std::vector<int>>("order");
    QTest::newRow("none") << QVector<float>{} << std::vector<int>{};
    QTest::newRow("one") << QVector<float>{0.5F} << std::vector<int>{0};
    QTest::newRow("weights") << QVector<float>{0.1F, 0.7F, 0.2F} << std::vector<int>{1, 2, 0};
    QTest::newRow("equal ones by index") << QVector<float>{0.5F, 0.5F, 0.9F, 0.5F} << std::vector<int>{2, 0, 1, 3};
    QTest::newRow("signs") << QVector<float>{-0.9F, 0.1F, -0.1F} << std::vector<int>{1, 2, 0};
    QTest::newRow("both zeros are equal") << QVector<float>{-0.0F, 0.0F, -0.0F} << std::vector<int>{0, 1, 2};
    QTest::newRow("missing last") << QVector<float>{missingPixel, -5.0F, 3.0F} << std::vector<int>{2, 1, 0};
    QTest::newRow("tiny") << QVector<float>{1e-40F, 0.0F, 1e-38F} << std::vector<int>{2, 0, 1};
  }

  void strongestFirst() {
    QFETCH(QVector<float>, strengths);
    QFETCH(std::vector<int>, order);
    QVERIFY(byStrength(vector(strengths)) == order);
  }

  void tensOfThousandsAreInOrder() {
    Vector strengths(50'000);
    for (Index i = 0; i < strengths.size(); ++i) strengths[i] = static_cast<float>((i * 7919) % 1009) - 300.0F;
    const std::vector<int> order = byStrength(strengths);
    for (std::size_t i = 1; i < order.size(); ++i) {
      const float before = strengths[order[i - 1]];
      const float after = strengths[order[i]];
      QVERIFY(before > after || (before == after && order[i - 1] < order[i]));
    }
  }

  void ordersOfAStepAreRememberedAsLongAsItsRun() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    const auto trace = fixture.session.run()->traces[0];
    const auto order = strengthOrder(trace, 0, StrengthOf::Value);
    QCOMPARE(strengthOrder(trace, 0, StrengthOf::Value), order);  // the same one
    QVERIFY(*order == byStrength(trace->associations[0].weights));
    QVERIFY(strengthOrder(trace, trace->steps(), StrengthOf::Value) != order);
  }

  void classesAndFilters() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    const Memory& memory = fixture.session.run()->memory();
    std::vector<int> order = byClass(memory);
    for (std::size_t i = 1; i < order.size(); ++i) {
      const auto before = memory.describe(order[i - 1]);
      const auto after = memory.describe(order[i]);
      QVERIFY(before < after || (before == after && order[i - 1] < order[i]));
    }
    std::ranges::sort(order);
    for (std::size_t i = 0; i < order.size(); ++i) QCOMPARE(order[i], static_cast<int>(i));

    const auto all = matchingMemories(memory, QString());
    QCOMPARE(std::ranges::count(all, true), memory.count());
    const auto three = matchingMemories(memory, QStringLiteral("3"));
    for (int i = 0; i < memory.count(); ++i) {
      const bool index = QString::number(i).startsWith('3');
      const bool name = QString::fromStdString(memory.describe(i)).contains('3');
      QCOMPARE(static_cast<bool>(three[static_cast<std::size_t>(i)]), index || name);
    }
    QCOMPARE(std::ranges::count(matchingMemories(memory, QStringLiteral("no such class")), true), 0);
    QVERIFY(matchingMemories(memory, QStringLiteral("  3 ")) == three);
  }

  void theShelfKeepsTheRulesOfModels() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.data(model.index(0), WeightRole).isValid());
    model.show(nullptr, 0, 0);
    QCOMPARE(model.rowCount(), 0);
    for (const int step : {0, 1, 0, 99, -5}) model.show(fixture.session.run(), 0, step);
    for (const MemorySort sort : {MemorySort::Index, MemorySort::Class, MemorySort::Strength}) model.setSort(sort);
    for (const char* filter : {"3", "33", "nothing", ""}) model.setFilter(QString::fromLatin1(filter));
    model.setHighlighted(5);
    model.setHighlighted(-1);
    QCOMPARE(model.rowCount(), 40);
  }

  void everyTileTellsItsMemory() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    const Association& association = fixture.session.run()->traces[0]->associations[0];
    QVERIFY(model.hasWeights());
    double before = std::numeric_limits<double>::infinity();
    for (int row = 0; row < model.rowCount(); ++row) {
      const QModelIndex index = model.index(row);
      const int memory = model.memoryAt(row);
      QCOMPARE(model.rowOf(memory), row);
      const double weight = index.data(WeightRole).toDouble();
      QCOMPARE(weight, static_cast<double>(association.weights[memory]));
      QVERIFY(weight <= before);
      before = weight;
      QCOMPARE(index.data(RankRole).toInt(), row + 1);
      QCOMPARE(index.data(TargetRole).toBool(), memory == 3);
      QVERIFY(!index.data(HighlightRole).toBool());
      QCOMPARE(index.data(PictureRole).value<QImage>().size(), QSize(8, 8));
      QVERIFY(index.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("Memory %1").arg(memory)));
    }
    QCOMPARE(model.memoryAt(-1), -1);
    QCOMPARE(model.memoryAt(40), -1);
    QCOMPARE(model.rowOf(-1), -1);
    QCOMPARE(model.rowOf(4000), -1);
  }

  void sortingAndFilteringKeepRanks() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    QVector<int> ranks(40);
    for (int row = 0; row < 40; ++row) ranks[model.memoryAt(row)] = row + 1;
    model.setSort(MemorySort::Index);
    QVector<int> indices(40);
    std::iota(indices.begin(), indices.end(), 0);
    QCOMPARE(listedMemories(model), indices);
    for (int row = 0; row < 40; ++row) QCOMPARE(model.index(row).data(RankRole).toInt(), ranks[row]);
    model.setFilter(QStringLiteral("12"));
    QCOMPARE(listedMemories(model), QVector<int>{12});
    QCOMPARE(model.index(0).data(RankRole).toInt(), ranks[12]);
    QCOMPARE(model.rowOf(13), -1);
  }

  void frozenTilesKeepTheirPlaces() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    const int last = fixture.session.run()->steps();
    MemoryListModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.show(fixture.session.run(), 0, last);
    const QVector<int> sorted = listedMemories(model);
    model.show(fixture.session.run(), 0, 0);
    const QVector<int> before = listedMemories(model);
    QVERIFY(sorted != before);
    model.setFrozen(true);
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    model.show(fixture.session.run(), 0, last);
    QCOMPARE(listedMemories(model), before);
    QCOMPARE(told.size(), 1);  // the weights are those of the step all the same
    const int strongest = model.rowOf(sorted.first());
    QCOMPARE(model.index(strongest).data(RankRole).toInt(), 1);
    model.setFrozen(false);
    QCOMPARE(listedMemories(model), sorted);
  }

  void aSelectionStaysWithItsMemory() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    model.setSort(MemorySort::Index);
    const QPersistentModelIndex seven(model.index(7));
    model.setSort(MemorySort::Strength);
    QCOMPARE(model.memoryAt(seven.row()), 7);
    model.show(fixture.session.run(), 0, fixture.session.run()->steps());
    QCOMPARE(model.memoryAt(seven.row()), 7);
    model.setSort(MemorySort::Class);
    QCOMPARE(model.memoryAt(seven.row()), 7);
  }

  void onlyWhatChangedIsTold() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    model.show(fixture.session.run(), 0, 0);
    QCOMPARE(reset.count() + layout.count() + data.count(), 0);
    model.setHighlighted(9);
    QCOMPARE(data.count(), 1);
    QCOMPARE(data.first().first().toModelIndex().row(), model.rowOf(9));
    QVERIFY(model.index(model.rowOf(9)).data(HighlightRole).toBool());
    model.setHighlighted(4);
    QCOMPARE(data.count(), 3);  // the one before too
    model.show(fixture.session.run(), 0, 1);
    QCOMPARE(layout.count(), 1);
    QCOMPARE(reset.count(), 0);
  }

  void anotherTargetIsMarkedWithoutAReset() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    model.setSort(MemorySort::Index);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    fixture.session.setTarget(11);
    QVERIFY(QTest::qWaitFor([&] { return !fixture.session.computing() && fixture.session.run()->spec.target == 11; }));
    model.show(fixture.session.run(), 0, 0);
    QVERIFY(model.index(11).data(TargetRole).toBool());
    QVERIFY(!model.index(3).data(TargetRole).toBool());
    QCOMPARE(reset.count(), 0);
  }

  void modelsWithoutWeightsShowOverlaps() {
    PanelFixture fixture;
    RunSpec spec = PanelFixture::smallRun();
    spec.lanes = {{"hebb", {}}};
    QVERIFY(fixture.start(spec));
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    QVERIFY(!model.hasWeights());
    const Association& association = fixture.session.run()->traces[0]->associations[0];
    for (int row = 0; row < 3; ++row) {
      QCOMPARE(model.index(row).data(WeightRole).toFloat(), association.similarity[model.memoryAt(row)]);
    }
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains("overlap"));
  }

  void aTableOfNoSweepIsEmpty() {
    SweepTableModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::DisplayRole).isValid());
    model.grow();
    model.refresh();
    const Sweep none = sweepWith(0);
    model.show(&none);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.columnCount() > 4);
    model.show(nullptr);
    QCOMPARE(model.columnCount(), 0);
  }

  void aTableShowsRowsAsTheyCome() {
    Sweep sweep = sweepWith(2);
    SweepTableModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.show(&sweep);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QCOMPARE(model.rowCount(), 2);
    model.grow();
    QCOMPARE(inserted.count(), 0);
    const Sweep more = sweepWith(6);
    sweep.rows = more.rows;
    sweep.estimates = more.estimates;
    QCOMPARE(model.rowCount(), 2);  // not before they are told
    model.grow();
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2);
    QCOMPARE(inserted.first().at(2).toInt(), 5);
  }

  void cellsSayWhatWasFound() {
    const Sweep sweep = sweepWith(6);
    SweepTableModel model;
    model.show(&sweep);
    QVERIFY(model.index(0, 0).data().toString().endsWith(QString::fromUtf8("β 8")));
    QVERIFY(model.index(1, 0).data().toString().endsWith(QString::fromUtf8("β 16")));
    QCOMPARE(model.index(0, 0).data(Qt::UserRole).toString(), QStringLiteral("softmax"));
    QVERIFY(!model.index(0, 1).data(Qt::UserRole).isValid());
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("10"));
    QCOMPARE(model.index(5, 1).data().toString(), QStringLiteral("30"));
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Model"));
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("M"));
    bool recalled = false;
    for (int column = 2; column < model.columnCount(); ++column) {
      QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
      QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
      QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().contains('_'));
      recalled = recalled || model.index(0, column).data().toString() == QStringLiteral("3 of 4");
    }
    QVERIFY2(recalled, "three of four trials have a score of 1");
    QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
  }

  void anotherThresholdRefreshesEveryCell() {
    const Sweep sweep = sweepWith(4);
    SweepTableModel model;
    model.show(&sweep);
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    model.refresh();
    QCOMPARE(data.count(), 1);
    QCOMPARE(data.first().at(0).toModelIndex(), model.index(0, 0));
    QCOMPARE(data.first().at(1).toModelIndex(), model.index(3, model.columnCount() - 1));
  }

  void aTileIsPainted_data() { addLooks(); }

  void aTileIsPainted() {
    const LookOfRow look;
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    const ThumbnailDelegate delegate;
    const auto tile = [&](int memory) {
      QStyleOptionViewItem option;
      option.rect = QRect(QPoint(0, 0), delegate.tileSize());
      QImage image((QSizeF(delegate.tileSize()) * look.ratio()).toSize(), QImage::Format_RGB32);
      image.setDevicePixelRatio(look.ratio());
      image.fill(Theme::instance().colour(Colour::Panel));
      QPainter painter(&image);
      delegate.paint(&painter, option, model.index(model.rowOf(memory)));
      painter.end();
      return image;
    };
    const QColor accent = Theme::instance().colour(Colour::Accent);
    const QImage plain = tile(5);
    QVERIFY(!isBlank(plain, QRect(0, 0, 56, 56)));
    QVERIFY(!isBlank(plain, QRect(0, 62, 56, delegate.tileSize().height() - 62)));
    QCOMPARE(countOf(plain, accent, {}, 0), 0);
    QVERIFY(countOf(tile(3), Theme::instance().colour(Colour::Text2), QRect(0, 0, 56, 56)) >=
            150);  // the target's frame
    model.setHighlighted(5);
    QVERIFY(countOf(tile(5), accent, QRect(0, 0, 56, 56)) > 2 * 4 * 50);
  }

  void tilesGrowWithTheText() {
    const ThumbnailDelegate delegate;
    const QSize normal = delegate.tileSize();
    QCOMPARE(delegate.sizeHint({}, {}), normal);
    QCOMPARE(normal.width(), 56);
    const Look scope(ThemeMode::Dark, 1.5);
    QCOMPARE(delegate.tileSize(), normal + QSize(0, 8));
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::ItemsTest)
#include "items_test.moc"
