#include "ui/widgets/segmented.h"

#include <QSignalSpy>

#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"

namespace hopscope::ui {

/// One of a row of choices: by mouse, by keys, as it is seen and as it is read aloud.
class SegmentedTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<Segmented> row_;

 protected:
  void prepare() override {
    row_ = std::make_unique<Segmented>();
    for (const char* text : {"*E*", "*N*_{eff}", "Bias"}) row_->addSegment(QString::fromLatin1(text));
    row_->resize(row_->sizeHint());
    row_->show();
    QVERIFY(QTest::qWaitForWindowExposed(row_.get()));
  }

 private slots:
  void cleanup() { row_.reset(); }

  void theFirstIsTakenAtFirst() {
    QCOMPARE(row_->count(), 3);
    QCOMPARE(row_->currentIndex(), 0);
    QCOMPARE(row_->accessibleName(), QStringLiteral("E"));
  }

  void aClickTakesWhatIsUnderIt() {
    QSignalSpy changed(row_.get(), &Segmented::currentChanged);
    QTest::mouseClick(row_.get(), Qt::LeftButton, {}, QPoint(row_->width() - 4, 8));
    QCOMPARE(row_->currentIndex(), 2);
    QTest::mouseClick(row_.get(), Qt::LeftButton, {}, QPoint(3, 8));
    QCOMPARE(row_->currentIndex(), 0);
    QTest::mouseClick(row_.get(), Qt::LeftButton, {}, QPoint(row_->width() / 2, 8));
    QCOMPARE(row_->currentIndex(), 1);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(changed.last().first().toInt(), 1);
  }

  void otherButtonsAndTheSameChoiceDoNothing() {
    QSignalSpy changed(row_.get(), &Segmented::currentChanged);
    QTest::mouseClick(row_.get(), Qt::RightButton, {}, QPoint(row_->width() - 4, 8));
    QTest::mouseClick(row_.get(), Qt::LeftButton, {}, QPoint(3, 8));
    row_->setCurrentIndex(0);
    QCOMPARE(changed.count(), 0);
  }

  void arrowsMoveAndStopAtTheEnds() {
    QSignalSpy changed(row_.get(), &Segmented::currentChanged);
    row_->setFocus();
    for (int i = 0; i < 5; ++i) QTest::keyClick(row_.get(), Qt::Key_Right);
    QCOMPARE(row_->currentIndex(), 2);
    QCOMPARE(changed.count(), 2);
    for (int i = 0; i < 5; ++i) QTest::keyClick(row_.get(), Qt::Key_Left);
    QCOMPARE(row_->currentIndex(), 0);
    QCOMPARE(changed.count(), 4);
  }

  void anIndexOutOfRangeBecomesTheNearest_data() {
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("taken");
    QTest::newRow("far below") << -7 << 0;
    QTest::newRow("just above") << 3 << 2;
    QTest::newRow("far above") << 1000 << 2;
  }

  void anIndexOutOfRangeBecomesTheNearest() {
    QFETCH(int, asked);
    QFETCH(int, taken);
    row_->setCurrentIndex(1);
    row_->setCurrentIndex(asked);
    QCOMPARE(row_->currentIndex(), taken);
  }

  void whatIsReadAloudHasNoMarks() {
    row_->setCurrentIndex(1);
    QCOMPARE(row_->accessibleName(), QStringLiteral("Neff"));
    row_->setCurrentIndex(2);
    QCOMPARE(row_->accessibleName(), QStringLiteral("Bias"));
  }

  void anEmptyRowTakesNothing() {
    Segmented empty;
    QSignalSpy changed(&empty, &Segmented::currentChanged);
    empty.setCurrentIndex(3);
    QCOMPARE(empty.currentIndex(), 0);
    QCOMPARE(empty.sizeHint().width(), 0);
    empty.resize(20, 24);
    QTest::mouseClick(&empty, Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(changed.count(), 0);
    (void)rendered(empty);
  }

  void theTakenOneIsLit_data() { addLooks(); }

  void theTakenOneIsLit() {
    const LookOfRow look;
    row_->resize(row_->sizeHint());
    row_->clearFocus();
    const QColor lit = Theme::instance().colour(Colour::Selected);
    qreal before = -1;
    for (int i = 0; i < row_->count(); ++i) {
      row_->setCurrentIndex(i);
      const QImage image = rendered(*row_, look.ratio());
      QVERIFY(countOf(image, lit) > 50);
      const QRectF place = placeOf(image, lit, 0);
      QVERIFY2(place.left() > before, "the light moves to the right");
      QVERIFY(place.height() > row_->height() * 0.6);
      before = place.left();
    }
  }

  void largerTextNeedsMoreRoom() {
    const QSize normal = row_->sizeHint();
    const Look scope(ThemeMode::Dark, 1.5);
    QVERIFY(row_->sizeHint().width() > normal.width() + 10);
    QCOMPARE(row_->sizeHint().height(), normal.height() * 3 / 2);
  }

  void theFocusIsSeen() {
    row_->clearFocus();
    const QColor accent = Theme::instance().colour(Colour::Accent);
    const int without = countOf(rendered(*row_), accent);
    row_->activateWindow();
    row_->setFocus();
    QTRY_VERIFY(row_->hasFocus());
    QVERIFY(countOf(rendered(*row_), accent) > without + row_->width());
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::SegmentedTest)
#include "segmented_test.moc"
