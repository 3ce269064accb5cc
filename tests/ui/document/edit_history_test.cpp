#include "ui/document/edit_history.h"

#include "tests/ui/support/ui_test.h"

using namespace hopscope::ui;

namespace {

/// Larger than the others, so that taking one for another would read what is not there.
struct Large {
  std::vector<QString> words;
  friend bool operator==(const Large&, const Large&) = default;
};

}  // namespace

/// Values of three types in one history, as a session and its training will be.
class EditHistoryTest : public UiTest {
  Q_OBJECT

 private:
  EditHistory history_;
  int number_ = 0;
  double share_ = 0.0;
  Large large_;

  EditHistory::Handle setNumber(int value, const QString& key = {}) {
    return history_.push<int>(
        number_, value, [this](const int& each) { number_ = each; }, QStringLiteral("number"), key);
  }
  EditHistory::Handle setShare(double value, const QString& key = {}) {
    return history_.push<double>(
        share_, value, [this](const double& each) { share_ = each; }, QStringLiteral("share"), key);
  }
  EditHistory::Handle setLarge(const Large& value, const QString& key = {}) {
    return history_.push<Large>(
        large_, value, [this](const Large& each) { large_ = each; }, QStringLiteral("large"), key);
  }
  [[nodiscard]] QUndoStack& stack() { return history_.stack(); }

 protected:
  void prepare() override {
    stack().clear();
    number_ = 0;
    share_ = 0.0;
    large_ = {};
  }

 private slots:
  void editsOfOneTypeMergeByKey() {
    setNumber(1, QStringLiteral("drag"));
    setNumber(2, QStringLiteral("drag"));
    QCOMPARE(stack().count(), 1);
    setNumber(3, QStringLiteral("other"));
    setNumber(4);
    setNumber(5);
    QCOMPARE(stack().count(), 4);
    history_.endMerge();
    setNumber(6, QStringLiteral("drag"));
    setNumber(7, QStringLiteral("drag"));
    QCOMPARE(stack().count(), 5);
    stack().undo();
    QCOMPARE(number_, 5);
    stack().setIndex(0);
    QCOMPARE(number_, 0);
    stack().redo();
    QCOMPARE(number_, 2);
  }

  // Two types with one id would be taken for each other.
  void editsOfTwoTypesNeverMerge() {
    const Large words{{QStringLiteral("one"), QStringLiteral("two")}};
    setShare(0.5, QStringLiteral("drag"));
    setLarge(words, QStringLiteral("drag"));
    setNumber(1, QStringLiteral("drag"));
    setShare(0.75, QStringLiteral("drag"));
    QCOMPARE(stack().count(), 4);
    stack().setIndex(0);
    QCOMPARE(share_, 0.0);
    QVERIFY(large_ == Large());
    stack().setIndex(4);
    QCOMPARE(share_, 0.75);
    QVERIFY(large_ == words);
    QCOMPARE(number_, 1);
  }

  void anEditIsTakenOutFromBelowOthers() {
    setNumber(1);
    const auto failed = setNumber(2);
    setShare(0.5);
    setLarge({{QStringLiteral("one")}});
    history_.withdraw(failed);
    QVERIFY(!failed.names());
    QCOMPARE(stack().count(), 3);
    QCOMPARE(stack().index(), 3);
    QCOMPARE(number_, 2);  // no value is touched
    QCOMPARE(share_, 0.5);
    QCOMPARE(large_.words.size(), std::size_t{1});
    stack().setIndex(0);
    QCOMPARE(number_, 0);
    QCOMPARE(share_, 0.0);
    stack().setIndex(3);
    QCOMPARE(number_, 1);
    QCOMPARE(share_, 0.5);
    history_.withdraw(failed);  // once more is nothing
    QCOMPARE(stack().count(), 3);
  }

  void aMergedEditIsTakenOutWhole() {
    setNumber(1);
    const auto first = setNumber(2, QStringLiteral("drag"));
    const auto second = setNumber(3, QStringLiteral("drag"));
    QVERIFY(second.names());
    QVERIFY(!first.names());  // it has become part of the second
    setShare(0.5);
    history_.withdraw(second);
    QCOMPARE(stack().count(), 2);
    stack().undo();
    stack().undo();
    QCOMPARE(number_, 0);
  }

  void aHandleOfWhatIsGoneIsNothing() {
    const auto edit = setNumber(1);
    stack().undo();
    setShare(0.5);  // what could be redone is gone
    QVERIFY(!edit.names());
    history_.withdraw(edit);
    QCOMPARE(stack().count(), 1);
    history_.withdraw({});
    QCOMPARE(stack().count(), 1);
  }

  void withdrawingKeepsWhatIsSaved() {
    setNumber(1);
    stack().setClean();
    const auto failed = setNumber(2);
    history_.withdraw(failed);
    QVERIFY(stack().isClean());
  }
};

HOPSCOPE_UI_TEST(EditHistoryTest)
#include "edit_history_test.moc"
