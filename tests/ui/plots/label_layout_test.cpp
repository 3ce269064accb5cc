// Names at the line ends: without overlap, in order, inside.
#include "ui/plots/label_layout.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/ui/support/ui_test.h"

namespace hopscope::ui {
namespace {

constexpr double slack = 1e-6;

void check(const QVector<double>& wanted, double height, double top, double bottom) {
  const QVector<double> centres = spreadLabels(wanted, height, top, bottom);
  QCOMPARE(centres.size(), wanted.size());
  const double pitch = std::min(height, (bottom - top) / static_cast<double>(std::max<qsizetype>(1, wanted.size())));
  for (qsizetype i = 0; i < wanted.size(); ++i) {
    QVERIFY(centres[i] >= top + pitch / 2 - slack);
    QVERIFY(centres[i] <= bottom - pitch / 2 + slack);
    for (qsizetype j = 0; j < wanted.size(); ++j) {
      if (i == j) continue;
      QVERIFY(std::abs(centres[i] - centres[j]) >= pitch - slack);
      if (wanted[i] < wanted[j]) QVERIFY(centres[i] < centres[j]);
    }
  }
}

}  // namespace

class LabelLayoutTest : public UiTest {
  Q_OBJECT

 private slots:
  void noneAndOne() {
    QVERIFY(spreadLabels({}, 10, 0, 100).isEmpty());
    QCOMPARE(spreadLabels({40}, 10, 0, 100), QVector<double>({40}));
    QCOMPARE(spreadLabels({-40}, 10, 0, 100), QVector<double>({5}));
    QCOMPARE(spreadLabels({400}, 10, 0, 100), QVector<double>({95}));
  }

  void farLabelsStayWhereTheyBelong() {
    QCOMPARE(spreadLabels({80, 20, 50}, 10, 0, 100), QVector<double>({80, 20, 50}));
  }

  void twoAtOnePlaceShareIt() {
    const QVector<double> centres = spreadLabels({50, 50}, 10, 0, 100);
    QCOMPARE(centres, QVector<double>({45, 55}));
  }

  void equalWishesKeepTheirOrder() {
    const QVector<double> centres = spreadLabels({50, 50, 50, 50}, 10, 0, 100);
    QVERIFY(std::ranges::is_sorted(centres));
  }

  void aStackAtTheEdgeIsPushedInside() {
    check({100, 100, 99}, 12, 0, 100);
    check({0, 1, 2}, 12, 0, 100);
    check({0, 0, 100, 100}, 20, 0, 100);
  }

  void tooManyAreSpreadEvenly() {
    const QVector<double> centres = spreadLabels({3, 2, 1, 0}, 50, 0, 100);
    QCOMPARE(centres, QVector<double>({87.5, 62.5, 37.5, 12.5}));
    check({5, 5, 5, 5, 5, 5, 5}, 40, 0, 100);
  }

  void randomColumns() {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> place(-20.0, 220.0);
    for (int round = 0; round < 300; ++round) {
      QVector<double> wanted;
      const int count = 1 + static_cast<int>(random() % 14);
      for (int i = 0; i < count; ++i) wanted.append(place(random));
      check(wanted, 15.0, 0.0, 200.0);
      if (QTest::currentTestFailed()) return;
    }
  }

  void labelsMoveNoFartherThanTheyMust() {
    // Two touching labels move by half of what they overlap, the third not at all.
    const QVector<double> centres = spreadLabels({30, 36, 80}, 10, 0, 100);
    QCOMPARE(centres, QVector<double>({28, 38, 80}));
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::LabelLayoutTest)
#include "label_layout_test.moc"
