// Curves with gaps, and with more points than pixels.
#include "ui/plots/polyline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "tests/ui/support/numbers.h"
#include "tests/ui/support/ui_test.h"

namespace hopscope::ui {
namespace {

QList<QPointF> noise(int count) {
  std::mt19937 random(7);
  QList<QPointF> points;
  for (int i = 0; i < count; ++i) points.append({static_cast<double>(i), static_cast<double>(random() % 10'000)});
  return points;
}

}  // namespace

class PolylineTest : public UiTest {
  Q_OBJECT

 private slots:
  void gapsCutACurve() {
    const QList<QList<QPointF>> runs =
        finiteRuns({{0, 1}, {1, 2}, {2, nan}, {3, 4}, {4, infinity}, {5, -infinity}, {6, 7}, {7, 8}});
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs[0], QList<QPointF>({{0, 1}, {1, 2}}));
    QCOMPARE(runs[1], QList<QPointF>({{3, 4}}));
    QCOMPARE(runs[2], QList<QPointF>({{6, 7}, {7, 8}}));
  }

  void gapsAtTheEndsLeaveNoEmptyRun() {
    QVERIFY(finiteRuns({}).isEmpty());
    QVERIFY(finiteRuns({{0, nan}, {1, nan}}).isEmpty());
    QCOMPARE(finiteRuns({{0, nan}, {1, 1}, {2, nan}}), QList<QList<QPointF>>({{{1, 1}}}));
    QVERIFY(finiteRuns({{nan, 1}}).isEmpty());
  }

  void fewPointsStayAsTheyAre() {
    QVERIFY(decimate({}, 10).isEmpty());
    QCOMPARE(decimate({{1, 2}}, 10), QList<QPointF>({{1, 2}}));
    const QList<QPointF> twenty = noise(20);
    QCOMPARE(decimate(twenty, 10), twenty);
    QVERIFY(decimate(noise(21), 1).size() < 21);
  }

  void atMostTwoPointsAColumn() {
    for (const int columns : {1, 2, 7, 64, 500}) {
      for (const int count : {1000, 4096, 100'000}) {
        const QList<QPointF> kept = decimate(noise(count), columns);
        QVERIFY2(kept.size() <= 2 * columns + 2, QByteArray::number(columns));
      }
    }
  }

  void endsStay() {
    const QList<QPointF> points = noise(5000);
    const QList<QPointF> kept = decimate(points, 30);
    QCOMPARE(kept.first(), points.first());
    QCOMPARE(kept.last(), points.last());
  }

  void orderStays() {
    const QList<QPointF> kept = decimate(noise(50'000), 100);
    QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
  }

  void extremesOfEachColumnStay() {
    constexpr int columns = 40;
    const QList<QPointF> points = noise(8000);
    const QList<QPointF> kept = decimate(points, columns);
    const double width = points.last().x();
    for (int column = 0; column < columns; ++column) {
      double lowest = infinity;
      double highest = -infinity;
      for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        if (std::min(columns - 1, static_cast<int>(points[i].x() / width * columns)) != column) continue;
        lowest = std::min(lowest, points[i].y());
        highest = std::max(highest, points[i].y());
      }
      const auto has = [&](double y) {
        return std::ranges::any_of(kept, [&](const QPointF& point) { return point.y() == y; });
      };
      QVERIFY(has(lowest));
      QVERIFY(has(highest));
    }
  }

  void aSinglePeakIsNeverLost() {
    for (const int at : {1, 17, 4999, 77'777, 99'998}) {
      QList<QPointF> points;
      for (int i = 0; i < 100'000; ++i) points.append({static_cast<double>(i), i == at ? 1.0 : 0.0});
      const QList<QPointF> kept = decimate(points, 100);
      QVERIFY2(std::ranges::any_of(kept, [](const QPointF& point) { return point.y() == 1.0; }),
               QByteArray::number(at));
    }
  }

  void keptPointsAreOfTheCurve() {
    const QList<QPointF> points = noise(3000);
    for (const QPointF& point : decimate(points, 50)) QVERIFY(points.contains(point));
  }

  void onePlaceForAllIsLeftAlone() {
    QList<QPointF> points;
    for (int i = 0; i < 100; ++i) points.append({3.0, static_cast<double>(i)});
    QCOMPARE(decimate(points, 4), points);
    QCOMPARE(decimate(points, 0), points);
  }

  void veryLargeValues() {
    QList<QPointF> points;
    for (int i = 0; i < 1000; ++i) points.append({i * 1e300, i % 2 == 0 ? 1e308 : -1e308});
    const QList<QPointF> kept = decimate(points, 10);
    QVERIFY(kept.size() <= 22);
    for (const QPointF& point : kept) QVERIFY(std::isfinite(point.y()));
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PolylineTest)
#include "polyline_test.moc"
