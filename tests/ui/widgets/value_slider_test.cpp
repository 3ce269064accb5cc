#include "ui/widgets/value_slider.h"

#include <QLocale>
#include <QSignalSpy>

#include "tests/ui/support/ui_test.h"

namespace hopscope::ui {

namespace {

ParameterSpec real(double low, double high, ParameterScale scale = ParameterScale::Linear) {
  ParameterSpec spec = realParameter("x", "x", "a number", low, low, high, "help");
  spec.sliderMinimum = low;
  spec.sliderMaximum = high;
  spec.scale = scale;
  return spec;
}

ParameterSpec beta() {
  ParameterSpec spec = realParameter("beta", "\u03b2", "inverse temperature", 8.0, 0.0, 1e6, "help");
  spec.minimumExcluded = true;
  spec.sliderMinimum = 0.5;
  spec.sliderMaximum = 128.0;
  spec.scale = ParameterScale::Logarithmic;
  return spec;
}

ParameterSpec share() {
  ParameterSpec spec = real(0.0, 1.0);
  spec.unit = "%";
  return spec;
}

}  // namespace

/// A number as slider and field: the two agree, what is typed is checked, and only people cause signals.
class ValueSliderTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<ValueSlider> box_;

  void type(const QString& text) {
    box_->field().setFocus();
    box_->field().selectAll();
    QTest::keyClicks(&box_->field(), text);
    QTest::keyClick(&box_->field(), Qt::Key_Return);
  }

 protected:
  void prepare() override {
    box_ = std::make_unique<ValueSlider>();
    box_->setSpec(real(0.0, 10.0));
    box_->resize(260, 30);
    box_->show();
    QVERIFY(QTest::qWaitForWindowExposed(box_.get()));
  }

 private slots:
  void cleanup() { box_.reset(); }

  void settingAValueShowsItWithoutASignal() {
    QSignalSpy changed(box_.get(), &ValueSlider::valueChanged);
    QSignalSpy changing(box_.get(), &ValueSlider::valueChanging);
    box_->setValue(2.5);
    QCOMPARE(box_->value(), 2.5);
    QCOMPARE(box_->slider().value(), 250);
    QCOMPARE(box_->field().text(), QStringLiteral("2.5"));
    QCOMPARE(changed.count() + changing.count(), 0);
  }

