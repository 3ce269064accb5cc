#include "ui/widgets/brush.h"

#include <QSet>
#include <algorithm>

#include "tests/ui/support/ui_test.h"

namespace hopscope::ui {

namespace {

/// The pixels as a drawing, '#' for those touched.
QStringList drawing(const QVector<QPoint>& pixels, QSize size) {
  QStringList rows(size.height(), QString(size.width(), QLatin1Char('.')));
  for (const QPoint pixel : pixels) rows[pixel.y()][pixel.x()] = QLatin1Char('#');
  return rows;
}

bool legal(const QVector<QPoint>& pixels, QSize size) {
  const QRect bounds(QPoint(0, 0), size);
  QSet<QPair<int, int>> seen;
  for (const QPoint pixel : pixels) {
    if (!bounds.contains(pixel)) return false;
    seen.insert({pixel.x(), pixel.y()});
  }
  return seen.size() == pixels.size();
}

}  // namespace

/// Which pixels a brush touches.
class BrushTest : public UiTest {
  Q_OBJECT

 private slots:
  void discs_data() {
    QTest::addColumn<QPointF>("at");
    QTest::addColumn<int>("size");
    QTest::addColumn<QStringList>("drawn");
    QTest::newRow("one pixel") << QPointF(2.3, 1.8) << 1 << QStringList{".....", "..#..", ".....", "....."};
    QTest::newRow("two pixels wide") << QPointF(2.1, 1.9) << 2 << QStringList{".....", ".##..", ".##..", "....."};
    QTest::newRow("three pixels wide") << QPointF(2.5, 1.5) << 3 << QStringList{".###.", ".###.", ".###.", "....."};
    QTest::newRow("at the edge") << QPointF(0.5, 0.5) << 3 << QStringList{"##...", "##...", ".....", "....."};
    QTest::newRow("outside but reaching in")
        << QPointF(-0.5, 1.5) << 3 << QStringList{"#....", "#....", "#....", "....."};
    QTest::newRow("far outside") << QPointF(-9.5, 1.5) << 3 << QStringList{".....", ".....", ".....", "....."};
  }

  void discs() {
    QFETCH(QPointF, at);
    QFETCH(int, size);
    QFETCH(QStringList, drawn);
    const QSize picture(5, 4);
    const auto pixels = brushPixels(at, size, picture);
    QVERIFY(legal(pixels, picture));
    QCOMPARE(drawing(pixels, picture), drawn);
  }

  void largeBrushesAreRound() {
    const QSize picture(20, 20);
    const auto pixels = brushPixels({10, 10}, 10, picture);
    QVERIFY(!pixels.contains(QPoint(5, 5)));  // the corner of their square
    QVERIFY(pixels.contains(QPoint(5, 10)));
    QVERIFY(std::abs(static_cast<double>(pixels.size()) - 78.5) < 8);  // π · 5²
    for (const QPoint pixel : pixels) QVERIFY(pixels.contains(QPoint(19 - pixel.x(), pixel.y())));
  }

  void theMiddleOfABrush() {
    QCOMPARE(brushCentre({2.9, 3.1}, 1), QPointF(2.5, 3.5));
    QCOMPARE(brushCentre({2.9, 3.1}, 2), QPointF(3, 3));
    QCOMPARE(brushCentre({-0.1, 0.0}, 3), QPointF(-0.5, 0.5));
  }

  void aFastMouseLeavesNoGaps_data() {
    QTest::addColumn<QPointF>("from");
    QTest::addColumn<QPointF>("to");
    QTest::newRow("along") << QPointF(0.5, 3.5) << QPointF(15.5, 3.5);
    QTest::newRow("down") << QPointF(3.5, 0.5) << QPointF(3.5, 15.5);
    QTest::newRow("across") << QPointF(0.5, 0.5) << QPointF(15.5, 15.5);
    QTest::newRow("steep") << QPointF(2.5, 0.5) << QPointF(6.5, 15.5);
    QTest::newRow("backwards") << QPointF(15.5, 9.5) << QPointF(0.5, 2.5);
    QTest::newRow("through the picture and out") << QPointF(8.5, 8.5) << QPointF(80.5, 8.5);
  }

  void aFastMouseLeavesNoGaps() {
    QFETCH(QPointF, from);
    QFETCH(QPointF, to);
    const QSize picture(16, 16);
    const auto pixels = strokePixels(from, to, 1, picture);
    QVERIFY(legal(pixels, picture));
    QVERIFY(pixels.contains(QPoint(static_cast<int>(from.x()), static_cast<int>(from.y()))));
    for (qsizetype i = 1; i < pixels.size(); ++i) {
      const QPoint step = pixels[i] - pixels[i - 1];
      QVERIFY(std::abs(step.x()) <= 1 && std::abs(step.y()) <= 1);
    }
  }

  void aStrokeThatDoesNotMoveIsADot() {
    QCOMPARE(strokePixels({4.5, 4.5}, {4.5, 4.5}, 3, {9, 9}).size(), brushPixels({4.5, 4.5}, 3, {9, 9}).size());
  }

  void regionsEndAtWhatIsUnlike() {
    const QStringList picture{"..#..", "..#..", "###..", "....."};
    const QSize size(5, 4);
    const auto alike = [&](QPoint pixel) { return picture[pixel.y()][pixel.x()] == QLatin1Char('.'); };
    QCOMPARE(regionPixels({0, 0}, size, alike).size(), 4);
    const auto right = regionPixels({4, 0}, size, alike);
    QCOMPARE(drawing(right, size), QStringList({"...##", "...##", "...##", "#####"}));
    QVERIFY(legal(right, size));
    QVERIFY(regionPixels({5, 0}, size, alike).isEmpty());
    QVERIFY(regionPixels({-1, 0}, size, alike).isEmpty());
    QCOMPARE(regionPixels({2, 0}, size, [](QPoint) { return false; }), QVector<QPoint>{QPoint(2, 0)});
  }

  void blocks_data() {
    QTest::addColumn<QPoint>("corner");
    QTest::addColumn<QPoint>("opposite");
    QTest::addColumn<int>("count");
    QTest::newRow("one pixel") << QPoint(1, 1) << QPoint(1, 1) << 1;
    QTest::newRow("both inside") << QPoint(1, 1) << QPoint(3, 2) << 6;
    QTest::newRow("the other way round") << QPoint(3, 2) << QPoint(1, 1) << 6;
    QTest::newRow("beyond the picture") << QPoint(3, 2) << QPoint(30, 20) << 4;
    QTest::newRow("outside") << QPoint(-9, -9) << QPoint(-1, -1) << 0;
  }

  void blocks() {
    QFETCH(QPoint, corner);
    QFETCH(QPoint, opposite);
    QFETCH(int, count);
    const QSize picture(5, 4);
    const auto pixels = blockPixels(corner, opposite, picture);
    QVERIFY(legal(pixels, picture));
    QCOMPARE(pixels.size(), count);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::BrushTest)
#include "brush_test.moc"
