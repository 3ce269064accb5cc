// The sorted weights as bars: what is not zero is seen, whatever their number.
#include "ui/plots/weights_plot.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <algorithm>
#include <cmath>

#include "tests/ui/support/ui_test.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

std::shared_ptr<const std::vector<int>> orderOf(const Vector& values) {
  std::vector<int> order(static_cast<std::size_t>(values.size()));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  std::ranges::stable_sort(order, [&](int a, int b) { return std::abs(values[a]) > std::abs(values[b]); });
  return std::make_shared<const std::vector<int>>(std::move(order));
}

Vector fallingWeights(int count) {
  Vector values(count);
  for (int i = 0; i < count; ++i) values[i] = std::exp(-8.0F * static_cast<float>(i) / static_cast<float>(count));
  return values / values.sum();
}

/// Signs alternate in a pattern that no pixel column meets by chance.
Vector signedOverlaps(int count) {
  Vector values(count);
  for (int i = 0; i < count; ++i) {
    values[i] = (i % 3 == 1 ? -1.0F : 1.0F) * (1.0F - 0.9F * static_cast<float>(i) / static_cast<float>(count));
  }
  return values;
}

QImage drawn(WeightsPlot& plot, const QSize& size) {
  plot.resize(size);
  return plot.grab().toImage();
}

/// A lane: counts the presses its plot leaves to it.
class Lane : public QWidget {
 public:
  int presses = 0;

 protected:
  void mousePressEvent(QMouseEvent* /*event*/) override { ++presses; }
};

void press(WeightsPlot& plot, QPointF at, Qt::MouseButton button) {
  QMouseEvent event(QEvent::MouseButtonPress, at, plot.mapToGlobal(at), button, button, Qt::NoModifier);
  QApplication::sendEvent(plot.viewport(), &event);
}

bool isGround(const QImage& image, int x, int y) {
  const QColor ground = Theme::instance().colour(Colour::Plot);
  const QColor grid = Theme::instance().colour(Colour::Grid);
  const QColor at = image.pixelColor(x, y);
  return at == ground || at == grid;
}

}  // namespace

class WeightsPlotTest : public UiTest {
  Q_OBJECT

  void show(WeightsPlot& plot, const Vector& values, WeightsPlot::Kind kind = WeightsPlot::Kind::Weights) {
    plot.setValues(kind, values, orderOf(values), QStringLiteral("softmax"));
  }

 private slots:
  void noGapsBetweenBars_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("width");
    for (const int count : {100, 300, 640, 900, 1000, 1500, 2000, 3000, 5000, 60'000}) {
      for (const int width : {300, 500, 733}) QTest::addRow("%d in %d", count, width) << count << width;
    }
  }
  /// With 1000, 2000 and 5000 memories there were white stripes where bars share a pixel.
  void noGapsBetweenBars() {
    QFETCH(int, count);
    QFETCH(int, width);
    WeightsPlot plot;
    show(plot, fallingWeights(count));
    const QImage image = drawn(plot, {width, 200});
    const QRectF area = plot.plotRect();
    // Just above the axis every bar has its foot; thick bars have gaps that are meant.
    if (area.width() / count > 3.0) return;
    const int y = static_cast<int>(area.bottom()) - 3;
    for (int x = static_cast<int>(area.left()) + 1; x < static_cast<int>(area.right()) - 1; ++x) {
      QVERIFY2(!isGround(image, x, y), QByteArray::number(x));
    }
  }

  void everyColumnIsAsHighAsItsLargest() {
    Vector values = fallingWeights(5000);
    WeightsPlot plot;
    show(plot, values);
    const QImage image = drawn(plot, {500, 240});
    const QRectF area = plot.plotRect();
    const QColor bar = image.pixelColor(static_cast<int>(area.center().x()), static_cast<int>(area.bottom()) - 3);
    int before = 0;
    // Right of the words on the line of equal weights.
    for (int x = static_cast<int>(area.left() + 0.45 * area.width()); x < static_cast<int>(area.right()) - 1; ++x) {
      int y = static_cast<int>(area.top());
      while (y < area.bottom() && image.pixelColor(x, y) != bar) ++y;
      QVERIFY2(y >= before - 1, QByteArray::number(x));  // sorted: never higher again
      before = y;
    }
  }

