#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <algorithm>
#include <cmath>

#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "ui/panels/beta_control.h"
#include "ui/panels/dynamics_form.h"
#include "ui/panels/encoding_row.h"
#include "ui/panels/formula_strip.h"
#include "ui/panels/merge_points.h"
#include "ui/panels/model_panel.h"
#include "ui/panels/nearest_cosines.h"
#include "ui/panels/parameter_form.h"
#include "ui/widgets/beta_slider.h"
#include "ui/widgets/value_slider.h"

namespace hopscope::ui {

namespace {

/// The combo box in a child of type T.
template <typename T>
QComboBox& boxIn(const QWidget& panel) {
  return *panel.findChild<T*>()->template findChild<QComboBox*>();
}

QComboBox& familyOf(const ModelPanel& panel) {
  for (QComboBox* box : panel.findChildren<QComboBox*>()) {
    if (box->findData(QStringLiteral("hebb")) >= 0) return *box;
  }
  qFatal("no family");
}

void choose(QComboBox& box, const QVariant& data) {
  box.setCurrentIndex(box.findData(data));
  emit box.activated(box.currentIndex());
}

void type(QLineEdit& field, const QString& text) {
  field.selectAll();
  QTest::keyClicks(&field, text);
  QTest::keyClick(&field, Qt::Key_Return);
}

bool anyLabelContains(const QWidget& panel, const QString& text) {
  const auto labels = panel.findChildren<QLabel*>();
  return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(text); });
}

}  // namespace

class PanelsModelTest : public UiTest {
  Q_OBJECT

 private slots:
  void mergePointsFollowTheCosine() {
    const auto softmax = mergeRule({"softmax", {}});
    const auto sparsemax = mergeRule({"sparsemax", {}});
    QVERIFY(softmax.has_value() && sparsemax.has_value());
    QVERIFY(!mergeRule({"hebb", {}}).has_value());
    QVERIFY(!mergeRule({"softmax", {{"similarity", std::string("euclidean")}}}).has_value());
    const QVector<double> points = mergePoints(*softmax, {0.5, -1.0, 1.0, 1.0000001});
    QCOMPARE(points[0], 4.0);
    QCOMPARE(points[1], 1.0);
    QVERIFY(std::isinf(points[2]) && std::isinf(points[3]));
    QCOMPARE(mergePoints(*sparsemax, {0.5})[0], 2.0);
    QCOMPARE(softmax->formula, QString::fromUtf8("2 / (1 − c)"));
    QCOMPARE(mergeRule({"entmax", {{"alpha", 2.0}}})->factor, sparsemax->factor);
    QVERIFY(!mergeRule({"normmax", {}}).has_value());
  }

  void cosinesOfTheStoredPatterns() {
    PanelFixture fixture;
    NearestCosines cosines(fixture.session, fixture.jobs, QStringLiteral("test"));
    RunSpec spec;
    spec.source = "fashion28";
    spec.memory.count = 100;
    spec.lanes = {{"softmax", {}}};
    QVERIFY(fixture.start(spec));
    QTRY_COMPARE(cosines.values().size(), std::size_t{100});
    QVERIFY(std::abs(cosines.values()[16] - 0.449269) < 1e-4);

    fixture.session.edit(QStringLiteral("raw"), [](RunSpec& each) { each.memory.encoding = Encoding::Raw; });
    QVERIFY(fixture.settle());
    QVERIFY(cosines.values().empty());
    QVERIFY(!cosines.reason().isEmpty());
  }

  void showsTheActiveLane() {
    PanelFixture fixture;
    ModelPanel panel(fixture.session, fixture.jobs);
    RunSpec spec = PanelFixture::smallRun();
    spec.lanes = {{"softmax", {{"beta", 8.0}}}, {"sparsemax", {{"beta", 5.0}}}};
    QVERIFY(fixture.start(spec));
    auto* beta = panel.findChild<BetaSlider*>();
    QCOMPARE(familyOf(panel).currentData().toString(), QStringLiteral("softmax"));
    QCOMPARE(beta->value(), 8.0);
    fixture.session.setActiveLane(1);
    QCOMPARE(familyOf(panel).currentData().toString(), QStringLiteral("sparsemax"));
    QCOMPARE(beta->value(), 5.0);
    choose(familyOf(panel), QStringLiteral("hebb"));
    QCOMPARE(fixture.session.spec().lanes[1].id, std::string("hebb"));
    QCOMPARE(fixture.session.spec().lanes[0].id, std::string("softmax"));
    QVERIFY(fixture.settle());
  }

