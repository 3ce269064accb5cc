#include "core/corruption/corruption.h"
#include "core/models/model.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "ui/text/engine_text.h"
#include "ui/text/model_names.h"
#include "ui/text/outcome_text.h"
#include "ui/text/parameter_text.h"
#include "ui/text/run_values.h"

namespace hopscope::ui {

namespace {

Outcome outcome(Regime regime, std::vector<Index> memories = {}, bool exact = false) {
  return {.regime = regime, .memories = std::move(memories), .effective = 3, .count = 100, .exact = exact};
}

RetrievalTrace ended(Termination termination, int steps) {
  RetrievalTrace trace;
  trace.states = Matrix::Zero(2, steps + 1);
  trace.termination = termination;
  trace.cycleLength = 2;
  return trace;
}

}  // namespace

/// Results of the engine in words.
class EngineTextsTest : public UiTest {
  Q_OBJECT

 private slots:
  void outcomes_data() {
    QTest::addColumn<int>("regime");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<QList<int>>("memories");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inShort");
    const auto row = [](const char* name, Regime regime, bool exact, const QList<int>& memories, const char* text,
                        const char* inShort) {
      QTest::newRow(name) << static_cast<int>(regime) << exact << memories << QString::fromUtf8(text)
                          << QString::fromUtf8(inShort);
    };
    row("single", Regime::SingleMemory, false, {16}, "Single memory: 16", "16");
    row("single, exact", Regime::SingleMemory, true, {0}, "Single memory: 0, exact", "0");
    row("other", Regime::OtherMemory, false, {7}, "Other memory: 7", "7");
    row("other, exact", Regime::OtherMemory, true, {7}, "Other memory: 7, exact", "7");
    row("metastable", Regime::Metastable, false, {1, 2, 3}, "Metastable: 3 of 100", "3 of 100");
    row("average", Regime::GlobalAverage, false, {}, "Global average of 100", "all 100");
    row("inverse", Regime::Inverse, false, {4}, "Inverse of 4", "4");
    row("inverse, exact", Regime::Inverse, true, {4}, "Inverse of 4, exact", "4");
    row("mixture", Regime::Mixture, false, {1, 5, 9}, "Mixture of 1, 5, 9", "1, 5, 9");
    row("spurious", Regime::Spurious, false, {}, "Spurious state", "");
    row("null", Regime::Null, false, {}, "Null: not known", "");
  }

  void outcomes() {
    QFETCH(int, regime);
    QFETCH(bool, exact);
    QFETCH(QList<int>, memories);
    QFETCH(QString, text);
    QFETCH(QString, inShort);
    const Outcome found = outcome(static_cast<Regime>(regime), {memories.begin(), memories.end()}, exact);
    QCOMPARE(outcomeText(found), text);
    QCOMPARE(outcomeShortText(found), inShort);
    QCOMPARE(cycleText(4), QStringLiteral("Cycle of 4"));
  }

  void endings_data() {
    QTest::addColumn<int>("termination");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("stable");
    QTest::newRow("fixed point") << static_cast<int>(Termination::FixedPoint) << "Stable after 6 steps" << 6;
    QTest::newRow("cycle") << static_cast<int>(Termination::LimitCycle) << "Cycle of 2 after 6 steps" << -1;
    QTest::newRow("diverged") << static_cast<int>(Termination::Diverged) << "Not finite after 6 steps" << -1;
    QTest::newRow("limit") << static_cast<int>(Termination::StepLimit) << "Not stable after 6 steps" << -1;
    QTest::newRow("cancelled") << static_cast<int>(Termination::Cancelled) << "Not stable after 6 steps" << -1;
  }

  void endings() {
    QFETCH(int, termination);
    QFETCH(QString, text);
    QFETCH(int, stable);
    const RetrievalTrace trace = ended(static_cast<Termination>(termination), 6);
    QCOMPARE(endingText(trace), text);
    QCOMPARE(stableStep(trace), stable);
  }

  void aShorterLaneKeepsItsLastState() {
    const RetrievalTrace trace = ended(Termination::FixedPoint, 3);
    QCOMPARE(shownStep(trace, 0), 0);
    QCOMPARE(shownStep(trace, 3), 3);
    QCOMPARE(shownStep(trace, 9), 3);
    QCOMPARE(shownStep(trace, -1), 0);
  }

  void captions_data() {
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("source");
    QTest::newRow("percent") << QString::fromUtf8("10\u202f% flipped") << "%1 flipped";
    QTest::newRow("decimals") << QString::fromUtf8("noise σ 0.30") << QString::fromUtf8("noise σ %1");
    QTest::newRow("two numbers") << "block 3 to 5"
                                 << "block %1 to %2";
    QTest::newRow("exponent") << "a number at most 1e+06"
                              << "a number at most %1";
    QTest::newRow("none") << "lower half hidden"
                          << "lower half hidden";
    QTest::newRow("digits in a word are no number") << "digits8 and x2"
                                                    << "digits8 and x2";
    QTest::newRow("negative") << QString::fromUtf8("shift −3 px") << "shift %1 px";
  }

