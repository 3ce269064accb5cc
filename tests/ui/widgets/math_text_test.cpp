#include "ui/widgets/math_text.h"

#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/swatch.h"

namespace hopscope::ui {

namespace {

QFont font() { return Theme::instance().font(13); }

/// What is drawn with the baseline at (10, 40) on a ground of 200 × 60.
template <typename Draw>
QRectF drawn(const Draw& draw) {
  QImage image(200, 60, QImage::Format_RGB32);
  image.fill(Qt::black);
  QPainter painter(&image);
  painter.setFont(font());
  painter.setPen(Qt::white);
  draw(painter);
  painter.end();
  return placeOf(image, Qt::white, 120);
}

}  // namespace

/// Text with equal digits, with a little mathematics, and the signs of models.
class MathTextTest : public UiTest {
  Q_OBJECT

 private slots:
  void theLongestTextThatFitsIsTaken() {
    const QFont label = font();
    const QStringList names{QStringLiteral("N_{eff} = exp(entropy)"), QStringLiteral("N_{eff}")};
    const qreal whole = mathTextWidth(label, names.first());
    QCOMPARE(fittingMathText(label, names, whole), names.first());
    QCOMPARE(fittingMathText(label, names, whole - 1), names.last());
    QCOMPARE(fittingMathText(label, names, 0), names.last());  // one has to be taken
  }

  void digitsAreEquallyWide() {
    for (const char* digit : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
      QCOMPARE(tabularWidth(font(), QString::fromLatin1(digit)), tabularWidth(font(), QStringLiteral("8")));
    }
    QCOMPARE(tabularWidth(font(), QStringLiteral("11.11")), tabularWidth(font(), QStringLiteral("88.88")));
    QCOMPARE(tabularWidth(font(), QString()), 0.0);
    QVERIFY(tabularWidth(font(), QStringLiteral("il")) < tabularWidth(font(), QStringLiteral("mw")));
  }