  void whatIsTypedCounts_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value");
    QTest::newRow("a whole number") << "7" << 7.0;
    QTest::newRow("a decimal point") << "2.25" << 2.25;
    QTest::newRow("a decimal comma") << "2,25" << 2.25;
    QTest::newRow("an exponent") << "5e-1" << 0.5;
    QTest::newRow("a power of ten") << "10^-1" << 0.1;
    QTest::newRow("spaces around") << "  3 " << 3.0;
  }

  void whatIsTypedCounts() {
    QFETCH(QString, typed);
    QFETCH(double, value);
    QSignalSpy changed(box_.get(), &ValueSlider::valueChanged);
    type(typed);
    QCOMPARE(box_->value(), value);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toDouble(), value);
    QCOMPARE(box_->slider().value(), qRound(value * 100));
    QVERIFY(!box_->field().property("error").toBool());
  }

  void whatIsNoLegalNumberChangesNothing_data() {
    QTest::addColumn<QString>("typed");
    QTest::newRow("words") << "many";
    QTest::newRow("nothing") << " ";
    QTest::newRow("below") << "-1";
    QTest::newRow("above") << "10.5";
    QTest::newRow("not finite") << "inf";
    QTest::newRow("no number") << "nan";
    QTest::newRow("two commas") << "1,2,3";
  }

  void whatIsNoLegalNumberChangesNothing() {
    QFETCH(QString, typed);
    box_->setValue(4.0);
    QSignalSpy changed(box_.get(), &ValueSlider::valueChanged);
    QSignalSpy problem(box_.get(), &ValueSlider::problemChanged);
    type(typed);
    QCOMPARE(box_->value(), 4.0);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(problem.count(), 1);
    QVERIFY2(problem.first().first().toString().startsWith("x must be "),
             qPrintable(problem.first().first().toString()));
    QVERIFY(box_->field().property("error").toBool());
    QCOMPARE(box_->field().toolTip(), problem.first().first().toString());
    // A legal one takes the problem away.
    type("6");
    QCOMPARE(box_->value(), 6.0);
    QCOMPARE(problem.count(), 2);
    QVERIFY(problem.last().first().toString().isEmpty());
    QVERIFY(!box_->field().property("error").toBool());
  }

  void anExcludedMinimumIsNotLegal() {
    box_->setSpec(beta());
    box_->setValue(8.0);
    type("0");
    QCOMPARE(box_->value(), 8.0);
    QVERIFY(box_->field().property("error").toBool());
    type("0.001");
    QCOMPARE(box_->value(), 0.001);
  }

  void typedValuesMayLieBeyondTheSlider() {
    box_->setSpec(beta());
    type("1000");
    QCOMPARE(box_->value(), 1000.0);
    QCOMPARE(box_->slider().value(), box_->slider().maximum());
    type("0.01");
    QCOMPARE(box_->value(), 0.01);
    QCOMPARE(box_->slider().value(), box_->slider().minimum());
  }

  void aLogarithmicSliderHasItsGeometricMeanInTheMiddle() {
    box_->setSpec(beta());
    box_->setValue(8.0);  // √(0.5 · 128)
    QCOMPARE(box_->slider().value(), 500);
    QTest::keyClick(&box_->slider(), Qt::Key_End);
    QCOMPARE(box_->value(), 128.0);
    QTest::keyClick(&box_->slider(), Qt::Key_Home);
    QCOMPARE(box_->value(), 0.5);
  }

  void shares_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a bare number is percent") << "25" << 0.25 << QString::fromUtf8("25\u202f%");
    QTest::newRow("with its sign") << "12.5%" << 0.125 << QString::fromUtf8("12.5\u202f%");
    QTest::newRow("with a space") << "12.5 %" << 0.125 << QString::fromUtf8("12.5\u202f%");
    QTest::newRow("below one") << "0.5" << 0.005 << QString::fromUtf8("0.5\u202f%");
    QTest::newRow("all") << "100" << 1.0 << QString::fromUtf8("100\u202f%");
  }

  void shares() {
    QFETCH(QString, typed);
    QFETCH(double, value);
    QFETCH(QString, shown);
    box_->setSpec(share());
    type(typed);
    QCOMPARE(box_->value(), value);
    QCOMPARE(box_->field().text(), shown);
  }

  void keysAndWheelSettleAtOnce() {
    QSignalSpy changed(box_.get(), &ValueSlider::valueChanged);
    QSignalSpy changing(box_.get(), &ValueSlider::valueChanging);
    box_->setValue(5.0);
    QTest::keyClick(&box_->slider(), Qt::Key_Right);
    QCOMPARE(box_->value(), 5.1);
    QTest::keyClick(&box_->slider(), Qt::Key_PageUp);
    QCOMPARE(box_->value(), 6.1);
    QTest::keyClick(&box_->slider(), Qt::Key_Left);
    QCOMPARE(box_->value(), 6.0);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(changing.count(), 0);
  }

  void draggingTellsOfEveryPlaceAndSettlesWhenItEnds() {
    QSignalSpy changed(box_.get(), &ValueSlider::valueChanged);
    QSignalSpy changing(box_.get(), &ValueSlider::valueChanging);
    QSlider& slider = box_->slider();
    slider.setSliderDown(true);
    slider.setSliderPosition(300);
    slider.setSliderPosition(700);
    QCOMPARE(changing.count(), 2);
    QCOMPARE(changing.last().first().toDouble(), 7.0);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(box_->field().text(), QStringLiteral("7"));
    slider.setSliderDown(false);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toDouble(), 7.0);
  }

  void theHandleStaysUnderTheMouseWhileItIsDragged() {
    QSlider& slider = box_->slider();
    slider.setSliderDown(true);
    slider.setSliderPosition(300);
    box_->setValue(9.0);  // the answer to an earlier place
    QCOMPARE(slider.value(), 300);
    slider.setSliderDown(false);
  }

  void whatIsBeingTypedIsNotOverwritten() {
    box_->activateWindow();
    box_->field().setFocus();
    QTRY_VERIFY(box_->field().hasFocus());
    box_->field().selectAll();
    QTest::keyClicks(&box_->field(), "8.7");
    box_->setValue(1.0);
    QCOMPARE(box_->field().text(), QStringLiteral("8.7"));
  }

  void wholeNumbersStayWhole() {
    ParameterSpec spec = integerParameter("k", "k", "neighbours", 3, 1, 5, "help");
    spec.sliderMinimum = 1;
    spec.sliderMaximum = 5;
    box_->setSpec(spec);
    box_->setValue(3);
    QSignalSpy changed(box_.get(), &ValueSlider::valueChanged);
    QTest::keyClick(&box_->slider(), Qt::Key_Right);
    QCOMPARE(box_->value(), 4.0);
    for (int i = 0; i < 3; ++i) QTest::keyClick(&box_->slider(), Qt::Key_Right);
    QCOMPARE(box_->value(), 5.0);
    type("2.5");
    QCOMPARE(box_->value(), 5.0);
    QVERIFY(box_->field().property("error").toBool());
  }

  void aSpecWithoutASpanIsSpannedByItsRange() {
    ParameterSpec spec = realParameter("x", "x", "a number", 2.0, 2.0, 4.0, "help");
    spec.sliderMinimum = 0.0;
    spec.sliderMaximum = 0.0;
    box_->setSpec(spec);
    box_->setValue(3.0);
    QCOMPARE(box_->slider().value(), 500);
  }

  void otherLanguagesWriteTheSameNumbers() {
    const QLocale before;
    for (const QLocale& locale : {QLocale(QLocale::German), QLocale(QLocale::Arabic, QLocale::Egypt)}) {
      QLocale::setDefault(locale);
      box_->setValue(2.5);
      QCOMPARE(box_->field().text(), QStringLiteral("2.5"));
      type("3,5");
      QCOMPARE(box_->value(), 3.5);
    }
    QLocale::setDefault(before);
  }

  void bothPartsHaveTheNameOfTheParameter() {
    box_->setSpec(beta());
    QCOMPARE(box_->slider().accessibleName(), QStringLiteral("inverse temperature"));
    QCOMPARE(box_->field().accessibleName(), QStringLiteral("inverse temperature"));
    QCOMPARE(box_->toolTip(), QStringLiteral("help"));
    QCOMPARE(box_->focusProxy(), &box_->slider());
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::ValueSliderTest)
#include "value_slider_test.moc"
