#include "ui/text/picture.h"

#include <cmath>
#include <limits>

#include "core/data/dataset.h"
#include "tests/ui/support/numbers.h"
#include "tests/ui/support/ui_test.h"
#include "ui/text/colour_maps.h"
#include "ui/text/picture_values.h"

namespace hopscope::ui {

namespace {

Picture grey(int width, int height, const QVector<float>& values) {
  return {.width = width, .height = height, .values = values};
}

double lightness(QRgb colour) { return 0.299 * qRed(colour) + 0.587 * qGreen(colour) + 0.114 * qBlue(colour); }

}  // namespace

/// Values that become pixels, and pixels that become values.
class PictureTest : public UiTest {
  Q_OBJECT

 private slots:
  void whatHasNothingToShow_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("values");
    QTest::newRow("nothing") << 0 << 0 << 0;
    QTest::newRow("no width") << 0 << 3 << 0;
    QTest::newRow("no height") << 3 << 0 << 0;
    QTest::newRow("negative") << -2 << -2 << 4;
    QTest::newRow("too few") << 2 << 2 << 3;
    QTest::newRow("too many") << 2 << 2 << 5;
  }

  void whatHasNothingToShow() {
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, values);
    const Picture picture = grey(width, height, QVector<float>(values));
    QVERIFY(picture.isEmpty());
    QVERIFY(pictureImage(picture, true).isNull());
  }

  void greyGoesFromBlackToWhite_data() {
    QTest::addColumn<float>("value");
    QTest::addColumn<int>("grey");
    QTest::newRow("low") << 0.0F << 0;
    QTest::newRow("high") << 1.0F << 255;
    QTest::newRow("middle") << 0.5F << 128;
    QTest::newRow("below") << -3.0F << 0;
    QTest::newRow("above") << 7.0F << 255;
    QTest::newRow("missing") << missingPixel << 0;
    QTest::newRow("infinite") << std::numeric_limits<float>::infinity() << 255;
  }

  void greyGoesFromBlackToWhite() {
    QFETCH(float, value);
    QFETCH(int, grey);
    const QImage image = pictureImage(hopscope::ui::grey(1, 1, {value}), true);
    QCOMPARE(image.size(), QSize(1, 1));
    QCOMPARE(image.pixel(0, 0), qRgb(grey, grey, grey));
  }

  void rowsAreWrittenOneAfterTheOther() {
    const QImage image = pictureImage(grey(3, 2, {0, 1, 0, 1, 1, 0}), true);
    QString drawn;
    for (int y = 0; y < 2; ++y)
      for (int x = 0; x < 3; ++x) drawn += qRed(image.pixel(x, y)) > 0 ? '#' : '.';
    QCOMPARE(drawn, QStringLiteral(".#.##."));
  }

  void threeChannelsAreColours() {
    const Picture picture{.width = 2, .height = 1, .channels = 3, .values = {1, 0, 0.5F, 0, 1, 0}};
    const QImage image = pictureImage(picture, false);
    QCOMPARE(image.pixel(0, 0), qRgb(255, 0, 128));
    QCOMPARE(image.pixel(1, 0), qRgb(0, 255, 0));
  }

  void otherRangesAreStretched() {
    Picture picture = grey(3, 1, {-1, 0, 1});
    picture.low = -1;
    const QImage image = pictureImage(picture, true);
    QCOMPARE(qRed(image.pixel(0, 0)), 0);
    QCOMPARE(qRed(image.pixel(1, 0)), 128);
    QCOMPARE(qRed(image.pixel(2, 0)), 255);
  }

  void signsHaveTwoHuesAndZeroTheGround() {
    for (const bool dark : {true, false}) {
      Picture picture = grey(3, 1, {-1, 0, 1});
      picture.palette = PicturePalette::Diverging;
      picture.low = -0.25F;  // the larger of both sizes counts
      const QImage image = pictureImage(picture, dark);
      QVERIFY(qBlue(image.pixel(0, 0)) > qRed(image.pixel(0, 0)));
      QVERIFY(qRed(image.pixel(2, 0)) > qBlue(image.pixel(2, 0)));
      QCOMPARE(image.pixel(1, 0), divergingTable(dark)[128]);
      QCOMPARE(image.pixel(0, 0), divergingTable(dark)[0]);
      QCOMPARE(image.pixel(2, 0), divergingTable(dark)[255]);
    }
  }

  void aDifferenceWithoutARangeIsZero() {
    Picture picture = grey(2, 1, {0, 0});
    picture.palette = PicturePalette::Diverging;
    picture.low = 0;
    picture.high = 0;
    QVERIFY(picture.isAllZero());
    QCOMPARE(pictureImage(picture, true).pixel(0, 0), divergingTable(true)[128]);
    picture.values[1] = 1e-9F;
    QVERIFY(!picture.isAllZero());
  }

  void aDifferenceOfColoursIsTheirMean() {
    Picture picture{.width = 1, .height = 1, .channels = 3, .values = {1, -1, 0}};
    picture.low = -1;
    picture.palette = PicturePalette::Diverging;
    QCOMPARE(pictureImage(picture, true).pixel(0, 0), divergingTable(true)[128]);
  }

  void mapsRiseInLightness() {
    for (const ColourTable* table : {&greyTable(), &cividisTable()}) {
      for (std::size_t i = 1; i < table->size(); ++i)
        QVERIFY(lightness((*table)[i]) >= lightness((*table)[i - 1]) - 0.5);
      QVERIFY(lightness(table->back()) - lightness(table->front()) > 150);
    }
    // On a dark ground both ends are lighter than the middle, on a light one darker.
    QVERIFY(lightness(divergingTable(true)[0]) > lightness(divergingTable(true)[128]) + 100);
    QVERIFY(lightness(divergingTable(true)[255]) > lightness(divergingTable(true)[128]) + 100);
    QVERIFY(lightness(divergingTable(false)[0]) < lightness(divergingTable(false)[128]) - 100);
    QVERIFY(lightness(divergingTable(false)[255]) < lightness(divergingTable(false)[128]) - 100);
  }

  void theIndexOfAValue_data() {
    QTest::addColumn<float>("value");
    QTest::addColumn<float>("low");
    QTest::addColumn<float>("high");
    QTest::addColumn<int>("index");
    QTest::newRow("zero of a symmetric range") << 0.0F << -2.0F << 2.0F << 128;
    QTest::newRow("low") << -2.0F << -2.0F << 2.0F << 0;
    QTest::newRow("high") << 2.0F << -2.0F << 2.0F << 255;
    QTest::newRow("missing") << missingPixel << 0.0F << 1.0F << 0;
    QTest::newRow("no range, below") << 0.0F << 1.0F << 1.0F << 0;
    QTest::newRow("no range, on it") << 1.0F << 1.0F << 1.0F << 0;
    QTest::newRow("no range, above") << 2.0F << 1.0F << 1.0F << 255;
  }

  void theIndexOfAValue() {
    QFETCH(float, value);
    QFETCH(float, low);
    QFETCH(float, high);
    QFETCH(int, index);
    QCOMPARE(tableIndex(value, low, high), index);
  }

  void aStripShowsTheWholeTable() {
    const QImage strip = tableStrip(cividisTable(), 76);
    QCOMPARE(strip.size(), QSize(76, 1));
    QCOMPARE(strip.pixel(0, 0), cividisTable()[0]);
    QCOMPARE(strip.pixel(75, 0), cividisTable()[255]);
    QCOMPARE(tableStrip(cividisTable(), 0).size(), QSize(1, 1));
  }

  void factors_data() {
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QSize>("space");
    QTest::addColumn<int>("factor");
    QTest::newRow("fits twice") << QSize(28, 28) << QSize(56, 56) << 2;
    QTest::newRow("hardly not twice") << QSize(28, 28) << QSize(55, 200) << 1;
    QTest::newRow("the smaller side counts") << QSize(10, 20) << QSize(100, 100) << 5;
    QTest::newRow("too large") << QSize(64, 64) << QSize(63, 200) << 0;
    QTest::newRow("no space") << QSize(8, 8) << QSize(0, 0) << 0;
    QTest::newRow("negative space") << QSize(8, 8) << QSize(-10, 10) << 0;
    QTest::newRow("no picture") << QSize(0, 0) << QSize(10, 10) << 0;
  }

  void factors() {
    QFETCH(QSize, picture);
    QFETCH(QSize, space);
    QFETCH(int, factor);
    QCOMPARE(integerFactor(picture.width(), picture.height(), space.width(), space.height()), factor);
  }

  void enlargedPixelsAreSharp() {
    const QImage image = scaledToFit(pictureImage(grey(2, 1, {0, 1}), true), 50, 20);
    QCOMPARE(image.size(), QSize(40, 20));
    for (int x = 0; x < 40; ++x) QCOMPARE(qRed(image.pixel(x, 7)), x < 20 ? 0 : 255);
  }

  void aPictureLargerThanTheSpaceIsAveraged() {
    QVector<float> stripes;
    for (int i = 0; i < 64; ++i) stripes.append(static_cast<float>(i % 2));
    const QImage image = scaledToFit(pictureImage(grey(64, 1, stripes), true), 32, 32);
    QVERIFY(!image.isNull());
    for (int x = 4; x < image.width() - 4; ++x) QVERIFY(std::abs(qRed(image.pixel(x, 0)) - 127) < 40);
    QVERIFY(scaledToFit({}, 10, 10).isNull());
    QVERIFY(scaledToFit(image, 0, 10).isNull());
  }

  void thumbnails_data() {
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QSize>("size");
    QTest::newRow("a whole factor that fills it") << QSize(28, 28) << QSize(56, 56);
    QTest::newRow("a whole factor that nearly fills it") << QSize(8, 8) << QSize(56, 56);
    QTest::newRow("a factor that leaves too much") << QSize(30, 30) << QSize(56, 56);
    QTest::newRow("wide") << QSize(28, 14) << QSize(56, 28);
    QTest::newRow("too large") << QSize(112, 112) << QSize(56, 56);
  }

  void thumbnails() {
    QFETCH(QSize, picture);
    QFETCH(QSize, size);
    QImage image(picture, QImage::Format_RGB32);
    image.fill(Qt::red);
    QCOMPARE(thumbnailImage(image, 56).size(), size);
    QVERIFY(thumbnailImage({}, 56).isNull());
    QVERIFY(thumbnailImage(image, 0).isNull());
  }

  void droppedPicturesGetShapeAndRangeOfTheData_data() {
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<int>("channels");
    QTest::addColumn<QVector<double>>("values");
    QTest::newRow("white") << QColor(Qt::white) << 1 << QVector<double>{3.0};
    QTest::newRow("black") << QColor(Qt::black) << 1 << QVector<double>{-1.0};
    QTest::newRow("luma of red") << QColor(255, 0, 0) << 1 << QVector<double>{-1.0 + 4 * 0.299};
    QTest::newRow("luma of green") << QColor(0, 255, 0) << 1 << QVector<double>{-1.0 + 4 * 0.587};
    QTest::newRow("colours") << QColor(255, 0, 51) << 3 << QVector<double>{3.0, -1.0, -0.2};
  }

  void droppedPicturesGetShapeAndRangeOfTheData() {
    QFETCH(QColor, colour);
    QFETCH(int, channels);
    QFETCH(QVector<double>, values);
    Dataset data;
    data.shape = {.height = 2, .width = 3, .channels = channels};
    data.range = {-1.0F, 3.0F};
    QImage image(9, 10, QImage::Format_ARGB32);
    image.fill(colour);
    const std::vector<float> found = pictureValues(pictureOf(image), data, PictureFit::Stretch);
    QCOMPARE(found.size(), static_cast<std::size_t>(6 * channels));
    for (std::size_t i = 0; i < found.size(); ++i) {
      QVERIFY(std::abs(static_cast<double>(found[i]) - values[static_cast<qsizetype>(i) % channels]) < 0.02);
    }
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PictureTest)
#include "picture_test.moc"
