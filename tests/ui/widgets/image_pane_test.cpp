#include "ui/widgets/image_pane.h"

#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <limits>

#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "ui/text/colour_maps.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/device_pixels.h"

namespace hopscope::ui {

namespace {

/// Black but for one white pixel.
Picture dot(int width, int height, QPoint white) {
  Picture picture{.width = width, .height = height, .values = QVector<float>(qsizetype{width} * height)};
  picture.values[white.y() * width + white.x()] = 1.0F;
  return picture;
}

}  // namespace

/// A picture with its caption and footer, painted in whole pixels.
class ImagePaneTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<ImagePane> pane_;

  [[nodiscard]] QPoint widgetPlace(qreal column, qreal row) const {
    const QRectF rect = pane_->pictureRect();
    return (rect.topLeft() +
            QPointF(column * rect.width() / pane_->picture().width, row * rect.height() / pane_->picture().height))
        .toPoint();
  }
  void move(QPoint to) {
    QMouseEvent event(QEvent::MouseMove, to, pane_->mapToGlobal(to), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane_.get(), &event);
  }

 protected:
  void prepare() override {
    pane_ = std::make_unique<ImagePane>();
    pane_->setTitle(QStringLiteral("State"));
    pane_->resize(300, 360);
  }

 private slots:
  void cleanup() { pane_.reset(); }

  void pixelsAreSquaresOfAWholeNumber_data() {
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QSize>("pane");
    QTest::newRow("square") << QSize(8, 8) << QSize(300, 360);
    QTest::newRow("wide") << QSize(28, 14) << QSize(300, 360);
    QTest::newRow("high") << QSize(7, 31) << QSize(300, 360);
    QTest::newRow("in little room") << QSize(20, 20) << QSize(90, 120);
  }

  void pixelsAreSquaresOfAWholeNumber() {
    QFETCH(QSize, picture);
    QFETCH(QSize, pane);
    pane_->resize(pane);
    pane_->setPicture(dot(picture.width(), picture.height(), {0, 0}));
    const int factor = pane_->factor();
    QVERIFY(factor >= 1);
    QCOMPARE(pane_->pictureRect().size(), QSizeF(picture * factor));
    QVERIFY(QRectF(pane_->rect()).contains(pane_->pictureRect()));
  }

  void everyPixelIsWhereItIsSaidToBe_data() { addLooks(); }

  void everyPixelIsWhereItIsSaidToBe() {
    const LookOfRow look;
    for (const QPoint white : {QPoint(0, 0), QPoint(7, 0), QPoint(3, 4), QPoint(7, 7)}) {
      pane_->setPicture(dot(8, 8, white));
      const QImage image = rendered(*pane_, look.ratio());
      const QPoint middle = widgetPlace(white.x() + 0.5, white.y() + 0.5);
      QCOMPARE(image.pixelColor(middle * look.ratio()), QColor(Qt::white));
      const QPoint other = widgetPlace(7.5 - white.x(), 6.5 - white.y() / 2.0);
      QCOMPARE(image.pixelColor(other * look.ratio()), QColor(Qt::black));
      QVERIFY(pane_->pixelAt(middle) == white);
    }
  }

  void placesOutsideHaveNoPixel() {
    pane_->setPicture(dot(8, 8, {0, 0}));
    const QRectF rect = pane_->pictureRect();
    QVERIFY(pane_->pixelAt(rect.topLeft() + QPointF(0.5, 0.5)) == QPoint(0, 0));
    QVERIFY(pane_->pixelAt(rect.bottomRight() - QPointF(0.5, 0.5)) == QPoint(7, 7));
    QVERIFY(!pane_->pixelAt(rect.topLeft() - QPointF(1, 0)));
    QVERIFY(!pane_->pixelAt(rect.bottomRight() + QPointF(0, 1)));
    pane_->setPicture({});
    QVERIFY(!pane_->pixelAt(pane_->pictureRect().center()));
  }

