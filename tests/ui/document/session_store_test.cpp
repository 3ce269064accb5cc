#include "ui/document/session_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSettings>
#include <QSignalSpy>

#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/support/panel_fixture.h"
#include "tests/ui/support/ui_test.h"
#include "ui/document/autosave.h"
#include "ui/document/recent_sessions.h"

using namespace hopscope;
using namespace hopscope::ui;
using hopscope::test::fileBytes;
using hopscope::test::TemporaryFolder;

namespace {

/// Keeps one number as a part would.
class NumberKeeper final : public SessionStore::PartKeeper {
 public:
  explicit NumberKeeper(double& number) : number_(number) {}
  void give(SessionDocument& document) const override { document.parts.edit<SessionView>().values["number"] = number_; }
  void take(const SessionDocument& document) override {
    number_ = std::get<double>(document.parts.get<SessionView>().values.at("number"));
  }

 private:
  double& number_;
};

}  // namespace

/// Opening, saving and keeping a session, without a window.
class SessionStoreTest : public UiTest {
  Q_OBJECT

 private:
  std::unique_ptr<TemporaryFolder> folder_;
  std::unique_ptr<PanelFixture> fixture_;
  std::unique_ptr<SessionStore> store_;

  [[nodiscard]] QString path(const char* name) const { return QString::fromStdString((*folder_ / name).string()); }
  [[nodiscard]] Session& session() const { return fixture_->session; }
  [[nodiscard]] bool openAndWait(const QString& file) const {
    QSignalSpy opened(store_.get(), &SessionStore::opened);
    store_->open(file);
    return QTest::qWaitFor([&] { return !opened.isEmpty(); });
  }

 protected:
  void prepare() override {
    folder_ = std::make_unique<TemporaryFolder>();
    fixture_ = std::make_unique<PanelFixture>();
    QVERIFY(fixture_->start());
    store_ = std::make_unique<SessionStore>(session(), fixture_->jobs, [] { return ParameterValues{}; });
  }

 private slots:
  void cleanup() {
    store_.reset();
    fixture_.reset();
    folder_.reset();
  }

  // Written by the program before its documents had parts.
  void anOldSessionIsSavedAgainToTheSameBytes() {
    const auto golden = std::filesystem::path(hopscope::test::dataFolder()) / "sessions/opening.hopf";
    const SessionDocument old = readSession(golden);
    const std::string copy = (*folder_ / "copy.hopf").string();
    writeSession(copy, old);
    QCOMPARE(fileBytes(copy), fileBytes(golden));
  }

  void saveLoadSaveGivesTheSameBytes() {
    session().setModelParameter(0, "beta", 3.5);
    session().editLandscape(QStringLiteral("zoom"), [](LandscapeSpec& spec) { spec.pointsView.halfHeight = 0.5; });
    QVERIFY(fixture_->settle());
    QVERIFY(store_->save(path("a.hopf")));
    QVERIFY(!store_->modified());
    QVERIFY(openAndWait(path("a.hopf")));
    QVERIFY(store_->save(path("b.hopf")));
    QCOMPARE(fileBytes(*folder_ / "b.hopf"), fileBytes(*folder_ / "a.hopf"));
  }

  void partsOfANewerProgramSurvive() {
    QVERIFY(store_->save(path("a.hopf")));
    std::string text = fileBytes(*folder_ / "a.hopf");
    text.insert(text.find('{') + 1, R"("training": {"task": "retrieve", "steps": 7},)");
    folder_->write("newer.hopf", text);
    QVERIFY(openAndWait(path("newer.hopf")));
    session().setTarget(2);
    QVERIFY(fixture_->settle());
    QVERIFY(store_->save(path("b.hopf")));
    QVERIFY(QString::fromStdString(fileBytes(*folder_ / "b.hopf")).contains(QStringLiteral("\"steps\": 7")));
    QVERIFY(openAndWait(path("a.hopf")));
    QVERIFY(store_->save(path("c.hopf")));
    QVERIFY(!QString::fromStdString(fileBytes(*folder_ / "c.hopf")).contains(QStringLiteral("training")));
  }

  void aKeeperGivesAndTakesItsPart() {
    double number = 5.0;
    store_->addKeeper(std::make_unique<NumberKeeper>(number));
    store_->notePartChanged();
    QVERIFY(!store_->modified());  // no file yet
    QVERIFY(store_->save(path("a.hopf")));
    number = 6.0;
    store_->notePartChanged();
    QVERIFY(store_->modified());
    QVERIFY(openAndWait(path("a.hopf")));
    QCOMPARE(number, 5.0);
    QVERIFY(!store_->modified());
  }