  void textIsAlignedInItsRectangle_data() {
    QTest::addColumn<int>("alignment");
    QTest::addColumn<int>("horizontal");
    QTest::newRow("left") << static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) << -1;
    QTest::newRow("middle") << static_cast<int>(Qt::AlignHCenter | Qt::AlignVCenter) << 0;
    QTest::newRow("right") << static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) << 1;
  }

  void textIsAlignedInItsRectangle() {
    QFETCH(int, alignment);
    QFETCH(int, horizontal);
    const QRectF box(20, 10, 160, 40);
    const QRectF place = drawn([&](QPainter& painter) {
      drawTabular(painter, box, QStringLiteral("0.888"), static_cast<Qt::Alignment>(alignment));
    });
    QVERIFY(box.contains(place));
    if (horizontal < 0) QVERIFY(place.left() < box.left() + 4);
    if (horizontal == 0) QVERIFY(std::abs(place.center().x() - box.center().x()) < 3);
    if (horizontal > 0) QVERIFY(place.right() > box.right() - 4);
    QVERIFY(std::abs(place.center().y() - box.center().y()) < 3);
  }

  void textIsCutToAWidth_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << "a rather long name";
    QTest::newRow("digits") << "0.123456789";
    QTest::newRow("letters outside the first plane") << QString::fromUtf8("𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄");
  }

  void textIsCutToAWidth() {
    QFETCH(QString, text);
    const qreal whole = tabularWidth(font(), text);
    QCOMPARE(elideTabular(font(), text, whole), text);
    for (qreal width = whole - 1; width > 20; width -= 3) {
      const QString cut = elideTabular(font(), text, width);
      QVERIFY(tabularWidth(font(), cut) <= width);
      QVERIFY(cut.endsWith(QChar(0x2026)));
      QVERIFY(text.startsWith(cut.chopped(1)));
      QVERIFY2(cut.size() < 2 || !cut[cut.size() - 2].isHighSurrogate(), "half a letter");
    }
    QVERIFY(elideTabular(font(), text, 1).isEmpty());
  }

  void marksAreNoText_data() {
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("plain");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("no marks") << "Energy"
                              << "Energy";
    QTest::newRow("italic") << "*E* of *x*"
                            << "E of x";
    QTest::newRow("a group below") << "N_{eff}"
                                   << "Neff";
    QTest::newRow("a letter below") << "x_i"
                                    << "xi";
    QTest::newRow("above") << "Ξ^{T}*x*"
                           << "ΞTx";
    QTest::newRow("italic below") << "*p*_{*i*}"
                                  << "pi";
    QTest::newRow("a group that does not end") << "x_{abc"
                                               << "xabc";
    QTest::newRow("a mark at the end") << "x_"
                                       << "x_";
    QTest::newRow("only a mark") << "*"
                                 << "";
  }

  void marksAreNoText() {
    QFETCH(QString, markup);
    QFETCH(QString, plain);
    QCOMPARE(plainMathText(markup), plain);
    QVERIFY(mathTextWidth(font(), markup) <= tabularWidth(font(), plain) * 1.2 + 1);
  }

  void scriptsAreSmallerAndOffTheLine() {
    const auto at = [](const char* markup) {
      return drawn([markup](QPainter& painter) { drawMathText(painter, QPointF(10, 40), QString::fromUtf8(markup)); });
    };
    const QRectF line = at("M");
    QVERIFY(at("_{M}").height() < line.height());
    QVERIFY(at("_{M}").bottom() > line.bottom());
    QVERIFY(at("^{M}").top() < line.top() + 1);
    QVERIFY(at("^{M}").bottom() < line.bottom());
    QVERIFY(mathTextWidth(font(), QStringLiteral("_{MMMM}")) < mathTextWidth(font(), QStringLiteral("MMMM")) * 0.85);
  }

  void theWidthIsThatOfWhatIsDrawn() {
    QImage image(400, 60, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setFont(font());
    for (const char* markup : {"*E*", "N_{eff} = 1.85", "x ← Ξ softmax(β Ξ^{T}x)", ""}) {
      const QString text = QString::fromUtf8(markup);
      QCOMPARE(drawMathText(painter, QPointF(0, 40), text), mathTextWidth(font(), text));
    }
    QVERIFY(painter.font() == font());
  }

  void formulasBecomeMarkup_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("markup");
    QTest::newRow("letters") << "x + y"
                             << "*x* + *y*";
    QTest::newRow("words stay upright") << "softmax(s)"
                                        << "softmax(*s*)";
    QTest::newRow("transposed") << QString::fromUtf8("Ξᵀx") << QString::fromUtf8("Ξ^{T}*x*");
    QTest::newRow("indices") << "W_ij"
                             << "*W*_{*ij*}";
    QTest::newRow("greek") << QString::fromUtf8("β s") << QString::fromUtf8("β *s*");
    QTest::newRow("digits") << "2 x"
                            << "2 *x*";
    QTest::newRow("nothing") << ""
                             << "";
  }

  void formulasBecomeMarkup() {
    QFETCH(QString, formula);
    QFETCH(QString, markup);
    QCOMPARE(formulaMarkup(formula), markup);
  }

  void everyModelHasASignThatIsSeen_data() { addLooks(); }

  void everyModelHasASignThatIsSeen() {
    const LookOfRow look;
    const QColor ground = Theme::instance().colour(Colour::Panel);
    for (const char* id : {"softmax", "sparsemax", "hebb", "top_k", "nobody knows this model"}) {
      Swatch swatch(QString::fromLatin1(id));
      QCOMPARE(swatch.size(), QSize(28, 16));
      const QImage image = rendered(swatch, look.ratio(), ground);
      const QColor colour = Theme::instance().modelStyle(QString::fromLatin1(id)).colour;
      QVERIFY2(countOf(image, colour, {}, 12) > 15, id);
      const QRectF place = placeOf(image, colour, 12);
      QVERIFY(std::abs(place.center().x() - 14) < 2.5);
      swatch.setEnabled(false);
      QVERIFY(countOf(rendered(swatch, look.ratio(), ground), colour, {}, 12) < countOf(image, colour, {}, 12));
    }
  }

  void theIconOfAModelFollowsTheTheme() {
    const QIcon icon = swatchIcon(QStringLiteral("softmax"));
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
      const Look scope(mode);
      const QImage image = icon.pixmap(QSize(28, 16)).toImage();
      QVERIFY(countOf(image, Theme::instance().modelStyle(QStringLiteral("softmax")).colour, {}, 20) > 10);
    }
  }

  void anotherModelHasAnotherSign() {
    Swatch swatch(QStringLiteral("softmax"));
    const QImage before = rendered(swatch);
    swatch.setModelId(QStringLiteral("hebb"));
    QVERIFY(rendered(swatch) != before);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::MathTextTest)
#include "math_text_test.moc"
