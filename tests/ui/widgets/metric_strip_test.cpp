#include "ui/widgets/metric_strip.h"

#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "ui/theme/icons.h"
#include "ui/widgets/regime_badge.h"

namespace hopscope::ui {

/// The strip of values below the pictures, and the badge that says what the state is.
class MetricStripTest : public UiTest {
  Q_OBJECT

 private slots:
  void aBadgeHasTheColoursOfItsStatus_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("back");
    const auto row = [](const char* name, BadgeStatus status, Colour front, Colour back) {
      QTest::newRow(name) << static_cast<int>(status) << static_cast<int>(front) << static_cast<int>(back);
    };
    row("neutral", BadgeStatus::Neutral, Colour::Text2, Colour::Control);
    row("good", BadgeStatus::Good, Colour::Good, Colour::GoodBack);
    row("caution", BadgeStatus::Caution, Colour::Caution, Colour::CautionBack);
    row("bad", BadgeStatus::Bad, Colour::Bad, Colour::BadBack);
    row("note", BadgeStatus::Note, Colour::Accent, Colour::NoteBack);
  }

  void aBadgeHasTheColoursOfItsStatus() {
    QFETCH(int, status);
    QFETCH(int, front);
    QFETCH(int, back);
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
      const Look scope(mode);
      RegimeBadge badge;
      badge.setRegime("target", "Single memory: 16", static_cast<BadgeStatus>(status));
      badge.resize(badge.sizeHint());
      const QImage image = rendered(badge);
      QVERIFY(countOf(image, Theme::instance().colour(static_cast<Colour>(back))) > badge.width() * 5);
      QVERIFY(countOf(image, Theme::instance().colour(static_cast<Colour>(front))) > 20);
      QCOMPARE(image.pixelColor(0, 0), QColor(Qt::magenta));  // its corners are round
    }
  }

  void aBadgeIsReadAloud() {
    RegimeBadge badge;
    badge.setRegime("target", "Metastable: 3 of 100", BadgeStatus::Caution, "3 of 100");
    QCOMPARE(badge.accessibleName(), QStringLiteral("Metastable: 3 of 100"));
    QCOMPARE(badge.toolTip(), QStringLiteral("Metastable: 3 of 100"));
    QCOMPARE(badge.text(), QStringLiteral("Metastable: 3 of 100"));
    QVERIFY(badge.status() == BadgeStatus::Caution);
  }

  void anEmptyBadgeIsNotPainted() {
    RegimeBadge badge;
    badge.resize(100, 24);
    QVERIFY(isBlank(rendered(badge)));
  }

  void whereThereIsNoRoomTheShortTextIsShown() {
    RegimeBadge badge;
    badge.setRegime("target", "Metastable: 3 of 100", BadgeStatus::Caution, "3");
    const QSize whole = badge.sizeHint();
    badge.resize(whole);
    const QColor front = Theme::instance().colour(Colour::Caution);
    const QRect text(32, 4, whole.width() - 42, whole.height() - 8);
    const int long_ = countOf(rendered(badge), front, text);
    badge.resize(80, whole.height());
    const int short_ = countOf(rendered(badge), front, QRect(32, 4, 38, whole.height() - 8));
    QVERIFY(short_ > 0);
    QVERIFY(short_ * 4 < long_);
  }

  void aBadgeGrowsWithItsText() {
    RegimeBadge badge;
    badge.setRegime("target", "16", BadgeStatus::Good);
    const QSize small = badge.sizeHint();
    badge.setRegime("target", "Single memory: 16", BadgeStatus::Good);
    QVERIFY(badge.sizeHint().width() > small.width());
    QCOMPARE(badge.sizeHint().height(), small.height());
    const Look scope(ThemeMode::Dark, 1.5);
    QCOMPARE(badge.sizeHint().height(), small.height() * 3 / 2);
  }

  void digitsDoNotMoveTheBadge() {
    RegimeBadge badge;
    badge.setRegime("target", "Single memory: 111", BadgeStatus::Good);
    const QSize ones = badge.sizeHint();
    badge.setRegime("target", "Single memory: 888", BadgeStatus::Good);
    QCOMPARE(badge.sizeHint(), ones);
  }

  void theStripReadsItsItemsAloud() {
    MetricStrip strip;
    strip.setItems({{"N_{eff}", "1.85", " of 100"}, {"Energy", QString::fromUtf8("−0.423"), ""}});
    QCOMPARE(strip.accessibleName(), QString::fromUtf8("Neff 1.85 of 100, Energy −0.423"));
    QCOMPARE(strip.items().size(), 2);
    strip.setItems({});
    QVERIFY(strip.accessibleName().isEmpty());
  }

  void everyItemHasItsOwnCell_data() { addLooks(); }

  void everyItemHasItsOwnCell() {
    const LookOfRow look;
    MetricStrip strip;
    strip.resize(960, strip.sizeHint().height());
    const QColor ground = Theme::instance().colour(Colour::Plot);
    const QColor value = Theme::instance().colour(Colour::Text1);
    strip.badge().setRegime("target", "Single memory: 16", BadgeStatus::Good);
    strip.setItems({{"a", "1", ""}, {"b", "2", ""}, {"c", "3", ""}, {"d", "4", ""}});
    const QImage image = rendered(strip, look.ratio(), ground);
    // What is right of the badge, in four parts.
    const int left = qMax(196, strip.badge().width() + 24);
    const int cell = (960 - left - 12) / 4;
    for (int i = 0; i < 4; ++i) {
      QVERIFY(countOf(image, value, QRect(left + i * cell + 4, strip.height() / 2, cell - 8, strip.height() / 2 - 3),
                      30) > 3);
    }
  }

  void valuesKeepTheirPlacesWhenTheBadgeChanges() {
    MetricStrip strip;
    strip.resize(960, strip.sizeHint().height());
    strip.setItems({{"Energy", "8", ""}});
    const QColor value = Theme::instance().colour(Colour::Text1);
    strip.badge().setRegime("target", "16", BadgeStatus::Good);
    strip.setItems({{"Energy", "8", ""}});
    const QRectF before = placeOf(rendered(strip), value, 0);
    QVERIFY(!before.isEmpty());
    strip.badge().setRegime("target", "Other memory: 7", BadgeStatus::Bad);
    strip.setItems({{"Energy", "8", ""}});
    QCOMPARE(placeOf(rendered(strip), value, 0), before);
  }

  void theBadgeIsInTheMiddleOfTheHeight() {
    MetricStrip strip;
    strip.badge().setRegime("target", "16", BadgeStatus::Good);
    strip.resize(700, 80);
    strip.setItems({});
    QVERIFY(std::abs(strip.badge().geometry().center().y() - strip.rect().center().y()) <= 1);
    QCOMPARE(strip.badge().size(), strip.badge().sizeHint());
  }

  void aDetailIsWholeOrLeftOut() {
    MetricStrip strip;
    strip.resize(400, strip.sizeHint().height());
    const QColor ground = Theme::instance().colour(Colour::Plot);
    strip.setItems({{"a", "1", ""}, {"b", "2", ""}});
    const QImage without = rendered(strip, 1.0, ground);
    strip.setItems({{"a", "1", "w"}, {"b", "2", ""}});
    QVERIFY(rendered(strip, 1.0, ground) != without);
    strip.setItems({{"a", "1", "memory 16 of a hundred"}, {"b", "2", ""}});
    QCOMPARE(rendered(strip, 1.0, ground), without);
  }

  void tooLongADetailStaysInItsCell() {
    MetricStrip strip;
    strip.resize(500, strip.sizeHint().height());
    const QColor value = Theme::instance().colour(Colour::Text1);
    strip.setItems({{"a", "1", QString(300, QLatin1Char('w'))}, {"b", "", ""}});
    const QImage image = rendered(strip, 1.0, Theme::instance().colour(Colour::Plot));
    const int cell = (500 - 196 - 12) / 2;
    // The second cell is empty but for its label and frame.
    QVERIFY(isBlank(image, QRect(196 + cell + 8, strip.height() / 2 + 4, cell - 12, strip.height() / 2 - 10)));
    QVERIFY(countOf(image, value) > 0);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::MetricStripTest)
#include "metric_strip_test.moc"
