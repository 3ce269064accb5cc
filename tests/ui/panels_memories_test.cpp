#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QUrl>

#include "tests/support/paths.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "ui/items/memory_list_model.h"
#include "ui/items/memory_order.h"
#include "ui/panels/class_filter.h"
#include "ui/panels/data_files.h"
#include "ui/panels/drop_zone.h"
#include "ui/panels/import_dialog.h"
#include "ui/panels/import_preview.h"
#include "ui/panels/memories_panel.h"
#include "ui/panels/memory_grid.h"
#include "ui/panels/source_box.h"
#include "ui/widgets/thumbnail_delegate.h"

namespace hopscope::ui {

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

QList<int> memoriesOf(const MemoryListModel& model) {
  QList<int> memories;
  for (int row = 0; row < model.rowCount(); ++row) memories.append(model.memoryAt(row));
  return memories;
}

void touch(const QString& path) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
}

}  // namespace

class PanelsMemoriesTest : public UiTest {
  Q_OBJECT

 private slots:
  void strongestFirstTiesByIndex() {
    const Vector strengths = (Vector(6) << 0.25F, -1.0F, 0.5F, 0.25F, 0.0F, -0.0F).finished();
    QCOMPARE(byStrength(strengths), (std::vector<int>{2, 0, 3, 4, 5, 1}));
    QVERIFY(byStrength(Vector()).empty());
  }

  void modelFollowsTheStepOfTheRun() {
    PanelFixture fixture;
    MemoryListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QVERIFY(fixture.start());
    const auto run = fixture.session.run();
    for (int step = 0; step <= run->traces[0]->steps(); ++step) {
      model.show(run, 0, step);
      const Vector& weights = run->traces[0]->associations[static_cast<std::size_t>(step)].weights;
      QCOMPARE(model.rowCount(), 40);
      float before = 2.0F;
      for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const float weight = weights[model.memoryAt(row)];
        QCOMPARE(index.data(WeightRole).toFloat(), weight);
        QCOMPARE(index.data(RankRole).toInt(), row + 1);
        QVERIFY(weight <= before);
        before = weight;
      }
    }
    const QModelIndex target = model.index(model.rowOf(3));
    QVERIFY(target.data(TargetRole).toBool());
    QVERIFY(!model.index(model.rowOf(4)).data(TargetRole).toBool());
    QCOMPARE(target.data(PictureRole).value<QImage>().size(), QSize(8, 8));
    QVERIFY(target.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Memory 3")));
  }

  void modelShowsOverlapsWhereThereAreNoWeights() {
    PanelFixture fixture;
    RunSpec spec = PanelFixture::smallRun();
    spec.lanes = {{"hebb", {}}};
    QVERIFY(fixture.start(spec));
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    QVERIFY(!model.hasWeights());
    const Vector& overlaps = fixture.session.run()->traces[0]->associations[0].similarity;
    QCOMPARE(model.index(0).data(WeightRole).toFloat(), overlaps.maxCoeff());
  }

  void modelSortsAndFilters() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.show(fixture.session.run(), 0, 0);
    const Memory& memory = fixture.session.run()->memory();