  void captions() {
    QFETCH(QString, caption);
    QFETCH(QString, source);
    QCOMPARE(captionSource(caption.toStdString()), source);
    QCOMPARE(engineCaption(caption.toStdString()), caption);  // English stays as it is
  }

  void everyCaptionOfACorruptionComesBackWhole() {
    for (const CorruptionEntry* entry : corruptionCatalog()) {
      const QString caption = engineCaption(entry->title);
      QCOMPARE(caption, QString::fromStdString(entry->title));
    }
    QCOMPARE(engineCaption("10 % flipped + noise 0.3"), QStringLiteral("10 % flipped + noise 0.3"));
    QVERIFY(engineCaption("").isEmpty());
  }

  void titlesInsideASentence_data() {
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("inside");
    QTest::newRow("a word") << "Overlap"
                            << "overlap";
    QTest::newRow("a symbol") << "N_eff"
                              << "N_eff";
    QTest::newRow("a letter") << "M"
                              << "M";
    QTest::newRow("an abbreviation") << "PSNR"
                                     << "PSNR";
    QTest::newRow("nothing") << ""
                             << "";
  }

  void titlesInsideASentence() {
    QFETCH(QString, title);
    QFETCH(QString, inside);
    QCOMPARE(insideSource(title.toStdString()), inside);
    QCOMPARE(engineTitleInside(title.toStdString()), inside);
  }

  void valuesOfParameters_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("text");
    QTest::newRow("a number") << 0 << "8";
    QTest::newRow("on") << 1 << "on";
    QTest::newRow("off") << 2 << "off";
    QTest::newRow("an option") << 3 << "asynchronous";
    QTest::newRow("an option nobody knows") << 4 << "else";
    QTest::newRow("a file") << 5 << "weights.npy";
    QTest::newRow("no file") << 6 << "none";
  }

  void valuesOfParameters() {
    QFETCH(int, which);
    QFETCH(QString, text);
    const ParameterSpec number = realParameter("beta", "\u03b2", "inverse temperature", 8, 0, 100, "");
    const ParameterSpec flag = flagParameter("cyclic", "cyclic", false, "");
    const ParameterSpec choice =
        choiceParameter("update", "update", "sync", {{"sync", "synchronous"}, {"async", "asynchronous"}}, "");
    const ParameterSpec file = fileParameter("file", "file", "");
    const QStringList texts{parameterValueText(number, 8.0),
                            parameterValueText(flag, true),
                            parameterValueText(flag, false),
                            parameterValueText(choice, std::string("async")),
                            parameterValueText(choice, std::string("else")),
                            parameterValueText(file, std::string("/home/me/weights.npy")),
                            parameterValueText(file, std::string())};
    QCOMPARE(texts[which], text);
  }

  void changesOfParametersNameThem() {
    const std::vector<ParameterSpec> parameters{realParameter("beta", "\u03b2", "inverse temperature", 8, 0, 100, ""),
                                                flagParameter("cyclic", "cyclic", false, "")};
    QCOMPARE(parameterChangeText(parameters, "beta", 16.0), QString::fromUtf8("β to 16"));
    QCOMPARE(parameterChangeText(parameters, "cyclic", true), QStringLiteral("cyclic to on"));
    QVERIFY_EXCEPTION_THROWN((void)parameterChangeText(parameters, "gamma", 1.0), std::out_of_range);
  }

  void modelsOfOneKindAreToldApartByWhatDiffers() {
    const auto names = modelNames({{"softmax", {{"beta", 8.0}}}, {"softmax", {{"beta", 16.0}}}, {"hebb", {}}});
    QCOMPARE(names.size(), std::size_t{3});
    QVERIFY2(names[0].endsWith(QString::fromUtf8("β 8")), qPrintable(names[0]));
    QVERIFY(names[1].endsWith(QString::fromUtf8("β 16")));
    QCOMPARE(names[2], QString::fromStdString(model("hebb").name));
    QCOMPARE(modelNames({{"softmax", {{"beta", 8.0}}}})[0], QString::fromStdString(model("softmax").name));
    QVERIFY(modelNames({}).empty());
  }

  void onlyWhatDiffersFromTheDefaultIsTold() {
    QVERIFY(parametersText({"softmax", {}}).isEmpty());
    const double defaultValue = realValue(resolve(model("softmax").parameters, {}), "beta");
    QVERIFY(parametersText({"softmax", {{"beta", defaultValue}}}).isEmpty());
    QCOMPARE(parametersText({"softmax", {{"beta", 2 * defaultValue + 1}}}),
             QString::fromUtf8("β %1").arg(2 * defaultValue + 1));
  }

  void anUpdateOfTheDenseModelGoesThroughTheMemoriesTwice() {
    PanelFixture fixture;
    RunSpec spec = PanelFixture::smallRun();
    spec.lanes = {{"softmax", {{"beta", 64.0}}}, {"hebb", {}}};
    QVERIFY(fixture.start(spec));
    const Run& run = *fixture.session.run();
    QCOMPARE(laneCost(run, 0), 2.0 * 64 * 40);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::EngineTextsTest)
#include "engine_texts_test.moc"
