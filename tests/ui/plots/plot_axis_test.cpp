// The range and the ticks of an axis: what every chart trusts.
#include "ui/plots/plot_axis.h"

#include <cmath>
#include <limits>

#include "tests/ui/support/numbers.h"
#include "tests/ui/support/ui_test.h"

namespace hopscope::ui {
namespace {

struct Case {
  const char* name;
  AxisRequest request;
};

QVector<Case> cases() {
  QVector<Case> all;
  const QVector<QVector<double>> values{{},
                                        {0.0},
                                        {1.0},
                                        {-1.0},
                                        {3.7},
                                        {0.0, 1.0},
                                        {-1.0, 1.0},
                                        {-0.3, 0.2},
                                        {1.0, 1.0, 1.0},
                                        {1e-12, 2e-12},
                                        {1.0, 1.0 + 1e-14},
                                        {1.0, 1.0 + 1e-9},
                                        {-1e300, 1e300},
                                        {1e-300, 1e-299},
                                        {1e15, 1e15 + 1.0},
                                        {-5.0, -4.9},
                                        {-1e-9, 1e9},
                                        {0.05, 0.22},
                                        {1, 10, 100, 1000, 60000},
                                        {nan, 1.0, 2.0},
                                        {infinity, 0.5, -infinity},
                                        {nan, infinity},
                                        {-3.0, -2.0, -1.0},
                                        {0.0, 1e-320}};
  for (const PlotScale scale : {PlotScale::Linear, PlotScale::Log2, PlotScale::Log10}) {
    for (const QVector<double>& each : values) {
      for (const AxisEnds ends : {AxisEnds::Nice, AxisEnds::Exact}) {
        for (const int most : {1, 2, 3, 6, 12}) {
          AxisRequest request;
          request.scale = scale;
          request.values = each;
          request.maxTicks = most;
          request.ends = ends;
          all.append({"", request});
        }
      }
    }
  }
  return all;
}

QByteArray told(const AxisRequest& request) {
  QByteArray text = "scale " + QByteArray::number(static_cast<int>(request.scale)) + ", most " +
                    QByteArray::number(request.maxTicks) + (request.ends == AxisEnds::Nice ? ", nice:" : ", exact:");
  for (const double value : request.values) text += " " + QByteArray::number(value, 'g', 17);
  return text;
}

QStringList labels(const PlotAxis& axis) {
  QStringList texts;
  for (const AxisTick& tick : axis.ticks) texts << tick.label;
  return texts;
}

}  // namespace

class PlotAxisTest : public UiTest {
  Q_OBJECT

 private slots:
  void axisIsAlwaysUsable() {
    for (const Case& each : cases()) {
      const PlotAxis axis = fitAxis(each.request);
      const QByteArray what = told(each.request);
      QVERIFY2(std::isfinite(axis.low) && std::isfinite(axis.high), what);
      QVERIFY2(axis.low < axis.high, what);
      QVERIFY2(axis.scale == each.request.scale, what);
    }
  }

  void axisHoldsWhatHasAPlaceOnIt() {
    for (const Case& each : cases()) {
      const PlotAxis axis = fitAxis(each.request);
      const double slack = 1e-9 * std::max({1e-300, std::abs(axis.low), std::abs(axis.high), axis.high - axis.low});
      for (const double value : each.request.values) {
        const double at = toAxis(each.request.scale, value);
        if (std::isnan(at)) continue;
        QVERIFY2(at >= axis.low - slack && at <= axis.high + slack,
                 told(each.request) + " lacks " + QByteArray::number(value));
      }
    }
  }

  void ticksRiseInsideTheAxis() {
    for (const Case& each : cases()) {
      const PlotAxis axis = fitAxis(each.request);
      const double slack = 1e-6 * (axis.high - axis.low);
      for (qsizetype i = 0; i < axis.ticks.size(); ++i) {
        const QByteArray what = told(each.request);
        QVERIFY2(std::isfinite(axis.ticks[i].at), what);
        QVERIFY2(!axis.ticks[i].label.isEmpty(), what);
        QVERIFY2(axis.ticks[i].at >= axis.low - slack && axis.ticks[i].at <= axis.high + slack, what);
        if (i > 0) QVERIFY2(axis.ticks[i].at > axis.ticks[i - 1].at, what);
      }
    }
  }

  void linearTicksAreNotMoreThanAskedFor() {
    for (const Case& each : cases()) {
      if (each.request.scale != PlotScale::Linear) continue;
      const PlotAxis axis = fitAxis(each.request);
      // Both sides of zero need three.
      const int most = std::max(each.request.maxTicks, 3);
      QVERIFY2(axis.ticks.size() <= most, told(each.request) + " has " + QByteArray::number(axis.ticks.size()));
    }
  }