  // Where one lane is seen, the slider sets that lane: nothing is said of others.
  void onlyTheSliderOfAllLanesSpeaksOfAll() {
    PanelFixture fixture;
    NearestCosines cosines(fixture.session, fixture.jobs, QStringLiteral("test"), nullptr);
    BetaControl one(fixture.session, cosines, BetaControl::Scope::ActiveLane);
    BetaControl all(fixture.session, cosines, BetaControl::Scope::AllLanes);
    RunSpec spec = PanelFixture::smallRun();
    spec.lanes = {{"softmax", {{"beta", 8.0}}}, {"softmax", {{"beta", 4.0}}}};
    QVERIFY(fixture.start(spec));
    const auto speaks = [](const BetaControl& control) {
      const QList<QLabel*> labels = control.findChildren<QLabel*>();
      return std::ranges::any_of(labels, [](const QLabel* each) { return each->toolTip().contains("lanes differ"); });
    };
    QVERIFY(speaks(all));
    QVERIFY(!speaks(one));
  }

  void aDragOfBetaIsOneStepOfUndo() {
    PanelFixture fixture;
    ModelPanel panel(fixture.session, fixture.jobs);
    QVERIFY(fixture.start());
    auto* beta = panel.findChild<BetaSlider*>();
    emit beta->valueChanging(9.0);
    emit beta->valueChanging(12.0);
    QCOMPARE(realValue(fixture.session.spec().lanes[0].values, "beta"), 12.0);
    emit beta->valueChanged(13.0);
    emit beta->valueChanged(20.0);
    QCOMPARE(fixture.session.undoStack().count(), 2);
    fixture.session.undoStack().undo();
    QCOMPARE(realValue(fixture.session.spec().lanes[0].values, "beta"), 13.0);
    fixture.session.undoStack().undo();
    QCOMPARE(realValue(fixture.session.spec().lanes[0].values, "beta"), 8.0);
    QCOMPARE(beta->value(), 8.0);
    QVERIFY(fixture.settle());
  }

  void ticksAndCaptionFollowModelAndEncoding() {
    PanelFixture fixture;
    ModelPanel panel(fixture.session, fixture.jobs);
    RunSpec spec;
    spec.source = "digits20";
    spec.memory.count = 100;
    spec.target = 24;
    spec.lanes = {{"softmax", {{"beta", 8.0}}}};
    QVERIFY(fixture.start(spec));
    const auto* control = panel.findChild<BetaControl*>();
    QTRY_VERIFY(control->caption().contains(QStringLiteral("Memory 24: β = 4.9")));
    choose(familyOf(panel), QStringLiteral("sparsemax"));
    QVERIFY(fixture.settle());
    QVERIFY(control->caption().contains(QStringLiteral("Memory 24: β = 2.4")));
    choose(boxIn<ParameterForm>(panel), QStringLiteral("cosine"));
    QVERIFY(control->caption().startsWith(QStringLiteral("No merge points")));
    choose(boxIn<ParameterForm>(panel), QStringLiteral("dot"));
    choose(boxIn<EncodingRow>(panel), static_cast<int>(Encoding::Raw));
    QVERIFY(fixture.settle());
    QVERIFY(control->caption().contains(QStringLiteral("unit-norm")));
  }

  void formIsMadeFromTheCatalog() {
    PanelFixture fixture;
    ModelPanel panel(fixture.session, fixture.jobs);
    QVERIFY(fixture.start());
    const auto* form = panel.findChild<ParameterForm*>();
    for (const ModelEntry* entry : models()) {
      choose(familyOf(panel), QString::fromStdString(entry->id));
      for (const ParameterSpec& parameter : entry->parameters) {
        QCOMPARE(form->field(parameter.id) != nullptr, parameter.id != "beta");
      }
      QVERIFY(fixture.settle());
    }
  }

  void bipolarModelsFixTheEncodingAndHaveNoStepSize() {
    PanelFixture fixture;
    ModelPanel panel(fixture.session, fixture.jobs);
    QVERIFY(fixture.start());
    QComboBox& encoding = boxIn<EncodingRow>(panel);
    QVERIFY(encoding.isEnabled());
    choose(familyOf(panel), QStringLiteral("hebb"));
    QVERIFY(!encoding.isEnabled());
    QCOMPARE(encoding.currentData().toInt(), static_cast<int>(Encoding::Bipolar));
    QVERIFY(!encoding.toolTip().isEmpty());
    QVERIFY(!panel.findChild<DynamicsForm*>()->findChild<ValueSlider*>()->isEnabled());
    QVERIFY(panel.findChild<BetaControl*>()->isHidden());
    choose(familyOf(panel), QStringLiteral("softmax"));
    QVERIFY(encoding.isEnabled());
    QCOMPARE(encoding.currentData().toInt(), static_cast<int>(Encoding::CentredUnitNorm));
    QVERIFY(fixture.settle());
  }

