#include "ui/text/weight_formula.h"

#include <cmath>

#include "core/dynamics/run.h"
#include "ui/widgets/math_text.h"

using namespace hopscope;
using namespace hopscope::ui;

/// The numbers put into the formula come to the weight the model computed, for every model and state.
class WeightFormulaTest : public UiTest {
  Q_OBJECT

 private:
  static std::shared_ptr<const Run> compute(const ModelSpec& lane) {
    static const DatasetLibrary library({hopscope::test::datasetsFolder()});
    RunSpec spec;
    spec.source = "digits8";
    spec.memory.count = 40;
    spec.target = 3;
    spec.corruptions = {{.id = "half_mask", .level = 0.5}};
    spec.lanes = {lane};
    return computeRun(spec, library, nullptr);
  }

 private slots:
  void everyModelsNumbersComeToItsWeights_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<double>("value");
    for (const ModelEntry* entry : models()) {
      QTest::newRow(entry->id.c_str()) << QString::fromStdString(entry->id) << QString() << 0.0;
    }
    QTest::newRow("entmax 1") << "entmax"
                              << "alpha" << 1.0;
    QTest::newRow("entmax 2") << "entmax"
                              << "alpha" << 2.0;
    QTest::newRow("entmax 1.2") << "entmax"
                                << "alpha" << 1.2;
    QTest::newRow("normmax 5") << "normmax"
                               << "gamma" << 5.0;
    QTest::newRow("rectified shut") << "rectified"
                                    << "log_c" << 50.0;
    QTest::newRow("softmax hot") << "softmax"
                                 << "beta" << 0.5;
    QTest::newRow("softmax cold") << "softmax"
                                  << "beta" << 64.0;
  }

  void everyModelsNumbersComeToItsWeights() {
    QFETCH(QString, id);
    QFETCH(QString, parameter);
    QFETCH(double, value);
    ModelSpec lane{id.toStdString(), {}};
    if (!parameter.isEmpty()) lane.values[parameter.toStdString()] = value;
    const auto run = compute(lane);
    const RetrievalTrace& trace = *run->traces[0];
    for (int step = 0; step <= std::min(trace.steps(), 2); ++step) {
      const Association& association = trace.associations[static_cast<std::size_t>(step)];
      const Vector& wanted = association.weights.size() > 0 ? association.weights : association.similarity;
      for (Index memory = 0; memory < 40; ++memory) {
        const WeightFormula formula = weightFormula(trace, step, memory);
        QVERIFY2(std::abs(formula.value - static_cast<double>(wanted[memory])) < 2e-5,
                 qPrintable(QString("step %1 memory %2: %3 for %4 in %5")
                                .arg(step)
                                .arg(memory)
                                .arg(formula.value)
                                .arg(static_cast<double>(wanted[memory]))
                                .arg(formula.equation)));
        QVERIFY(!formula.general.isEmpty() && !formula.equation.isEmpty() && !formula.result.isEmpty());
        QVERIFY(formula.numbers.size() >= 3);
        QVERIFY(!formula.equation.contains(QLatin1Char('%')));
      }
    }
  }

  void theStrongestIsThatOfLargestWeight() {
    const auto run = compute({"softmax", {}});
    const Association& last = run->traces[0]->associations.back();
    QCOMPARE(last.weights[strongestMemory(last)], last.weights.maxCoeff());
  }
};

HOPSCOPE_UI_TEST(WeightFormulaTest)
#include "tests/support/paths.h"
#include "tests/ui/support/ui_test.h"
#include "weight_formula_test.moc"
