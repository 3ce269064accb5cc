#include "ui/widgets/paint_pane.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QSet>
#include <QSignalSpy>
#include <QWheelEvent>

#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"

namespace hopscope::ui {

/// Painting on a picture with mouse, wheel and keys.
class PaintPaneTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<PaintPane> pane_;
  QVector<int> painted_;
  QVector<float> values_;
  QVector<int> erased_;

  [[nodiscard]] QPoint place(int column, int row) const {
    const QRectF rect = pane_->pictureRect();
    const qreal side = rect.width() / pane_->picture().width;
    return (rect.topLeft() + QPointF((column + 0.5) * side, (row + 0.5) * side)).toPoint();
  }
  void drag(QPoint from, QPoint to) {
    QTest::mousePress(pane_.get(), Qt::LeftButton, {}, place(from.x(), from.y()));
    QTest::mouseMove(pane_.get(), place(to.x(), to.y()));
    QTest::mouseRelease(pane_.get(), Qt::LeftButton, {}, place(to.x(), to.y()));
  }
  void hover(QPoint at) {
    QMouseEvent event(QEvent::MouseMove, at, pane_->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane_.get(), &event);
  }
  void wheel(int delta) {
    const QPointF at = pane_->rect().center();
    QWheelEvent event(at, pane_->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(pane_.get(), &event);
  }
  [[nodiscard]] static int index(int column, int row) { return row * 8 + column; }

 protected:
  void prepare() override {
    painted_.clear();
    values_.clear();
    erased_.clear();
    pane_ = std::make_unique<PaintPane>();
    pane_->resize(300, 360);
    pane_->setPicture({.width = 8, .height = 8, .values = QVector<float>(64)});
    pane_->show();
    QVERIFY(QTest::qWaitForWindowExposed(pane_.get()));
    connect(pane_.get(), &PaintPane::pixelsEdited, this,
            [this](const QVector<int>& indices, const QVector<float>& values) {
              QCOMPARE(indices.size(), values.size());
              painted_ += indices;
              values_ += values;
            });
    connect(pane_.get(), &PaintPane::pixelsErased, this, [this](const QVector<int>& indices) { erased_ += indices; });
  }

 private slots:
  void cleanup() { pane_.reset(); }

  void withoutAToolNothingIsPainted() {
    drag({1, 1}, {5, 5});
    QTest::keyClick(pane_.get(), Qt::Key_Space);
    wheel(120);
    QVERIFY(painted_.isEmpty() && erased_.isEmpty());
    QCOMPARE(pane_->brushSize(), 3);
    QCOMPARE(pane_->focusPolicy(), Qt::NoFocus);
  }

  void aStrokeReportsEachPixelOnce() {
    QSignalSpy started(pane_.get(), &PaintPane::strokeStarted);
    QSignalSpy finished(pane_.get(), &PaintPane::strokeFinished);
    pane_->setTool(PaintTool::Brush);
    pane_->setBrushSize(1);
    drag({1, 3}, {6, 3});
    QCOMPARE(started.count(), 1);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(painted_.size(), 6);
    for (int column = 1; column <= 6; ++column) QVERIFY(painted_.contains(index(column, 3)));
    QCOMPARE(values_, QVector<float>(6, 1.0F));
    QCOMPARE(QSet<int>(painted_.begin(), painted_.end()).size(), painted_.size());
  }

  void paintIsSeenAtOnce() {
    pane_->setTool(PaintTool::Brush);
    pane_->setBrushSize(1);
    QTest::mousePress(pane_.get(), Qt::LeftButton, {}, place(2, 2));
    QCOMPARE(pane_->picture().values[index(2, 2)], 1.0F);
    // A picture of the owner that comes meanwhile does not take the stroke away.
    pane_->setPicture({.width = 8, .height = 8, .values = QVector<float>(64, 0.25F)});
    QCOMPARE(pane_->picture().values[index(2, 2)], 1.0F);
    QCOMPARE(pane_->picture().values[index(5, 5)], 0.25F);
    QTest::mouseRelease(pane_.get(), Qt::LeftButton, {}, place(2, 2));
    pane_->setPicture({.width = 8, .height = 8, .values = QVector<float>(64, 0.5F)});
    QCOMPARE(pane_->picture().values[index(2, 2)], 0.5F);
  }

  void aPictureOfAnotherShapeEndsTheStroke() {
    QSignalSpy finished(pane_.get(), &PaintPane::strokeFinished);
    pane_->setTool(PaintTool::Brush);
    QTest::mousePress(pane_.get(), Qt::LeftButton, {}, place(7, 7));
    pane_->setPicture({.width = 4, .height = 4, .values = QVector<float>(16)});
    QCOMPARE(finished.count(), 1);
    QCOMPARE(pane_->picture().values, QVector<float>(16));
    QTest::mouseRelease(pane_.get(), Qt::LeftButton, {}, place(1, 1));
    QCOMPARE(finished.count(), 1);
  }

  void theEraserShowsWhatIsBelow() {
    pane_->setUnpainted({.width = 8, .height = 8, .values = QVector<float>(64, 0.75F)});
    pane_->setTool(PaintTool::Eraser);
    pane_->setBrushSize(1);
    drag({4, 4}, {4, 4});
    QCOMPARE(erased_, QVector<int>{index(4, 4)});
    QVERIFY(painted_.isEmpty());
    QCOMPARE(pane_->picture().values[index(4, 4)], 0.75F);
  }

  void aBlockIsPaintedBetweenItsCorners() {
    pane_->setTool(PaintTool::Block);
    drag({5, 6}, {2, 4});
    QCOMPARE(painted_.size(), 4 * 3);
    for (int row = 4; row <= 6; ++row)
      for (int column = 2; column <= 5; ++column) QVERIFY(painted_.contains(index(column, row)));
  }

  void fillStopsAtEdges() {
    Picture picture{.width = 8, .height = 8, .values = QVector<float>(64)};
    for (int row = 0; row < 8; ++row) picture.values[index(3, row)] = 1.0F;
    pane_->setPicture(picture);
    pane_->setTool(PaintTool::Fill);
    pane_->setBrushValue(0.5F);
    drag({1, 1}, {1, 1});
    QCOMPARE(painted_.size(), 3 * 8);
    QCOMPARE(values_, QVector<float>(24, 0.5F));
  }

  void paintStaysWithinTheRange_data() {
    QTest::addColumn<float>("asked");
    QTest::addColumn<float>("painted");
    QTest::newRow("within") << 0.3F << 0.3F;
    QTest::newRow("below") << -2.0F << 0.0F;
    QTest::newRow("above") << 9.0F << 1.0F;
  }

  void paintStaysWithinTheRange() {
    QFETCH(float, asked);
    QFETCH(float, painted);
    pane_->setTool(PaintTool::Brush);
    pane_->setBrushSize(1);
    pane_->setBrushValue(asked);
    drag({0, 0}, {0, 0});
    QCOMPARE(values_, QVector<float>{painted});
  }

  void coloursArePaintedInThreeChannels() {
    pane_->setPicture({.width = 4, .height = 4, .channels = 3, .values = QVector<float>(48), .low = -1, .high = 1});
    pane_->setTool(PaintTool::Brush);
    pane_->setBrushSize(1);
    pane_->setBrushColour(QColor(255, 0, 255));
    drag({1, 2}, {1, 2});
    QCOMPARE(painted_, QVector<int>({27, 28, 29}));
    QCOMPARE(values_, QVector<float>({1, -1, 1}));
  }

  void theRightButtonTakesThePaint() {
    Picture picture{.width = 8, .height = 8, .values = QVector<float>(64)};
    picture.values[index(2, 5)] = 0.625F;
    pane_->setPicture(picture);
    QTest::mouseClick(pane_.get(), Qt::RightButton, {}, place(2, 5));
    QCOMPARE(pane_->brushValue(), 1.0F);  // there is no tool
    pane_->setTool(PaintTool::Brush);
    QSignalSpy changed(pane_.get(), &PaintPane::brushPaintChanged);
    QTest::mouseClick(pane_.get(), Qt::RightButton, {}, place(2, 5));
    QCOMPARE(pane_->brushValue(), 0.625F);
    QCOMPARE(changed.count(), 1);
    QVERIFY(painted_.isEmpty());
  }

  void theWheelChangesTheSizeWithinItsLimits() {
    pane_->setTool(PaintTool::Brush);
    QSignalSpy changed(pane_.get(), &PaintPane::brushSizeChanged);
    wheel(120);
    QCOMPARE(pane_->brushSize(), 4);
    for (int i = 0; i < 50; ++i) wheel(120);
    QCOMPARE(pane_->brushSize(), 32);
    for (int i = 0; i < 50; ++i) wheel(-120);
    QCOMPARE(pane_->brushSize(), 1);
    QCOMPARE(changed.count(), 1 + 28 + 31);
    pane_->setTool(PaintTool::Fill);
    wheel(120);
    QCOMPARE(pane_->brushSize(), 1);
  }

  void keysMoveACursorAndPaint() {
    pane_->setTool(PaintTool::Brush);
    pane_->setBrushSize(1);
    QSignalSpy hovered(pane_.get(), &PaintPane::hovered);
    QTest::keyClick(pane_.get(), Qt::Key_Left);  // from the middle, (4, 4)
    QTest::keyClick(pane_.get(), Qt::Key_Up);
    QTest::keyClick(pane_.get(), Qt::Key_Space);
    QCOMPARE(painted_, QVector<int>{index(3, 3)});
    QCOMPARE(hovered.last().at(0).toInt(), 3);
    QCOMPARE(hovered.last().at(1).toInt(), 3);
    for (int i = 0; i < 20; ++i) QTest::keyClick(pane_.get(), Qt::Key_Right);
    for (int i = 0; i < 20; ++i) QTest::keyClick(pane_.get(), Qt::Key_Down);
    QTest::keyClick(pane_.get(), Qt::Key_Space);
    QCOMPARE(painted_.last(), index(7, 7));
  }

  void aBlockByKeysHasTwoCorners() {
    pane_->setTool(PaintTool::Block);
    QTest::keyClick(pane_.get(), Qt::Key_Left);
    QTest::keyClick(pane_.get(), Qt::Key_Space);
    QVERIFY(painted_.isEmpty());
    QTest::keyClick(pane_.get(), Qt::Key_Right);
    QTest::keyClick(pane_.get(), Qt::Key_Down);
    QTest::keyClick(pane_.get(), Qt::Key_Space);
    QCOMPARE(painted_.size(), 4);
  }

  void keysBelongToTheToolOnlyWhileThereIsOne() {
    const auto taken = [this](int key, Qt::KeyboardModifiers modifiers = {}) {
      QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
      event.ignore();
      QCoreApplication::sendEvent(pane_.get(), &event);
      return event.isAccepted();
    };
    QVERIFY(!taken(Qt::Key_Space));
    pane_->setTool(PaintTool::Brush);
    for (const int key : {Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) QVERIFY(taken(key));
    QVERIFY(!taken(Qt::Key_B));
    QVERIFY(!taken(Qt::Key_Left, Qt::ControlModifier));
  }

  void invertingTurnsEveryValueRound() {
    Picture picture{.width = 2, .height = 2, .values = {0, 1, 0.25F, 0.5F}};
    pane_->setPicture(picture);
    QSignalSpy finished(pane_.get(), &PaintPane::strokeFinished);
    pane_->invert();
    QCOMPARE(values_, QVector<float>({1, 0, 0.75F, 0.5F}));
    QCOMPARE(pane_->picture().values, QVector<float>({1, 0, 0.75F, 0.5F}));
    QCOMPARE(finished.count(), 1);
    pane_->setPicture({});
    pane_->invert();
    QCOMPARE(finished.count(), 1);
  }

  void toolsAreToldAndShown_data() {
    QTest::addColumn<int>("tool");
    QTest::addColumn<int>("cursor");
    QTest::newRow("brush") << static_cast<int>(PaintTool::Brush) << static_cast<int>(Qt::BlankCursor);
    QTest::newRow("eraser") << static_cast<int>(PaintTool::Eraser) << static_cast<int>(Qt::BlankCursor);
    QTest::newRow("block") << static_cast<int>(PaintTool::Block) << static_cast<int>(Qt::CrossCursor);
    QTest::newRow("fill") << static_cast<int>(PaintTool::Fill) << static_cast<int>(Qt::CrossCursor);
  }

  void toolsAreToldAndShown() {
    QFETCH(int, tool);
    QFETCH(int, cursor);
    QSignalSpy changed(pane_.get(), &PaintPane::toolChanged);
    pane_->setTool(static_cast<PaintTool>(tool));
    pane_->setTool(static_cast<PaintTool>(tool));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(static_cast<int>(pane_->cursor().shape()), cursor);
    QCOMPARE(pane_->focusPolicy(), Qt::TabFocus);
    // Its outline is seen on black: the accent colour is nowhere else.
    pane_->clearFocus();
    const QColor accent = Theme::instance().colour(Colour::Accent);
    const QRect inside = pane_->pictureRect().adjusted(6, 6, -6, -6).toRect();
    QCOMPARE(countOf(rendered(*pane_), accent, inside, 80), 0);
    hover(place(3, 3));
    QVERIFY(countOf(rendered(*pane_), accent, inside, 80) > 10);
  }

  void onlyPicturesAndSingleFilesMayBeDropped() {
    const auto accepted = [this](const QMimeData& data) {
      QDragEnterEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
      event.ignore();
      QCoreApplication::sendEvent(pane_.get(), &event);
      return event.isAccepted();
    };
    QMimeData text;
    text.setText(QStringLiteral("text"));
    QVERIFY(!accepted(text));
    QMimeData two;
    two.setUrls({QUrl::fromLocalFile("/a.png"), QUrl::fromLocalFile("/b.png")});
    QVERIFY(!accepted(two));
    QMimeData far;
    far.setUrls({QUrl("https://hopscope.example/a.png")});
    QVERIFY(!accepted(far));
    QMimeData picture;
    QImage red(3, 3, QImage::Format_RGB32);
    red.fill(Qt::red);
    picture.setImageData(red);
    QVERIFY(accepted(picture));
    QSignalSpy dropped(pane_.get(), &PaintPane::pictureDropped);
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &picture, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane_.get(), &event);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(qvariant_cast<QImage>(dropped.first().at(0)).pixelColor(1, 1), QColor(Qt::red));
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PaintPaneTest)
#include "paint_pane_test.moc"
