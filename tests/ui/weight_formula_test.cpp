#include "ui/text/weight_formula.h"

#include <cmath>

#include "core/dynamics/run.h"
#include "tests/support/paths.h"
#include "tests/ui/support/ui_test.h"
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
        const auto told = weightFormula(trace, step, memory);
        QVERIFY2(told.has_value(), "every model of the catalog tells its formula");
        const FormulaText& formula = *told;
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

  // A card must not say something false of a model that nobody has told it about.
  void aModelThatTellsNoFormulaShowsNone() {
    static const ModelEntry toyEntry = [] {
      ModelEntry toy;
      toy.id = "toy";
      return toy;
    }();
    /// The weights of nothing but the first memory.
    class Toy final : public RetrievalModel {
     public:
      explicit Toy(std::shared_ptr<const Memory> memory) : RetrievalModel(toyEntry, std::move(memory), {}) {}
      [[nodiscard]] Matrix step(const ConstMatrixRef& states, const Step& /*step*/) const override { return states; }
      [[nodiscard]] std::optional<std::vector<double>> energies(const ConstMatrixRef& /*states*/,
                                                                const Step& /*step*/) const override {
        return std::nullopt;
      }
      [[nodiscard]] Association associate(const ConstVectorRef& /*state*/, const Step& /*step*/) const override {
        Association association;
        association.similarity = Vector::Ones(memory().count());
        association.weights = Vector::Unit(memory().count(), 0);
        association.support = 1;
        association.effectiveMemories = 1.0;
        return association;
      }
    };
    const auto run = compute({"softmax", {}});
    const auto toy = std::make_shared<const Toy>(run->traces[0]->model->sharedMemory());
    const RetrievalTrace trace = retrieve(toy, run->traces[0]->pixels.col(0), -1, {.maxSteps = 1});
    QVERIFY(!weightFormula(trace, 0, 0).has_value());
    QVERIFY(!weightFormula(trace, 0, 5).has_value());
  }

  void theStrongestIsThatOfLargestWeight() {
    const auto run = compute({"softmax", {}});
    const Association& last = run->traces[0]->associations.back();
    QCOMPARE(last.weights[strongestMemory(last)], last.weights.maxCoeff());
  }
};

HOPSCOPE_UI_TEST(WeightFormulaTest)
#include "weight_formula_test.moc"