    model.setSort(MemorySort::Index);
    QCOMPARE(memoriesOf(model).mid(0, 4), (QList<int>{0, 1, 2, 3}));
    model.setSort(MemorySort::Class);
    for (int row = 1; row < model.rowCount(); ++row) {
      QVERIFY(memory.label(model.memoryAt(row - 1)) <= memory.label(model.memoryAt(row)));
    }
    model.setSort(MemorySort::Index);
    model.setFilter(QStringLiteral("38"));
    QCOMPARE(memoriesOf(model), (QList<int>{38}));
    QCOMPARE(model.rowOf(37), -1);
    const QString name = QString::fromStdString(memory.describe(38));
    model.setFilter(name);
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 40);
    model.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 40);
  }

  void resortingKeepsPersistentIndexesOnTheirMemory() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    const QPersistentModelIndex seventh(model.index(model.rowOf(7)));
    model.show(fixture.session.run(), 0, fixture.session.run()->steps());
    QCOMPARE(model.memoryAt(seventh.row()), 7);
    model.setSort(MemorySort::Index);
    QCOMPARE(seventh.row(), 7);
  }

  void highlightTouchesTwoTilesOnly() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoryListModel model;
    model.show(fixture.session.run(), 0, 0);
    model.setHighlighted(5);
    QSignalSpy changes(&model, &MemoryListModel::dataChanged);
    model.setHighlighted(6);
    QCOMPARE(changes.count(), 2);
    QVERIFY(model.index(model.rowOf(6)).data(HighlightRole).toBool());
    QVERIFY(!model.index(model.rowOf(5)).data(HighlightRole).toBool());
    model.setHighlighted(6);
    QCOMPARE(changes.count(), 2);
  }

  void clickingATileChoosesTheTargetAndHoverHighlights() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoriesPanel panel(fixture.session, fixture.playback, fixture.highlight);
    panel.resize(288, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* grid = panel.findChild<MemoryGrid*>();
    auto* model = panel.findChild<MemoryListModel*>();
    const int other = model->memoryAt(2) == 3 ? 1 : 2;
    const int memory = model->memoryAt(other);
    const QPoint place = grid->visualRect(model->index(other)).center();
    QMouseEvent move(QEvent::MouseMove, place, grid->viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QApplication::sendEvent(grid->viewport(), &move);
    QCOMPARE(fixture.highlight.memory(), memory);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(fixture.session.spec().target, Index{memory});
    QVERIFY(fixture.settle());
    QVERIFY(model->index(model->rowOf(memory)).data(TargetRole).toBool());
    fixture.highlight.setMemory(11);
    QVERIFY(model->index(model->rowOf(11)).data(HighlightRole).toBool());
  }

  void fourTilesStandInARowOfTheDock() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoriesPanel panel(fixture.session, fixture.playback, fixture.highlight);
    panel.resize(288, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* grid = panel.findChild<MemoryGrid*>();
    const auto* model = panel.findChild<MemoryListModel*>();
    QCOMPARE(grid->visualRect(model->index(3)).top(), grid->visualRect(model->index(0)).top());
    QVERIFY(grid->visualRect(model->index(4)).top() > grid->visualRect(model->index(0)).top());
  }

  void countAndClassesAreEdited() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoriesPanel panel(fixture.session, fixture.playback, fixture.highlight);
    auto* count = panel.findChild<QSpinBox*>();
    QCOMPARE(count->value(), 40);
    QCOMPARE(count->maximum(), 1797);
    QCOMPARE(panel.titleNote(), QStringLiteral("40"));
    count->setValue(30);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.session.run()->memory().count(), Index{30});
    QCOMPARE(panel.titleNote(), QStringLiteral("30"));

    auto* classes = panel.findChild<ClassFilter*>();
    const auto boxes = classes->findChildren<QCheckBox*>();
    QCOMPARE(boxes.size(), 10);
    boxes[7]->click();
    boxes[2]->click();
    QCOMPARE(fixture.session.spec().memory.classes, (std::vector<int>{2, 7}));
    QVERIFY(fixture.settle());
    const Memory& memory = fixture.session.run()->memory();
    for (Index i = 0; i < memory.count(); ++i) QVERIFY(memory.label(i) == 2 || memory.label(i) == 7);
    fixture.session.undoStack().undo();
    fixture.session.undoStack().undo();
    QVERIFY(fixture.session.spec().memory.classes.empty());
    QVERIFY(!boxes[7]->isChecked());
  }

  void sourcesAreChosen() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoriesPanel panel(fixture.session, fixture.playback, fixture.highlight);
    auto* source = panel.findChild<SourceBox*>();
    const QString before = source->currentText();
    QVERIFY(before.contains(QStringLiteral("8 × 8")));
    const int random = source->findText(QStringLiteral("Random ±1 patterns"));
    QVERIFY(random > 0);
    source->setCurrentIndex(random);
    emit source->activated(random);
    QVERIFY(QString::fromStdString(fixture.session.spec().source).startsWith(QStringLiteral("random:")));
    QCOMPARE(source->currentIndex(), random);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.session.run()->memory().dimension(), Index{100});

    fixture.session.setSource(QStringLiteral("/tmp/my pictures"));
    QCOMPARE(source->currentText(), QStringLiteral("my pictures"));
    fixture.session.undoStack().undo();
    QCOMPARE(source->currentIndex(), random);
    QVERIFY(fixture.settle());
  }

  void droppedFilesBecomeTheSource() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    MemoriesPanel panel(fixture.session, fixture.playback, fixture.highlight);
    auto* zone = panel.findChild<DropZone*>();
    const QString file = QString::fromStdString(hopscope::test::datasetsFolder() + "/digits20-images-idx3-ubyte.gz");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(zone, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QSignalSpy wanted(&panel, &MemoriesPanel::importWanted);
    QApplication::sendEvent(zone, &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), file);
  }

  void importShowsWhatWillBeStored() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    const QString file = QString::fromStdString(hopscope::test::datasetsFolder() + "/digits20-images-idx3-ubyte.gz");
    ImportDialog dialog(fixture.session, fixture.jobs, file);
    auto* preview = dialog.findChild<ImportPreview*>();
    QTRY_VERIFY(dialog.dataset() != nullptr);
    QCOMPARE(preview->count(), ImportPreview::most);
    QCOMPARE(dialog.dataset()->dimension(), Index{400});
    QCOMPARE(QString::fromStdString(fixture.session.spec().source), QString("digits8"));  // nothing has changed
    const auto sides = dialog.findChildren<QSpinBox*>();
    sides[0]->setValue(10);
    QTRY_COMPARE(dialog.dataset()->dimension(), Index{100});
    auto* two = dialog.findChild<QCheckBox*>();
    two->setChecked(true);
    QTRY_VERIFY((dialog.dataset()->patterns.array() == 0.0F || dialog.dataset()->patterns.array() == 1.0F).all());
    dialog.accept();
    QVERIFY(fixture.settle());
    QCOMPARE(QString::fromStdString(fixture.session.spec().source), file);
    QCOMPARE(fixture.session.run()->dataset->dimension(), Index{100});
    QVERIFY(fixture.session.spec().load.threshold.has_value());
    fixture.session.undoStack().undo();
    QVERIFY(fixture.settle());
    QCOMPARE(QString::fromStdString(fixture.session.spec().source), QString("digits8"));
  }

  void whatCannotBeReadIsTold() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    QTemporaryDir folder;
    const QString file = folder.filePath("bad.npy");
    touch(file);
    ImportDialog dialog(fixture.session, fixture.jobs, file);
    auto* preview = dialog.findChild<ImportPreview*>();
    QTRY_VERIFY(preview->message().contains("bad.npy"));
    dialog.accept();
    QCOMPARE(QString::fromStdString(fixture.session.spec().source), QString("digits8"));
  }

  void remotePlacesAreNotTaken() {
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a.png"))});
    QVERIFY(DropZone::localPaths(&data).isEmpty());
  }

  void severalFilesAreSaidHonestly() {
    QTemporaryDir folder;
    QStringList files;
    for (const char* name : {"a.png", "b.png", "c.png"}) {
      files.append(folder.filePath(QString::fromLatin1(name)));
      touch(files.last());
    }
    QCOMPARE(droppedSource({folder.path()}).source, folder.path());
    QCOMPARE(droppedSource(files).source, folder.path());
    QVERIFY(droppedSource(files).note.isEmpty());
    const DroppedSource some = droppedSource(files.mid(0, 2));
    QCOMPARE(some.source, files.first());
    QVERIFY(some.note.contains(QStringLiteral("a.png")));
    QVERIFY(some.note.contains(QStringLiteral("of 2")));
    QVERIFY(droppedSource({}).source.isEmpty());
  }

  void dialogOffersEveryFormat() {
    const QString filters = dataFileFilters();
    QVERIFY(filters.contains(QStringLiteral("*.npy")));
    QVERIFY(filters.contains(QStringLiteral("*.png")));
    QVERIFY(filters.endsWith(QStringLiteral("(*)")));
  }

  void tensOfThousandsOfMemories() {
    PanelFixture fixture;
    RunSpec spec = PanelFixture::smallRun();
    spec.source = "random:dimension=16:count=60000";
    spec.memory.count = 0;
    spec.memory.encoding = Encoding::UnitNorm;
    QVERIFY(fixture.start(spec));
    MemoriesPanel panel(fixture.session, fixture.playback, fixture.highlight);
    panel.resize(288, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const auto* model = panel.findChild<MemoryListModel*>();
    QCOMPARE(model->rowCount(), 60'000);
    // Every step puts all of them in the order of their weights.
    for (const int step : {1, 0}) {
      fixture.playback.seek(step);
      const auto order = strengthOrder(fixture.session.run()->traces[0], step, StrengthOf::Value);
      for (const int row : {0, 1, 30'000, 59'999}) {
        QCOMPARE(model->memoryAt(row), (*order)[static_cast<std::size_t>(row)]);
      }
    }
    auto* grid = panel.findChild<MemoryGrid*>();
    const QModelIndex last = model->index(59'999);
    grid->scrollTo(last);
    QVERIFY(grid->viewport()->rect().intersects(grid->visualRect(last)));
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PanelsMemoriesTest)
#include "panels_memories_test.moc"