  void nothingBeyondTheSupport() {
    Vector values = Vector::Zero(2000);
    values.head(500) = fallingWeights(500);
    WeightsPlot plot;
    show(plot, values);
    const QImage image = drawn(plot, {500, 200});
    const QRectF area = plot.plotRect();
    const int y = static_cast<int>(area.bottom()) - 3;
    QVERIFY(!isGround(image, static_cast<int>(area.left() + area.width() * 0.2), y));
    QVERIFY(isGround(image, static_cast<int>(area.left() + area.width() * 0.9), y));
  }

  void overlapsOfBothSignsInOneColumn() {
    WeightsPlot plot;
    show(plot, signedOverlaps(6000), WeightsPlot::Kind::Overlaps);
    const QImage image = drawn(plot, {420, 240});
    const QRectF area = plot.plotRect();
    const int middle = static_cast<int>(area.center().y());
    for (int x = static_cast<int>(area.left()) + 1; x < static_cast<int>(area.center().x()); ++x) {
      QVERIFY2(!isGround(image, x, middle - 12), QByteArray::number(x));
      QVERIFY2(!isGround(image, x, middle + 12), QByteArray::number(x));
    }
  }

  void barsStandInTheirPlaces() {
    WeightsPlot plot;
    show(plot, fallingWeights(10));
    plot.resize(480, 240);
    (void)plot.grab();
    const QRectF area = plot.plotRect();
    for (int rank = 0; rank < 10; ++rank) {
      const QRectF bar = plot.barRect(rank);
      QVERIFY(area.adjusted(-1, -1, 1, 1).contains(bar));
      QVERIFY(std::abs(bar.bottom() - area.bottom()) < 1.0);
      if (rank == 0) continue;
      QVERIFY(bar.left() >= plot.barRect(rank - 1).right());
      QVERIFY(bar.height() <= plot.barRect(rank - 1).height());
    }
  }

  void heightsAreLogarithms() {
    Vector values(4);
    values << 0.9F, 0.09F, 0.009F, 0.001F;
    WeightsPlot plot;
    show(plot, values);
    plot.resize(480, 240);
    (void)plot.grab();
    const double decade = plot.barRect(0).height() - plot.barRect(1).height();
    QVERIFY(decade > 10.0);
    QVERIFY(std::abs(plot.barRect(1).height() - plot.barRect(2).height() - decade) < 0.5);
  }

  void bothEndsOfTheAxisAreNumbered() {
    WeightsPlot plot;
    for (const int count : {1, 2, 3, 7, 12, 100, 999, 60'000}) {
      show(plot, fallingWeights(count));
      plot.resize(480, 240);
      const auto& ticks = plot.xAxis().ticks;
      QVERIFY(!ticks.isEmpty());
      QCOMPARE(ticks.first().at, 1.0);
      for (qsizetype i = 1; i < ticks.size(); ++i) {
        QVERIFY(ticks[i].at > ticks[i - 1].at);
        QVERIFY(ticks[i].at <= count);
      }
    }
  }

  void decadesGoDownToTheSmallestWeight() {
    Vector values(3);
    values << 0.9F, 1e-3F, 2e-6F;
    WeightsPlot plot;
    show(plot, values);
    QCOMPARE(plot.yAxis().low, -6.0);
    QCOMPARE(plot.yAxis().high, 0.0);
    values << 0.9F, 0.05F, 0.05F;
    show(plot, values);
    QCOMPARE(plot.yAxis().low, -3.0);
    values << 1.0F, 1e-20F, 1e-30F;
    show(plot, values);
    QCOMPARE(plot.yAxis().low, -10.0);
  }

  void overlapsGoFromMinusOneToOne() {
    WeightsPlot plot;
    show(plot, signedOverlaps(9), WeightsPlot::Kind::Overlaps);
    QCOMPARE(plot.yAxis().low, -1.0);
    QCOMPARE(plot.yAxis().high, 1.0);
    plot.resize(400, 240);
    (void)plot.grab();
    const double zero = plot.plotRect().center().y();
    for (int rank = 0; rank < 9; ++rank) {
      const QRectF bar = plot.barRect(rank);
      QVERIFY(std::abs(bar.top() - zero) < 1.0 || std::abs(bar.bottom() - zero) < 1.0);
    }
  }

  void theBarUnderTheMouseIsTold() {
    WeightsPlot plot;
    Vector values(5);
    values << 0.05F, 0.6F, 0.1F, 0.2F, 0.05F;
    show(plot, values);
    plot.resize(400, 240);
    plot.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QSignalSpy hovered(&plot, &WeightsPlot::memoryHovered);
    QSignalSpy clicked(&plot, &WeightsPlot::memoryClicked);
    for (int rank = 0; rank < 5; ++rank) {
      const QPoint at = plot.barRect(rank).center().toPoint();
      QTest::mouseMove(plot.viewport(), at);
      QTest::mouseClick(plot.viewport(), Qt::LeftButton, {}, at);
      QCOMPARE(clicked.last().first().toInt(), plot.order()[static_cast<std::size_t>(rank)]);
    }
    QVERIFY(!hovered.isEmpty());
    clicked.clear();
    press(plot, {2, 2}, Qt::LeftButton);
    press(plot, plot.barRect(0).center(), Qt::RightButton);
    QVERIFY(clicked.isEmpty());
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&plot, &leave);
    QCOMPARE(hovered.last().first().toInt(), -1);
  }

