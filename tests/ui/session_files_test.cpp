#include "ui/window/session_files.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>

#include "core/files/npy.h"
#include "tests/support/patterns.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/support/ui_test.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/document/recent_sessions.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/text/run_values.h"
#include "ui/widgets/banner.h"
#include "ui/window/main_window.h"
#include "ui/window/sources.h"
#include "ui/workspaces/experiment/experiment_workspace.h"

using namespace hopscope;
using namespace hopscope::ui;
using hopscope::test::fileBytes;
using hopscope::test::TemporaryFolder;

namespace {

QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

/// Answers the next dialog of type Dialog once it is open. @return whether there was one, after it was answered
template <typename Dialog>
std::shared_ptr<bool> answerNext(const std::function<void(Dialog&)>& answer) {
  auto answered = std::make_shared<bool>(false);
  auto* timer = new QTimer(qApp);
  QObject::connect(timer, &QTimer::timeout, timer, [timer, answer, answered] {
    auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr) return;
    timer->deleteLater();
    timer->stop();
    *answered = true;
    answer(*dialog);
  });
  timer->start(20);
  return answered;
}

std::shared_ptr<bool> press(QMessageBox::StandardButton button) {
  return answerNext<QMessageBox>([button](QMessageBox& box) { box.button(button)->click(); });
}

std::shared_ptr<bool> choose(const QString& file) {
  return answerNext<QFileDialog>([file](QFileDialog& dialog) {
    dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
    QMetaObject::invokeMethod(&dialog, "accept");
  });
}

/// The lock of `living` as a process that has ended would have left it beside `file`.
void writeDeadLock(const QString& living, const QString& file) {
  QProcess process;
  process.start("true", QStringList());
  QVERIFY(process.waitForStarted());
  const QByteArray id = QByteArray::number(process.processId());
  QVERIFY(process.waitForFinished());
  QFile lock(living + ".lock");
  QVERIFY(lock.open(QIODevice::ReadOnly));
  QByteArray text = lock.readAll();
  text.replace(0, text.indexOf('\n'), id);
  QFile dead(file + ".lock");
  QVERIFY(dead.open(QIODevice::WriteOnly));
  dead.write(text);
}

}  // namespace