  void niceAxesEndOnTicks() {
    for (const Case& each : cases()) {
      if (each.request.scale != PlotScale::Linear || each.request.ends != AxisEnds::Nice) continue;
      const PlotAxis axis = fitAxis(each.request);
      QVERIFY2(axis.ticks.size() >= 2, told(each.request));
      QCOMPARE(axis.ticks.first().at, axis.low);
      QCOMPARE(axis.ticks.last().at, axis.high);
    }
  }

  void exactAxesEndOnTheirData() {
    const PlotAxis axis = fitAxis({.values = {0.05, 0.22}, .ends = AxisEnds::Exact});
    QCOMPARE(axis.low, 0.05);
    QCOMPARE(axis.high, 0.22);
    QCOMPARE(labels(axis), QStringList({"0.05", "0.10", "0.15", "0.20"}));
  }

  // An axis with few ticks on both sides of zero once grew to 2e8.
  void bothSidesOfZeroStaySmall() {
    for (const int most : {1, 2, 3, 4}) {
      const PlotAxis axis = fitAxis({.values = {-0.31, 0.42}, .maxTicks = most});
      QVERIFY2(axis.high <= 1.0 && axis.low >= -1.0, QByteArray::number(axis.high));
      bool zero = false;
      for (const AxisTick& tick : axis.ticks) zero = zero || tick.at == 0.0;
      QVERIFY(zero);
    }
  }

  void axisIsNotMuchLargerThanItsData() {
    for (const double span : {1e-9, 1e-3, 0.7, 1.0, 13.0, 999.0, 1e6}) {
      for (const double low : {0.0, -0.4, 1.0, 12.5}) {
        const PlotAxis axis = fitAxis({.values = {low * span, low * span + span}});
        QVERIFY2(axis.high - axis.low <= 2.5 * span, QByteArray::number(span) + " " + QByteArray::number(low));
      }
    }
  }

  void withoutValuesFromNullToOne() {
    const PlotAxis linear = fitAxis({});
    QCOMPARE(linear.low, 0.0);
    QCOMPARE(linear.high, 1.0);
    const PlotAxis decade = fitAxis({.scale = PlotScale::Log10, .values = {0.0, -5.0, nan}});
    QCOMPARE(decade.low, 0.0);
    QCOMPARE(decade.high, 1.0);
    QCOMPARE(labels(decade), QStringList({"1", "10"}));
  }

  void equalValuesGetRoomAroundThem() {
    const PlotAxis axis = fitAxis({.values = {5.0, 5.0}});
    QVERIFY(axis.low < 5.0);
    QVERIFY(axis.high > 5.0);
    const PlotAxis zero = fitAxis({.values = {0.0, 0.0}});
    QVERIFY(zero.low <= 0.0 && zero.high > 0.0);
  }

