// A measure against an axis: points as they arrive, what is hovered, chosen and said.
#include "ui/plots/sweep_plot.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <cmath>
#include <limits>

#include "tests/ui/support/numbers.h"
#include "tests/ui/support/ui_test.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

SweepPoint point(int curve, double x, double value, int row, double half = 0.05) {
  Estimate estimate;
  estimate.value = value;
  estimate.interval = {value - half, value + half};
  estimate.count = 100;
  return {curve, x, estimate, row};
}

SweepPlotSetup twoCurves() {
  SweepPlotSetup setup;
  setup.curves = {{QStringLiteral("Dense"), QStringLiteral("softmax")},
                  {QStringLiteral("Sparsemax"), QStringLiteral("sparsemax")}};
  setup.title = QStringLiteral("Share of trials with overlap ≥ 0.9");
  setup.xTitle = QStringLiteral("stored patterns");
  setup.values = {10, 20, 30, 40};
  return setup;
}

/// Rows 0 … 3 of the first curve, 4 … 7 of the second.
QVector<SweepPoint> eightPoints() {
  QVector<SweepPoint> points;
  for (int i = 0; i < 4; ++i) points.append(point(0, 10 + 10 * i, 0.9 - 0.2 * i, i));
  for (int i = 0; i < 4; ++i) points.append(point(1, 10 + 10 * i, 0.8 - 0.25 * i, 4 + i));
  return points;
}

qsizetype pointsOf(const SweepPlot& plot, int curve) {
  qsizetype count = 0;
  for (const QLineSeries* line : plot.lines(curve)) count += line->count();
  return count;
}

}  // namespace

class SweepPlotTest : public UiTest {
  Q_OBJECT

  std::unique_ptr<SweepPlot> plot_;

  void prepare() override {
    plot_ = std::make_unique<SweepPlot>();
    plot_->resize(640, 360);
    plot_->show();
    plot_->start(twoCurves());
    plot_->setPoints(eightPoints());
  }

