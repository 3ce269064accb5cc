// A measure over two axes: cells, their colours, what they mean, and how they are chosen.
#include "ui/plots/sweep_map.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <cmath>
#include <limits>

#include "tests/ui/support/numbers.h"
#include "tests/ui/support/ui_test.h"
#include "ui/text/colour_maps.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

SweepMapSetup threeByTwo() {
  SweepMapSetup setup;
  setup.title = QStringLiteral("Share of trials with overlap ≥ 0.9");
  setup.xTitle = QStringLiteral("β");
  setup.yTitle = QStringLiteral("noise");
  setup.xValues = QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("4")};
  setup.yValues = QStringList{QStringLiteral("0"), QStringLiteral("0.5")};
  return setup;
}

QColor colourOf(double share) {
  return QColor(cividisTable()[static_cast<std::size_t>(tableIndex(static_cast<float>(share), 0.0F, 1.0F))]);
}

}  // namespace

class SweepMapTest : public UiTest {
  Q_OBJECT

  std::unique_ptr<SweepMap> map_;

  void prepare() override {
    map_ = std::make_unique<SweepMap>();
    map_->resize(480, 300);
    map_->show();
    map_->start(threeByTwo());
  }
  QColor seen(int cell) {
    return map_->grab().toImage().pixelColor(map_->cellRect(cell).center().toPoint() + QPoint(9, 9));
  }

 private slots:
  void cleanup() { map_.reset(); }

  void cellsFillThePlot() {
    for (int cell = 0; cell < 6; ++cell) {
      const QRectF rect = map_->cellRect(cell);
      QVERIFY(rect.width() > 20.0 && rect.height() > 20.0);
      for (int other = 0; other < cell; ++other) {
        QVERIFY(!rect.adjusted(1, 1, -1, -1).intersects(map_->cellRect(other)));
      }
    }
    // The x axis is the fastest, the first row is at the bottom.
    QVERIFY(map_->cellRect(1).left() > map_->cellRect(0).left());
    QVERIFY(map_->cellRect(3).top() < map_->cellRect(0).top());
    QCOMPARE(map_->cellRect(3).left(), map_->cellRect(0).left());
  }

  void coloursAreThoseOfTheTable() {
    map_->setValues({0.0, 0.25, 0.5, 0.75, 1.0, 0.1});
    for (const auto& [cell, share] : std::vector<std::pair<int, double>>{{0, 0.0}, {2, 0.5}, {4, 1.0}}) {
      QCOMPARE(seen(cell), colourOf(share));
    }
  }

  void sharesMeanTheSameWhateverTheValues() {
    map_->setValues({0.4, 0.5, nan, nan, nan, nan});
    QCOMPARE(map_->low(), 0.0);
    QCOMPARE(map_->high(), 1.0);
  }

  void otherValuesFromTheSmallestToTheLargest() {
    SweepMapSetup setup = threeByTwo();
    setup.share = false;
    map_->start(setup);
    map_->setValues({3.0, nan, 7.0, -2.0, std::numeric_limits<double>::infinity(), 1.0});
    QCOMPARE(map_->low(), -2.0);
    QCOMPARE(map_->high(), 7.0);
    map_->setValues({4.0, 4.0, 4.0, 4.0, 4.0, 4.0});
    QVERIFY(map_->low() < 4.0 && map_->high() > 4.0);
    map_->setValues({nan, nan, nan, nan, nan, nan});
    QCOMPARE(map_->low(), 0.0);
    QCOMPARE(map_->high(), 1.0);
    (void)map_->grab();
  }

  void whatIsNotComputedIsHatched() {
    map_->setValues({nan, nan, nan, nan, nan, nan});
    const QImage image = map_->grab().toImage();
    const QRect cell = map_->cellRect(1).toRect().adjusted(4, 4, -4, -4);
    bool hatched = false;
    for (int x = cell.left(); x < cell.right(); ++x) {
      hatched = hatched || image.pixel(x, cell.center().y()) != image.pixel(cell.left(), cell.center().y());
    }
    QVERIFY(hatched);
    map_->setValues({nan, 0.8, nan, nan, nan, nan});
    QCOMPARE(seen(1), colourOf(0.8));
  }