  void whatCannotBeWrittenSaysSoAndStaysUnsaved() {
    session().setTarget(1);
    QSignalSpy failed(store_.get(), &SessionStore::failed);
    QVERIFY(!store_->save(path("nowhere/a.hopf")));
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("nowhere")));
    QVERIFY(store_->modified());
    QVERIFY(store_->path().isEmpty());
    QVERIFY(fixture_->settle());
  }

  void whatCannotBeReadLeavesEverythingAsItWas() {
    session().setTarget(4);
    QVERIFY(fixture_->settle());
    folder_->write("broken.hopf", "{\"program\": \"hopscope\"");
    QSignalSpy failed(store_.get(), &SessionStore::failed);
    store_->open(path("broken.hopf"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(session().spec().target, Index{4});
    QCOMPARE(session().undoStack().count(), 1);
  }

  void aPastedSessionThatFailsKeepsTheOldOne() {
    QString text = store_->text();
    text.replace(QString::fromStdString(session().spec().source), QStringLiteral("nothing8"));
    const std::string source = session().spec().source;
    QSignalSpy failed(&session(), &Session::failed);
    store_->paste(text);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(fixture_->settle());
    QCOMPARE(session().spec().source, source);
    QVERIFY(!session().undoStack().canUndo());
  }

  void unsavedChangesAreKeptAndGoneWhenSaved() {
    Autosave autosave(*store_, path("kept"));
    autosave.write();
    QVERIFY(!QFile::exists(autosave.file()));  // nothing to keep
    session().setTarget(7);
    QVERIFY(fixture_->settle());
    autosave.write();
    QTRY_VERIFY(QFile::exists(autosave.file()));
    QVERIFY(autosave.leftBehind().isEmpty());  // its window is alive
    QVERIFY(store_->save(path("a.hopf")));
    QTRY_VERIFY(!QFile::exists(autosave.file()));
  }

  void whatACrashLeftIsFoundAndRecovered() {
    QVERIFY(store_->save(path("a.hopf")));
    session().setTarget(7);
    QVERIFY(fixture_->settle());
    QString kept;
    {
      Autosave crashed(*store_, path("kept"));
      crashed.write();
      QTRY_VERIFY(QFile::exists(crashed.file()));
      kept = path("kept/left.hopf");
      QVERIFY(QFile::copy(crashed.file(), kept));  // a window that ends as it should removes its own
    }
    QFile lock(kept + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\nhopscope\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    lock.close();
    Autosave autosave(*store_, path("kept"));
    QCOMPARE(autosave.leftBehind(), QStringList{kept});
    session().setTarget(1);
    QVERIFY(fixture_->settle());
    QSignalSpy recovered(store_.get(), &SessionStore::recovered);
    store_->recover(kept);
    QTRY_COMPARE(recovered.size(), 1);
    QCOMPARE(session().spec().target, Index{7});
    QCOMPARE(store_->path(), path("a.hopf"));
    QVERIFY(store_->modified());
    Autosave::discard(kept);
    QVERIFY(autosave.leftBehind().isEmpty());
  }

  // A folder that cannot be written must not be in the way.
  void anUnwritableFolderIsNoHindrance() {
    folder_->write("file", "in the way");
    Autosave autosave(*store_, path("file/kept"));
    session().setTarget(7);
    QVERIFY(fixture_->settle());
    autosave.write();
    autosave.write();
    QVERIFY(autosave.leftBehind().isEmpty());
    QVERIFY(store_->save(path("a.hopf")));
  }

  void recentSessionsAreTenAndNewestFirst() {
    const QStringList before = recentSessions();
    for (const QString& each : before) forgetSession(each);
    for (int i = 0; i < 12; ++i) rememberSession(QStringLiteral("/tmp/%1.hopf").arg(i));
    rememberSession(QStringLiteral("/tmp/5.hopf"));
    const QStringList recent = recentSessions();
    QCOMPARE(recent.size(), 10);
    QCOMPARE(recent.first(), QStringLiteral("/tmp/5.hopf"));
    QCOMPARE(recent.count(QStringLiteral("/tmp/5.hopf")), 1);
    forgetSession(recent.first());
    QVERIFY(!recentSessions().contains(recent.first()));
    for (const QString& each : recentSessions()) forgetSession(each);
    for (qsizetype i = before.size(); i-- > 0;) rememberSession(before[i]);
  }
};

HOPSCOPE_UI_TEST(SessionStoreTest)
#include "session_store_test.moc"
