#include <QDockWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>

#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/math_label.h"
#include "ui/widgets/narrow_combo.h"
#include "ui/widgets/tabular_delegate.h"
#include "ui/widgets/tabular_label.h"
#include "ui/widgets/when_visible.h"

namespace hopscope::ui {

/// Labels, titles and banners: what they say where there is room, where there is none, and to those who do not see.
class LabelsTest : public UiTest {
  Q_OBJECT

 private slots:
  void aLabelIsCutWhereThereIsNoRoom() {
    ElidedLabel label;
    const QString whole = QStringLiteral("a rather long name of a data set");
    label.show();
    label.setWhole(whole);
    label.resize(label.sizeHint().width() + 4, 20);
    QCOMPARE(label.text(), whole);
    QVERIFY(label.toolTip().isEmpty());
    label.resize(80, 20);
    QVERIFY(label.text().endsWith(QChar(0x2026)));
    QVERIFY(label.text().size() < whole.size());
    QCOMPARE(label.toolTip(), whole);
    QCOMPARE(label.whole(), whole);
    QCOMPARE(label.accessibleName(), whole);
    label.resize(label.sizeHint().width() + 4, 20);
    QCOMPARE(label.text(), whole);
    QVERIFY(label.toolTip().isEmpty());
  }

  void aCutLabelAsksForTheRoomOfTheWhole() {
    ElidedLabel label;
    label.setWhole(QStringLiteral("a rather long name of a data set"));
    const int wanted = label.sizeHint().width();
    label.resize(40, 20);
    QCOMPARE(label.sizeHint().width(), wanted);
    QVERIFY(label.minimumSizeHint().width() < wanted / 2);
    QVERIFY(label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored);
    label.setWantsWhole();
    QVERIFY(label.sizePolicy().horizontalPolicy() == QSizePolicy::Preferred);
    label.setWhole({});
    QVERIFY(label.text().isEmpty());
  }

  void numbersDoNotMoveWhileTheyChange() {
    TabularLabel label(13);
    label.setText(QStringLiteral("1.111"));
    const QSize ones = label.sizeHint();
    label.setText(QStringLiteral("8.888"));
    QCOMPARE(label.sizeHint(), ones);
    QCOMPARE(label.accessibleName(), QStringLiteral("8.888"));
  }

  void aTemplateKeepsTheRoomOfTheLongest() {
    TabularLabel label(13);
    label.setTemplate(QStringLiteral("step 1000 of 1000"));
    const QSize room = label.sizeHint();
    label.setText(QStringLiteral("step 1"));
    QCOMPARE(label.sizeHint(), room);
    label.setText(QStringLiteral("step 1000000 of 1000000"));
    QVERIFY(label.sizeHint().width() > room.width());
    QCOMPARE(label.minimumSizeHint().width(), 0);
  }

  void aTabularLabelKeepsToItsSide_data() { addLooks(); }

  void aTabularLabelKeepsToItsSide() {
    const LookOfRow look;
    TabularLabel label(13, Colour::Text1);
    label.setText(QStringLiteral("888"));
    label.resize(200, label.sizeHint().height());
    const QColor text = Theme::instance().colour(Colour::Text1);
    const QColor ground = Theme::instance().colour(Colour::Plot);
    label.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QRectF left = placeOf(rendered(label, look.ratio(), ground), text, 60);
    label.setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QRectF right = placeOf(rendered(label, look.ratio(), ground), text, 60);
    QVERIFY(left.left() < 5 && left.right() < 100);
    QVERIFY(right.right() > 194 && right.left() > 100);
    QVERIFY(std::abs(left.width() - right.width()) < 2);
  }

  void aTabularLabelThatIsOffLooksSo() {
    TabularLabel label(13, Colour::Text1);
    label.setText(QStringLiteral("888"));
    label.resize(label.sizeHint());
    const QColor on = Theme::instance().colour(Colour::Text1);
    const QColor off = Theme::instance().colour(Colour::Disabled);
    const QColor ground = Theme::instance().colour(Colour::Plot);
    QVERIFY(countOf(rendered(label, 1.0, ground), on, {}, 10) > 0);
    label.setEnabled(false);
    const QImage image = rendered(label, 1.0, ground);
    QCOMPARE(countOf(image, on, {}, 10), 0);
    QVERIFY(countOf(image, off, {}, 20) > 0);
  }