  void theColourBarGoesFromLowToHigh() {
    map_->setValues({0.0, 0.2, 0.4, 0.6, 0.8, 1.0});
    const QImage image = map_->grab().toImage();
    const int x = static_cast<int>(map_->cellRect(2).right()) + 22;
    const int top = static_cast<int>(map_->cellRect(3).top()) + 1;
    QCOMPARE(image.pixelColor(x, top), colourOf(1.0));
    QVERIFY(image.pixelColor(x, top + 100) != image.pixelColor(x, top));
  }

  void aContourWhereAHalfIsPassed() {
    map_->setValues({0.0, 1.0, 1.0, 0.0, 1.0, 1.0});
    const QImage with = map_->grab().toImage();
    SweepMapSetup setup = threeByTwo();
    setup.contour = false;
    map_->start(setup);
    map_->setValues({0.0, 1.0, 1.0, 0.0, 1.0, 1.0});
    QVERIFY(map_->grab().toImage() != with);
  }

  void hoveringAndClicking() {
    map_->setValues({0.0, 0.2, 0.4, 0.6, 0.8, 1.0});
    QSignalSpy hovered(map_.get(), &SweepMap::hovered);
    QSignalSpy chosen(map_.get(), &SweepMap::chosen);
    for (int cell = 0; cell < 6; ++cell) {
      const QPointF centre = map_->cellRect(cell).center();
      QMouseEvent move(QEvent::MouseMove, centre, map_->mapToGlobal(centre), Qt::NoButton, Qt::NoButton, {});
      QApplication::sendEvent(map_.get(), &move);
      QCOMPARE(hovered.last().first().toInt(), cell);
      QTest::mouseClick(map_.get(), Qt::LeftButton, {}, centre.toPoint());
      QCOMPARE(chosen.last().first().toInt(), cell);
    }
    chosen.clear();
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, {2, 2});
    QTest::mouseClick(map_.get(), Qt::RightButton, {}, map_->cellRect(2).center().toPoint());
    QVERIFY(chosen.isEmpty());
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(map_.get(), &leave);
    QCOMPARE(hovered.last().first().toInt(), -1);
  }

  void arrowsStayInside() {
    QSignalSpy chosen(map_.get(), &SweepMap::chosen);
    connect(map_.get(), &SweepMap::chosen, map_.get(), &SweepMap::setChosen);
    const auto press = [&](Qt::Key key) {
      QTest::keyClick(map_.get(), key);
      return chosen.last().first().toInt();
    };
    map_->setChosen(0);
    QCOMPARE(press(Qt::Key_Right), 1);
    QCOMPARE(press(Qt::Key_Up), 4);
    QCOMPARE(press(Qt::Key_Up), 4);
    QCOMPARE(press(Qt::Key_Right), 5);
    QCOMPARE(press(Qt::Key_Right), 5);
    QCOMPARE(press(Qt::Key_Down), 2);
    QCOMPARE(press(Qt::Key_Left), 1);
  }

  void theChosenCellIsFramed() {
    map_->setValues({0.0, 0.2, 0.4, 0.6, 0.8, 1.0});
    const QImage before = map_->grab().toImage();
    map_->setChosen(4);
    QCOMPARE(map_->chosenCell(), 4);
    QVERIFY(map_->grab().toImage() != before);
  }

  void spoken() {
    QCOMPARE(map_->accessibleName(), threeByTwo().title);
    map_->setValues({0.0, nan, 0.4, nan, 0.8, 1.0});
    QVERIFY(map_->accessibleDescription().contains("4 of 6"));
    QCOMPARE(map_->focusPolicy(), Qt::StrongFocus);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::SweepMapTest)
#include "sweep_map_test.moc"
