#include <QHelpEvent>
#include <QToolTip>
#include <limits>

#include "tests/ui/support/numbers.h"
#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "ui/widgets/score_bars.h"
#include "ui/widgets/share_bar.h"

namespace hopscope::ui {

namespace {

QColor colourOf(const char* id) { return Theme::instance().modelStyle(QString::fromLatin1(id)).colour; }

}  // namespace

/// Bars whose lengths are numbers: shares of a whole, and scores beside their baselines.
class BarsTest : public UiTest {
  Q_OBJECT

 private slots:
  void sharesAreAsWideAsTheyAreLarge_data() { addLooks(); }

  void sharesAreAsWideAsTheyAreLarge() {
    const LookOfRow look;
    ShareBar bar;
    bar.resize(400, bar.sizeHint().height());
    bar.setParts({{"one", "25 %", "", 0.25, 0}, {"two", "50 %", "", 0.5, 1}, {"three", "25 %", "", 0.25, 2}});
    const QImage image = rendered(bar, look.ratio(), Theme::instance().colour(Colour::Plot));
    // Without the legend below, which has the same colours.
    const QImage above = image.copy(0, 0, image.width(), static_cast<int>(10 * look.ratio()));
    const auto width = [&](const char* model) { return placeOf(above, colourOf(model), 0).width(); };
    QVERIFY(std::abs(width("softmax") - 98) < 4);
    QVERIFY(std::abs(width("sparsemax") - 198) < 4);
    QVERIFY(std::abs(width("random_mask") - 98) < 4);
  }

  void whatIsLeftShowsTheGroove() {
    ShareBar bar;
    bar.resize(400, bar.sizeHint().height());
    const QColor groove = Theme::instance().colour(Colour::Groove);
    bar.setParts({});
    QCOMPARE(countOf(rendered(bar), groove, QRect(0, 0, 400, 18), 0), 400 * 18);
    bar.setParts({{"half", "50 %", "", 0.5, 0}});
    QCOMPARE(countOf(rendered(bar), groove, QRect(0, 0, 400, 18), 0), 202 * 18);
  }

  void aSmallShareIsStillSeenAndNoneIsNot() {
    ShareBar bar;
    bar.resize(400, bar.sizeHint().height());
    bar.setParts({{"hardly any", "0.1 %", "", 0.001, 0}, {"none", "0 %", "", 0.0, 1}});
    const QImage image = rendered(bar);
    QVERIFY(countOf(image, colourOf("softmax"), QRect(0, 0, 400, 18), 0) >= 18);
    QCOMPARE(countOf(image, colourOf("sparsemax"), QRect(0, 0, 400, 18), 0), 0);
    QVERIFY(countOf(image, colourOf("sparsemax"), QRect(200, 30, 20, 20), 0) > 50);  // its legend
  }

  void sharesAreReadAloud() {
    ShareBar bar;
    bar.setParts({{"one", "25 %", "", 0.25, 0}, {"two", "75 %", "", 0.75, 1}});
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("one 25 %, two 75 %"));
    bar.setParts({});
    QVERIFY(bar.accessibleDescription().isEmpty());
  }

  void eachCellHasItsOwnTip() {
    ShareBar bar;
    bar.resize(400, bar.sizeHint().height());
    bar.setParts({{"one", "25 %", "first", 0.25, 0}, {"two", "75 %", "second", 0.75, 1}});
    bar.show();
    const auto tipAt = [&](int x) {
      QHelpEvent help(QEvent::ToolTip, QPoint(x, 40), bar.mapToGlobal(QPoint(x, 40)));
      QCoreApplication::sendEvent(&bar, &help);
      return QToolTip::text();
    };
    QCOMPARE(tipAt(10), QStringLiteral("first"));
    QCOMPARE(tipAt(390), QStringLiteral("second"));
    QCOMPARE(tipAt(900), QStringLiteral("second"));  // beyond the last
    QToolTip::hideText();
  }

  void moreThanSixPartsUseTheColoursAgain() {
    ShareBar bar;
    bar.resize(800, bar.sizeHint().height());
    QVector<ShareBar::Part> parts;
    for (int i = 0; i < 7; ++i) parts.append({QString::number(i), {}, {}, 1.0 / 7, i});
    bar.setParts(parts);
    const int once = countOf(rendered(bar), colourOf("sparsemax"), QRect(0, 2, 800, 1), 0);
    QVERIFY(std::abs(countOf(rendered(bar), colourOf("softmax"), QRect(0, 2, 800, 1), 0) - 2 * once) <= 4);
  }

  void scoresShareOneScale_data() { addLooks(); }

  void scoresShareOneScale() {
    const LookOfRow look;
    ScoreBars bars;
    bars.setBars({{"Dense", 0.8, "softmax"}, {"the query", 0.4, {}}});
    bars.resize(bars.sizeHint());
    const QImage image = rendered(bars, look.ratio(), Theme::instance().colour(Colour::Plot));
    const qreal own = placeOf(image, colourOf("softmax"), 1).width();
    const qreal baseline = placeOf(image, Theme::instance().colour(Colour::Mark), 1).width();
    QVERIFY(own > 50);
    QVERIFY2(std::abs(baseline / own - 0.5) < 0.08, qPrintable(QString::number(baseline / own)));
  }

  void scoresThatAreMissingOrNegativeHaveNoBar_data() {
    QTest::addColumn<double>("value");
    QTest::newRow("nan") << nan;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("zero") << 0.0;
  }

  void scoresThatAreMissingOrNegativeHaveNoBar() {
    QFETCH(double, value);
    ScoreBars bars;
    bars.setBars({{"Dense", value, "softmax"}});
    bars.resize(bars.sizeHint());
    const QColor colour = colourOf("softmax");
    QVERIFY(placeOf(rendered(bars), colour, 1).width() < 5);
  }

  void theNumbersOfAllScoresAreReadAloud() {
    ScoreBars bars;
    bars.setBars({{"Dense", 0.9471, "softmax"}, {"the query", -0.5, {}}, {"unknown", nan, {}}});
    QCOMPARE(bars.accessibleName(), QString::fromUtf8("Dense 0.947, the query −0.500, unknown –"));
  }

  void aRowMoreNeedsARowMore() {
    ScoreBars bars;
    QCOMPARE(bars.sizeHint().height(), 0);
    bars.setBars({{"one", 1.0, {}}});
    const int one = bars.sizeHint().height();
    bars.setBars({{"one", 1.0, {}}, {"two", 1.0, {}}, {"three", 1.0, {}}});
    QCOMPARE(bars.sizeHint().height(), 3 * one);
    const Look scope(ThemeMode::Light, 1.5);
    QCOMPARE(bars.sizeHint().height(), 3 * one * 3 / 2);
  }

  void longNamesAreCutNotPaintedOverTheBar() {
    ScoreBars bars;
    bars.setBars({{QString(200, QLatin1Char('m')), 1.0, "softmax"}});
    bars.resize(300, bars.sizeHint().height());
    const QImage image = rendered(bars, 1.0, Theme::instance().colour(Colour::Plot));
    const QRectF bar = placeOf(image, colourOf("softmax"), 1);
    const QRect inside = bar.adjusted(3, 2, -3, -2).toAlignedRect();
    QVERIFY(isBlank(image, inside));
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::BarsTest)
#include "bars_test.moc"