  void saysWhenThereIsNoEnergy() {
    PanelFixture fixture;
    ModelPanel panel(fixture.session, fixture.jobs);
    QVERIFY(fixture.start());
    QVERIFY(anyLabelContains(panel, QStringLiteral("Energy: E(x)")));
    choose(boxIn<ParameterForm>(panel), QStringLiteral("manhattan"));
    QVERIFY(fixture.settle());
    QVERIFY(anyLabelContains(panel, QStringLiteral("Energy: none")));
  }

  void toleranceAndStepsAreRead() {
    PanelFixture fixture;
    DynamicsForm form(fixture.session);
    QVERIFY(fixture.start());
    auto* steps = form.findChild<QSpinBox*>();
    QLineEdit* tolerance = nullptr;
    for (QLineEdit* field : form.findChildren<QLineEdit*>()) {
      if (field->parentWidget() != steps && field->accessibleName().startsWith(QStringLiteral("Stop")))
        tolerance = field;
    }
    QVERIFY(tolerance != nullptr);
    type(*tolerance, QStringLiteral("1e-5"));
    QCOMPARE(fixture.session.spec().retrieval.tolerance, 1e-5);
    type(*tolerance, QStringLiteral("often"));
    QCOMPARE(fixture.session.spec().retrieval.tolerance, 1e-5);
    QVERIFY(tolerance->property("error").toBool());
    QVERIFY(anyLabelContains(form, QStringLiteral("often")));
    type(*tolerance, QStringLiteral("-1"));
    QCOMPARE(fixture.session.spec().retrieval.tolerance, 1e-5);
    QVERIFY(tolerance->property("error").toBool());
    type(*tolerance, QStringLiteral("0"));
    QCOMPARE(fixture.session.spec().retrieval.tolerance, 0.0);
    QVERIFY(!tolerance->property("error").toBool());
    steps->setValue(7);
    QCOMPARE(fixture.session.spec().retrieval.maxSteps, 7);
    QVERIFY(fixture.settle());
    QCOMPARE(fixture.session.run()->steps(), 7);
  }

  void parameterFormShowsAndTellsEveryKind() {
    ParameterForm form;
    form.setSpecs({realParameter("x", "x", "real", 0.5, 0.0, 1.0, ""), integerParameter("n", "", "number", 3, 1, 9, ""),
                   choiceParameter("c", "choice", "b", {{"a", "A"}, {"b", "B"}}, ""),
                   flagParameter("f", "flag", true, "")});
    ParameterValues told;
    connect(&form, &ParameterForm::edited, this,
            [&](const std::string& id, const ParameterValue& value) { told[id] = value; });
    QSignalSpy settled(&form, &ParameterForm::settled);
    form.setValues({{"x", 0.25}, {"n", 4.0}, {"c", std::string("a")}, {"f", false}});
    QVERIFY(told.empty());
    auto* box = qobject_cast<QComboBox*>(form.field("c"));
    QCOMPARE(box->currentData().toString(), QStringLiteral("a"));
    choose(*box, QStringLiteral("b"));
    QCOMPARE(choiceValue(told, "c"), std::string("b"));
    qobject_cast<QCheckBox*>(form.field("f"))->click();
    QVERIFY(flagValue(told, "f"));
    QCOMPARE(settled.count(), 2);
    auto* slider = qobject_cast<ValueSlider*>(form.field("x"));
    QCOMPARE(slider->value(), 0.25);
    emit slider->valueChanging(0.3);
    QCOMPARE(realValue(told, "x"), 0.3);
    QCOMPARE(settled.count(), 2);
    emit slider->valueChanged(0.4);
    QCOMPARE(realValue(told, "x"), 0.4);
    QCOMPARE(settled.count(), 3);
    form.setValues({});
    QCOMPARE(slider->value(), 0.5);
    form.setSpecs({});
    QVERIFY(form.field("x") == nullptr);
  }

  void longFormulasWrapAtTheirClauses() {
    FormulaStrip strip;
    strip.setFormula(QStringLiteral("x ← Ξx"), QStringLiteral("A 1"));
    const int one = strip.heightForWidth(280);
    QCOMPARE(strip.heightForWidth(600), one);
    strip.setFormula(QStringLiteral("s_i ← sgn(Σ_j W_ij s_j),  W = ΞΞᵀ/N, W_ii = 0"), QStringLiteral("Hopfield 1982"));
    QVERIFY(strip.heightForWidth(220) > one);
    QCOMPARE(strip.heightForWidth(900), one);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PanelsModelTest)
#include "panels_model_test.moc"