/// Sessions as a user meets them: a real window with settings and unsaved changes in a folder of the test.
class SessionFilesTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<TemporaryFolder> folder_;
  std::unique_ptr<MainWindow> window_;

  [[nodiscard]] Session& session() { return window_->session(); }
  [[nodiscard]] SessionFiles& files() { return window_->files(); }
  [[nodiscard]] SessionStore& store() { return window_->files().store(); }
  [[nodiscard]] bool settled() { return session().run() && !window_->jobs().busy(); }
  [[nodiscard]] QString path(const char* name) const { return text(*folder_ / name); }
  [[nodiscard]] std::string bytes(const char* name) const { return fileBytes(*folder_ / name); }
  [[nodiscard]] Banner* banner() const { return window_->findChild<Banner*>(); }

  void startWindow(const QString& source = {}) {
    WindowOptions options;
    options.source = source;
    options.workspace = QStringLiteral("explore");
    window_ = std::make_unique<MainWindow>(*qApp, library(), options);
    window_->show();
    QTRY_VERIFY(settled());
    window_->playback().pause();
  }

  void openAndWait(const QString& file) {
    QSignalSpy opened(&store(), &SessionStore::opened);
    files().open(file);
    QTRY_COMPARE(opened.count(), 1);
    QTRY_VERIFY(settled());
  }

  void changeMuch() {
    session().setTarget(5);
    session().setModelParameter(1, "beta", 7.25);
    session().edit("seed", [](RunSpec& spec) { spec.retrieval.seed = 18446744073709551615U; });
    session().edit("paint", [](RunSpec& spec) {
      PaintLayer paint(784, std::numeric_limits<float>::quiet_NaN());
      paint[100] = 1.0F;
      paint[101] = 0.25F;
      spec.paint = std::make_shared<const PaintLayer>(std::move(paint));
    });
    QTRY_VERIFY(settled());
    session().setActiveLane(1);
    window_->showWorkspace(QStringLiteral("compare"));
    window_->playback().seek(2);
  }

 protected:
  void prepare() override {
    folder_ = std::make_unique<TemporaryFolder>();
    QSettings().clear();
    startWindow();
  }

 private slots:
  static void initMain() {
    static const TemporaryFolder home;
    qputenv("XDG_CONFIG_HOME", home.path().c_str());
    qputenv("XDG_DATA_HOME", home.path().c_str());
  }

  void cleanup() {
    window_.reset();
    folder_.reset();
  }

  // Rows of experiments belong to a session that has a file: new ones are unsaved changes.
  void rowsOfExperimentsAreUnsavedChanges() {
    SweepSpec spec;
    spec.models = {{"hebb", {}}};
    spec.dimension = 40;
    spec.axes = {{"count", {3, 6}}};
    spec.trials = 4;
    spec.networks = 2;
    SweepQueue& queue = window_->sweeps();
    const auto finish = [&](int index) { return queue.at(index).state == SweepState::Finished; };
    queue.add(spec, nullptr);
    QTRY_VERIFY(finish(0));
    QVERIFY(!store().modified());  // without a file they are kept beside it
    QVERIFY(store().save(path("a.hopf")));
    QVERIFY(!store().modified());
    queue.add(spec, nullptr);
    QTRY_VERIFY(finish(1));
    QVERIFY(store().modified());
    QVERIFY(window_->isWindowModified());
    QVERIFY(store().save(path("a.hopf")));
    QVERIFY(!window_->isWindowModified());
    queue.setThreshold(0, 0.5);
    QVERIFY(store().modified());
    QVERIFY(store().save(path("a.hopf")));
    queue.remove(1);
    QVERIFY(store().modified());
    QVERIFY(store().save(path("a.hopf")));
    openAndWait(path("a.hopf"));
    QVERIFY(!store().modified());
    QCOMPARE(store().document().parts.get<StoredSweeps>().size(), std::size_t{1});
    while (queue.count() > 0) queue.remove(0);  // they would be there in the next window
  }

  // What is undone is called as the panel calls it.
  void undoNamesParametersAsPeopleDo() {
    session().setModelParameter(0, "beta", 4.0);
    QCOMPARE(session().undoStack().undoText(), QStringLiteral("\u03b2 to 4"));
    session().setModelParameter(0, "similarity", std::string("cosine"));
    QCOMPARE(session().undoStack().undoText(), QStringLiteral("Similarity to Cosine"));
    QTRY_VERIFY(settled());
  }

  void savedChangedAndReopenedIsEqual() {
    changeMuch();
    QVERIFY(store().save(path("a.hopf")));
    const SessionDocument saved = store().document();
    const auto states = session().run()->traces.back()->states;
    session().setModel(0, "hebb");
    session().setSource("digits8");
    QTRY_VERIFY(settled());
    QVERIFY(store().save(path("other.hopf")));
    openAndWait(path("a.hopf"));
    QCOMPARE(toText(store().document()), toText(saved));
    QCOMPARE(session().run()->traces.back()->states, states);
    QCOMPARE(session().activeLane(), 1);
    QCOMPARE(window_->workspace(), QStringLiteral("compare"));
    QCOMPARE(window_->playback().step(), 2);
    QVERIFY(!window_->playback().playing());
    QVERIFY(store().save(path("again.hopf")));
    QCOMPARE(bytes("again.hopf"), bytes("a.hopf"));
  }

  void theWindowAndTheEngineGiveTheSameBits() {
    changeMuch();
    QVERIFY(store().save(path("a.hopf")));
    const auto run = computeSession(readSession(path("a.hopf").toStdString()), library());
    for (std::size_t lane = 0; lane < run->traces.size(); ++lane) {
      QCOMPARE(run->traces[lane]->states, session().run()->traces[lane]->states);
    }
  }

  void theTitleMarksWhatIsUnsaved() {
    QCOMPARE(window_->windowTitle(), QStringLiteral("Untitled[*] \u2013 Hopscope"));
    QVERIFY(!window_->isWindowModified());
    session().setTarget(5);
    QVERIFY(window_->isWindowModified());
    session().undoStack().undo();
    QVERIFY(!window_->isWindowModified());
    session().setTarget(6);
    QVERIFY(store().save(path("a.hopf")));
    QVERIFY(!window_->isWindowModified());
    QCOMPARE(window_->windowTitle(), QStringLiteral("a.hopf[*] \u2013 Hopscope"));
    session().undoStack().undo();
    QVERIFY(window_->isWindowModified());
  }

  void savingAsAsksForAName() {
    session().setTarget(5);
    const auto answered = choose(path("named"));
    files().saveAction->trigger();
    QVERIFY(*answered);
    QCOMPARE(store().path(), path("named.hopf"));
    session().setTarget(6);
    files().saveAction->trigger();  // the name is known now
    QVERIFY(!store().modified());
    QCOMPARE(readSession(path("named.hopf").toStdString()).run.target, Index{6});
    QCOMPARE(recentSessions(), QStringList{path("named.hopf")});
  }

  void closingWithUnsavedChangesAsks() {
    session().setTarget(5);
    auto answered = press(QMessageBox::Cancel);
    QVERIFY(!window_->close());
    QVERIFY(*answered);
    QVERIFY(window_->isVisible());
    answered = press(QMessageBox::Save);
    const auto named = choose(path("kept.hopf"));
    QVERIFY(window_->close());
    QVERIFY(*answered && *named);
    QCOMPARE(readSession(path("kept.hopf").toStdString()).run.target, Index{5});
    window_->show();
    session().setTarget(6);
    answered = press(QMessageBox::Discard);
    QVERIFY(window_->close());
    QVERIFY(*answered);
    QCOMPARE(readSession(path("kept.hopf").toStdString()).run.target, Index{5});
  }

  void aBadSessionIsToldAndLosesNothing() {
    session().setTarget(5);
    QTRY_VERIFY(settled());
    const auto run = session().run();
    store().open(text(folder_->write("bad.hopf", R"({"program": "hopscope", "format": 3})")));
    QTRY_VERIFY(banner() != nullptr);
    QVERIFY(banner()->accessibleName().contains("made by a newer Hopscope (format 3; this one reads up to 1)"));
    folder_->write("cut.npy", "no array");
    SessionDocument damaged = store().document();
    damaged.kind = DataKind::File;
    damaged.run.source = path("cut.npy").toStdString();
    writeSession(path("damaged.hopf").toStdString(), damaged);
    QSignalSpy failed(&store(), &SessionStore::failed);
    store().open(path("damaged.hopf"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains("cut.npy"));
    QCOMPARE(session().run(), run);
    QCOMPARE(store().path(), QString());
    QVERIFY(session().undoStack().canUndo());
    QVERIFY(store().modified());
  }

  void moreLanesThanTheWindowShowsAreRefused() {
    SessionDocument many = store().document();
    many.run.lanes.resize(7, {"softmax", {}});
    writeSession(path("many.hopf").toStdString(), many);
    files().open(path("many.hopf"));
    QTRY_VERIFY(banner() != nullptr);
    QVERIFY(banner()->accessibleName().contains("has 7 lanes; the window shows 6 at most"));
    QCOMPARE(session().spec().lanes.size(), std::size_t{2});
  }

  void missingDataAreAskedForAndMayBeDeclined() {
    writeNpy(path("x.npy").toStdString(), test::unitPatterns(12, 30, 1));
    window_->sources().open(path("x.npy"));
    QTRY_VERIFY(settled() && session().run()->dataset->dimension() == 12);
    QVERIFY(store().save(path("a.hopf")));
    window_->sources().open("digits8");
    QTRY_VERIFY(settled() && session().run()->dataset->dimension() == 64);
    QVERIFY(store().save(path("b.hopf")));
    std::filesystem::rename(*folder_ / "x.npy", *folder_ / "y.npy");

    auto answered = press(QMessageBox::Cancel);
    files().open(path("a.hopf"));
    QTRY_VERIFY(*answered);
    QCOMPARE(session().run()->dataset->dimension(), Index{64});
    QCOMPARE(store().path(), path("b.hopf"));

    QSignalSpy opened(&store(), &SessionStore::opened);
    answered = answerNext<QMessageBox>([this](QMessageBox& box) {
      for (QAbstractButton* button : box.buttons()) {
        if (box.buttonRole(button) == QMessageBox::AcceptRole) button->click();
      }
      choose(path("y.npy"));
    });
    files().open(path("a.hopf"));
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(session().run()->dataset->dimension(), Index{12});
    QCOMPARE(session().spec().source, path("y.npy").toStdString());
    QVERIFY(store().modified());
    QVERIFY(banner() == nullptr);
  }

  void changedDataAreToldOf() {
    writeNpy(path("x.npy").toStdString(), test::unitPatterns(12, 30, 1));
    window_->sources().open(path("x.npy"));
    QTRY_VERIFY(settled() && session().run()->dataset->dimension() == 12);
    QVERIFY(store().save(path("a.hopf")));
    writeNpy(path("x.npy").toStdString(), test::unitPatterns(12, 30, 2));
    openAndWait(path("a.hopf"));
    QVERIFY(banner() != nullptr);
    QVERIFY(banner()->accessibleName().contains("x.npy: does not hold the data"));
    QVERIFY(store().modified());
    QCOMPARE(store().document().dataHash, std::optional(session().run()->dataset->hash));
  }

  void copiedAndPastedIsOneUndoableStep() {
    changeMuch();
    const SessionDocument copied = store().document();
    files().copyAction->trigger();
    QCOMPARE(QApplication::clipboard()->text().toStdString(), toText(copied));
    session().setSource("digits8");
    QTRY_VERIFY(settled());
    files().pasteAction->trigger();
    QTRY_VERIFY(settled());
    QCOMPARE(session().run()->dataset->name, std::string("fashion28"));
    QCOMPARE(session().spec().lanes, copied.run.lanes);
    QVERIFY(session().spec().samePaint(copied.run));
    session().undoStack().undo();
    QTRY_VERIFY(settled());
    QCOMPARE(session().spec().source, std::string("digits8"));
    QApplication::clipboard()->setText("hello");
    files().pasteAction->trigger();
    QVERIFY(banner()->accessibleName().contains("pasted text: line 1, column 1: is not JSON"));
  }

  void recentSessionsOpen() {
    session().setTarget(5);
    QVERIFY(store().save(path("a.hopf")));
    openAndWait(path("a.hopf"));
    session().setTarget(6);
    QVERIFY(store().save(path("b.hopf")));
    openAndWait(path("b.hopf"));
    QCOMPARE(recentSessions(), (QStringList{path("b.hopf"), path("a.hopf")}));
    emit files().recentMenu->aboutToShow();
    QCOMPARE(files().recentMenu->actions().size(), 2);
    QSignalSpy opened(&store(), &SessionStore::opened);
    files().recentMenu->actions().last()->trigger();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(session().spec().target, Index{5});
    std::filesystem::remove(*folder_ / "b.hopf");
    emit files().recentMenu->aboutToShow();
    files().recentMenu->actions().last()->trigger();
    QTRY_VERIFY(banner() != nullptr);
    QCOMPARE(recentSessions(), QStringList{path("a.hopf")});
  }

  void unsavedChangesAreKeptUntilTheyAreSaved() {
    const QString kept = files().autosave()->file();
    files().autosave()->write();
    QVERIFY(!QFile::exists(kept));  // nothing is unsaved
    session().setTarget(5);
    QTRY_VERIFY(QFile::exists(kept));  // without being told
    QCOMPARE(readSession(kept.toStdString()).run.target, Index{5});
    QVERIFY(store().save(path("a.hopf")));
    QVERIFY(!QFile::exists(kept));
    session().setTarget(6);
    files().autosave()->write();
    QTRY_VERIFY(QFile::exists(kept));
    QVERIFY(files().autosave()->leftBehind().isEmpty());
    window_.reset();
    QVERIFY(!QFile::exists(kept));
  }

  void afterACrashTheChangesAreOffered() {
    session().setTarget(5);
    QVERIFY(store().save(path("a.hopf")));
    session().setTarget(7);
    QTRY_VERIFY(settled());
    files().autosave()->write();
    const QString kept = files().autosave()->file();
    QTRY_VERIFY(QFile::exists(kept));
    // What a crash leaves: the file, and the lock of a process that is gone.
    const QString crashed = QFileInfo(kept).dir().filePath("crashed.hopf");
    QVERIFY(QFile::copy(kept, crashed));
    writeDeadLock(kept, crashed);
    writeDeadLock(kept, QFileInfo(kept).dir().filePath("harmless.hopf"));
    startWindow();
    auto* offer = window_->findChild<Banner*>("recovery");
    QVERIFY(offer != nullptr);
    QSignalSpy opened(&store(), &SessionStore::opened);
    offer->findChild<QPushButton*>()->click();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(session().spec().target, Index{7});
    QCOMPARE(store().path(), path("a.hopf"));
    QVERIFY(window_->isWindowModified());
    QVERIFY(!QFile::exists(crashed));
    QVERIFY(!QFile::exists(crashed + ".lock"));
    QVERIFY(!QFile::exists(QFileInfo(kept).dir().filePath("harmless.hopf.lock")));
    QTRY_VERIFY(QFile::exists(files().autosave()->file()));
    QVERIFY(!store().document().parts.get<SessionView>().values.contains(SessionStore::recoveredPath));
    QCOMPARE(readSession(path("a.hopf").toStdString()).run.target, Index{5});  // untouched until it is saved
  }

  void theCommandLineOpensASession() {
    session().setTarget(9);
    QVERIFY(store().save(path("a.hopf")));
    startWindow(path("a.hopf"));
    QTRY_COMPARE(store().path(), path("a.hopf"));
    QCOMPARE(session().spec().target, Index{9});
    QVERIFY(!store().modified());
  }

  void offscreenWorkShowsTheSessionAndRemembersNothing() {
    session().setTarget(9);
    QVERIFY(store().save(path("a.hopf")));
    WindowOptions options;
    options.source = path("a.hopf");
    options.exportImage = "unused.png";
    const MainWindow offscreen(*qApp, library(), options);
    QVERIFY(recentSessions().isEmpty());
    options.source = path("none.hopf");
    QVERIFY_EXCEPTION_THROWN(MainWindow(*qApp, library(), options), DataError);
  }
};

HOPSCOPE_UI_TEST(SessionFilesTest)
#include "session_files_test.moc"
