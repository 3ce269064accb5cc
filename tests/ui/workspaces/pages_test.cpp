#include <QDockWidget>
#include <QPainter>
#include <QSet>
#include <QStandardPaths>

#include "tests/support/temporary_folder.h"
#include "tests/ui/support/rendering.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/export/exporter.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"
#include "ui/window/session_view.h"

using namespace hopscope;
using namespace hopscope::ui;
using hopscope::test::TemporaryFolder;

/// What every page of the catalog promises the window, whichever it is.
class PagesTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] bool settled() const { return window_->session().run() && !window_->session().computing(); }

 protected:
  void prepareAll() override { QStandardPaths::setTestModeEnabled(true); }
  void prepare() override {
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(1366, 768);
    window_->show();
    QTRY_VERIFY(settled());
    window_->playback().pause();
  }

 private slots:
  void cleanup() { window_.reset(); }

  void theCatalogIsInOrderAndEachIsFoundByItsId() {
    const auto all = workspaces();
    QVERIFY(all.size() >= 4);
    QSet<QString> titles;
    int first = 0;
    int forRuns = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
      QVERIFY(i == 0 || all[i - 1]->order < all[i]->order);
      QCOMPARE(findWorkspace(QLatin1String(all[i]->id)), all[i]);
      titles.insert(all[i]->title());
      first += all[i]->shownAtFirst ? 1 : 0;
      forRuns += all[i]->opensRuns ? 1 : 0;
    }
    QCOMPARE(titles.size(), all.size());
    QCOMPARE(first, 1);
    QCOMPARE(forRuns, 1);
    QCOMPARE(findWorkspace(QStringLiteral("nowhere")), nullptr);
  }

  void eachIsShownWithItsDocksAndTitlesThem() {
    for (const MainWindow::Page& each : window_->pages()) {
      const QString id = QLatin1String(each.entry->id);
      window_->showWorkspace(id);
      QCOMPARE(window_->workspace(), id);
      QCOMPARE(&window_->view(), &each.page->widget());
      QVERIFY2(each.page->widget().isVisible(), each.entry->id);
      int shown = 0;
      for (const QDockWidget* dock : window_->dockList()) {
        QVERIFY(!dock->windowTitle().isEmpty());
        QVERIFY(!dock->objectName().isEmpty());
        shown += dock->isVisible() ? 1 : 0;
      }
      QVERIFY2(shown > 0, each.entry->id);
      for (const QString& dock : each.page->sharedDocks()) {
        const auto* found = window_->findChild<QDockWidget*>(dock);
        QVERIFY2(found != nullptr && found->isVisible(), qPrintable(id + ": " + dock));
      }
    }
  }

  void anUnknownPageIsNotShown() {
    const QString before = window_->workspace();
    window_->showWorkspace(QStringLiteral("nowhere"));
    QCOMPARE(window_->workspace(), before);
  }

  void eachCanBePresented() {
    for (const MainWindow::Page& each : window_->pages()) {
      window_->showWorkspace(QLatin1String(each.entry->id));
      each.page->prepareExport();
      QTRY_VERIFY_WITH_TIMEOUT(!each.page->busy(), 120'000);
      QImage image(640, 400, QImage::Format_RGB32);
      image.fill(Qt::magenta);
      each.page->startPresenting(image.size(), 1.0);
      QTRY_VERIFY_WITH_TIMEOUT(!each.page->busy(), 60'000);
      QPainter painter(&image);
      // A page that presents nothing leaves the picture to the run.
      if (each.page->present(painter, image.rect())) {
        QVERIFY2(!isBlank(image), each.entry->id);
        QVERIFY2(image.pixelColor(0, 0) != QColor(Qt::magenta), each.entry->id);
      } else {
        QVERIFY2(each.page->playsRun(), each.entry->id);
      }
      painter.end();
      each.page->stopPresenting();
    }
  }

  void eachIsExported() {
    const TemporaryFolder folder;
    for (const MainWindow::Page& each : window_->pages()) {
      window_->showWorkspace(QLatin1String(each.entry->id));
      const QString file = QString::fromStdString((folder / each.entry->id).string()) + ".png";
      QCOMPARE(exporter("view").write(*window_, {.path = file, .scale = 1.0}), QStringList{file});
      const QImage image(file);
      QCOMPARE(image.size(), each.page->widget().size());
      QVERIFY2(!isBlank(image), each.entry->id);
    }
  }

  void theViewOfEachIsSavedAndComesBack() {
    for (const MainWindow::Page& each : window_->pages()) {
      window_->showWorkspace(QLatin1String(each.entry->id));
      const ParameterValues saved = viewOf(*window_);
      QCOMPARE(std::get<std::string>(saved.at("workspace")), std::string(each.entry->id));
      window_->showWorkspace(QLatin1String(window_->pages().front().entry->id));
      // What a page does not know does no harm.
      each.page->restoreView({{"unknown", 1.0}, {"quantity", std::string("x")}, {"measure", -4.0}});
      applyView(*window_, saved);
      QCOMPARE(window_->workspace(), QLatin1String(each.entry->id));
      QVERIFY(viewOf(*window_) == saved);
    }
  }

  void aViewOfAPageIsKeptUnderItsName() {
    ParameterValues view = viewOf(*window_);
    QCOMPARE(std::get<double>(view.at("compare.quantity")), 0.0);
    view["compare.quantity"] = 2.0;
    applyView(*window_, view);
    QCOMPARE(std::get<double>(viewOf(*window_).at("compare.quantity")), 2.0);
    view["compare.quantity"] = 77.0;
    applyView(*window_, view);
    QCOMPARE(std::get<double>(viewOf(*window_).at("compare.quantity")), 2.0);
  }

  void onlyAPageWithTablesIsAskedForThem() {
    for (const MainWindow::Page& each : window_->pages())
      QCOMPARE(each.page->tables() != nullptr, each.entry->opensTables);
  }
};

HOPSCOPE_UI_TEST(PagesTest)
#include "pages_test.moc"
