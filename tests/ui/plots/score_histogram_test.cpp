// The scores of the trials of a point, and the threshold that is dragged over them.
#include "ui/plots/score_histogram.h"

#include <QSignalSpy>
#include <cmath>
#include <limits>

#include "tests/ui/support/ui_test.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

class ScoreHistogramTest : public UiTest {
  Q_OBJECT

  std::unique_ptr<ScoreHistogram> plot_;

  void prepare() override {
    plot_ = std::make_unique<ScoreHistogram>();
    plot_->resize(300, 120);
    plot_->show();
    plot_->setScores({0.1F, 0.5F, 0.85F, 0.9F, 0.95F, 1.0F}, metric("overlap"));
    plot_->setThreshold(0.9);
  }

 private slots:
  void cleanup() { plot_.reset(); }

  void failingAreThoseBelow() {
    QCOMPARE(plot_->failing(), 3);
    plot_->setThreshold(0.0);
    QCOMPARE(plot_->failing(), 0);
    plot_->setThreshold(2.0);
    QCOMPARE(plot_->failing(), 6);
  }

  void aScoreOnTheThresholdPasses() {
    // 0.9 as a float is not 0.9 as a double.
    plot_->setScores({0.9F}, metric("overlap"));
    QCOMPARE(plot_->failing(), 0);
  }

  void forErrorsFailingAreThoseAbove() {
    plot_->setScores({0.01F, 0.02F, 0.5F}, metric("mae"));
    plot_->setThreshold(0.05);
    QCOMPARE(plot_->failing(), 1);
  }

  void notANumberFails() {
    plot_->setScores({std::numeric_limits<float>::quiet_NaN(), 1.0F}, metric("overlap"));
    QCOMPARE(plot_->failing(), 1);
    (void)plot_->grab();
  }

  void withoutScores() {
    ScoreHistogram empty;
    QCOMPARE(empty.failing(), 0);
    empty.resize(200, 100);
    (void)empty.grab();
  }

  void theLineStandsAtTheThreshold() {
    for (const double threshold : {0.0, 0.25, 0.5, 1.0}) {
      plot_->setThreshold(threshold);
      const PlotAxis& axis = plot_->xAxis();
      const double share = (threshold - axis.low) / (axis.high - axis.low);
      const QRectF area = plot_->plotRect();
      QVERIFY(std::abs(plot_->linePosition() - (area.left() + share * area.width())) < 0.6);
    }
  }

  void draggingTellsTheThreshold() {
    QSignalSpy dragged(plot_.get(), &ScoreHistogram::thresholdDragged);
    const QRectF area = plot_->plotRect();
    QTest::mousePress(plot_->viewport(), Qt::LeftButton, {}, area.center().toPoint());
    QCOMPARE(dragged.size(), 1);
    const PlotAxis& axis = plot_->xAxis();
    const double middle = (axis.low + axis.high) / 2.0;
    QVERIFY(std::abs(dragged.last().first().toDouble() - middle) < 0.02 * (axis.high - axis.low));
    QMouseEvent move(QEvent::MouseMove, area.topLeft() + QPointF(-50, 10), plot_->mapToGlobal(area.topLeft()),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(plot_->viewport(), &move);
    QCOMPARE(dragged.last().first().toDouble(), axis.low);  // no farther than the axis
    QTest::mouseRelease(plot_->viewport(), Qt::LeftButton);
  }

  void movingWithoutAButtonDoesNothing() {
    QSignalSpy dragged(plot_.get(), &ScoreHistogram::thresholdDragged);
    QMouseEvent move(QEvent::MouseMove, plot_->plotRect().center(), plot_->mapToGlobal(QPointF(9, 9)), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(plot_->viewport(), &move);
    QTest::mouseClick(plot_->viewport(), Qt::RightButton, {}, plot_->plotRect().center().toPoint());
    QVERIFY(dragged.isEmpty());
  }

  void draggedNumbersAreRound() {
    QSignalSpy dragged(plot_.get(), &ScoreHistogram::thresholdDragged);
    const PlotAxis& axis = plot_->xAxis();
    for (int x = 20; x < 280; x += 13) {
      QTest::mouseClick(plot_->viewport(), Qt::LeftButton, {}, {x, 60});
      const double steps = (dragged.last().first().toDouble() - axis.low) / (axis.high - axis.low) * 200.0;
      QVERIFY(std::abs(steps - std::round(steps)) < 1e-6);
    }
  }

  void arrowsMoveIt() {
    QSignalSpy dragged(plot_.get(), &ScoreHistogram::thresholdDragged);
    plot_->setThreshold(0.5);
    QTest::keyClick(plot_.get(), Qt::Key_Right);
    QCOMPARE(dragged.size(), 1);
    QVERIFY(dragged.last().first().toDouble() > 0.5);
    QTest::keyClick(plot_.get(), Qt::Key_Left);
    QVERIFY(dragged.last().first().toDouble() < 0.5);
    QTest::keyClick(plot_.get(), Qt::Key_Tab);
    QCOMPARE(dragged.size(), 2);
  }

  void takesTheKeyboard() {
    QCOMPARE(plot_->focusPolicy(), Qt::StrongFocus);
    const QImage without = plot_->grab().toImage();
    plot_->activateWindow();
    plot_->setFocus();
    QTRY_VERIFY(plot_->hasFocus());
    QVERIFY(plot_->grab().toImage() != without);
  }

  void spoken() {
    QVERIFY(plot_->accessibleDescription().contains("3 of 6"));
    QVERIFY(plot_->accessibleDescription().contains("0.9"));
    plot_->setThreshold(0.2);
    QVERIFY(plot_->accessibleDescription().contains("1 of 6"));
  }

  void barsArePassOrFail() {
    plot_->setScores({0.1F, 0.1F, 0.99F, 0.99F}, metric("overlap"));
    plot_->setThreshold(0.5);
    const QImage image = plot_->grab().toImage();
    const Theme& theme = Theme::instance();
    const auto has = [&](double score, Colour colour) {
      const int x = static_cast<int>(plot_->position(score, 0.0).x());
      for (int dx = -12; dx <= 12; ++dx) {
        if (!image.rect().contains(x + dx, 80)) continue;
        if (image.pixelColor(x + dx, 80) == theme.colour(colour)) return true;
      }
      return false;
    };
    QVERIFY(has(0.1, Colour::Mark));
    QVERIFY(has(0.99, Colour::Text2));
    QVERIFY(!has(0.99, Colour::Mark));
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::ScoreHistogramTest)
#include "score_histogram_test.moc"
