#include "ui/jobs/sweep_queue.h"

#include <QDir>
#include <QSignalSpy>

#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"

using namespace hopscope;
using namespace hopscope::ui;
using hopscope::test::fileBytes;
using hopscope::test::TemporaryFolder;

/// The list of experiments and the files it keeps.
class SweepQueueTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<TemporaryFolder> folder_;
  std::unique_ptr<PanelFixture> fixture_;

  [[nodiscard]] static SweepSpec spec() {
    SweepSpec spec;
    spec.models = {{"hebb", {}}, {"softmax", {{"beta", 16.0}}}};
    spec.dimension = 40;
    spec.encoding = Encoding::UnitNorm;
    spec.axes = {{"count", {3, 6, 9}}};
    spec.corruptions = {{.id = "bit_flip", .level = 0.1}};
    spec.trials = 6;
    spec.networks = 2;
    spec.seed = 7;
    return spec;
  }
  [[nodiscard]] QString path(const char* name) const { return QString::fromStdString((*folder_ / name).string()); }
  [[nodiscard]] std::unique_ptr<SweepQueue> open(const char* folder) const {
    return std::make_unique<SweepQueue>(fixture_->library, fixture_->jobs,
                                        folder == nullptr ? QString() : path(folder));
  }
  static bool finish(const SweepQueue& queue, int index) {
    return QTest::qWaitFor([&] { return queue.at(index).state == SweepState::Finished; });
  }
  [[nodiscard]] SweepFiles files(const char* folder, const SweepQueue& queue, int index) const {
    return SweepFiles((*folder_ / folder) / (queue.at(index).id.toStdString() + ".csv"));
  }

 protected:
  void prepare() override {
    folder_ = std::make_unique<TemporaryFolder>();
    fixture_ = std::make_unique<PanelFixture>();
  }

 private slots:
  void cleanup() {
    fixture_.reset();
    folder_.reset();
  }

  void windowAndCommandLineWriteTheSameBytes() {
    const auto queue = open("kept");
    queue->add(spec(), nullptr);
    QVERIFY(finish(*queue, 0));
    const auto out = *folder_ / "cli.csv";
    const auto result =
        hopscope::test::Process(
            hopscope::test::commandLine(),
            {"capacity", "--memory",   "random",  "--dimension",     "40",        "--counts",     "3:9:3",
             "--model",  "hebb",       "--model", "softmax:beta=16", "--corrupt", "bit_flip:0.1", "--trials",
             "6",        "--networks", "2",       "--seed",          "7",         "--out",        out.string()})
            .finish();
    QVERIFY2(result.exitCode == 0, result.err.c_str());
    const SweepFiles mine = files("kept", *queue, 0);
    const SweepFiles theirs(out);
    QCOMPARE(fileBytes(mine.trials), fileBytes(theirs.trials));
    QCOMPARE(fileBytes(mine.summary), fileBytes(theirs.summary));
    QCOMPARE(fileBytes(mine.manifest), fileBytes(theirs.manifest));
  }

  void whatWasStoppedGoesOnInTheNextWindow() {
    SweepSpec longer = spec();
    longer.axes = {{"count", {3, 6, 9, 12, 15, 18}}};
    longer.trials = 400;
    std::vector<SweepRow> before;
    {
      const auto queue = open("kept");
      queue->add(longer, nullptr);
      QTRY_VERIFY(!queue->at(0).rows.empty());
      queue->stop(0);
      QTRY_VERIFY(queue->at(0).state != SweepState::Running);
      before = queue->at(0).rows;
    }
    const auto queue = open("kept");
    QTRY_COMPARE(queue->count(), 1);
    QVERIFY(queue->at(0).rows == before);
    queue->resume(0);
    QVERIFY(finish(*queue, 0));
    QCOMPARE(queue->at(0).rows.size(), std::size_t{12});
    const auto undisturbed = open("other");
    undisturbed->add(longer, nullptr);
    QVERIFY(finish(*undisturbed, 0));
    QCOMPARE(fileBytes(files("kept", *queue, 0).trials), fileBytes(files("other", *undisturbed, 0).trials));
  }

  void everyRowHasItsEstimates() {
    const auto queue = open(nullptr);
    queue->add(spec(), nullptr);
    QVERIFY(finish(*queue, 0));
    queue->setThreshold(0, 2.0);  // nothing passes
    const Sweep& sweep = queue->at(0);
    QCOMPARE(sweep.estimates.size(), sweep.rows.size());
    for (std::size_t i = 0; i < sweep.rows.size(); ++i) {
      QCOMPARE(sweep.estimates[i].size(), measures().size());
      QCOMPARE(sweep.estimates[i][placeOf(measure(recalledMeasure))].value, 0.0);
      QCOMPARE(sweep.estimates[i][placeOf(measure("steps"))].value,
               RowMeasures(sweep.spec, sweep.rows[i]).estimate(measure("steps")).value);
    }
  }

  void whatCannotRunSaysWhyAndTheNextOneRuns() {
    const auto queue = open(nullptr);
    SweepSpec missing = spec();
    missing.source = "no such data";
    missing.corruptions.clear();
    QVERIFY_EXCEPTION_THROWN(queue->add(missing, nullptr), std::invalid_argument);
    QCOMPARE(queue->count(), 0);
    folder_->write("file", "in the way");
    const auto unwritable = open("file");
    unwritable->add(spec(), nullptr);
    QTRY_COMPARE(unwritable->at(0).state, SweepState::Failed);
    QVERIFY(!unwritable->at(0).problem.isEmpty());
    QVERIFY(unwritable->at(0).rows.empty());
  }

  void removingTakesTheFilesAway() {
    const auto queue = open("kept");
    queue->add(spec(), nullptr);
    QVERIFY(finish(*queue, 0));
    const SweepFiles kept = files("kept", *queue, 0);
    QVERIFY(std::filesystem::exists(kept.trials));
    queue->remove(0);
    QCOMPARE(queue->count(), 0);
    for (const auto& file : {kept.trials, kept.summary, kept.manifest}) QVERIFY(!std::filesystem::exists(file));
  }

  void rowsOfAnotherVersionAreShownAndNotMixed() {
    StoredSweep old{manifestOf(spec(), nullptr), {}};
    old.manifest.version = "0.0.1";
    old.manifest.definitions = 1;
    {
      const auto queue = open(nullptr);
      queue->add(spec(), nullptr);
      QVERIFY(finish(*queue, 0));
      old.rows = {queue->at(0).rows.front()};
    }
    const auto queue = open(nullptr);
    queue->adopt({old});
    QTRY_COMPARE(queue->count(), 1);
    QCOMPARE(queue->at(0).state, SweepState::Stopped);
    queue->adopt({old});  // what is there is not taken twice
    queue->resume(0);
    QCOMPARE(queue->at(0).state, SweepState::Failed);
    QVERIFY(queue->at(0).problem.contains(QStringLiteral("0.0.1 (definitions 1)")));
    QCOMPARE(queue->at(0).rows.size(), std::size_t{1});
    QCOMPARE(queue->count(), 1);
    QCOMPARE(queue->stored().front().manifest.definitions, 1);
  }
};

HOPSCOPE_UI_TEST(SweepQueueTest)
#include "sweep_queue_test.moc"