  void aLargePictureIsAveragedDown() {
    Picture picture{.width = 600, .height = 600, .values = QVector<float>(600 * 600)};
    for (int i = 0; i < picture.values.size(); ++i) picture.values[i] = static_cast<float>(i % 2);
    pane_->setPicture(picture);
    QCOMPARE(pane_->factor(), 0);
    QVERIFY(pane_->pictureRect().width() <= 300);
    const QColor middle = rendered(*pane_).pixelColor(pane_->pictureRect().center().toPoint());
    QVERIFY(std::abs(middle.red() - 127) < 40);
  }

  void theMouseTellsWhichPixelItIsOn() {
    pane_->setPicture(dot(8, 8, {0, 0}));
    QSignalSpy hovered(pane_.get(), &ImagePane::hovered);
    QSignalSpy left(pane_.get(), &ImagePane::hoverLeft);
    move(widgetPlace(2.5, 5.5));
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered.first().at(0).toInt(), 5);
    QCOMPARE(hovered.first().at(1).toInt(), 2);
    move({2, 2});
    QCOMPARE(left.count(), 1);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(pane_.get(), &leave);
    QCOMPARE(left.count(), 2);
  }

  void aHighlightedPaneHasAnAccentFrame_data() { addLooks(); }

  void aHighlightedPaneHasAnAccentFrame() {
    const LookOfRow look;
    pane_->setPicture(dot(8, 8, {0, 0}));
    const QColor accent = Theme::instance().colour(Colour::Accent);
    QCOMPARE(countOf(rendered(*pane_, look.ratio()), accent), 0);
    pane_->setHighlighted(true);
    const QRectF frame = placeOf(rendered(*pane_, look.ratio()), accent);
    QVERIFY(frame.adjusted(-1, -1, 1, 1).contains(pane_->pictureRect()));
    QVERIFY(frame.width() < pane_->pictureRect().width() + 8);
    pane_->setHighlighted(false);
    QCOMPARE(countOf(rendered(*pane_, look.ratio()), accent), 0);
  }

  void theBlockKeepsToItsSide_data() {
    QTest::addColumn<int>("alignment");
    QTest::addColumn<int>("side");  // −1 left, 0 middle, 1 right
    QTest::newRow("left") << static_cast<int>(Qt::AlignLeft | Qt::AlignTop) << -1;
    QTest::newRow("middle") << static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) << 0;
    QTest::newRow("right") << static_cast<int>(Qt::AlignRight | Qt::AlignTop) << 1;
  }

  void theBlockKeepsToItsSide() {
    QFETCH(int, alignment);
    QFETCH(int, side);
    pane_->resize(700, 260);
    pane_->setPicture(dot(8, 8, {0, 0}));
    pane_->setAlignment(static_cast<Qt::Alignment>(alignment));
    const QRectF rect = pane_->pictureRect();
    if (side < 0) QCOMPARE(rect.left(), 1.0);
    if (side > 0) QCOMPARE(rect.right(), 699.0);
    if (side == 0) QVERIFY(std::abs(rect.center().x() - 350) < 1);
  }

  void withoutCaptionAndFooterThePictureIsLarger() {
    pane_->resize(300, 300);
    pane_->setPicture(dot(8, 8, {0, 0}));
    const int hint = pane_->sizeHint().height();
    const int before = pane_->factor();
    pane_->setCaptionVisible(false);
    pane_->setFooterVisible(false);
    QVERIFY(pane_->factor() > before);
    QCOMPARE(pane_->sizeHint(), QSize(226, 226));
    QCOMPARE(pane_->minimumSizeHint(), QSize(66, 66));
    QVERIFY(hint > 226);
  }

  void captionsAndFootersArePainted() {
    pane_->setPicture(dot(8, 8, {0, 0}));
    const QColor title = Theme::instance().colour(Colour::Text1);
    const QColor ground = Theme::instance().colour(Colour::Plot);
    const QRect above(0, 0, 300, static_cast<int>(pane_->pictureRect().top()) - 3);
    QVERIFY(countOf(rendered(*pane_, 1.0, ground), title, above, 40) > 10);
    const QRect below(0, static_cast<int>(pane_->pictureRect().bottom()) + 4, 300, 20);
    QVERIFY(isBlank(rendered(*pane_, 1.0, ground), below));
    pane_->setFooter(QStringLiteral("digit 4"), QStringLiteral("*m* = 0.94"));
    QVERIFY(!isBlank(rendered(*pane_, 1.0, ground), below));
    pane_->setFooterVisible(false);
    pane_->setCaptionVisible(false);
    QCOMPARE(countOf(rendered(*pane_, 1.0, ground), title, {}, 10), 0);
  }

  void aDifferenceHasAScaleBar() {
    Picture picture = dot(8, 8, {1, 1});
    picture.palette = PicturePalette::Diverging;
    picture.low = -1;
    pane_->setPicture(picture);
    const QImage image = rendered(*pane_, 1.0, Theme::instance().colour(Colour::Plot));
    const QRect below(0, static_cast<int>(pane_->pictureRect().bottom()) + 4, 300, 20);
    const auto& table = divergingTable(Theme::instance().isDark());
    QVERIFY(countOf(image, QColor(table[10]), below, 12) > 3);
    QVERIFY(countOf(image, QColor(table[245]), below, 12) > 3);
  }

  void whatIsSeenIsReadAloud_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("description");
    QTest::newRow("nothing") << 0 << "no picture";
    QTest::newRow("a placeholder") << 1 << "not computed";
    QTest::newRow("a picture") << 2 << "picture of 8 by 6 pixels";
    QTest::newRow("no difference") << 3 << "picture of 8 by 6 pixels, 0 everywhere";
    QTest::newRow("a difference") << 4 << "picture of 8 by 6 pixels, differences up to 0.5";
  }

  void whatIsSeenIsReadAloud() {
    QFETCH(int, kind);
    QFETCH(QString, description);
    Picture picture = dot(8, 6, {1, 1});
    if (kind >= 3) {
      picture.palette = PicturePalette::Diverging;
      picture.low = -0.5F;
      picture.high = 0.5F;
      if (kind == 3) picture.values.fill(0.0F);
    }
    if (kind == 1) pane_->setPlaceholder(QStringLiteral("clock"), QStringLiteral("not computed"));
    if (kind >= 2) pane_->setPicture(picture);
    QCOMPARE(pane_->accessibleName(), QStringLiteral("State"));
    QCOMPARE(pane_->accessibleDescription(), description);
    pane_->setSubtitle(QStringLiteral("step 3"));
    QCOMPARE(pane_->accessibleName(), QStringLiteral("State, step 3"));
    pane_->setFooter(QStringLiteral("digit 4"), QStringLiteral("*m*_{3} = 0.94"));
    pane_->setSpoken(QStringLiteral("like memory 3"));
    QCOMPARE(pane_->accessibleDescription(), description + QStringLiteral(", digit 4, m3 = 0.94, like memory 3"));
  }

  void toolsStandInTheFooter() {
    pane_->setPicture(dot(8, 8, {0, 0}));
    QPointer<QPushButton> tools = new QPushButton(QStringLiteral("tools"));
    pane_->setFooterTools(tools);
    pane_->show();
    QCOMPARE(pane_->footerTools(), tools.data());
    QVERIFY(tools->isVisible());
    QVERIFY(tools->y() >= pane_->pictureRect().bottom() - 2);
    pane_->setFooterVisible(false);
    QVERIFY(!tools->isVisible());
    pane_->setFooterVisible(true);
    pane_->setFooterTools(new QPushButton(QStringLiteral("others")));
    QVERIFY(tools.isNull());
  }

  void otherColoursAreRenderedAgain() {
    Picture picture = dot(8, 8, {1, 1});
    picture.palette = PicturePalette::Diverging;
    picture.low = -1;
    pane_->setPicture(picture);
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light, ThemeMode::Dark}) {
      const Look scope(mode);
      const QColor zero(divergingTable(mode == ThemeMode::Dark)[128]);
      QCOMPARE(rendered(*pane_).pixelColor(widgetPlace(6.5, 6.5)), zero);
    }
  }

  void valuesThatAreNotNumbersDoNoHarm() {
    Picture picture = dot(4, 4, {1, 1});
    picture.values[5] = std::numeric_limits<float>::quiet_NaN();
    picture.values[6] = std::numeric_limits<float>::infinity();
    for (const PicturePalette palette : {PicturePalette::Grey, PicturePalette::Diverging, PicturePalette::Cividis}) {
      picture.palette = palette;
      pane_->setPicture(picture);
      QVERIFY(!isBlank(rendered(*pane_), pane_->pictureRect().toRect()));
    }
  }

  void aLongWaitIsShownAndAShortOneIsNot() {
    pane_->setPicture(dot(8, 8, {0, 0}));
    const QColor accent = Theme::instance().colour(Colour::Accent);
    pane_->setLoading(true);
    QCOMPARE(countOf(rendered(*pane_), accent), 0);  // not yet
    QTRY_VERIFY(countOf(rendered(*pane_), accent) > 5);
    pane_->setLoading(false);
    QCOMPARE(countOf(rendered(*pane_), accent), 0);
  }

  void aWaitIsOverAtOnce() {
    QWidget host;
    Busy busy(&host);
    QVERIFY(!busy.isSet() && !busy.isShown());
    busy.set(true);
    QVERIFY(busy.isSet() && !busy.isShown());
    QTRY_VERIFY(busy.isShown());
    busy.set(false);
    QVERIFY(!busy.isSet() && !busy.isShown());
    busy.set(true);
    busy.set(false);  // before it was shown
    QVERIFY(!busy.isShown());
  }

  void withoutMotionTheRingIsThreeDots() {
    QWidget host;
    Busy busy(&host);
    const auto ring = [&] {
      QImage image(60, 60, QImage::Format_RGB32);
      image.fill(Qt::black);
      QPainter painter(&image);
      busy.drawRing(painter, {30, 30}, 24);
      painter.end();
      return placeOf(image, Theme::instance().colour(Colour::Accent), 40);
    };
    const QRectF turning = ring();
    QVERIFY(!turning.isEmpty());
    Theme::instance().setReducedMotion(true);
    const QRectF still = ring();
    Theme::instance().setReducedMotion(false);
    QVERIFY(!still.isEmpty());
    QVERIFY(still.height() < 8 && still.height() < turning.height());
  }

  void framesLieOnWholePixels_data() {
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) QTest::newRow(qPrintable(QString::number(ratio))) << ratio;
  }

  void framesLieOnWholePixels() {
    QFETCH(qreal, ratio);
    QImage image(static_cast<int>(40 * ratio), static_cast<int>(40 * ratio), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::black);
    QPainter painter(&image);
    const DevicePixels pixels(painter);
    QCOMPARE(pixels.ratio(), ratio);
    for (const qreal at : {0.0, 3.3, 7.77, 12.5}) {
      QVERIFY(std::abs(pixels.x(at) * ratio - std::round(pixels.x(at) * ratio)) < 1e-9);
      QVERIFY(std::abs(pixels.x(at) - at) <= 0.5 / ratio + 1e-9);
      QCOMPARE(pixels.x(at), pixels.y(at));
    }
    QVERIFY(pixels.length(0.1) * ratio >= 1 - 1e-9);
    drawFrame(painter, QRectF(5.2, 6.7, 20.4, 15.1), 1, Qt::white);
    fillSharp(painter, QRectF(30.3, 30.3, 4.4, 4.4), Qt::white);
    painter.end();
    // Sharp: no pixel is half covered.
    QCOMPARE(countOf(image, Qt::white, {}, 0) + countOf(image, Qt::black, {}, 0), image.width() * image.height());
    QVERIFY(countOf(image, Qt::white, {}, 0) > 60);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::ImagePaneTest)
#include "image_pane_test.moc"