  void aLaneIsChosenThroughItsBars() {
    Lane lane;
    lane.resize(140, 84);
    WeightsPlot plot(&lane);
    plot.setCompact(24);
    show(plot, fallingWeights(30));
    plot.resize(140, 84);
    (void)plot.grab();
    QSignalSpy clicked(&plot, &WeightsPlot::memoryClicked);
    press(plot, plot.barRect(0).center(), Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(lane.presses, 1);
    plot.setCompact(0);
    (void)plot.grab();
    press(plot, plot.barRect(0).center(), Qt::LeftButton);
    QCOMPARE(lane.presses, 1);
  }

  void theLitBarIsSeen() {
    WeightsPlot plot;
    show(plot, fallingWeights(20));
    const QImage before = drawn(plot, {400, 240});
    plot.setHighlighted(7);
    const QImage lit = drawn(plot, {400, 240});
    const QPoint centre = plot.barRect(7).center().toPoint();
    QCOMPARE(lit.pixelColor(centre), Theme::instance().colour(Colour::Accent));
    QVERIFY(before.pixelColor(centre) != lit.pixelColor(centre));
    plot.setHighlighted(-1);
    QCOMPARE(drawn(plot, {400, 240}), before);
  }

  void aLitBarThinnerThanAPixelIsSeen() {
    WeightsPlot plot;
    show(plot, fallingWeights(5000));
    plot.setHighlighted(2500);
    const QImage lit = drawn(plot, {400, 240});
    const QRectF bar = plot.barRect(2500);
    bool found = false;
    for (int x = static_cast<int>(bar.left()) - 2; x <= bar.right() + 2; ++x) {
      found = found || lit.pixelColor(x, static_cast<int>(plot.plotRect().bottom()) - 3) ==
                           Theme::instance().colour(Colour::Accent);
    }
    QVERIFY(found);
  }

  void compactShowsTheHeaviestOnly() {
    WeightsPlot plot;
    plot.setCompact(24);
    show(plot, fallingWeights(500));
    plot.resize(140, 84);
    (void)plot.grab();
    QVERIFY(plot.isCompact());
    QCOMPARE(plot.plotRect().left(), 0.0);
    QCOMPARE(plot.plotRect().width(), 140.0);
    QVERIFY(plot.barRect(23).right() <= 140.0);
    QVERIFY(plot.barRect(0).height() > 0.9 * plot.plotRect().height());
  }

  void spokenName() {
    WeightsPlot plot;
    Vector values(3);
    values << 0.1F, 0.9F, 0.0F;
    show(plot, values);
    QVERIFY(plot.accessibleName().contains("support 2 of 3"));
    QVERIFY(plot.accessibleName().contains("largest memory 1 at 0.900"));
    show(plot, Vector());
    QVERIFY(!plot.accessibleName().contains("largest"));
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::WeightsPlotTest)
#include "weights_plot_test.moc"
