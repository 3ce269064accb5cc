#include "ui/widgets/beta_slider.h"

#include <QSignalSpy>
#include <QToolTip>
#include <limits>

#include "core/models/model.h"
#include "tests/ui/support/numbers.h"
#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "ui/widgets/merge_rug.h"

namespace hopscope::ui {

namespace {

const ParameterSpec& betaOfDense() {
  for (const ParameterSpec& parameter : model("softmax").parameters)
    if (parameter.id == "beta") return parameter;
  qFatal("the dense model has no inverse temperature");
}

}  // namespace

/// The slider of the inverse temperature, and the rug of merge points below it.
class BetaSliderTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<BetaSlider> box_;
  MergeRug* rug_ = nullptr;

  [[nodiscard]] QImage rug(qreal ratio = 1.0) const {
    return rendered(*rug_, ratio, Theme::instance().colour(Colour::Panel));
  }
  [[nodiscard]] QRect ticks() const { return {0, 0, rug_->width(), 8}; }

 protected:
  void prepare() override {
    box_ = std::make_unique<BetaSlider>();
    box_->setSpec(betaOfDense());
    box_->resize(320, box_->sizeHint().height());
    box_->show();
    QVERIFY(QTest::qWaitForWindowExposed(box_.get()));
    rug_ = box_->findChild<MergeRug*>();
    QVERIFY(rug_ != nullptr);
  }

 private slots:
  void cleanup() { box_.reset(); }

  void theFieldHasTheFormatOfBeta_data() {
    QTest::addColumn<double>("beta");
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << 0.5 << "0.50";
    QTest::newRow("usual") << 8.0 << "8.00";
    QTest::newRow("larger") << 22.627 << "22.6";
    QTest::newRow("large") << 256.0 << "256";
  }

  void theFieldHasTheFormatOfBeta() {
    QFETCH(double, beta);
    QFETCH(QString, text);
    box_->setValue(beta);
    QCOMPARE(box_->value(), beta);
    QCOMPARE(box_->slider().field().text(), text);
  }

  void itsSignalsAreThoseOfTheSlider() {
    QSignalSpy changed(box_.get(), &BetaSlider::valueChanged);
    QSignalSpy changing(box_.get(), &BetaSlider::valueChanging);
    QSignalSpy problem(box_.get(), &BetaSlider::problemChanged);
    box_->setValue(8.0);
    QCOMPARE(changed.count(), 0);
    QTest::keyClick(&box_->slider().slider(), Qt::Key_Right);
    QCOMPARE(changed.count(), 1);
    QVERIFY(box_->value() > 8.0);
    box_->slider().slider().setSliderDown(true);
    box_->slider().slider().setSliderPosition(100);
    QCOMPARE(changing.count(), 1);
    box_->slider().slider().setSliderDown(false);
    QCOMPARE(changed.count(), 2);
    QLineEdit& field = box_->slider().field();
    field.selectAll();
    QTest::keyClicks(&field, "-3");
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(problem.count(), 1);
  }

  void theTickOfTheTargetIsAccented_data() { addLooks(); }

  void theTickOfTheTargetIsAccented() {
    const LookOfRow look;
    box_->resize(320, box_->sizeHint().height());
    QCoreApplication::processEvents();
    const QColor accent = Theme::instance().colour(Colour::Accent);
    box_->setTicks({2.0, 8.0, 32.0}, -1);
    QCOMPARE(countOf(rug(look.ratio()), accent), 0);
    box_->setTicks({2.0, 8.0, 32.0}, 1);
    const QRectF place = placeOf(rug(look.ratio()), accent);
    QVERIFY(!place.isEmpty());
    box_->setTicks({2.0, 8.0, 32.0}, 2);
    QVERIFY(placeOf(rug(look.ratio()), accent).left() > place.left() + 20);
    box_->setTicks({2.0, 8.0, 32.0}, 0);
    QVERIFY(placeOf(rug(look.ratio()), accent).left() < place.left() - 20);
  }

  void theTickOfTheTargetIsBelowTheHandle() {
    for (const double beta : {1.0, 8.0, 40.0}) {
      box_->setValue(beta);
      box_->setTicks({beta}, 0);
      const QRectF place = placeOf(rug(), Theme::instance().colour(Colour::Accent));
      const QSlider& slider = box_->slider().slider();
      const double share = static_cast<double>(slider.value()) / slider.maximum();
      const double handle = slider.mapTo(box_.get(), QPoint(0, 0)).x() + 7 + share * (slider.width() - 14);
      QVERIFY2(std::abs(rug_->x() + place.center().x() - handle) < 3, qPrintable(QString::number(beta)));
    }
  }

  void ticksBelowTheValueAreStronger() {
    const QColor strong = Theme::instance().colour(Colour::Text2);
    box_->setTicks({2.0, 4.0, 8.0, 16.0}, -1);
    box_->setValue(1.0);
    QCOMPARE(countOf(rug(), strong, ticks()), 0);
    box_->setValue(5.0);
    const int two = countOf(rug(), strong, ticks());
    QVERIFY(two > 0);
    box_->setValue(20.0);
    QCOMPARE(countOf(rug(), strong, ticks()), 2 * two);
  }

  void ticksThatDoNotExistAreNotDrawn() {
    box_->setTicks({infinity, std::numeric_limits<double>::quiet_NaN(), 1e9, 1e-9}, 0);
    QVERIFY(isBlank(rug(), ticks()));
    box_->setTicks({}, 3);  // a target that has no tick
    QVERIFY(isBlank(rug(), ticks()));
  }

  void thePowersOfTwoAreWrittenBelow_data() { addLooks(); }

  void thePowersOfTwoAreWrittenBelow() {
    const LookOfRow look;
    box_->resize(320, box_->sizeHint().height());
    QCoreApplication::processEvents();
    const QRect below(0, 16, rug_->width(), rug_->height() - 16);
    QVERIFY(!isBlank(rug(look.ratio()), below));
  }

  void aTickTellsWhoseItIs() {
    box_->setTicks({2.0, 8.0}, 1, 5);
    const QRectF place = placeOf(rug(), Theme::instance().colour(Colour::Accent));
    QHelpEvent help(QEvent::ToolTip, place.center().toPoint(), rug_->mapToGlobal(place.center().toPoint()));
    QCoreApplication::sendEvent(rug_, &help);
    QVERIFY2(QToolTip::text().contains("Memory 6 "), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().contains("8.00"));
    QToolTip::hideText();
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::BetaSliderTest)
#include "beta_slider_test.moc"
