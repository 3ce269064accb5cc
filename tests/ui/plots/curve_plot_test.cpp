// A quantity against the step: what is fitted, shown, asked for and said.
#include "ui/plots/curve_plot.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <cmath>
#include <limits>

#include "tests/ui/support/numbers.h"
#include "tests/ui/support/ui_test.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

CurveSeries series(const QVector<double>& values, const QString& model = QStringLiteral("softmax"),
                   CurveRole role = CurveRole::Main) {
  return {model, model, values, role};
}

CurvePlotSetup setupOf(const QVector<CurveSeries>& all) {
  CurvePlotSetup setup;
  setup.title = QStringLiteral("N_{eff}");
  setup.series = all;
  return setup;
}

qsizetype pointsOf(const CurvePlot& plot, int index) {
  qsizetype count = 0;
  for (const QLineSeries* line : plot.lines(index)) count += line->count();
  return count;
}

}  // namespace

class CurvePlotTest : public UiTest {
  Q_OBJECT

  std::unique_ptr<CurvePlot> plot_;

  void prepare() override { make(CurveDetail::Small); }

  void make(CurveDetail detail) {
    plot_ = std::make_unique<CurvePlot>(detail);
    plot_->resize(400, 240);
    plot_->QWidget::show();
  }

  void move(QPointF at, Qt::MouseButtons buttons = Qt::NoButton) {
    QMouseEvent event(QEvent::MouseMove, at, plot_->mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
    QApplication::sendEvent(plot_->viewport(), &event);
  }

 private slots:
  void cleanup() { plot_.reset(); }

  void beforeAnythingIsShown() {
    QCOMPARE(plot_->presentValue(), QStringLiteral("–"));
    QVERIFY(plot_->series().isEmpty());
    (void)plot_->grab();
  }

  void axisGoesToTheLastStep() {
    plot_->show(setupOf({series({3, 2, 1}), series({5, 4, 3, 2, 1})}));
    QCOMPARE(plot_->xAxis().low, 0.0);
    QCOMPARE(plot_->xAxis().high, 4.0);
    QCOMPARE(plot_->xAxis().ticks.size(), 2);  // small: the first and the last only
    make(CurveDetail::Full);
    plot_->show(setupOf({series({5, 4, 3, 2, 1})}));
    QCOMPARE(plot_->xAxis().ticks.size(), 5);
  }

  void aTitleWithoutRoomIsItsSymbol() {
    CurvePlotSetup setup = setupOf({series({0.2, 0.4})});
    setup.title = QStringLiteral("Mean absolute error");
    setup.symbol = QStringLiteral("MAE");
    plot_->show(setup);
    plot_->resize(300, 120);
    QCOMPARE(plot_->header(), setup.title);
    plot_->resize(130, 120);
    QCOMPARE(plot_->header(), setup.symbol);
    setup.symbol.clear();
    plot_->show(setup);
    QCOMPARE(plot_->header(), setup.title);
  }

  void aBaselineOfALowPlotHasNoNameOverTheCurve() {
    const auto drawn = [this](const QString& name, int height) {
      CurvePlotSetup setup = setupOf({series({0.2, 0.4})});
      setup.baselines = {{name, 0.3}};
      plot_->resize(200, height);
      plot_->show(setup);
      return plot_->grab().toImage();
    };
    QVERIFY(drawn(QStringLiteral("mean image"), 200) != drawn(QString(), 200));
    QCOMPARE(drawn(QStringLiteral("mean image"), 75), drawn(QString(), 75));
  }

  void valuesAndBaselinesAreOnTheAxis() {
    CurvePlotSetup setup = setupOf({series({0.2, 0.4})});
    setup.baselines = {{QStringLiteral("mean image"), 0.9}};
    setup.yIncludes = {-0.5};
    plot_->show(setup);
    QVERIFY(plot_->yAxis().low <= -0.5);
    QVERIFY(plot_->yAxis().high >= 0.9);
  }

  void eachPointIsWhereItsValueIs() {
    plot_->show(setupOf({series({0.0, 1.0, 0.5})}));
    const QRectF area = plot_->plotRect();
    QVERIFY(std::abs(plot_->position(0, 0.0).y() - area.bottom()) < 1.0);
    QVERIFY(std::abs(plot_->position(1, 1.0).y() - area.top()) < 1.0);
    QVERIFY(std::abs(plot_->position(0, 0.0).x() - area.left()) < 1.0);
    QVERIFY(std::abs(plot_->position(2, 0.5).x() - area.right()) < 1.0);
    QVERIFY(std::abs(plot_->position(2, 0.5).y() - area.center().y()) < 1.0);
  }

  void positionsAndValuesAgree() {
    plot_->show(setupOf({series({0.0, 1.0, 0.5, 0.25})}));
    for (const double x : {0.0, 1.0, 2.5, 3.0}) QVERIFY(std::abs(plot_->xAt(plot_->xPosition(x)) - x) < 0.01);
    QVERIFY(std::isnan(plot_->position(nan, 1.0).x()));
    QVERIFY(std::isnan(plot_->position(1.0, nan).y()));
  }

  void positionsFollowTheSize() {
    plot_->show(setupOf({series({0.0, 1.0, 0.5})}));
    const double narrow = plot_->xPosition(2);
    plot_->resize(800, 240);
    QVERIFY(plot_->xPosition(2) > narrow + 300.0);
  }

  void gapsAreGaps() {
    plot_->show(setupOf({series({1, 2, nan, 3, 4})}));
    qsizetype lines = 0;
    for (const QLineSeries* line : plot_->lines(0)) lines += line->count() > 0 ? 1 : 0;
    QCOMPARE(lines, 2);
    plot_->show(setupOf({series({1, 2, 3, 4, 5})}));
    QCOMPARE(plot_->lines(0).first()->count(), 5);
    QCOMPARE(pointsOf(*plot_, 0), 5);
  }

  void onALogarithmZeroIsAGap() {
    CurvePlotSetup setup = setupOf({series({100, 10, 0, 1})});
    setup.yScale = PlotScale::Log10;
    plot_->show(setup);
    QCOMPARE(plot_->yAxis().low, 0.0);
    QCOMPARE(plot_->yAxis().high, 2.0);
    QCOMPARE(pointsOf(*plot_, 0), 3);
  }

  void fewerCurvesLeaveNoneBehind() {
    plot_->show(setupOf({series({1, 2}), series({2, 3}), series({3, 4})}));
    plot_->show(setupOf({series({1, 2})}));
    QCOMPARE(pointsOf(*plot_, 1), 0);
    QCOMPARE(pointsOf(*plot_, 2), 0);
  }

  void manyStepsAreTwoPointsAPixel() {
    QVector<double> values;
    for (int i = 0; i < 100'000; ++i) values.append(std::sin(i * 0.01));
    plot_->show(setupOf({series(values)}));
    const auto columns = static_cast<qsizetype>(plot_->plotRect().width());
    QVERIFY(pointsOf(*plot_, 0) <= 2 * columns + 2);
    QVERIFY(pointsOf(*plot_, 0) > columns);
  }

  void presentValueFollowsTheStep() {
    CurvePlotSetup setup = setupOf({series({0.5, 0.25, nan})});
    setup.format = [](double value) { return QStringLiteral("<%1>").arg(value); };
    plot_->show(setup);
    QCOMPARE(plot_->presentValue(), QStringLiteral("<0.5>"));
    plot_->setStep(1);
    QCOMPARE(plot_->presentValue(), QStringLiteral("<0.25>"));
    plot_->setStep(2);
    QCOMPARE(plot_->presentValue(), QStringLiteral("–"));
    plot_->setStep(7);  // a shorter run keeps its last value
    QCOMPARE(plot_->presentValue(), QStringLiteral("–"));
  }

  void theStepOutlivesNewCurves() {
    plot_->show(setupOf({series({3, 2, 1})}));
    plot_->setStep(2);
    plot_->show(setupOf({series({6, 5, 4})}));
    QCOMPARE(plot_->step(), 2);
    QCOMPARE(plot_->presentValue(), QStringLiteral("4.000"));
  }

  void theCursorIsDrawn() {
    plot_->show(setupOf({series({3, 2, 1, 0.5, 0.2})}));
    plot_->setStep(2);
    const QImage image = plot_->grab().toImage();
    const int x = static_cast<int>(std::lround(plot_->xPosition(2)));
    const int y = static_cast<int>(plot_->plotRect().top()) + 2;
    bool found = false;
    for (int dx = -2; dx <= 2; ++dx) {
      found = found || image.pixelColor(x + dx, y) == Theme::instance().colour(Colour::Accent);
    }
    QVERIFY(found);
  }

  void noneIsSaid() {
    CurvePlotSetup setup = setupOf({series({nan, nan})});
    setup.title = QStringLiteral("Energy");
    setup.noneReason = QStringLiteral("no energy function");
    plot_->show(setup);
    QVERIFY(plot_->isEmptyState());
    QVERIFY(plot_->accessibleDescription().contains("no energy function"));
    setup.series = {series({1, 2})};
    plot_->show(setup);
    QVERIFY(!plot_->isEmptyState());
  }

  void oneRunOfManyMayHaveNone() {
    make(CurveDetail::Full);
    plot_->show(setupOf({series({nan, nan}), series({1, 2})}));
    QVERIFY(!plot_->isEmptyState());
  }

  void clickingAsksForAStep() {
    plot_->show(setupOf({series({4, 3, 2, 1, 0})}));
    QSignalSpy asked(plot_.get(), &CurvePlot::stepRequested);
    QTest::mouseClick(plot_->viewport(), Qt::LeftButton, {}, plot_->position(3, 1).toPoint());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.last().first().toInt(), 3);
    // The step that is shown already is not asked for.
    plot_->setStep(3);
    QTest::mouseClick(plot_->viewport(), Qt::LeftButton, {}, plot_->position(3, 1).toPoint());
    QTest::mouseClick(plot_->viewport(), Qt::RightButton, {}, plot_->position(1, 1).toPoint());
    QCOMPARE(asked.size(), 1);
  }

  void draggingScrubsToTheEnds() {
    plot_->show(setupOf({series({4, 3, 2, 1, 0})}));
    plot_->setStep(2);
    QSignalSpy asked(plot_.get(), &CurvePlot::stepRequested);
    QTest::mousePress(plot_->viewport(), Qt::LeftButton, {}, plot_->position(2, 2).toPoint());
    move({-500, 100}, Qt::LeftButton);
    QCOMPARE(asked.last().first().toInt(), 0);
    move({5000, 100}, Qt::LeftButton);
    QCOMPARE(asked.last().first().toInt(), 4);
    QTest::mouseRelease(plot_->viewport(), Qt::LeftButton, {}, plot_->position(2, 2).toPoint());
    const qsizetype before = asked.size();
    move(plot_->position(1, 2));
    QCOMPARE(asked.size(), before);
  }

  void nothingToClickWithoutValues() {
    plot_->show(setupOf({series({nan, nan})}));
    QSignalSpy asked(plot_.get(), &CurvePlot::stepRequested);
    QTest::mouseClick(plot_->viewport(), Qt::LeftButton, {}, {200, 120});
    QVERIFY(asked.isEmpty());
  }

  void theNearestPointIsHovered() {
    plot_->show(setupOf({series({4, 3, 2, 1, 0}), series({0, 1, 2, 3, 4})}));
    QSignalSpy hovered(plot_.get(), &CurvePlot::pointHovered);
    move(plot_->position(1, 1) + QPointF(3, 2));
    QCOMPARE(hovered.last(), QVariantList({1, 1}));
    move(plot_->position(0, 4) + QPointF(2, -1));
    QCOMPARE(hovered.last(), QVariantList({0, 0}));
    move({plot_->position(2, 2).x(), plot_->plotRect().bottom() + 60});
    QCOMPARE(hovered.last(), QVariantList({-1, -1}));
  }

  void leavingForgetsThePoint() {
    plot_->show(setupOf({series({4, 3, 2})}));
    QSignalSpy hovered(plot_.get(), &CurvePlot::pointHovered);
    move(plot_->position(1, 3));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(plot_.get(), &leave);
    QCOMPARE(hovered.last(), QVariantList({-1, -1}));
  }

  void exportsShowNothingOfTheMouse() {
    plot_->show(setupOf({series({4, 3, 2})}));
    const QImage before = plot_->toImage(2.0);
    move(plot_->position(1, 3));
    plot_->setHighlightedStep(2);
    QCOMPARE(plot_->toImage(2.0), before);
    QVERIFY(plot_->grab().toImage() != before);
  }

  void spokenInNumbers() {
    plot_->show(setupOf({series({0.5, 0.25}), series({1.0, 2.0}, QStringLiteral("sparsemax"))}));
    plot_->setStep(1);
    QCOMPARE(plot_->accessibleName(), QStringLiteral("Neff"));
    QVERIFY(plot_->accessibleDescription().contains("step 1 of 1"));
    QVERIFY(plot_->accessibleDescription().contains("softmax 0.250"));
    QVERIFY(plot_->accessibleDescription().contains("sparsemax 2.000"));
  }

  void manyNamesBecomeALegend() {
    make(CurveDetail::Full);
    plot_->resize(400, 80);
    QVector<CurveSeries> all;
    for (int i = 0; i < 6; ++i) all.append(series({1.0 + i, 2.0 + i}));
    plot_->show(setupOf(all));
    const double right = plot_->plotRect().right();
    // No room is kept for names at the line ends then.
    QVERIFY(right > 380.0);
    plot_->resize(400, 300);
    plot_->show(setupOf(all));
    QVERIFY(plot_->plotRect().right() < right - 20.0);
  }

  void longerNamesTakeMoreRoom() {
    make(CurveDetail::Full);
    plot_->show(setupOf({series({1, 2})}));
    const double before = plot_->plotRect().right();
    CurvePlotSetup setup = setupOf({series({1, 2})});
    setup.series[0].label = QStringLiteral("a model with a long name");
    plot_->show(setup);
    QVERIFY(plot_->plotRect().right() < before - 40.0);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::CurvePlotTest)
#include "curve_plot_test.moc"