  void aTableCellShowsItsTextCutToTheColumn() {
    QStandardItemModel model(1, 1);
    model.setItem(0, 0, new QStandardItem(QStringLiteral("0.123456789")));
    QTableView table;
    TabularDelegate delegate;
    table.setItemDelegate(&delegate);
    table.setModel(&model);
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.font = table.font();
    const QSize eleven = delegate.sizeHint(option, model.index(0, 0));
    model.setItem(0, 0, new QStandardItem(QStringLiteral("1.111111111")));
    QCOMPARE(delegate.sizeHint(option, model.index(0, 0)), eleven);
    model.setItem(0, 0, new QStandardItem(QStringLiteral("0.1")));
    QVERIFY(delegate.sizeHint(option, model.index(0, 0)).width() < eleven.width());
    option.rect = QRect(0, 0, 60, 24);
    QImage image(60, 24, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    delegate.paint(&painter, option, model.index(0, 0));
    painter.end();
    QVERIFY(!isBlank(image));
  }

  void mathIsReadAloudWithoutItsMarks() {
    MathLabel label;
    label.setMarkup(QStringLiteral("*p*_{7} = exp(8.00 × 0.9340)"));
    QCOMPARE(label.markup(), QStringLiteral("*p*_{7} = exp(8.00 × 0.9340)"));
    QCOMPARE(label.accessibleName(), QStringLiteral("p7 = exp(8.00 × 0.9340)"));
    QCOMPARE(label.toolTip(), label.accessibleName());
    const int width = label.sizeHint().width();
    label.setMarkup(QStringLiteral("*p*"));
    QVERIFY(label.sizeHint().width() < width);
    label.setMarkup({});
    QCOMPARE(label.sizeHint().width(), 0);
  }

  void aMathLabelIsPainted_data() { addLooks(); }

  void aMathLabelIsPainted() {
    const LookOfRow look;
    MathLabel label;
    label.resize(200, label.sizeHint().height());
    const QColor ground = Theme::instance().colour(Colour::Plot);
    QVERIFY(isBlank(rendered(label, look.ratio(), ground)));
    label.setMarkup(QStringLiteral("*x* ← Ξ softmax(β Ξ^{T}*x*)"));
    QVERIFY(countOf(rendered(label, look.ratio(), ground), Theme::instance().colour(Colour::Text1), {}, 40) > 20);
  }

  void aDockTitleHasTheNameAndTheButtonsOfItsDock() {
    QMainWindow window;
    auto* dock = new QDockWidget(QStringLiteral("Memories"), &window);
    dock->setWidget(new QWidget);
    auto* title = new DockTitle(dock);
    dock->setTitleBarWidget(title);
    window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    window.show();
    const auto buttons = title->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 2);
    for (const QToolButton* each : buttons) {
      QVERIFY(each->accessibleName().contains("Memories"));
      QCOMPARE(each->focusPolicy(), Qt::TabFocus);
    }
    QCOMPARE(title->findChildren<QLabel*>().first()->text(), QStringLiteral("Memories"));
    dock->setWindowTitle(QStringLiteral("Stored patterns"));
    QCOMPARE(title->findChildren<QLabel*>().first()->text(), QStringLiteral("Stored patterns"));
    buttons[0]->click();
    QVERIFY(dock->isFloating());
    buttons[0]->click();
    QVERIFY(!dock->isFloating());
    buttons[1]->click();
    QVERIFY(!dock->isVisible());
  }

  void aDockTitleGrowsWithTheText() {
    QDockWidget dock(QStringLiteral("Memories"));
    DockTitle title(&dock);
    QCOMPARE(title.height(), 32);
    const Look scope(ThemeMode::Dark, 1.5);
    QCOMPARE(title.height(), 48);
  }

  void aBannerSaysWhatHappenedAndGoesWhenItIsClosed() {
    for (const BannerKind kind : {BannerKind::Problem, BannerKind::Note}) {
      QPointer<Banner> banner =
          new Banner(QStringLiteral("No such file"), QStringLiteral("a.idx: <b>missing</b>"), kind);
      QCOMPARE(banner->accessibleName(), QStringLiteral("No such file. a.idx: <b>missing</b>"));
      banner->resize(400, banner->sizeHint().height());
      const QImage image = rendered(*banner);
      const bool note = kind == BannerKind::Note;
      QVERIFY(countOf(image, Theme::instance().colour(note ? Colour::NoteBack : Colour::BadBack)) > 1000);
      QVERIFY(countOf(image, Theme::instance().colour(note ? Colour::Accent : Colour::Bad)) > 400);
      // Names of files are no markup.
      bool plain = false;
      for (const QLabel* label : banner->findChildren<QLabel*>())
        plain = plain || (label->text().contains("<b>") && label->textFormat() == Qt::PlainText);
      QVERIFY(plain);
      banner->findChildren<QToolButton*>().last()->click();
      QCoreApplication::sendPostedEvents(banner, QEvent::DeferredDelete);
      QVERIFY(banner.isNull());
    }
  }

  void aWayOnRunsAndClosesTheBanner() {
    QPointer<Banner> banner = new Banner(QStringLiteral("Recovered"), QStringLiteral("text"), BannerKind::Note);
    QStringList run;
    banner->addAction(QStringLiteral("Open"), [&run] { run << "open"; });
    banner->addAction(QStringLiteral("Throw away"), [&run] { run << "away"; });
    const auto buttons = banner->findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    QCOMPARE(buttons[0]->text(), QStringLiteral("Open"));
    buttons[1]->click();
    QCOMPARE(run, QStringList{"away"});
    QCoreApplication::sendPostedEvents(banner, QEvent::DeferredDelete);
    QVERIFY(banner.isNull());
  }

  void aComboMayBeNarrowerThanItsLongestWord() {
    QComboBox box;
    box.addItems({"one", "a very long entry that nobody wants a dock to be as wide as, at any time whatsoever"});
    const int wide = box.sizeHint().width();
    keepNarrow(box);
    QVERIFY(box.sizeHint().width() < wide / 2);
  }

  void whatIsNotSeenIsRefreshedOnceWhenItIsShown() {
    QWidget widget;
    int count = 0;
    WhenVisible refresher(widget, [&count] { ++count; });
    // It belongs to the widget; here it lives on the stack and goes first.
    refresher.request();
    refresher.request();
    QCOMPARE(count, 0);
    widget.show();
    QCOMPARE(count, 1);
    refresher.request();
    QCOMPARE(count, 2);
    widget.hide();
    widget.show();
    QCOMPARE(count, 2);  // nothing was asked for
    widget.hide();
    refresher.request();
    widget.show();
    QCOMPARE(count, 3);
  }
};

}  // namespace hopscope::ui

HOPSCOPE_UI_TEST(hopscope::ui::LabelsTest)
#include "labels_test.moc"