  void wholeNumbersOnly() {
    for (const int last : {1, 2, 3, 6, 7, 12, 50, 99, 10'000}) {
      const PlotAxis axis =
          fitAxis({.values = {0.0, static_cast<double>(last)}, .ends = AxisEnds::Exact, .integers = true});
      QVERIFY(axis.ticks.size() >= 2);
      for (const AxisTick& tick : axis.ticks) {
        QCOMPARE(tick.at, std::round(tick.at));
        QVERIFY(!tick.label.contains(QLatin1Char('.')));
      }
    }
  }

  void wholeNumbersOfASingleStep() {
    const PlotAxis axis = fitAxis({.values = {0.0, 0.0}, .ends = AxisEnds::Exact, .integers = true});
    QCOMPARE(axis.low, 0.0);
    QCOMPARE(axis.high, 1.0);
  }

  void decadesAreWhole() {
    const PlotAxis axis = fitAxis({.scale = PlotScale::Log10, .values = {1.8, 71.3}});
    QCOMPARE(axis.low, 0.0);
    QCOMPARE(axis.high, 2.0);
    QCOMPARE(labels(axis), QStringList({"1", "10", "100"}));
  }

  void shortDecadesShowTheirParts() {
    const PlotAxis axis = fitAxis({.scale = PlotScale::Log10, .values = {20.0, 60.0}, .ends = AxisEnds::Exact});
    QCOMPARE(labels(axis), QStringList({"20", "50"}));
  }

  void manyDecadesAreThinnedFromTheTop() {
    const PlotAxis axis = fitAxis({.scale = PlotScale::Log10, .values = {1e-12, 1.0}, .maxTicks = 5});
    QVERIFY(axis.ticks.size() <= 5);
    QCOMPARE(axis.ticks.last().label, QStringLiteral("1"));
  }

  void powersOfTwo() {
    const PlotAxis axis = fitAxis({.scale = PlotScale::Log2, .values = {0.5, 64.0}, .maxTicks = 8});
    QCOMPARE(labels(axis), QStringList({"0.5", "1", "2", "4", "8", "16", "32", "64"}));
  }

  void toAxisAndBack() {
    for (const PlotScale scale : {PlotScale::Linear, PlotScale::Log2, PlotScale::Log10}) {
      for (const double value : {1e-9, 0.5, 1.0, 3.0, 1e9}) {
        QVERIFY(std::abs(fromAxis(scale, toAxis(scale, value)) / value - 1.0) < 1e-12);
      }
    }
    QCOMPARE(toAxis(PlotScale::Linear, -3.0), -3.0);
    for (const PlotScale scale : {PlotScale::Log2, PlotScale::Log10}) {
      for (const double value : {0.0, -1.0, -0.0}) QVERIFY(std::isnan(toAxis(scale, value)));
    }
    for (const PlotScale scale : {PlotScale::Linear, PlotScale::Log2, PlotScale::Log10}) {
      for (const double value : {nan, infinity, -infinity}) QVERIFY(std::isnan(toAxis(scale, value)));
    }
  }

  void tickLabels_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("label");
    const QString minus(QChar(0x2212));
    const QString thin(QChar(0x202F));
    QTest::newRow("quarter") << 0.25 << 0.05 << "0.25";
    QTest::newRow("as many decimals as the step") << 0.5 << 0.25 << "0.50";
    QTest::newRow("whole") << 3.0 << 1.0 << "3";
    QTest::newRow("zero") << 0.0 << 0.1 << "0.0";
    QTest::newRow("almost zero is zero") << 1e-18 << 0.1 << "0.0";
    QTest::newRow("no minus at zero") << -1e-18 << 0.1 << "0.0";
    QTest::newRow("minus") << -0.4 << 0.2 << minus + "0.4";
    QTest::newRow("rounding") << 0.1 + 0.2 << 0.1 << "0.3";
    QTest::newRow("thousands") << 12500.0 << 500.0 << "12" + thin + "500";
    QTest::newRow("just below a million") << 999000.0 << 1000.0 << "999" + thin + "000";
    QTest::newRow("million") << 2.5e6 << 5e5 << QStringLiteral("2.5×10⁶");
    QTest::newRow("one million") << 1e6 << 1e6 << QStringLiteral("10⁶");
    QTest::newRow("tiny") << 2e-6 << 1e-6 << QStringLiteral("2×10⁻⁶");
    QTest::newRow("tiny below zero") << -2e-6 << 1e-6 << minus + QStringLiteral("2×10⁻⁶");
    QTest::newRow("zero of tiny steps") << 0.0 << 1e-6 << "0.000000";
    QTest::newRow("huge") << 1e300 << 1e300 << QStringLiteral("10³⁰⁰");
  }
  void tickLabels() {
    QFETCH(double, value);
    QFETCH(double, step);
    QFETCH(QString, label);
    QCOMPARE(tickLabel(value, step), label);
  }

  void neighbouringTicksReadDifferently() {
    for (const double span : {1e-7, 1e-3, 0.02, 0.7, 3.0, 12.0, 5000.0, 3e6}) {
      for (const double low : {0.0, -0.35}) {
        const QStringList texts = labels(fitAxis({.values = {low * span, low * span + span}}));
        for (qsizetype i = 1; i < texts.size(); ++i) QVERIFY2(texts[i] != texts[i - 1], qPrintable(texts.join(" ")));
      }
    }
  }

  void powersOfTen() {
    QCOMPARE(powerOfTenLabel(0), QStringLiteral("1"));
    QCOMPARE(powerOfTenLabel(3), QStringLiteral("1") + QChar(0x202F) + QStringLiteral("000"));
    QCOMPARE(powerOfTenLabel(4), QStringLiteral("10⁴"));
    QCOMPARE(powerOfTenLabel(-1), QStringLiteral("0.1"));
    QCOMPARE(powerOfTenLabel(-2), QStringLiteral("0.01"));
    QCOMPARE(powerOfTenLabel(-3), QStringLiteral("10⁻³"));
    QCOMPARE(powerOfTenLabel(-12), QStringLiteral("10⁻¹²"));
  }

  void superscripts() {
    QCOMPARE(superscript(0), QStringLiteral("⁰"));
    QCOMPARE(superscript(1234567890), QStringLiteral("¹²³⁴⁵⁶⁷⁸⁹⁰"));
    QCOMPARE(superscript(-45), QStringLiteral("⁻⁴⁵"));
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PlotAxisTest)
#include "plot_axis_test.moc"
