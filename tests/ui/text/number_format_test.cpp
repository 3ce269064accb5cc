#include "ui/text/number_format.h"

#include <QLocale>
#include <cmath>
#include <limits>

#include "tests/ui/support/numbers.h"
#include "tests/ui/support/ui_test.h"

namespace hopscope::ui {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// The texts of the tables below are written with plain signs: "-" is the real minus, "_" the thin space.
QString pretty(QString plain) {
  return plain.replace(QLatin1Char('-'), QChar(0x2212)).replace(QLatin1Char('_'), QChar(0x202F));
}

const QString none = QStringLiteral("–");

}  // namespace

/// Numbers as the program writes and reads them, whatever the language of the machine.
class NumberFormatTest : public UiTest {
  Q_OBJECT

 private slots:
  void fixed_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("usual") << 0.9471 << 3 << "0.947";
    QTest::newRow("negative") << -0.0119 << 3 << "-0.012";
    QTest::newRow("a zero has no sign") << -0.0 << 3 << "0.000";
    QTest::newRow("what rounds to zero has no sign") << -0.0004 << 3 << "0.000";
    QTest::newRow("half of the last place is rounded away from zero") << -0.5 << 0 << "-1";
    QTest::newRow("nor has what is nearer to zero") << -0.49 << 0 << "0";
    QTest::newRow("up to the next power") << 0.9996 << 3 << "1.000";
    QTest::newRow("without decimals") << 12.4 << 0 << "12";
    QTest::newRow("large") << 123456.789 << 2 << "123456.79";
  }

  void fixed() {
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QString, text);
    QCOMPARE(formatFixed(value, decimals), pretty(text));
  }

  void weight_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("usual") << 0.894 << "0.894";
    QTest::newRow("exactly none") << 0.0 << "0";
    QTest::newRow("exactly all") << 1.0 << "1";
    QTest::newRow("nearly all") << 0.99999 << "1.000";
    QTest::newRow("the smallest that is written out") << 0.001 << "0.001";
    QTest::newRow("smaller") << 0.00098 << "9.8e-4";
    QTest::newRow("tiny") << 1.23e-12 << "1.2e-12";
    QTest::newRow("negative (an overlap)") << -0.25 << "-0.250";
  }

  void weight() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(formatWeight(value), pretty(text));
  }

  void effective_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inShort");
    QTest::newRow("one") << 1.0 << "1.00"
                         << "1.0";
    QTest::newRow("a few") << 1.852 << "1.85"
                           << "1.9";
    QTest::newRow("the last with two decimals") << 9.99 << "9.99"
                                                << "10.0";
    QTest::newRow("not 10.00") << 9.996 << "10.0"
                               << "10.0";
    QTest::newRow("many") << 71.32 << "71.3"
                          << "71.3";
  }

  void effective() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QFETCH(QString, inShort);
    QCOMPARE(formatEffective(value), text);
    QCOMPARE(formatEffectiveShort(value), inShort);
  }

  void energy_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("usual") << -0.4231 << "-0.423";
    QTest::newRow("large") << -9999.5 << "-9999.500";
    QTest::newRow("larger") << -12345.6 << "-1.235e4";
    QTest::newRow("huge") << 1.0e20 << "1e20";
  }

  void energy() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(formatEnergy(value), pretty(text));
  }

  void change_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("down") << -0.088 << 3 << "-0.088";
    QTest::newRow("up") << 0.0151 << 3 << "+0.015";
    QTest::newRow("none") << 0.0 << 3 << "0.000";
    QTest::newRow("too little up") << 0.0001 << 3 << "0.000";
    QTest::newRow("too little down") << -0.0001 << 3 << "0.000";
    QTest::newRow("half of the last place up") << 0.5 << 0 << "+1";
    QTest::newRow("half of the last place down") << -0.5 << 0 << "-1";
  }

  void change() {
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QString, text);
    QCOMPARE(formatChange(value, decimals), pretty(text));
  }

  void beta_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("usual") << 8.0 << "8.00";
    QTest::newRow("eleven") << 11.3137 << "11.31";
    QTest::newRow("not 16.00") << 15.999 << "16.0";
    QTest::newRow("sixteen") << 16.0 << "16.0";
    QTest::newRow("not 256.0") << 255.99 << "256";
    QTest::newRow("large") << 1024.0 << "1024";
    QTest::newRow("small") << 0.0123 << "0.0123";
    QTest::newRow("huge") << 1.0e6 << "1e6";
    QTest::newRow("none") << 0.0 << "0.00";
  }

  void beta() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(formatBeta(value), pretty(text));
  }

  void count_data() {
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64{0} << "0";
    QTest::newRow("no group") << qint64{999} << "999";
    QTest::newRow("one group") << qint64{1000} << "1_000";
    QTest::newRow("two groups") << qint64{60'000'000} << "60_000_000";
    QTest::newRow("negative") << qint64{-6300} << "-6_300";
    QTest::newRow("negative without a group") << qint64{-999} << "-999";
  }

  void count() {
    QFETCH(qint64, value);
    QFETCH(QString, text);
    QCOMPARE(formatCount(value), pretty(text));
  }

  void shortCounts_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << "0";
    QTest::newRow("some") << 950.0 << "950";
    QTest::newRow("a thousand") << 1000.0 << "1_k";
    QTest::newRow("an update of the opening run") << 156'800.0 << "157_k";
    QTest::newRow("nearly a million") << 999'700.0 << "1_M";
    QTest::newRow("millions") << 4'613'000.0 << "4.61_M";
    QTest::newRow("thousands of millions") << 2.1e9 << "2.1_G";
  }

  void shortCounts() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(formatShortCount(value), pretty(text));
  }

  void percent_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("half") << 0.5 << 0 << "50_%";
    QTest::newRow("an eighth") << 0.125 << 1 << "12.5_%";
    QTest::newRow("all") << 1.0 << 0 << "100_%";
    QTest::newRow("hardly less than none") << -0.004 << 0 << "0_%";
    QTest::newRow("less than none") << -0.25 << 0 << "-25_%";
  }

  void percent() {
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QString, text);
    QCOMPARE(formatPercent(value, decimals), pretty(text));
  }

  void general_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("significant");
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << 0.3 << 4 << "0.3";
    QTest::newRow("whole") << 128.0 << 4 << "128";
    QTest::newRow("rounded") << 3.14159 << 4 << "3.142";
    QTest::newRow("small") << 1e-5 << 4 << "1e-5";
    QTest::newRow("large") << 123456.0 << 4 << "1.235e5";
    QTest::newRow("an exponent of ten") << 1e10 << 4 << "1e10";
    QTest::newRow("an exponent of a hundred") << 1e-100 << 4 << "1e-100";
    QTest::newRow("negative") << -1.5e-7 << 3 << "-1.5e-7";
  }

  void general() {
    QFETCH(double, value);
    QFETCH(int, significant);
    QFETCH(QString, text);
    QCOMPARE(formatGeneral(value, significant), pretty(text));
  }

  void whatIsNotFiniteIsADash() {
    for (const double value : {nan, infinite, -infinite}) {
      for (const QString& text :
           {formatFixed(value), formatWeight(value), formatEffective(value), formatEffectiveShort(value),
            formatEnergy(value), formatChange(value), formatBeta(value), formatPercent(value), formatGeneral(value)}) {
        QCOMPARE(text, none);
      }
    }
  }

  void reading_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("plain") << "12.5" << 12.5;
    QTest::newRow("comma") << "12,5" << 12.5;
    QTest::newRow("real minus") << pretty("-3") << -3.0;
    QTest::newRow("hyphen") << "-3" << -3.0;
    QTest::newRow("thin spaces") << pretty("60_000") << 60'000.0;
    QTest::newRow("spaces") << " 60 000 " << 60'000.0;
    QTest::newRow("fixed spaces") << QString::fromUtf8("60\u00a0000") << 60'000.0;
    QTest::newRow("exponent") << "1e-3" << 0.001;
    QTest::newRow("exponent with real minus") << pretty("1e-3") << 0.001;
    QTest::newRow("power") << "10^-3" << 0.001;
    QTest::newRow("negative power") << "-10^2" << -100.0;
    QTest::newRow("percent") << "12.5%" << 0.125;
    QTest::newRow("percent with space") << pretty("50_%") << 0.5;
    QTest::newRow("plus") << "+4" << 4.0;
    QTest::newRow("no leading zero") << ".5" << 0.5;
  }

  void reading() {
    QFETCH(QString, text);
    QFETCH(double, value);
    bool ok = false;
    QCOMPARE(parseNumber(text, &ok), value);
    QVERIFY(ok);
  }

  void whatIsNoNumberIsNotRead_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", " ", "-", "%", "eight", "1.234,5", "1,2,3", "1e999", "inf", "nan", "10^", "2^3", "0x10", "5 px", "--3"})
      QTest::newRow(text) << QString::fromLatin1(text);
  }

  void whatIsNoNumberIsNotRead() {
    QFETCH(QString, text);
    bool ok = true;
    QCOMPARE(parseNumber(text, &ok), 0.0);
    QVERIFY(!ok);
    QCOMPARE(parseNumber(text, nullptr), 0.0);
  }

  void whatIsWrittenCanBeRead() {
    for (const double value : {0.0, 1.0, -0.423, 8.0, 11.31, 1e-9, 6.02e23, -128.0, 0.001}) {
      bool ok = false;
      QVERIFY(std::abs(parseNumber(formatGeneral(value), &ok) - value) <= 1e-3 * std::abs(value));
      QVERIFY(ok);
    }
    bool ok = false;
    QCOMPARE(parseNumber(formatCount(-1'234'567), &ok), -1'234'567.0);
    QCOMPARE(parseNumber(formatPercent(0.125, 1), &ok), 0.125);
  }

  void noLanguageOfTheMachineChangesThem_data() {
    QTest::addColumn<QString>("locale");
    for (const char* name : {"de_DE", "ar_EG", "hi_IN", "fr_FR", "fa_IR"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }

  void noLanguageOfTheMachineChangesThem() {
    QFETCH(QString, locale);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    bool ok = false;
    const QStringList texts{formatFixed(-1234.5678, 2), formatCount(1'234'567), formatPercent(0.125, 1),
                            formatGeneral(1.5e-7), formatBeta(11.3137)};
    const double read = parseNumber(QStringLiteral("1234.5"), &ok);
    QLocale::setDefault(before);
    QCOMPARE(texts,
             QStringList({pretty("-1234.57"), pretty("1_234_567"), pretty("12.5_%"), pretty("1.5e-7"), "11.31"}));
    QVERIFY(ok);
    QCOMPARE(read, 1234.5);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::NumberFormatTest)
#include "number_format_test.moc"
