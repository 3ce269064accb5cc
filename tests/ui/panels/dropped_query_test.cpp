#include <QSignalSpy>

#include "tests/support/temporary_folder.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "ui/panels/query_painting.h"
#include "ui/text/picture_values.h"
#include "ui/widgets/paint_pane.h"

using namespace hopscope;
using namespace hopscope::ui;
using hopscope::test::TemporaryFolder;

namespace {

QImage colourful(int width, int height) {
  QImage image(width, height, QImage::Format_RGB32);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) image.setPixel(x, y, qRgb((x * 37) % 256, (y * 91) % 256, (x * y * 13) % 256));
  return image;
}

}  // namespace

/// A picture that is dropped on the query is what the same file is among the memories.
class DroppedQueryTest : public UiTest {
  Q_OBJECT

 private slots:
  void aFileHasThePixelsThatItHasAsAMemory() {
    const TemporaryFolder folder;
    const auto file = [&](const char* name) { return QString::fromStdString((folder / name).string()); };
    QVERIFY(colourful(24, 24).save(file("a.png")));
    QVERIFY(colourful(61, 40).save(file("b.png")));
    PanelFixture fixture;
    RunSpec spec = PanelFixture::smallRun();
    spec.source = folder.path().string();
    spec.memory.count = 0;
    spec.target = 0;
    QVERIFY(fixture.start(spec));
    const Dataset& dataset = *fixture.session.run()->dataset;
    QCOMPARE(dataset.count(), Index{2});
    PaintPane pane;
    new QueryPainting(fixture.session, fixture.playback, pane);
    emit pane.fileDropped(file("b.png"));
    const auto& paint = fixture.session.spec().paint;
    QVERIFY(paint != nullptr);
    QCOMPARE(static_cast<Index>(paint->size()), dataset.dimension());
    for (Index i = 0; i < dataset.dimension(); ++i)
      QCOMPARE((*paint)[static_cast<std::size_t>(i)], dataset.patterns(i, 1));
    QVERIFY(fixture.settle());
  }

  void whatIsNoPictureIsRefused() {
    PanelFixture fixture;
    QVERIFY(fixture.start());
    PaintPane pane;
    new QueryPainting(fixture.session, fixture.playback, pane);
    QSignalSpy failed(&fixture.session, &Session::failed);
    emit pane.fileDropped(QStringLiteral("/nonexistent/x.png"));
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("x.png")));
    QVERIFY(fixture.session.spec().paint == nullptr);
  }

  void aPictureOfTheClipboardLiesOnWhite() {
    QImage image(2, 1, QImage::Format_ARGB32);
    image.setPixel(0, 0, qRgba(0, 0, 0, 0));
    image.setPixel(1, 0, qRgba(255, 0, 51, 255));
    const DecodedPicture picture = pictureOf(image);
    QCOMPARE(picture.shape.width, Index{2});
    QCOMPARE(picture.shape.channels, Index{3});
    for (int channel = 0; channel < 3; ++channel) QCOMPARE(picture.pixels[channel], 1.0F);
    QCOMPARE(picture.pixels[3], 1.0F);
    QCOMPARE(picture.pixels[4], 0.0F);
    QCOMPARE(picture.pixels[5], 0.2F);
  }
};

HOPSCOPE_UI_TEST(DroppedQueryTest)
#include "dropped_query_test.moc"
