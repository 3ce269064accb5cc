#include "ui/jobs/job_runner.h"

#include <QSignalSpy>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>
#include <new>
#include <semaphore>
#include <stdexcept>

#include "core/base/errors.h"
#include "tests/ui/support/ui_test.h"

using hopscope::Cancelled;
using hopscope::DataError;
using hopscope::JobContext;
using hopscope::ui::JobRunner;

namespace {

// Works until it is asked to stop.
void workUntilStopped(const JobContext& job) {
  while (!job.stop.stop_requested()) QThread::msleep(1);
}

const QString retrieve = QStringLiteral("retrieve");
const QString load = QStringLiteral("load");

// Counts what the threads of a runner have told it: one message each, when its work has ended. So a test can wait until a
// message that must be dropped has come, instead of for a while.
class Messages : public QObject {
 public:
  explicit Messages(JobRunner& runner) { runner.installEventFilter(this); }

  int count = 0;
  std::function<void()> onArrival = [] {};  // before the runner sees it

 protected:
  bool eventFilter(QObject* /*watched*/, QEvent* event) override {
    if (event->type() == QEvent::MetaCall) {
      ++count;
      onArrival();
    }
    return false;
  }
};

// What was posted to this thread before has arrived when this returns: events come in the order in which they were posted.
void deliverWhatIsQueued() {
  QObject marker;
  bool arrived = false;
  QMetaObject::invokeMethod(
      &marker, [&arrived] { arrived = true; }, Qt::QueuedConnection);
  while (!arrived) QCoreApplication::processEvents();
}

}  // namespace

class JobRunnerTest : public hopscope::ui::UiTest {
  Q_OBJECT

 private slots:
  void deliversTheResultOnTheGuiThread() {
    QThread* workThread = nullptr;
    QThread* doneThread = nullptr;
    int result = 0;
    JobRunner runner;
    runner.run(
        retrieve,
        [&workThread](const JobContext&) {
          workThread = QThread::currentThread();
          return 42;
        },
        [&](int value) {
          doneThread = QThread::currentThread();
          result = value;
        });
    QVERIFY(runner.busy(retrieve));
    QVERIFY(!runner.busy(load));
    QTRY_COMPARE(result, 42);
    QCOMPARE(doneThread, QThread::currentThread());
    QVERIFY(workThread != doneThread);
    QVERIFY(!runner.busy());
  }

  void resultsMayBeMoveOnlyOrNothing() {
    std::unique_ptr<int> result;
    bool ended = false;
    JobRunner runner;
    runner.run(
        retrieve, [](const JobContext&) { return std::make_unique<int>(7); },
        [&result](std::unique_ptr<int> value) { result = std::move(value); });
    runner.run(
        load, [](const JobContext&) {}, [&ended] { ended = true; });
    QTRY_VERIFY(result != nullptr && ended);
    QCOMPARE(*result, 7);
  }

  void theLatestJobOfAKindWins() {
    QList<int> delivered;
    std::atomic<int> stopped = 0;
    JobRunner runner;
    Messages messages(runner);
    for (int k = 0; k < 20; ++k) {
      runner.run(
          retrieve,
          [k, &stopped](const JobContext& job) {
            if (k < 19) {
              workUntilStopped(job);
              ++stopped;
            }
            return k;  // the stopped ones return a result too: it is stale
          },
          [&delivered](int value) { delivered.append(value); });
    }
    QTRY_COMPARE(stopped.load(), 19);
    QTRY_COMPARE(messages.count, 20);
    QVERIFY(!runner.busy());
    QCOMPARE(delivered, QList<int>{19});
  }

