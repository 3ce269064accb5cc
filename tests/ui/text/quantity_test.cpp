// The catalog of what is shown against the step: every entry is complete, and all views show all of them.
#include "ui/text/quantity.h"

#include <QSet>
#include <cmath>

#include "tests/support/paths.h"
#include "tests/ui/support/ui_test.h"
#include "ui/document/pinned_run.h"
#include "ui/export/trace_table.h"
#include "ui/panels/quantity_plot.h"

namespace hopscope::ui {

class QuantityTest : public UiTest {
  Q_OBJECT

  std::shared_ptr<const Run> run_;

  void prepareAll() override {
    RunSpec spec;
    spec.memory.count = 8;
    spec.corruptions = {{"gaussian_noise", 0.3, {}, true, {}}};
    spec.lanes = {{"softmax", {}}, {"hebb", {}}};
    spec.retrieval.maxSteps = 5;
    const DatasetLibrary library({hopscope::test::datasetsFolder()});
    run_ = computeRun(spec, library, nullptr);
  }

 private slots:
  void entriesAreComplete() {
    QSet<QString> ids;
    QSet<int> orders;
    for (const QuantityEntry* entry : quantities()) {
      QVERIFY2(!ids.contains(QString::fromLatin1(entry->id)), entry->id);
      QVERIFY2(!orders.contains(entry->order), entry->id);
      ids.insert(QString::fromLatin1(entry->id));
      orders.insert(entry->order);
      QVERIFY(!entry->title().isEmpty());
      QVERIFY(!entry->symbol().isEmpty());
      QVERIFY(entry->symbol().size() <= entry->title().size());
      QVERIFY(!entry->format(0.5).isEmpty());
      QCOMPARE(&quantity(entry->id), entry);
    }
    QCOMPARE(quantities().size(), quantityCatalog().size());
    QVERIFY(quantities().size() >= 4);
  }

  void anUnknownOneIsSaid() { QVERIFY_EXCEPTION_THROWN((void)quantity("nonsense"), std::invalid_argument); }

  void aValueForEachStep() {
    for (const QuantityEntry* entry : quantities()) {
      for (std::size_t lane = 0; lane < run_->traces.size(); ++lane) {
        const QVector<double> values = quantityValues(*entry, *run_, lane);
        QCOMPARE(values.size(), run_->steps() + 1);
        // A shorter lane keeps its last value.
        for (int step = run_->traces[lane]->steps(); step <= run_->steps(); ++step) {
          const double last = entry->value(*run_, lane, run_->traces[lane]->steps());
          QVERIFY(values[step] == last || (std::isnan(values[step]) && std::isnan(last)));
        }
      }
    }
  }

  void whatDoesNotExistIsNotANumber() {
    // A Hebb network has no association weights.
    QVERIFY(std::isnan(quantityValues(quantity("effective_memories"), *run_, 1).first()));
    QVERIFY(quantityValues(quantity("effective_memories"), *run_, 0).first() >= 1.0);
  }

  void errorsAreMeasuredAgainstDoingNothing() {
    const QuantityEntry& error = quantity("mean_absolute_error");
    QVERIFY(error.references != nullptr);
    const auto references = error.references(*run_);
    QCOMPARE(references.size(), 2);
    QCOMPARE(references[0].value, run_->baselines.meanImage);
    QCOMPARE(references[1].value, run_->baselines.untouchedQuery);
    QCOMPARE(error.value(*run_, 0, 0), run_->baselines.untouchedQuery);
  }

  void allOfThemArePinned() {
    const LaneSummary summary = summarise(*run_, 0);
    for (const QuantityEntry* entry : quantities()) {
      QCOMPARE(summary.curves.value(entry).size(), run_->steps() + 1);
    }
  }

  void allOfThemAreColumnsOfTheTrace() {
    const QString table = QString::fromUtf8(traceTable(*run_));
    const QStringList names = table.section(QStringLiteral("\r\n"), 0, 0).split(QLatin1Char(','));
    const QStringList first = table.section(QStringLiteral("\r\n"), 1, 1).split(QLatin1Char(','));
    for (const QuantityEntry* entry : quantities()) {
      const qsizetype column = names.indexOf(QString::fromLatin1(entry->id));
      QVERIFY2(column > 0, entry->id);
      const double value = entry->value(*run_, 0, 0);
      if (std::isfinite(value)) QCOMPARE(first[column].toDouble(), value);
    }
  }

  void plotsTakeWhatTheEntrySays() {
    for (const QuantityEntry* entry : quantities()) {
      const CurvePlotSetup none = quantityPlot(*entry, *run_, 0);
      QVERIFY(none.baselines.isEmpty());
      QCOMPARE(none.title, entry->title());
      QCOMPARE(none.yScale == PlotScale::Log10, entry->logarithmic);
      QVERIFY(quantityPlot(*entry, *run_, 1).baselines.size() <= 1);
    }
    QCOMPARE(quantityPlot(quantity("mean_absolute_error"), *run_, 2).baselines.size(), 2);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::QuantityTest)
#include "quantity_test.moc"