  void move(QPointF at) {
    QMouseEvent event(QEvent::MouseMove, at, plot_->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(plot_->viewport(), &event);
  }
  QPointF at(int index) const {
    const SweepPoint& of = plot_->points()[index];
    return plot_->position(of.x, of.estimate.value);
  }

 private slots:
  void cleanup() { plot_.reset(); }

  void nothingIsSaidToBeMissingBeforeItStarts() {
    SweepPlot fresh;
    QVERIFY(fresh.isEmptyState());
    fresh.start(twoCurves());
    QVERIFY(!fresh.isEmptyState());  // the axes of the plan stand before the first point
  }

  void shareGoesFromNullToOne() {
    QCOMPARE(plot_->yAxis().low, 0.0);
    QCOMPARE(plot_->yAxis().high, 1.0);
  }

  void theAxisStandsStillWhilePointsArrive() {
    const double low = plot_->lowest();
    const double high = plot_->highest();
    plot_->setPoints(eightPoints().first(2));
    QCOMPARE(plot_->lowest(), low);
    QCOMPARE(plot_->highest(), high);
    plot_->setPoints({});
    QCOMPARE(plot_->highest(), high);
  }

  void curvesAreSeriesOfTheChart() {
    QCOMPARE(pointsOf(*plot_, 0), 4);
    QCOMPARE(pointsOf(*plot_, 1), 4);
    plot_->setPoints(eightPoints().first(5));
    QCOMPARE(pointsOf(*plot_, 1), 1);
    plot_->start(twoCurves());
    QCOMPARE(pointsOf(*plot_, 0), 0);
  }

  void pointsAreSortedAlongTheAxis() {
    plot_->setPoints({point(0, 40, 0.1, 0), point(0, 10, 0.9, 1), point(0, 30, 0.3, 2)});
    const QList<QPointF> line = plot_->lines(0).first()->points();
    QCOMPARE(line.size(), 3);
    QVERIFY(line[0].x() < line[1].x() && line[1].x() < line[2].x());
  }

  void missingValuesAreLeftOut() {
    plot_->setPoints({point(0, 10, 0.9, 0), point(0, 20, nan, 1), point(0, 30, 0.3, 2)});
    QCOMPARE(pointsOf(*plot_, 0), 2);
    (void)plot_->grab();
  }

  void startAgainWithOtherCurves() {
    SweepPlotSetup one = twoCurves();
    one.curves.removeLast();
    for (int round = 0; round < 5; ++round) {
      plot_->start(one);
      plot_->setPoints(eightPoints().first(4));
      QCOMPARE(pointsOf(*plot_, 0), 4);
      plot_->start(twoCurves());
      plot_->setPoints(eightPoints());
      QCOMPARE(pointsOf(*plot_, 1), 4);
      (void)plot_->grab();
    }
  }

  void errorsOfManySizesAreLogarithmic() {
    SweepPlotSetup setup = twoCurves();
    setup.share = false;
    plot_->start(setup);
    plot_->setPoints({point(0, 10, 0.001, 0, 0.0), point(0, 20, 5.0, 1, 0.0)});
    QVERIFY(plot_->yAxis().scale == PlotScale::Log10);
    plot_->setPoints({point(0, 10, 1.0, 0, 0.0), point(0, 20, 5.0, 1, 0.0)});
    QVERIFY(plot_->yAxis().scale == PlotScale::Linear);
    QCOMPARE(plot_->yAxis().low, 0.0);
  }

  void anIntervalDownToNullEndsWithThePlot() {
    SweepPlotSetup setup = twoCurves();
    setup.share = false;
    setup.yScale = PlotScale::Log10;
    plot_->start(setup);
    plot_->setPoints({point(0, 10, 0.1, 0, 0.1), point(0, 20, 10.0, 1, 11.0)});
    (void)plot_->grab();  // and no warning
    QVERIFY(std::isfinite(plot_->yAxis().low));
  }

  void costsHaveRoomOnBothSides() {
    SweepPlotSetup setup = twoCurves();
    setup.values.clear();
    setup.xScale = PlotScale::Log10;
    plot_->start(setup);
    QVERIFY(plot_->isEmptyState());
    plot_->setPoints({point(0, 1e5, 0.9, 0), point(0, 1e7, 0.95, 1)});
    QVERIFY(!plot_->isEmptyState());
    QVERIFY(plot_->lowest() < 0.9e5);
    QVERIFY(plot_->highest() > 1.1e7);
  }

  void optionsHaveNames() {
    SweepPlotSetup setup = twoCurves();
    setup.values = {0, 1, 2};
    setup.options = QStringList{QStringLiteral("dot"), QStringLiteral("cosine"), QStringLiteral("euclidean")};
    plot_->start(setup);
    plot_->setPoints({point(0, 0, 0.9, 0), point(0, 1, 0.8, 1), point(0, 2, 0.7, 2)});
    QCOMPARE(plot_->xAxis().ticks.size(), 3);
    QCOMPARE(plot_->xAxis().ticks[1].label, QStringLiteral("cosine"));
    QCOMPARE(pointsOf(*plot_, 0), 0);  // between two options there is nothing
    QVERIFY(plot_->accessibleDescription().contains("cosine"));
  }

  void hoveringTellsTheRow() {
    QSignalSpy hovered(plot_.get(), &SweepPlot::hovered);
    move(at(2) + QPointF(4, -3));
    QCOMPARE(hovered.last().first().toInt(), 2);
    move(at(2) + QPointF(3, -3));
    QCOMPARE(hovered.size(), 1);  // the same point is told once
    move(at(6));
    QCOMPARE(hovered.last().first().toInt(), 6);
    move({2, 2});
    QCOMPARE(hovered.last().first().toInt(), -1);
    move(at(1));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(plot_.get(), &leave);
    QCOMPARE(hovered.last().first().toInt(), -1);
  }

  void theCardOfAHoveredPointIsAsked() {
    int asked = -1;
    plot_->setCard([&](int row) {
      asked = row;
      return QVector<CardRow>{{QStringLiteral("Dense"), QStringLiteral("0.5"), true}};
    });
    const QImage before = plot_->grab().toImage();
    move(at(5));
    QVERIFY(plot_->grab().toImage() != before);
    QCOMPARE(asked, 5);
    QCOMPARE(plot_->toImage(1.0).size(), before.size());
    asked = -1;
    (void)plot_->toImage(1.0);
    QCOMPARE(asked, -1);  // what is only under the mouse is not exported
  }

  void newPointsForgetTheHoveredOne() {
    move(at(7));
    plot_->setPoints(eightPoints().first(3));
    (void)plot_->grab();  // the eighth point is gone
  }

  void clickingChoosesTheRow() {
    QSignalSpy chosen(plot_.get(), &SweepPlot::chosen);
    for (int i = 0; i < 8; ++i) {
      QTest::mouseClick(plot_->viewport(), Qt::LeftButton, {}, at(i).toPoint());
      QCOMPARE(chosen.last().first().toInt(), i);
    }
    chosen.clear();
    QTest::mouseClick(plot_->viewport(), Qt::RightButton, {}, at(1).toPoint());
    QTest::mouseClick(plot_->viewport(), Qt::LeftButton, {}, {3, 3});
    QVERIFY(chosen.isEmpty());
  }

  void theChosenPointHasARing() {
    const QImage before = plot_->grab().toImage();
    plot_->setChosen(3);
    const QImage ringed = plot_->grab().toImage();
    QVERIFY(ringed != before);
    QCOMPARE(plot_->toImage(1.0).convertToFormat(ringed.format()).size(), ringed.size());
    plot_->setChosen(-1);
    QCOMPARE(plot_->grab().toImage(), before);
  }

  void arrowsWalkAlongAndAcross() {
    QSignalSpy chosen(plot_.get(), &SweepPlot::chosen);
    connect(plot_.get(), &SweepPlot::chosen, plot_.get(), &SweepPlot::setChosen);
    const auto press = [&](Qt::Key key) {
      QTest::keyClick(plot_.get(), key);
      return chosen.last().first().toInt();
    };
    QCOMPARE(press(Qt::Key_Right), 0);  // nothing was chosen: the first
    QCOMPARE(press(Qt::Key_Right), 1);
    QCOMPARE(press(Qt::Key_Right), 2);
    QCOMPARE(press(Qt::Key_Left), 1);
    QCOMPARE(press(Qt::Key_Down), 5);
    QCOMPARE(press(Qt::Key_Up), 1);
    QCOMPARE(press(Qt::Key_Left), 0);
    const qsizetype before = chosen.size();
    QTest::keyClick(plot_.get(), Qt::Key_Left);  // the first already
    QTest::keyClick(plot_.get(), Qt::Key_A);
    QCOMPARE(chosen.size(), before);
  }

  void theKeyboardReachesIt() {
    QCOMPARE(plot_->focusPolicy(), Qt::StrongFocus);
    const QImage without = plot_->grab().toImage();
    plot_->activateWindow();
    plot_->setFocus();
    QTRY_VERIFY(plot_->hasFocus());
    QVERIFY(plot_->grab().toImage() != without);
  }

  void spokenPointByPoint() {
    QCOMPARE(plot_->accessibleName(), twoCurves().title);
    const QString spoken = plot_->accessibleDescription();
    QCOMPARE(spoken.count(QStringLiteral("; ")), 7);
    QVERIFY(spoken.contains("Dense at 10: 0.9"));
    QVERIFY(spoken.contains("Sparsemax at 20: 0.55"));
  }

  void theWorkingPointSaysHowFarItIs() {
    const QImage before = plot_->grab().toImage();
    plot_->setWorking(20.0, QStringLiteral("31 of 100"));
    QVERIFY(plot_->grab().toImage() != before);
    plot_->setWorking(std::nullopt, {});
    QCOMPARE(plot_->grab().toImage(), before);
  }

  void theoryInsideTheAxisOnly() {
    const QImage before = plot_->grab().toImage();
    plot_->setTheory({{1e9, QStringLiteral("far away")}, {nan, QStringLiteral("nowhere")}});
    QCOMPARE(plot_->grab().toImage(), before);
    plot_->setTheory({{25.0, QStringLiteral("0.138 N")}});
    QVERIFY(plot_->grab().toImage() != before);
  }

  void baselinesAndFrontierAreDrawn() {
    const QImage before = plot_->grab().toImage();
    plot_->setFrontier({{10, 0.2}, {20, 0.6}, {nan, 1.0}});
    const QImage frontier = plot_->grab().toImage();
    QVERIFY(frontier != before);
    plot_->setBaselines({{QStringLiteral("mean image"), {{10, 0.5}, {40, 0.4}}}, {QStringLiteral("none"), {}}});
    QVERIFY(plot_->grab().toImage() != frontier);
  }

  void bandsAreThere() {
    plot_->setPoints({point(0, 10, 0.5, 0, 0.0), point(0, 40, 0.5, 1, 0.0)});
    const QImage thin = plot_->grab().toImage();
    plot_->setPoints({point(0, 10, 0.5, 0, 0.2), point(0, 40, 0.5, 1, 0.2)});
    const QImage wide = plot_->grab().toImage();
    const QPoint inside = plot_->position(24.6, 0.62).toPoint();
    QVERIFY(thin.pixelColor(inside) != wide.pixelColor(inside));
  }

  void theSecondRunOfAModelHasNoBand() {
    SweepPlotSetup setup = twoCurves();
    setup.curves[1].modelId = QStringLiteral("softmax");
    plot_->start(setup);
    plot_->setPoints({point(1, 10, 0.5, 0, 0.0), point(1, 40, 0.5, 1, 0.0)});
    const QImage thin = plot_->grab().toImage();
    plot_->setPoints({point(1, 10, 0.5, 0, 0.2), point(1, 40, 0.5, 1, 0.2)});
    QCOMPARE(plot_->grab().toImage().pixelColor(plot_->position(24.6, 0.62).toPoint()),
             thin.pixelColor(plot_->position(24.6, 0.62).toPoint()));
  }

  void exportedWithoutBeingShown() {
    SweepPlot hidden;
    hidden.start(twoCurves());
    hidden.setPoints(eightPoints());
    hidden.resize(500, 300);
    const QImage small = hidden.toImage(1.0);
    QCOMPARE(small.size(), QSize(500, 300));
    hidden.resize(900, 500);
    QCOMPARE(hidden.toImage(1.0).size(), QSize(900, 500));
    QVERIFY(hidden.plotRect().right() > 600.0);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::SweepPlotTest)
#include "sweep_plot_test.moc"