  void startingDoesNotWaitForTheOldJob() {
    std::binary_semaphore release(0);
    bool oldDelivered = false;
    int result = 0;
    JobRunner runner;
    Messages messages(runner);
    runner.run(
        retrieve,
        [&release](const JobContext&) {
          release.acquire();  // deaf to the stop request
          return 1;
        },
        [&oldDelivered](int) { oldDelivered = true; });
    runner.run(
        retrieve, [](const JobContext&) { return 2; }, [&result](int value) { result = value; });
    QTRY_COMPARE(result, 2);
    QVERIFY(!runner.busy());
    QCOMPARE(messages.count, 1);
    release.release();
    QTRY_COMPARE(messages.count, 2);
    QVERIFY(!oldDelivered);
  }

  void aResultAlreadyOnItsWayIsDroppedWhenStale() {
    bool delivered = false;
    JobRunner runner;
    Messages messages(runner);
    messages.onArrival = [&runner] {
      runner.cancel(retrieve);
      QVERIFY(!runner.busy(retrieve));
    };
    runner.run(
        retrieve, [](const JobContext&) { return 1; }, [&delivered](int) { delivered = true; });
    QTRY_COMPARE(messages.count, 1);
    QVERIFY(!delivered);
  }

  void kindsDoNotDisturbEachOther() {
    int loaded = 0;
    JobRunner runner;
    runner.run(retrieve, workUntilStopped, [] {});
    runner.run(
        load, [](const JobContext&) { return 3; }, [&loaded](int value) { loaded = value; });
    QTRY_COMPARE(loaded, 3);
    QVERIFY(runner.busy(retrieve));
    QVERIFY(!runner.busy(load));
  }

  void cancelDropsTheResult() {
    std::atomic<bool> ended = false;
    bool delivered = false;
    JobRunner runner;
    Messages messages(runner);
    QSignalSpy busy(&runner, &JobRunner::busyChanged);
    runner.run(
        retrieve,
        [&ended](const JobContext& job) {
          workUntilStopped(job);
          ended = true;
          return 1;
        },
        [&delivered](int) { delivered = true; });
    runner.cancelAll();
    QVERIFY(!runner.busy());
    QTRY_COMPARE(messages.count, 1);
    QVERIFY(ended);
    QVERIFY(!delivered);
    QCOMPARE(busy.count(), 2);
    QCOMPARE(busy.at(0).at(1).toBool(), true);
    QCOMPARE(busy.at(1).at(1).toBool(), false);
  }

  void stopDeliversWhatIsFinished() {
    int rows = 0;
    JobRunner runner;
    runner.run(
        load,
        [](const JobContext& job) {
          workUntilStopped(job);
          return 5;
        },
        [&rows](int value) { rows = value; });
    runner.stop(load);
    QVERIFY(runner.busy(load));
    QTRY_COMPARE(rows, 5);
    QVERIFY(!runner.busy(load));
  }

