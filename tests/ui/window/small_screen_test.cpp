#include <QApplication>
#include <QDockWidget>
#include <QScreen>
#include <QScrollArea>
#include <QToolBar>
#include <QToolButton>

#include "core/data/library.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/widgets/image_pane.h"
#include "ui/window/main_window.h"
#include "ui/workspaces/compare/lane_card.h"

using namespace hopscope;
using namespace hopscope::ui;

/// The window on a laptop: complete at 1280 x 800, usable at 1024 x 700.
class SmallScreenTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] bool settled() const { return window_->session().run() && !window_->session().computing(); }

  void open(QSize size) {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(size);
    window_->show();
    QTRY_VERIFY(settled());
    window_->playback().pause();
  }

  static void addSizes() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("1366 x 768") << QSize(1366, 768);
    QTest::newRow("1280 x 800") << QSize(1280, 800);
    QTest::newRow("1024 x 700") << QSize(1024, 700);
  }

 private slots:
  void cleanup() { window_.reset(); }

  void theFirstSizeFitsTheScreen() {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    QVERIFY(window_->width() <= std::min(1600, room.width()));
    QVERIFY(window_->height() <= std::min(1000, room.height()));
  }

  void noWorkspaceMakesTheWindowGrow_data() { addSizes(); }
  void noWorkspaceMakesTheWindowGrow() {
    QFETCH(QSize, size);
    open(size);
    for (const WorkspaceEntry* entry : workspaces()) {
      window_->showWorkspace(QLatin1String(entry->id));
      QTRY_VERIFY(settled());
      QTest::qWait(50);
      QVERIFY2(window_->size() == size, entry->id);
      const QSize least = window_->view().minimumSizeHint();
      QVERIFY2(least.height() <= 560 && least.width() <= 1024, entry->id);
      // What is shown lies in the window, and the page with it.
      const QRect inside = window_->rect();
      for (const QDockWidget* dock : window_->dockList()) {
        if (!dock->isVisible() || !window_->tabifiedDockWidgets(const_cast<QDockWidget*>(dock)).isEmpty()) continue;
        QVERIFY2(inside.contains(dock->geometry()), qPrintable(dock->objectName()));
      }
      for (const LaneCard* card : window_->view().findChildren<LaneCard*>())
        if (card->isVisible()) QCOMPARE(card->visibleRegion().boundingRect().height(), card->height());
      const QWidget* page = &window_->view();
      const QWidget* room = page->parentWidget();
      while (room != nullptr && qobject_cast<const QScrollArea*>(room) == nullptr) room = room->parentWidget();
      QVERIFY(room != nullptr);
      QVERIFY2(page->width() <= room->width(), entry->id);
      QVERIFY2(page->height() <= room->height(), entry->id);
    }
  }

  void theToolBarHidesNothing_data() { addSizes(); }
  void theToolBarHidesNothing() {
    QFETCH(QSize, size);
    open(size);
    for (const WorkspaceEntry* entry : workspaces()) {
      window_->showWorkspace(QLatin1String(entry->id));
      QTest::qWait(50);
      auto* bar = window_->findChild<QToolBar*>();
      for (const QToolButton* more : bar->findChildren<QToolButton*>(QStringLiteral("qt_toolbar_ext_button")))
        QVERIFY2(!more->isVisible(), entry->id);
    }
  }

  // Pictures are what one looks at: they get the height first.
  void picturesStayLargeEnough() {
    open({1280, 800});
    window_->showWorkspace(QStringLiteral("compare"));
    QTest::qWait(50);
    int cards = 0;
    for (LaneCard* card : window_->findChildren<LaneCard*>()) {
      const QList<ImagePane*> panes = card->findChildren<ImagePane*>();
      qreal largest = 0;
      for (const ImagePane* pane : panes) largest = std::max(largest, pane->pictureRect().width());
      QVERIFY2(largest >= 112, qPrintable(QString::number(largest)));
      ++cards;
    }
    QCOMPARE(cards, 2);
    window_->showWorkspace(QStringLiteral("explore"));
    QTest::qWait(50);
    for (ImagePane* pane : window_->view().findChildren<ImagePane*>())
      QVERIFY2(pane->pictureRect().width() >= 168, qPrintable(pane->title()));
  }
};

HOPSCOPE_UI_TEST(SmallScreenTest)
#include "small_screen_test.moc"
