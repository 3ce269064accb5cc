#include <QComboBox>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSvgRenderer>

#include "core/data/library.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/export/animation.h"
#include "ui/export/contact_sheet.h"
#include "ui/export/export_dialog.h"
#include "ui/export/exporter.h"
#include "ui/export/picture_session.h"
#include "ui/export/trace_table.h"
#include "ui/text/run_pictures.h"
#include "ui/widgets/banner.h"
#include "ui/window/main_window.h"
#include "ui/window/session_files.h"
#include "ui/window/sources.h"

using namespace hopscope;
using namespace hopscope::ui;
using hopscope::test::TemporaryFolder;

/// What is written is what is seen, and can be read back.
class ExportTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<TemporaryFolder> folder_;
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] QString path(const char* name) const { return QString::fromStdString((*folder_ / name).string()); }
  [[nodiscard]] const Run& run() const { return *window_->session().run(); }
  QStringList write(const char* id, const ExportOptions& options) const {
    return exporter(id).write(*window_, options);
  }
  [[nodiscard]] bool settled() const { return window_->session().run() && !window_->session().computing(); }

 protected:
  void prepareAll() override { QStandardPaths::setTestModeEnabled(true); }

  void prepare() override {
    folder_ = std::make_unique<TemporaryFolder>();
    window_ = std::make_unique<MainWindow>(*qApp, library(), offscreenOptions());
    window_->resize(1366, 860);
    window_->show();
    QTRY_VERIFY(settled());
    window_->playback().last();
  }

 private slots:
  void cleanup() {
    window_.reset();
    folder_.reset();
  }

  void aPngHasTheScaleAndTheSession() {
    for (const int scale : {1, 2, 4}) {
      const QString file = path("view.png");
      write("view", {file, static_cast<double>(scale)});
      const QImage image(file);
      QCOMPARE(image.size(), window_->view().size() * scale);
      QVERIFY(sessionInPicture(file).contains("\"fashion28\""));
    }
    write("view", {path("plain.png"), 1.0, 4.0, false});
    QVERIFY(sessionInPicture(path("plain.png")).isEmpty());
    QVERIFY(sessionInPicture(path("missing.png")).isEmpty());
  }

  void vectorFilesOfTheViewCanBeRead() {
    write("view", {path("view.svg")});
    QSvgRenderer svg(path("view.svg"));
    QVERIFY(svg.isValid());
    QCOMPARE(svg.viewBox().size(), window_->view().size());
    write("view", {path("view.pdf")});
    QFile pdf(path("view.pdf"));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
  }

  void allViewsGiveAFileEach() {
    const QString before = window_->workspace();
    const QStringList files = write("views", {path("all.png"), 1.0});
    QCOMPARE(files.size(), static_cast<int>(workspaces().size()));
    for (const QString& file : files) QVERIFY2(!QImage(file).isNull(), qPrintable(file));
    QCOMPARE(window_->workspace(), before);
  }

  void theContactSheetShowsEveryState() {
    const auto& shared = window_->session().run();
    ContactSheet sheet = ContactSheet::ofAll(shared);
    const QImage image = sheet.toImage(1.0);
    QCOMPARE(image.size(), sheet.size());
    for (std::size_t lane = 0; lane < run().traces.size(); ++lane) {
      const int last = run().traces[lane]->steps();
      for (const int step : {0, last}) {
        const QImage state = pictureImage(statePicture(run(), lane, step), true);
        const QRect tile = sheet.tile(lane, step);
        const int factor = tile.width() / state.width();
        for (const QPoint pixel : {QPoint(3, 3), QPoint(14, 14), QPoint(20, 9)}) {
          QCOMPARE(image.pixelColor(tile.topLeft() + pixel * factor + QPoint(1, 1)), state.pixelColor(pixel));
        }
      }
    }
    write("timeline", {path("strip.png"), 1.0});
    QVERIFY(QImage(path("strip.png")).height() < image.height());
  }

  void theStripOfALaneThatIsNotComputedYetIsThatOfTheLastOne() {
    Session& session = window_->session();
    session.addLane({"hebb", {}});
    session.setActiveLane(static_cast<int>(session.spec().lanes.size()) - 1);
    QVERIFY(static_cast<std::size_t>(session.activeLane()) >= run().traces.size());
    QCOMPARE(session.shownLane(), run().traces.size() - 1);
    write("timeline", {path("strip.png"), 1.0});
    QVERIFY(!QImage(path("strip.png")).isNull());
    QTRY_VERIFY(settled());
  }

  void theTableHoldsTheNumbersOfTheRun() {
    write("trace", {path("trace.csv")});
    QFile file(path("trace.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split("\r\n", Qt::SkipEmptyParts);
    int rows = 0;
    for (const auto& trace : run().traces) rows += trace->steps() + 1;
    QCOMPARE(lines.size(), rows + 1);
    const QStringList names = lines[0].split(',');
    const QStringList third = lines[3].split(',');
    QCOMPARE(third.size(), names.size());
    QCOMPARE(third[names.indexOf("step")], QString("2"));
    QCOMPARE(third[names.indexOf("energy")].toDouble(), *run().traces[0]->energies[2]);
    QCOMPARE(third[names.indexOf("overlap")].toDouble(), run().overlap(0, 2));
  }

  void anAnimationIsWrittenAndCanBeStopped() {
    // The docks find their sizes when what the first run has changed is laid out.
    for (QSize size; size != window_->view().size(); QCoreApplication::processEvents()) size = window_->view().size();
    for (const char* name : {"run.gif", "run.mp4"}) {
      window_->playback().seek(1);
      Animation animation(window_->playback(), [this] { return exporter("animation").frame(*window_, 1.0); });
      QSignalSpy finished(&animation, &Animation::finished);
      QSignalSpy failed(&animation, &Animation::failed);
      QSignalSpy progress(&animation, &Animation::progress);
      animation.start(path(name), 4.0);
      QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() == 1, 60'000);
      QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
      QCOMPARE(progress.last().first().toInt(), window_->playback().stepCount() + 1);
      QVERIFY(QFileInfo(path(name)).size() > 10'000);
      QCOMPARE(window_->playback().step(), 1);
    }
    QImageReader gif(path("run.gif"));
    QCOMPARE(gif.imageCount(), window_->playback().stepCount() + 1);
    QCOMPARE(gif.size(), window_->view().size());

    const auto contents = [this] {
      QFile file(path("run.gif"));
      return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = contents();
    window_->playback().seek(1);
    Animation stopped(window_->playback(), [this] { return exporter("animation").frame(*window_, 1.0); });
    QSignalSpy finished(&stopped, &Animation::finished);
    QSignalSpy progress(&stopped, &Animation::progress);
    stopped.start(path("run.gif"), 4.0);
    QVERIFY(progress.wait());  // for the first picture
    QVERIFY(stopped.running());
    stopped.cancel();
    QVERIFY(!stopped.running());
    QVERIFY(progress.last().first().toInt() <= window_->playback().stepCount());
    QVERIFY(finished.isEmpty());
    QCOMPARE(window_->playback().step(), 1);
    QCOMPARE(contents(), before);
    QCOMPARE(QDir(QFileInfo(path("run.gif")).path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
  }

  void theDialogExportsAndTellsWhatIsWrong() {
    auto* dialog = new ExportDialog(*window_, exporter("trace"), window_.get());
    dialog->show();
    auto* field = dialog->findChild<QLineEdit*>();
    QVERIFY(field->text().endsWith("/trace.csv"));
    field->setText("/nonexistent/trace.csv");
    QVERIFY(dialog->findChild<QLabel*>("note")->text().contains("/nonexistent"));
    QPushButton* button = nullptr;
    for (QPushButton* each : dialog->findChildren<QPushButton*>())
      if (each->isDefault()) button = each;
    QVERIFY(button != nullptr && !button->isEnabled());
    field->setText(path("table.csv"));
    QVERIFY(button->isEnabled());
    button->click();
    QVERIFY(QFileInfo::exists(path("table.csv")));
    QVERIFY(!dialog->isVisible());
    delete dialog;
  }

  void openingAPictureOffersItsSession() {
    window_->session().setTarget(5);
    QTRY_VERIFY(settled() && run().spec.target == 5);
    write("view", {path("view.png"), 1.0});
    window_->session().setTarget(9);
    QTRY_VERIFY(settled() && run().spec.target == 9);
    window_->sources().open(path("view.png"));
    auto* banner = window_->findChild<Banner*>("pictureSession");
    QVERIFY(banner != nullptr);
    QCOMPARE(run().spec.target, Index{9});
    banner->findChildren<QPushButton*>().first()->click();
    QTRY_VERIFY(settled() && run().spec.target == 5);
  }
};

HOPSCOPE_UI_TEST(ExportTest)
#include "export_test.moc"