  void exceptionsBecomeSentences_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("message");
    QTest::newRow("bad argument") << 0 << QStringLiteral("beta = -1: must be above 0");
    QTest::newRow("bad file") << 1 << QStringLiteral("digits.idx: byte 16: too short");
    QTest::newRow("memory") << 2 << QStringLiteral("There is not enough memory for this.");
    QTest::newRow("other") << 3 << QStringLiteral("boom");
    QTest::newRow("no exception type") << 4 << QStringLiteral("The job failed without giving a reason.");
  }

  void exceptionsBecomeSentences() {
    QFETCH(int, which);
    QFETCH(QString, message);
    bool delivered = false;
    QString error;
    JobRunner runner;
    runner.run(
        load,
        [which](const JobContext&) -> int {
          switch (which) {
            case 0:
              hopscope::throwBadArgument("beta", "-1", "above 0");
            case 1:
              throw DataError("digits.idx", "byte 16", "too short");
            case 2:
              throw std::bad_alloc();
            case 3:
              throw std::runtime_error("boom");
            default:
              throw 5;
          }
        },
        [&delivered](int) { delivered = true; }, [&error](const QString& text) { error = text; });
    QTRY_VERIFY(!error.isEmpty());
    QCOMPARE(error, message);
    QVERIFY(!delivered);
    QVERIFY(!runner.busy(load));
  }

  void cancelledIsNoError() {
    bool called = false;
    JobRunner runner;
    runner.run(
        load,
        [](const JobContext& job) -> int {
          workUntilStopped(job);
          throw Cancelled();
        },
        [&called](int) { called = true; }, [&called](const QString&) { called = true; });
    runner.stop(load);
    QTRY_VERIFY(!runner.busy(load));  // it becomes idle when the message is handled
    QVERIFY(!called);
  }

  void anExceptionOfTheReceiverIsReported() {
    QString error;
    JobRunner runner;
    runner.run(
        load, [](const JobContext&) { return 1; }, [](int) { throw std::runtime_error("no place for it"); },
        [&error](const QString& text) { error = text; });
    QTRY_COMPARE(error, QStringLiteral("no place for it"));
  }

  void progressIsPulled() {
    JobRunner runner;
    QSignalSpy progress(&runner, &JobRunner::progress);
    std::binary_semaphore release(0);
    bool ended = false;
    runner.run(
        load,
        [&release](const JobContext& job) {
          job.begin(200);
          job.advance(63);
          release.acquire();
        },
        [&ended] { ended = true; });
    QTRY_COMPARE(progress.count(), 1);
    QCOMPARE(progress.at(0).at(0).toString(), load);
    QCOMPARE(progress.at(0).at(1).toLongLong(), 63);
    QCOMPARE(progress.at(0).at(2).toLongLong(), 200);
    // All jobs are pulled at once: when a later pull has told of another one, this one had its turn too.
    std::binary_semaphore releaseOther(0);
    runner.run(
        retrieve,
        [&releaseOther](const JobContext& job) {
          job.begin(2);
          job.advance(1);
          releaseOther.acquire();
        },
        [] {});
    QTRY_COMPARE(progress.count(), 2);
    QCOMPARE(progress.at(1).at(0).toString(), retrieve);  // nothing changed, nothing said
    release.release();
    releaseOther.release();
    QTRY_VERIFY(ended);
  }

  void destructionJoinsAndDeliversNothing() {
    std::atomic<int> ended = 0;
    int delivered = 0;
    {
      JobRunner runner;
      const auto work = [&ended](const JobContext& job) {
        workUntilStopped(job);
        ++ended;
        return 1;
      };
      const auto done = [&delivered](int) { ++delivered; };
      runner.run(retrieve, work, done);
      runner.run(retrieve, work, done);  // the first is retired and may still be running
      runner.run(load, work, done);
    }
    QCOMPARE(ended.load(), 3);
    deliverWhatIsQueued();
    QCOMPARE(delivered, 0);
  }

  void nothingReachesADeadReceiver() {
    int delivered = 0;
    auto receiver = std::make_unique<QObject>();
    JobRunner runner;
    runner.run(
        load, [](const JobContext&) { return 1; }, [&delivered](int) { ++delivered; }, {}, receiver.get());
    receiver.reset();
    QTRY_VERIFY(!runner.busy(load));  // it becomes idle when the message is handled
    QCOMPARE(delivered, 0);
  }

  void aResultMayStartTheNextJob() {
    int count = 0;
    JobRunner runner;
    std::function<void(int)> next = [&](int value) {
      count = value;
      if (value < 5)
        runner.run(
            retrieve, [value](const JobContext&) { return value + 1; }, next);
    };
    next(0);
    QTRY_COMPARE(count, 5);
    QTRY_VERIFY(!runner.busy());
  }

  void theRunnerMayDieInACallback() {
    auto runner = std::make_unique<JobRunner>();
    bool called = false;
    runner->run(
        load, [](const JobContext&) { return 1; },
        [&](int) {
          called = true;
          runner.reset();
        });
    QTRY_VERIFY(called);
    QVERIFY(runner == nullptr);
  }
};

HOPSCOPE_UI_TEST(JobRunnerTest)
#include "job_runner_test.moc"
