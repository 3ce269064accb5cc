// Legends, pens, readable colours, cards under the mouse, the heaviest memories.
#include "ui/plots/plot_style.h"

#include <QImage>
#include <cmath>

#include "tests/ui/support/ui_test.h"
#include "ui/plots/heaviest_plot.h"
#include "ui/plots/legend.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {
namespace {

QImage blank(const QSize& size) {
  QImage image(size, QImage::Format_ARGB32_Premultiplied);
  image.fill(Theme::instance().colour(Colour::Plot));
  return image;
}

/// What is not ground any more.
QRect inkOf(const QImage& image) {
  QRect ink;
  const QColor ground = Theme::instance().colour(Colour::Plot);
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (image.pixelColor(x, y) != ground) ink |= QRect(x, y, 1, 1);
    }
  }
  return ink;
}

QImage legend(const QVector<LegendEntry>& entries, const QRectF& row) {
  QImage image = blank({400, 60});
  QPainter painter(&image);
  drawLegend(painter, entries, row);
  return image;
}

LegendEntry entry(const QString& label, bool second = false) {
  return {label, Theme::instance().modelStyle(QStringLiteral("softmax")), second};
}

}  // namespace

class PlotStyleTest : public UiTest {
  Q_OBJECT

 private slots:
  void cleanup() { Theme::instance().setMode(ThemeMode::Dark); }

  void contrast() {
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
  }

  void labelsCanBeRead() {
    const QStringList models{QStringLiteral("softmax"), QStringLiteral("sparsemax"), QStringLiteral("entmax"),
                             QStringLiteral("top_k"),   QStringLiteral("linear"),    QStringLiteral("hebb")};
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
      Theme::instance().setMode(mode);
      for (const QString& model : models) {
        const QColor colour = labelColour(Theme::instance().modelStyle(model).colour);
        QVERIFY2(contrastRatio(colour, Theme::instance().colour(Colour::Plot)) >= 4.5, qPrintable(model));
      }
      QCOMPARE(labelColour(Theme::instance().colour(Colour::Plot)), Theme::instance().colour(Colour::Text1));
    }
  }

  void opacity() {
    const QColor half = withOpacity(Qt::red, 0.5);
    QVERIFY(std::abs(half.alphaF() - 0.5F) < 0.01F);
    QCOMPARE(half.rgb(), QColor(Qt::red).rgb());
  }

  void pensAreTellableApart() {
    QVERIFY(baselinePen().dashPattern() != theoryPen().dashPattern());
    QVERIFY(baselinePen().color() != theoryPen().color());
    const ModelStyle style = Theme::instance().modelStyle(QStringLiteral("softmax"));
    QCOMPARE(secondRunPen(style).color(), style.colour);
    QCOMPARE(secondRunPen(style).widthF(), 1.2);
  }

  void anEmptyLegendIsNothing() { QVERIFY(inkOf(legend({}, {0, 0, 400, 20})).isNull()); }

  void aLegendEndsAtTheRight() {
    const QRect ink = inkOf(legend({entry(QStringLiteral("Dense"))}, {0, 10, 300, 20}));
    QVERIFY(ink.right() <= 301);
    QVERIFY(ink.right() > 280);
    QVERIFY(ink.top() >= 9 && ink.bottom() <= 31);
  }

  void everyEntryTakesRoom() {
    QVector<LegendEntry> entries;
    int before = 0;
    for (int i = 0; i < 4; ++i) {
      entries.append(entry(QStringLiteral("Dense")));
      const int width = inkOf(legend(entries, {0, 10, 398, 20})).width();
      QVERIFY(width > before + 30);
      before = width;
    }
  }

  void longNamesAreCut() {
    QVector<LegendEntry> entries;
    for (int i = 0; i < 3; ++i) entries.append(entry(QStringLiteral("a model with a very long name indeed")));
    const QRect ink = inkOf(legend(entries, {100, 10, 250, 20}));
    QVERIFY(ink.left() >= 98);
    QVERIFY(ink.right() <= 352);
  }

  void aRowTooShortForSwatchesIsNoError() {
    QVector<LegendEntry> entries;
    for (int i = 0; i < 8; ++i) entries.append(entry(QStringLiteral("Dense")));
    (void)legend(entries, {0, 0, 10, 20});
  }

  void theSecondRunLooksDifferent() {
    QVERIFY(legend({entry(QStringLiteral("Dense"))}, {0, 0, 200, 20}) !=
            legend({entry(QStringLiteral("Dense"), true)}, {0, 0, 200, 20}));
  }

  void cardsStayInside() {
    const QRectF area(0, 0, 300, 200);
    const QVector<CardRow> rows{{QStringLiteral("Dense"), QStringLiteral("0.93"), true},
                                {QStringLiteral("95 % interval"), QStringLiteral("0.90 to 0.95"), false}};
    for (const QPointF& anchor : {QPointF(10, 10), QPointF(290, 10), QPointF(10, 190), QPointF(290, 190),
                                  QPointF(150, 100), QPointF(-50, 500)}) {
      QImage image = blank({300, 200});
      QPainter painter(&image);
      const QRectF card = drawHoverCard(painter, rows, anchor, area);
      QVERIFY(card.left() >= area.left() && card.top() >= area.top());
      if (area.contains(anchor)) QVERIFY(area.contains(card));
      if (area.contains(anchor)) QVERIFY(!card.contains(anchor));
    }
  }

  void hollowMarkersHideTheLineBelow() {
    ModelStyle style = Theme::instance().modelStyle(QStringLiteral("hebb"));
    QVERIFY(style.hollow);
    QImage image = blank({40, 40});
    QPainter painter(&image);
    painter.fillRect(image.rect(), Qt::red);
    drawPlotMarker(painter, style, QPointF(20, 20), 16);
    painter.end();
    QCOMPARE(image.pixelColor(20, 20), Theme::instance().colour(Colour::Plot));
  }

  void barsOfTheHeaviestAreTheirValues() {
    HeaviestPlot plot;
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::magenta);
    plot.resize(360, 220);
    plot.show(QStringLiteral("Association weights"), QStringLiteral("softmax"),
              {{1.0, QStringLiteral("1"), picture},
               {0.5, QStringLiteral("0.500"), picture},
               {0.0, QStringLiteral("0"), picture},
               {std::nan(""), QStringLiteral("–"), picture}});
    QVERIFY(std::abs(plot.barRect(0).height() - plot.plotRect().height()) < 1.5);
    QVERIFY(std::abs(plot.barRect(1).height() - plot.plotRect().height() / 2.0) < 1.5);
    QVERIFY(plot.barRect(2).height() < 1.0);
    QVERIFY(plot.barRect(3).height() < 1.0);
    for (int bar = 1; bar < 4; ++bar) QVERIFY(plot.barRect(bar).left() > plot.barRect(bar - 1).right());
    // The picture stands whole below its bar.
    const QImage image = plot.toImage(1.0);
    const int x = static_cast<int>(plot.barRect(0).center().x());
    QCOMPARE(image.pixelColor(x, static_cast<int>(plot.plotRect().bottom()) + 20), QColor(Qt::magenta));
    QVERIFY(plot.plotRect().bottom() + 40 < 220);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::PlotStyleTest)
#include "plot_style_test.moc"
